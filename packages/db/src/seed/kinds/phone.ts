import { locative } from '../../bengali/cases.ts';
import { bengali } from '../../bengali/translate.ts';
import { group, grouped, list, type ProductDraft, type Text, type VariantDraft } from '../draft.ts';
import { hashNumber } from '../random.ts';
import { number, type Row, words } from '../table.ts';

export const phoneColumns = [
  'brand',
  'name',
  'model',
  'released',
  'chip',
  'memory',
  'screen',
  'cameras',
  'front',
  'battery',
  'charge',
  'net',
  'colours',
  'score',
] as const;

type PhoneRow = Row<(typeof phoneColumns)[number]>;

interface Memory {
  ram: number;
  storage: number;
  price: number;
}

interface Phone {
  memories: Memory[];
  first: Memory;
  inches: string;
  panel: string;
  hertz: number;
  resolution: string;
  cameras: string[];
  flags: string[];
  apple: boolean;
  folds: boolean;
}

/** @throws Error when a cell of the row cannot be read. */
export function buildPhone(row: PhoneRow, category: string): ProductDraft {
  const phone = read(row);
  const { first } = phone;
  const [quality = 70, demand = 50] = words(row.score).map(number);
  const ram = `${first.ram} GB`;
  const storage = capacity(first.storage);
  const camera = `${phone.cameras[0]} MP`;
  return {
    brand: row.brand,
    category,
    name: row.name,
    model: row.model,
    silhouette: phone.folds ? 'phone-fold' : 'phone',
    released: row.released,
    highlights: phone.apple
      ? `${storage}, ${camera}, ${phone.inches}-inch`
      : `${ram}, ${storage}, ${camera}`,
    description: describe(row, phone),
    warranty: phone.apple
      ? '12 months international, 7-day replacement'
      : '12 months official, 7-day replacement',
    specifications: specifications(row, phone),
    attributes: {
      ram,
      storage,
      screen: band(number(phone.inches)),
      network: phone.flags.includes('5G') ? '5G' : '4G',
      camera,
      battery: batteryBand(number(row.battery)),
    },
    variants: variants(row, phone),
    quality: quality / 100,
    demand: demand / 100,
  };
}

function read(row: PhoneRow): Phone {
  const memories = words(row.memory).map((item) => {
    const [sizes = '', price = ''] = item.split(':');
    const [ram = '', storage = ''] = sizes.split('/');
    return { ram: number(ram), storage: number(storage), price: number(price) };
  });
  const [first] = memories;
  if (!first) throw new Error(`${row.name} has no memory.`);
  const screen = words(row.screen);
  const flags = words(row.net);
  return {
    memories,
    first,
    inches: screen[0] ?? '',
    panel: screen.slice(1, -2).join(' '),
    hertz: number(screen.at(-2) ?? ''),
    resolution: (screen.at(-1) ?? '').replace('x', ' × '),
    cameras: row.cameras.split('+'),
    flags,
    apple: row.brand === 'apple',
    folds: flags.includes('fold'),
  };
}

// Where every storage has one RAM the shopper chooses the storage; otherwise the pair.
function variants(row: PhoneRow, phone: Phone): VariantDraft[] {
  const storages = new Set(phone.memories.map(({ storage }) => storage));
  const paired = storages.size < phone.memories.length;
  return phone.memories.flatMap(({ ram, storage, price }) =>
    words(row.colours).map((colour) => ({
      colour,
      options: paired
        ? { memory: `${ram} GB + ${capacity(storage)}` }
        : { storage: capacity(storage) },
      price,
    })),
  );
}

function specifications(row: PhoneRow, phone: Phone) {
  const { flags } = phone;
  const real = phone.cameras.filter((camera) => Number(camera) >= 1);
  const rams = [...new Set(phone.memories.map(({ ram }) => ram))];
  const storages = [...new Set(phone.memories.map(({ storage }) => storage))];
  const protection = flags.find((flag) => flag.startsWith('IP'));
  const bluetooth = flags.includes('5G') ? '5.4' : '5.2';
  return [
    group('Display', {
      'Screen size': `${phone.inches} inches`,
      Panel: phone.panel,
      Resolution: `${phone.resolution} pixels`,
      'Refresh rate': `${phone.hertz} Hz`,
    }),
    group('Performance', {
      Processor: row.chip,
      RAM: list(
        rams.map((ram) => `${ram} GB`),
        'or',
      ),
      Storage: list(storages.map(capacity), 'or'),
      'Operating system': system(row, phone),
    }),
    group('Camera', {
      'Rear camera': real.map((camera) => `${camera} MP`).join(' + '),
      'Front camera': `${row.front} MP`,
      'Video recording': video(phone, number(row.cameras.split('+')[0] ?? '')),
    }),
    group('Battery', {
      Capacity: `${grouped(number(row.battery))} mAh`,
      Charging: `${row.charge} W by cable`,
      Port: 'USB-C',
    }),
    group('Connectivity', {
      Network: flags.includes('5G') ? '5G, 4G, 3G, 2G' : '4G, 3G, 2G',
      SIM: flags.includes('esim') ? 'Nano SIM and eSIM' : 'Two nano SIM',
      'Wi-Fi': flags.includes('5G') ? 'Wi-Fi 6' : 'Wi-Fi 5',
      Bluetooth: bluetooth,
    }),
    group('Build', {
      Protection: protection ? `${protection} against dust and water` : undefined,
      'In the box': phone.apple ? 'Phone, USB-C cable' : 'Phone, USB-C cable, SIM tool',
    }),
  ];
}

function system(row: PhoneRow, phone: Phone): string {
  const year = number(row.released.slice(0, 4));
  if (phone.apple) return 'iOS 26';
  return year >= 2026 ? 'Android 16' : year === 2025 ? 'Android 15' : 'Android 14';
}

function video(phone: Phone, main: number): string {
  if (phone.first.price >= 90_000) return '4K at 120 fps';
  if (phone.first.price >= 38_000 && main >= 48) return '4K at 30 fps';
  return phone.first.price >= 18_000 ? '1080p at 60 fps' : '1080p at 30 fps';
}

function describe(row: PhoneRow, phone: Phone): Text {
  const { first, flags } = phone;
  const price = first.price;
  const t = bengali;
  const name = row.name;
  const net = flags.includes('5G') ? '5G' : '4G';
  const screenEn = `${phone.inches}-inch ${phone.panel} screen at ${phone.hertz} Hz`;
  const screenBn = `${t(phone.inches)} ইঞ্চির ${t(phone.panel)} স্ক্রিন, রিফ্রেশ রেট ${t(`${phone.hertz} Hz`)}`;
  const battery = `${grouped(number(row.battery))} mAh`;
  const camera = `${phone.cameras[0]} MP`;
  const fold: Text = phone.folds
    ? {
        en: 'Folded it fits a pocket; opened, the whole screen is yours.',
        bn: 'ভাঁজ করলে পকেটে ধরে, খুললে পুরো স্ক্রিন ব্যবহার করা যায়।',
      }
    : { en: '', bn: '' };
  const water = flags.some((flag) => /IP6[789]/.test(flag));
  const care: Text = water
    ? {
        en: 'It withstands rain and a short fall into water; the warranty still excludes water damage.',
        bn: 'বৃষ্টি বা অল্প সময়ের জন্য পানিতে পড়া সামলাতে পারে, তবে পানির ক্ষতি ওয়ারেন্টির বাইরে।',
      }
    : price < 16_000
      ? {
          en: 'Enough for calls, video, Facebook and bKash; for heavy games look one step up.',
          bn: 'কল, ভিডিও, ফেসবুক আর বিকাশের জন্য যথেষ্ট; ভারী গেমের জন্য এক ধাপ ওপরের ফোন দেখুন।',
        }
      : {
          en: `Charging takes up to ${row.charge} W over USB-C.`,
          bn: `ইউএসবি-সি দিয়ে সর্বোচ্চ ${t(`${row.charge} W`)} গতিতে চার্জ নেয়।`,
        };
  const patterns: Text[] = [
    {
      en: `The ${name} has a ${screenEn} and runs on the ${row.chip}. Its main camera takes ${camera} pictures, the front one ${row.front} MP. The ${battery} battery charges at up to ${row.charge} W. ${fold.en || care.en}`,
      bn: `${locative(t(name))} আছে ${screenBn}, আর প্রসেসর ${t(row.chip)}। মূল ক্যামেরা ${t(camera)}, সামনের ক্যামেরা ${t(`${row.front} MP`)}। ${t(battery)} ব্যাটারি সর্বোচ্চ ${t(`${row.charge} W`)} গতিতে চার্জ হয়। ${fold.bn || care.bn}`,
    },
    {
      en: `A ${net} phone with ${first.ram} GB of memory, ${capacity(first.storage)} of storage and a ${battery} battery. The ${row.chip} drives a ${screenEn}. ${fold.en || care.en}`,
      bn: `${t(net)} ফোন, ${t(`${first.ram} GB`)} র‍্যাম, ${t(capacity(first.storage))} স্টোরেজ ও ${t(battery)} ব্যাটারি। ${t(row.chip)} প্রসেসরের সঙ্গে ${screenBn}। ${fold.bn || care.bn}`,
    },
    {
      en: `${battery} of battery and a ${screenEn}: that is the ${name}. Photographs come from a ${camera} main camera, and ${row.chip} does the computing. ${fold.en || care.en}`,
      bn: `${t(battery)} ব্যাটারি আর ${screenBn}, এই হলো ${t(name)}। ছবি তোলে ${t(camera)} মূল ক্যামেরা, কাজ সামলায় ${t(row.chip)}। ${fold.bn || care.bn}`,
    },
  ];
  return patterns[hashNumber(name) % patterns.length] ?? { en: '', bn: '' };
}

/** "256 GB" or "1 TB". */
export function capacity(gigabytes: number): string {
  return gigabytes >= 1000 ? `${Math.round(gigabytes / 1024)} TB` : `${gigabytes} GB`;
}

function band(inches: number): string {
  if (inches < 6.4) return 'Under 6.4 inches';
  if (inches < 6.7) return '6.4 to 6.6 inches';
  if (inches < 7) return '6.7 to 6.9 inches';
  return '7 inches and up';
}

function batteryBand(milliampHours: number): string {
  if (milliampHours < 4_500) return 'Under 4,500 mAh';
  if (milliampHours < 5_500) return '4,500 to 5,499 mAh';
  if (milliampHours < 6_500) return '5,500 to 6,499 mAh';
  return '6,500 mAh and up';
}
