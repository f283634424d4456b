import { genitive, locative } from '../../bengali/cases.ts';
import { bengali } from '../../bengali/translate.ts';
import { group, list, type ProductDraft, type Text } from '../draft.ts';
import { hashNumber } from '../random.ts';
import { number, type Row, words } from '../table.ts';
import { capacity } from './phone.ts';

export const laptopColumns = [
  'brand',
  'name',
  'model',
  'released',
  'chip',
  'graphics',
  'memory',
  'screen',
  'battery',
  'weight',
  'colours',
  'score',
] as const;

type LaptopRow = Row<(typeof laptopColumns)[number]>;

/** @throws Error when a cell of the row cannot be read. */
export function buildLaptop(row: LaptopRow, category: string): ProductDraft {
  const memories = words(row.memory).map((item) => {
    const [ram = '', storage = '', price = ''] = item.split(/[/:]/);
    return { ram: number(ram), storage: number(storage), price: number(price) };
  });
  const [first] = memories;
  if (!first) throw new Error(`${row.name} has no memory.`);
  const [inches = '', ...rest] = words(row.screen);
  const panel = rest.slice(0, -2).join(' ');
  const hertz = rest.at(-2) ?? '';
  const resolution = (rest.at(-1) ?? '').replace('x', ' × ');
  const [quality = 70, demand = 50] = words(row.score).map(number);
  const gaming = category === 'gaming-laptops';
  const apple = row.brand === 'apple';
  const family = chipFamily(row.chip);
  const size = inches.replace(/\.0$/, '');
  return {
    brand: row.brand,
    category,
    name: row.name,
    model: row.model,
    silhouette: gaming ? 'laptop-gaming' : 'laptop',
    released: row.released,
    highlights: gaming
      ? `${family}, ${row.graphics.replace('GeForce ', '')}, ${first.ram} GB`
      : `${family}, ${first.ram} GB, ${capacity(first.storage)}`,
    description: describe(row, { ...first, size, panel, hertz, gaming }),
    warranty: apple
      ? '12 months international, 7-day replacement'
      : row.brand === 'walton' || row.brand === 'asus'
        ? '24 months official, battery and adapter 12 months'
        : '24 months official, battery 12 months',
    specifications: [
      group('Performance', {
        Processor: row.chip,
        Graphics: row.graphics,
        RAM: list([...new Set(memories.map(({ ram }) => `${ram} GB`))], 'or'),
        Storage: `${list([...new Set(memories.map(({ storage }) => capacity(storage)))], 'or')} NVMe SSD`,
      }),
      group('Display', {
        'Screen size': `${size} inches`,
        Panel: panel,
        Resolution: `${resolution} pixels`,
        'Refresh rate': `${hertz} Hz`,
      }),
      group('Ports and wireless', {
        Ports: apple
          ? 'Two Thunderbolt 4, MagSafe, headphone jack'
          : gaming
            ? 'Three USB-A, one USB-C, HDMI, LAN, headphone jack'
            : 'Two USB-A, one USB-C, HDMI, headphone jack',
        'Wi-Fi': number(row.released.slice(0, 4)) >= 2025 ? 'Wi-Fi 6E' : 'Wi-Fi 6',
        Bluetooth: '5.3',
        Webcam: first.price >= 70_000 ? '1080p' : '720p',
      }),
      group('Battery and body', {
        Battery: `${row.battery} Wh`,
        Charger: apple ? '35 W USB-C' : gaming ? '200 W' : '65 W USB-C',
        Weight: `${row.weight} kg`,
        Keyboard: gaming
          ? 'Backlit, English'
          : first.price >= 60_000
            ? 'Backlit, English'
            : 'English',
      }),
      group('Software', {
        'Operating system': apple
          ? 'macOS'
          : row.brand === 'walton' || /Core i3|N150/.test(row.chip)
            ? 'Free DOS'
            : 'Windows 11 Home',
      }),
    ],
    attributes: {
      processor: family,
      ram: `${first.ram} GB`,
      storage: capacity(first.storage),
      screen: sizeBand(number(size)),
      graphics: gaming ? row.graphics : graphicsKind(row.graphics),
    },
    variants: memories.flatMap((memory) =>
      words(row.colours).map((colour) => ({
        colour,
        options:
          memories.length > 1 ? { memory: `${memory.ram} GB + ${capacity(memory.storage)}` } : {},
        price: memory.price,
      })),
    ),
    quality: quality / 100,
    demand: (demand / 100) * 0.6,
  };
}

function graphicsKind(graphics: string): string {
  return graphics.startsWith('GeForce') ? graphics : 'Built-in';
}

/** "Core i5-1334U" becomes "Core i5", what people filter by. */
function chipFamily(chip: string): string {
  const family =
    /^(?:Core i\d|Core Ultra \d|Core \d|Ryzen AI \d|Ryzen \d|Snapdragon X(?: Plus)?|Apple M\d(?: Pro)?|Intel N\d+)/.exec(
      chip,
    )?.[0];
  if (!family) throw new Error(`Unknown processor family: ${chip}`);
  return family;
}

function sizeBand(inches: number): string {
  if (inches < 14) return '13 inches';
  if (inches < 15) return '14 inches';
  return inches < 16 ? '15 inches' : '16 inches';
}

interface Facts {
  ram: number;
  storage: number;
  price: number;
  size: string;
  panel: string;
  hertz: string;
  gaming: boolean;
}

function describe(row: LaptopRow, facts: Facts): Text {
  const t = bengali;
  const memory = `${facts.ram} GB`;
  const disk = capacity(facts.storage);
  const weight = `${row.weight} kg`;
  const use: Text = facts.gaming
    ? {
        en: `The ${row.graphics} plays current games at full HD; under load the fans are heard.`,
        bn: `${t(row.graphics)} দিয়ে এখনকার গেম ফুল এইচডিতে চলে; চাপের সময় ফ্যানের শব্দ শোনা যায়।`,
      }
    : row.brand === 'apple'
      ? {
          en: 'Memory and storage are fixed at purchase, so choose the size you will need in three years.',
          bn: 'মেমোরি ও স্টোরেজ পরে বাড়ানো যায় না, তাই তিন বছর পর যতটুকু লাগবে সেটি ভেবে বেছে নিন।',
        }
      : facts.price < 60_000
        ? {
            en: 'Suited to office files, online classes and browsing; it is not made for games or video editing.',
            bn: 'অফিসের ফাইল, অনলাইন ক্লাস আর ব্রাউজিংয়ের উপযোগী; গেম বা ভিডিও সম্পাদনার জন্য নয়।',
          }
        : {
            en: 'It handles office work, programming and light photo editing without waiting.',
            bn: 'অফিসের কাজ, প্রোগ্রামিং ও হালকা ছবি সম্পাদনা অনায়াসে চলে।',
          };
  const patterns: Text[] = [
    {
      en: `A ${facts.size}-inch laptop with ${row.chip}, ${memory} of memory and a ${disk} SSD. It weighs ${weight} and has a ${row.battery} Wh battery. ${use.en}`,
      bn: `${t(facts.size)} ইঞ্চির ল্যাপটপ, সঙ্গে ${t(row.chip)}, ${t(memory)} মেমোরি ও ${t(disk)} এসএসডি। ওজন ${t(weight)}, ব্যাটারি ${t(`${row.battery} Wh`)}। ${use.bn}`,
    },
    {
      en: `The ${row.name} pairs ${row.chip} with a ${facts.size}-inch ${facts.panel} screen at ${facts.hertz} Hz. ${memory} of memory and ${disk} of storage come fitted. ${use.en}`,
      bn: `${locative(t(row.name))} ${genitive(t(row.chip))} সঙ্গে আছে ${t(facts.size)} ইঞ্চির ${t(facts.panel)} স্ক্রিন, রিফ্রেশ রেট ${t(`${facts.hertz} Hz`)}। ভেতরে ${t(memory)} মেমোরি ও ${t(disk)} স্টোরেজ দেওয়া আছে। ${use.bn}`,
    },
    {
      en: `${use.en} Inside are ${row.chip}, ${memory} of memory and a ${disk} SSD; the screen is a ${facts.size}-inch ${facts.panel} panel. Weight: ${weight}.`,
      bn: `${use.bn} ভেতরে আছে ${t(row.chip)}, ${t(memory)} মেমোরি ও ${t(disk)} এসএসডি; স্ক্রিন ${t(facts.size)} ইঞ্চির ${t(facts.panel)} প্যানেল। ওজন ${t(weight)}।`,
    },
  ];
  return patterns[hashNumber(row.name) % patterns.length] ?? { en: '', bn: '' };
}
