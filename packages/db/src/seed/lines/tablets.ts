import { bengali as t } from '../../bengali/translate.ts';
import { group, grouped, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, optioned, sentences } from '../kinds/common.ts';
import { capacity } from '../kinds/phone.ts';
import { number, type Row, table, words } from '../table.ts';

const columns = [...common, 'chip', 'ram', 'screen', 'cameras', 'battery', 'net'] as const;

// The price is by storage in GB; screen is inches, panel and resolution; weight is left to the box.
const rows = table(
  columns,
  `
samsung | Galaxy Tab S11 Ultra | SM-X930 | 2025-09 | 256:134999 512:149999 | grey silver | 90 14 | Dimensity 9400+ | 12 | 14.6 AMOLED 1848x2960 | 13 12 | 11600 | wifi pen
samsung | Galaxy Tab S11 | SM-X730 | 2025-09 | 128:89999 256:97999 | grey silver | 89 22 | Dimensity 9400+ | 12 | 11.0 AMOLED 1600x2560 | 13 12 | 8400 | wifi pen
samsung | Galaxy Tab S10 FE | SM-X520 | 2025-04 | 128:56999 256:63999 | grey silver blue | 85 34 | Exynos 1580 | 8 | 10.9 IPS LCD 1440x2304 | 13 12 | 8000 | wifi pen
samsung | Galaxy Tab S10 Lite | SM-X406B | 2025-09 | 128:46999 256:52999 | grey silver coral | 83 30 | Exynos 1380 | 6 | 10.9 IPS LCD 1320x2112 | 8 5 | 8000 | 5G pen
samsung | Galaxy Tab A11+ | SM-X236B | 2025-11 | 128:34999 | grey silver | 80 44 | Dimensity 7300 | 6 | 11.0 IPS LCD 1200x1920 | 8 5 | 7040 | 5G
samsung | Galaxy Tab A11 | SM-X135 | 2025-09 | 64:19999 128:22999 | grey silver | 76 60 | Helio G99 | 4 | 8.7 IPS LCD 800x1340 | 8 5 | 5100 | 4G
samsung | Galaxy Tab A9+ | SM-X216B | 2023-10 | 64:29999 128:32999 | graphite silver navy | 79 50 | Snapdragon 695 | 4 | 11.0 IPS LCD 1200x1920 | 8 5 | 7040 | 5G
apple | iPad A16 | A3354 | 2025-03 | 128:49999 256:62999 | silver blue rose yellow | 91 56 | Apple A16 Bionic | 6 | 10.9 Liquid Retina 1640x2360 | 12 12 | 7600 | wifi
apple | iPad mini 7 | A2993 | 2024-10 | 128:67999 256:79999 | grey blue purple | 89 30 | Apple A17 Pro | 8 | 8.3 Liquid Retina 1488x2266 | 12 12 | 5100 | wifi
apple | iPad Air 11 M4 | A3459 | 2026-03 | 128:79999 256:92999 | grey blue purple | 92 34 | Apple M4 | 12 | 11.0 Liquid Retina 1640x2360 | 12 12 | 7600 | wifi
apple | iPad Air 13 M4 | A3461 | 2026-03 | 128:104999 256:117999 | grey blue purple | 92 20 | Apple M4 | 12 | 13.0 Liquid Retina 2048x2732 | 12 12 | 9700 | wifi
apple | iPad Pro 11 M5 | A3357 | 2025-10 | 256:129999 512:154999 | black silver | 94 18 | Apple M5 | 12 | 11.0 Tandem OLED 1668x2420 | 12 12 | 8100 | wifi
apple | iPad Pro 13 M5 | A3360 | 2025-10 | 256:169999 512:194999 | black silver | 94 12 | Apple M5 | 12 | 13.0 Tandem OLED 2064x2752 | 12 12 | 10300 | wifi
xiaomi | Pad 8 | 25091RP04G | 2026-02 | 128:42999 256:47999 | grey green blue | 86 40 | Snapdragon 8s Gen 4 | 8 | 11.2 IPS LCD 2136x3200 | 13 8 | 9200 | wifi
xiaomi | Pad 7 | 2410CRP4CG | 2025-01 | 128:36999 256:41999 | grey green blue | 86 46 | Snapdragon 7+ Gen 3 | 8 | 11.2 IPS LCD 2136x3200 | 13 8 | 8850 | wifi
xiaomi | Redmi Pad 2 | 25040RP0AG | 2025-06 | 128:21999 256:25999 | grey green lavender | 80 58 | Helio G100 Ultra | 6 | 11.0 IPS LCD 1600x2560 | 8 5 | 9000 | wifi
xiaomi | Redmi Pad 2 Pro | 2509ARPBDG | 2025-10 | 128:29999 256:33999 | grey silver lavender | 83 44 | Snapdragon 7s Gen 4 | 6 | 12.1 IPS LCD 1600x2560 | 8 8 | 12000 | wifi
xiaomi | Redmi Pad SE 8.7 | 24076RP19G | 2024-08 | 64:14999 128:17499 | grey green sky | 75 54 | Helio G85 | 4 | 8.7 IPS LCD 800x1340 | 8 5 | 6650 | wifi
lenovo | Tab M11 | TB330FU | 2024-02 | 64:21499 128:23999 | grey mint | 76 44 | Helio G88 | 4 | 11.0 IPS LCD 1200x1920 | 8 8 | 7040 | wifi pen
lenovo | Idea Tab Pro | TB373FU | 2025-04 | 128:39999 256:43999 | grey | 83 30 | Dimensity 8300 | 8 | 12.7 IPS LCD 1840x2944 | 13 8 | 10200 | wifi pen
lenovo | Tab One | TB305FU | 2025-03 | 64:13499 | grey | 72 46 | Helio G85 | 4 | 8.7 IPS LCD 800x1340 | 8 2 | 5100 | wifi
huawei | MatePad 11.5 PaperMatte | DBY2-W09 | 2025-02 | 128:38999 256:42999 | grey green | 84 26 | Kirin T82B | 8 | 11.5 IPS LCD 1440x2200 | 13 8 | 7700 | wifi
honor | Pad X9a | HEY3-W09 | 2025-07 | 128:26999 | grey | 79 28 | Snapdragon 685 | 6 | 11.5 IPS LCD 1504x2508 | 8 5 | 8300 | wifi
realme | Pad 3 | RMP2501 | 2026-01 | 128:31999 256:35999 | grey gold | 79 26 | Dimensity 7300 Max | 8 | 11.6 IPS LCD 2000x2800 | 8 8 | 12200 | 5G
walton | Walpad 11S | WP11S | 2025-06 | 128:17999 | grey blue | 71 34 | Helio G99 | 6 | 11.0 IPS LCD 1200x2000 | 13 8 | 8000 | 4G
infinix | XPad 20 | X1301 | 2025-09 | 128:20999 | grey sky | 74 30 | Helio G88 | 4 | 11.0 IPS LCD 1200x1920 | 8 8 | 7000 | 4G
`,
);

/** Tablets by size and storage. */
export function tablets(): ProductDraft[] {
  return rows.map(build);
}

function build(row: Row<(typeof columns)[number]>): ProductDraft {
  const [inches = '', ...rest] = words(row.screen);
  const size = inches.replace(/\.0$/, '');
  const panel = rest.slice(0, -1).join(' ');
  const [rear = '', front = ''] = words(row.cameras);
  const net = words(row.net);
  const sim = net.includes('5G') ? '5G' : net.includes('4G') ? '4G' : '';
  const apple = row.brand === 'apple';
  const variants = optioned(row, 'storage', (gigabytes) => capacity(number(gigabytes)));
  const storages = [...new Set(variants.map(({ options }) => options?.storage ?? ''))];
  const battery = `${grouped(number(row.battery))} mAh`;
  const name =
    row.name.startsWith('Pad') || row.name.startsWith('Xiaomi')
      ? named(row, ['honor', 'realme', 'xiaomi'])
      : row.name;
  const pen = net.includes('pen')
    ? { en: 'A pen for notes and drawing comes in the box.', bn: 'নোট ও আঁকার জন্য কলম বাক্সেই থাকে।' }
    : { en: 'A pen and a keyboard are sold apart.', bn: 'কলম ও কিবোর্ড আলাদা কিনতে হয়।' };
  const line = sim
    ? {
        en: `It takes a SIM, so ${sim} data works away from Wi-Fi.`,
        bn: `সিম লাগানো যায়, তাই ওয়াই-ফাই না থাকলেও ${t(sim)} ইন্টারনেট চলে।`,
      }
    : {
        en: 'It has Wi-Fi only and takes no SIM.',
        bn: 'এতে শুধু ওয়াই-ফাই আছে, সিম লাগে না।',
      };
  return {
    ...base(row, 'tablets', 'tablet'),
    name,
    variants,
    highlights: `${size}-inch, ${row.ram} GB, ${storages[0]}`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `A tablet with a ${size}-inch ${panel} screen, ${row.chip} and ${row.ram} GB of memory.`,
          bn: `${t(size)} ইঞ্চির ${t(panel)} স্ক্রিনের ট্যাবলেট, সঙ্গে ${t(row.chip)} ও ${t(`${row.ram} GB`)} মেমোরি।`,
        },
        {
          en: `The ${size}-inch screen suits classes, reading and films; ${row.chip} and a ${battery} battery are behind it.`,
          bn: `${t(size)} ইঞ্চির স্ক্রিন ক্লাস, পড়া ও সিনেমা দেখার উপযোগী; ভেতরে ${t(row.chip)} ও ${t(battery)} ব্যাটারি।`,
        },
      ]),
      line,
      number(row.price.split(':')[1]?.split(' ')[0] ?? '0') > 30_000 && pen,
    ),
    warranty: apple
      ? '12 months international, 7-day replacement'
      : '12 months official, 7-day replacement',
    specifications: [
      group('Display', {
        'Screen size': `${size} inches`,
        Panel: panel,
        Resolution: `${(rest.at(-1) ?? '').replace('x', ' × ')} pixels`,
      }),
      group('Performance', {
        Processor: row.chip,
        RAM: `${row.ram} GB`,
        Storage: storages.join(' / '),
        'Operating system': apple
          ? 'iPadOS 26'
          : row.brand === 'huawei'
            ? 'HarmonyOS'
            : 'Android 15',
      }),
      group('Camera', { 'Rear camera': `${rear} MP`, 'Front camera': `${front} MP` }),
      group('Battery', { Capacity: battery, Port: 'USB-C' }),
      group('Connectivity', {
        Network: sim ? `${sim}, Wi-Fi` : 'Wi-Fi',
        Bluetooth: '5.3',
        Pen: net.includes('pen') ? 'In the box' : undefined,
      }),
    ],
    attributes: {
      ram: `${row.ram} GB`,
      storage: storages[0] ?? '',
      screen:
        number(size) < 9.5 ? '8 inches' : number(size) < 12 ? '11 inches' : '12 inches and up',
      network: sim || 'Wi-Fi',
    },
    demand: base(row, 'tablets', 'tablet').demand * 0.8,
  };
}
