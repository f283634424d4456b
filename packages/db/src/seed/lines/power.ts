import { bengali as t } from '../../bengali/translate.ts';
import { group, grouped, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const banks = table(
  [...common, 'mah', 'watts', 'weight', 'has'],
  `
anker | PowerCore Zolo 10000 | A1388 | 2024-06 | 2990 | black white blue | 87 60 | 10000 | 30 | 215 | 2a1c
anker | Zolo 20000 Built-in Cable | A1681 | 2024-06 | 4490 | black white | 87 44 | 20000 | 30 | 360 | 2a1c cable
anker | Prime 20000 | A1336 | 2023-10 | 14990 | black | 89 8 | 20000 | 200 | 540 | 1a2c
anker | MagGo 10000 Slim | A1664 | 2024-10 | 8490 | black white | 86 14 | 10000 | 15 | 205 | 1c magnet
anker | PowerCore III 10000 | A1248 | 2021-05 | 2790 | black | 84 28 | 10000 | 18 | 212 | 1a1c
baseus | Bipow Pro 10000 | PPBD040001 | 2022-09 | 2290 | black white | 82 34 | 10000 | 22.5 | 220 | 2a1c
baseus | Adaman 20000 | PPIMDA-C0G | 2022-03 | 3990 | black blue | 82 30 | 20000 | 65 | 470 | 2a1c
baseus | Amblight 30000 | PPLG-A01 | 2022-09 | 5990 | black | 82 16 | 30000 | 65 | 710 | 3a2c
baseus | Magnetic Mini 10000 | PPCXM10 | 2023-06 | 3490 | black white rose | 80 20 | 10000 | 20 | 190 | 1c magnet
xiaomi | Redmi Power Bank 20000 | PB200LZM | 2020-05 | 1990 | black white | 84 74 | 20000 | 18 | 430 | 2a1c
xiaomi | Power Bank 10000 33W | PB1030MI | 2024-05 | 2490 | black blue | 84 48 | 10000 | 33 | 217 | 1a1c cable
xiaomi | Power Bank 20000 33W | PB2030MI | 2024-06 | 3490 | black sand | 84 44 | 20000 | 33 | 392 | 1a1c cable
xiaomi | Ultra Slim Power Bank 5000 | PB0520MI | 2024-07 | 1990 | silver rose | 80 18 | 5000 | 20 | 93 | 1c
samsung | Battery Pack 10000 25W | EB-P3400 | 2023-04 | 3290 | sand | 84 24 | 10000 | 25 | 222 | 2c
samsung | Battery Pack 20000 45W | EB-P4520 | 2024-04 | 5490 | sand | 84 16 | 20000 | 45 | 402 | 3c
ugreen | Power Bank 10000 22.5W | 25185 | 2023-05 | 2190 | black white | 83 26 | 10000 | 22.5 | 210 | 1a1c
ugreen | Power Bank 20000 130W | 35525 | 2024-05 | 7490 | grey | 86 12 | 20000 | 130 | 480 | 1a2c
ugreen | Nexode 25000 200W | 35563 | 2024-09 | 10990 | grey | 87 6 | 25000 | 200 | 580 | 1a2c
oraimo | Traveler 3 Byte | OPB-P5272 | 2022-08 | 1490 | black white | 80 48 | 10000 | 12 | 230 | 2a
oraimo | Traveler Link 27 | OPB-P7273 | 2023-09 | 2590 | black | 81 28 | 27000 | 15 | 480 | 2a1c cable
joyroom | JR-T013 Dazzling | JR-T013 | 2021-09 | 1290 | black white | 76 30 | 10000 | 12 | 220 | 2a
joyroom | JR-PBF18 Colorful | JR-PBF18 | 2023-09 | 1890 | black white blue | 77 22 | 20000 | 22.5 | 400 | 2a1c cable
remax | RPP-522 Noah | RPP-522 | 2023-06 | 1690 | black white | 75 18 | 20000 | 22.5 | 420 | 2a1c cable
hoco | J101A Astute | J101A | 2022-10 | 1990 | black white | 76 24 | 20000 | 22.5 | 400 | 2a1c
realme | Power Bank 3i 10000 | RMA209 | 2021-07 | 1590 | black blue | 81 26 | 10000 | 12 | 230 | 2a1c
`,
);

const chargers = table(
  [...common, 'watts', 'ports', 'kind'],
  `
anker | 312 Charger 20W | A2678 | 2023-06 | 1190 | black white | 86 44 | 20 | 1c | wall
anker | Nano Charger 30W | A2147 | 2023-09 | 1890 | black white blue | 87 40 | 30 | 1c | wall
anker | Nano II 65W | A2663 | 2021-08 | 3990 | black white | 89 26 | 65 | 1c | wall
anker | Prime 100W GaN | A2343 | 2024-02 | 7490 | black | 89 8 | 100 | 1a2c | wall
baseus | GaN6 Pro 65W | CCGP140101 | 2022-08 | 3490 | black white | 84 22 | 65 | 2a2c | wall
baseus | Compact Charger 20W | CCXJ-B01 | 2021-09 | 790 | black white | 80 30 | 20 | 1a1c | wall
ugreen | Robot GaN 30W | 15549 | 2023-08 | 1990 | grey | 85 24 | 30 | 1c | wall
ugreen | Nexode 45W | 90573 | 2023-05 | 2690 | black white | 86 22 | 45 | 2c | wall
ugreen | Nexode 65W | 90496 | 2022-05 | 3890 | black white | 88 30 | 65 | 1a2c | wall
ugreen | Nexode Pro 160W | 25876 | 2024-10 | 9990 | grey | 88 4 | 160 | 1a3c | wall
samsung | Super Fast Charger 25W | EP-T2510 | 2023-09 | 1490 | black white | 86 66 | 25 | 1c | wall
samsung | Super Fast Charger 45W | EP-T4511 | 2024-05 | 2990 | black | 87 48 | 45 | 1c | wall
apple | USB-C Power Adapter 20W | MWVV3 | 2024-03 | 2690 | white | 89 54 | 20 | 1c | wall
apple | Dual USB-C Power Adapter 35W | MW2K3 | 2024-03 | 6490 | white | 88 12 | 35 | 2c | wall
apple | MagSafe Charger 1 m | MX6X3 | 2024-09 | 4990 | white | 85 16 | 25 | magnet | wireless
xiaomi | Turbo Charger 67W | AD67G | 2022-05 | 1990 | white | 86 46 | 67 | 1a | wall
xiaomi | GaN Charger 65W | AD65G | 2020-11 | 2790 | white black | 85 22 | 65 | 1c | wall
oneplus | SUPERVOOC 80W Adapter | VCB8JAUH | 2022-04 | 2490 | white | 85 20 | 80 | 1a | wall
realme | SUPERVOOC 67W Adapter | VCB7CAUH | 2023-04 | 1990 | white | 84 20 | 67 | 1a | wall
oraimo | Firefly 3 12W | OCW-U66S | 2019-05 | 390 | black white | 78 34 | 12 | 2a | wall
anker | MagGo Stand 15W | A25M3 | 2024-03 | 4990 | black white | 86 10 | 15 | magnet | wireless
baseus | Simple Mini Wireless 15W | CCJJ010001 | 2021-12 | 1890 | black white | 80 14 | 15 | magnet | wireless
ugreen | Car Charger 42.5W | 60980 | 2021-10 | 1490 | black | 84 18 | 42.5 | 1a1c | car
anker | PowerDrive 3 Alloy 36W | A2729 | 2020-05 | 1690 | black | 85 12 | 36 | 1a1c | car
`,
);

const ups = table(
  [...common, 'va', 'minutes', 'kind'],
  `
apollo | 1065A | APL-1065A | 2019-05 | 4290 | black | 80 54 | 650 | 15 | computer
apollo | 1085A | APL-1085A | 2019-05 | 5490 | black | 80 34 | 850 | 18 | computer
apollo | 1120F | APL-1120F | 2019-08 | 7690 | black | 81 26 | 1200 | 22 | computer
apollo | 1200F | APL-1200F | 2020-03 | 13500 | black | 81 8 | 2000 | 28 | computer
apollo | 1240F Online 1 kVA | APL-ON1K | 2021-06 | 24500 | black | 82 3 | 1000 | 12 | online
walton | Arc 650 | WUPS-ARC650 | 2023-05 | 3990 | black | 77 34 | 650 | 14 | computer
walton | Arc 1200 | WUPS-ARC1200 | 2023-05 | 6990 | black | 77 18 | 1200 | 20 | computer
vision | Power Guard 650 | VSN-UPS650 | 2023-10 | 3850 | black | 75 20 | 650 | 13 | computer
apollo | Mini UPS Router 8800 | APL-MU88 | 2022-06 | 1690 | black | 80 52 | 8800 | 240 | router
walton | Router Backup RB-10 | WMU-RB10 | 2024-04 | 1790 | white | 77 38 | 10400 | 270 | router
cudy | Mini UPS 12V | CUDY-MU12 | 2023-11 | 2290 | white | 80 24 | 10400 | 300 | router
tenda | Mini UPS MU-88 | TND-MU88 | 2023-08 | 1990 | black | 78 24 | 8800 | 240 | router
havit | Router UPS H-DC12 | HV-HDC12 | 2024-06 | 1590 | black | 75 22 | 8000 | 210 | router
`,
);

/** Power banks, chargers, and what keeps computer and router on when the light goes. */
export function power(): ProductDraft[] {
  return [...banks.map(buildBank), ...chargers.map(buildCharger), ...ups.map(buildUps)];
}

function portsOf(cell: string): string {
  const numerals = ['', 'One', 'Two', 'Three'];
  const ports = [...cell.matchAll(/(\d)([ac])/g)].map(
    ([, count = '', kind]) => `${numerals[Number(count)]} USB-${kind === 'a' ? 'A' : 'C'}`,
  );
  return ports
    .map((port, at) =>
      at === 0
        ? port
        : port
            .toLowerCase()
            .replace('usb-', 'USB-')
            .replace(/-(a|c)$/, (m) => m.toUpperCase()),
    )
    .join(', ');
}

function buildBank(row: (typeof banks)[number]): ProductDraft {
  const has = words(row.has);
  const magnet = has.includes('magnet');
  const cable = has.includes('cable');
  const size = `${grouped(number(row.mah))} mAh`;
  // Voltage conversion and heat leave about 62 per cent for a phone of 5,000 mAh.
  const charges = ((number(row.mah) * 0.62) / 5000).toFixed(1).replace(/\.0$/, '');
  return {
    ...base(row, 'power-banks', 'power-bank'),
    name: named(row, [
      'adata',
      'oraimo',
      'realme',
      'remax',
      'samsung',
      'ugreen',
      'xiaomi',
      'baseus',
      'anker',
      'hoco',
      'joyroom',
    ]),
    highlights: `${size}, ${row.watts} W, ${row.weight} g`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `${size} in ${row.weight} g: a phone with a 5,000 mAh battery is charged about ${charges} times.`,
          bn: `${t(row.weight)} গ্রামে ${t(size)}: ৫,০০০ এমএএইচ ব্যাটারির ফোন প্রায় ${t(charges)} বার চার্জ হয়।`,
        },
        {
          en: `It charges at up to ${row.watts} W and holds ${size}, about ${charges} charges of a 5,000 mAh phone.`,
          bn: `সর্বোচ্চ ${t(`${row.watts} W`)} গতিতে চার্জ দেয়, ধারণক্ষমতা ${t(size)}; ৫,০০০ এমএএইচ ফোন প্রায় ${t(charges)} বার চার্জ হয়।`,
        },
      ]),
      number(row.watts) >= 65
        ? { en: 'It also charges laptops over USB-C.', bn: 'ইউএসবি-সি দিয়ে ল্যাপটপও চার্জ হয়।' }
        : magnet
          ? {
              en: 'It holds to phones with magnets and charges them without a cable.',
              bn: 'চুম্বকওয়ালা ফোনের পেছনে লেগে থাকে, তার ছাড়াই চার্জ দেয়।',
            }
          : cable && { en: 'A cable is built in.', bn: 'সঙ্গে লাগানো ক্যাবল আছে।' },
      number(row.mah) > 27000
        ? {
            en: 'Airlines do not take this size on board; ask before you fly.',
            bn: 'এই মাপ বিমানে নেওয়া যায় না; যাত্রার আগে জেনে নিন।',
          }
        : undefined,
    ),
    warranty: row.brand === 'anker' ? '18 months official' : '6 months official',
    specifications: [
      group('Power', {
        Capacity: size,
        'Largest output': `${row.watts} W`,
        'Charges of a phone': charges,
      }),
      group('Ports', {
        Ports: portsOf(row.has),
        'Wireless charging': magnet ? 'Magnetic' : 'None',
        'Built-in cable': cable ? 'Yes' : undefined,
      }),
      group('Body', { Weight: `${row.weight} g` }),
    ],
    attributes: {
      capacity: size,
      output: outputBand(number(row.watts)),
      'wireless-charging': magnet ? 'Yes' : 'None',
    },
  };
}

function outputBand(watts: number): string {
  if (watts < 20) return 'Under 20 W';
  if (watts < 45) return '20 to 44 W';
  return watts < 100 ? '45 to 99 W' : '100 W and up';
}

const chargerKinds: Record<string, { label: string; en: string; bn: string }> = {
  wall: {
    label: 'Wall',
    en: 'It goes straight into the wall socket; the cable is sold apart.',
    bn: 'দেয়ালের সকেটে সরাসরি লাগে; ক্যাবল আলাদা কিনতে হয়।',
  },
  wireless: {
    label: 'Wireless',
    en: 'The phone lies or hangs on it without a plug; the wall adapter is sold apart.',
    bn: 'ফোন রাখলেই চার্জ হয়; দেয়ালের অ্যাডাপ্টার আলাদা কিনতে হয়।',
  },
  car: {
    label: 'Car',
    en: 'It fits the lighter socket of cars with 12 and 24 V.',
    bn: 'গাড়ির ১২ ও ২৪ ভোল্টের লাইটার সকেটে লাগে।',
  },
};

function buildCharger(row: (typeof chargers)[number]): ProductDraft {
  const kind = chargerKinds[row.kind] ?? { label: '', en: '', bn: '' };
  const magnet = row.ports === 'magnet';
  const ports = magnet ? 'Magnetic' : portsOf(row.ports);
  const watts = `${row.watts} W`;
  return {
    ...base(row, 'chargers', 'charger'),
    name: named(row, [
      'anker',
      'apple',
      'baseus',
      'hoco',
      'oneplus',
      'oraimo',
      'realme',
      'samsung',
      'ugreen',
      'xiaomi',
    ]),
    highlights: `${watts}, ${ports.charAt(0).toLowerCase()}${ports.slice(1)}`,
    description: sentences(
      number(row.watts) >= 60 && row.kind === 'wall' && row.ports.includes('c')
        ? {
            en: `The ${row.name} is enough for a thin laptop, and a phone beside it.`,
            bn: `${t(row.name)}: পাতলা ল্যাপটপ আর পাশে ফোন চার্জের জন্য যথেষ্ট।`,
          }
        : {
            en: `The ${row.name} charges phones and tablets; those that accept less take less than its ${watts}.`,
            bn: `${t(row.name)} দিয়ে ফোন ও ট্যাব চার্জ হয়; যেটি কম নিতে পারে সেটি ${t(watts)}ের চেয়ে কম নেয়।`,
          },
      kind,
    ),
    warranty:
      row.brand === 'anker'
        ? '18 months official'
        : row.brand === 'apple'
          ? '12 months international'
          : '6 months official',
    specifications: [
      group('Power', {
        'Largest output': watts,
        Ports: ports,
        Input: row.kind === 'wall' ? '100 to 240 V' : row.kind === 'car' ? '12 to 24 V' : 'USB-C',
      }),
      group('Body', { Type: kind.label, 'Cable included': magnet ? 'Yes' : 'None' }),
    ],
    attributes: {
      output: outputBand(number(row.watts)),
      type: kind.label,
      ports: magnet ? 'Magnetic' : row.ports.includes('c') ? 'USB-C' : 'USB-A',
    },
  };
}

function buildUps(row: (typeof ups)[number]): ProductDraft {
  const router = row.kind === 'router';
  const size = router ? `${grouped(number(row.va))} mAh` : `${grouped(number(row.va))} VA`;
  const time = router ? `${number(row.minutes) / 60} hours` : `${row.minutes} minutes`;
  return {
    ...base(row, 'ups', 'ups'),
    name: named(row, ['apollo', 'd-link', 'havit', 'tenda', 'vision', 'walton', 'cudy']),
    highlights: `${size}, ${time}, ${router ? 'for routers' : 'for computers'}`,
    description: router
      ? {
          en: `It keeps router and ONU on for about ${time} when the power goes. Outputs of 5, 9 and 12 V fit most models; check the plug of yours.`,
          bn: `বিদ্যুৎ গেলে রাউটার ও ওএনইউ প্রায় ${t(time)} চালু রাখে। ৫, ৯ ও ১২ ভোল্ট আউটপুট বেশির ভাগ মডেলে চলে; নিজেরটির প্লাগ মিলিয়ে নিন।`,
        }
      : {
          en: `It holds a desktop computer for about ${time} at half load, time to save and shut down. ${row.kind === 'online' ? 'Online type: the output never drops, for servers and lab machines.' : 'Not for laser printers, fans or refrigerators.'}`,
          bn: `অর্ধেক লোডে ডেস্কটপ প্রায় ${t(time)} চালু রাখে, কাজ সেভ করে বন্ধ করার সময় পাওয়া যায়। ${row.kind === 'online' ? 'অনলাইন ধরনের: আউটপুট কখনো কমে না, সার্ভার ও ল্যাবের যন্ত্রের জন্য।' : 'লেজার প্রিন্টার, ফ্যান বা ফ্রিজের জন্য নয়।'}`,
        },
    warranty: router ? '6 months official' : '12 months official, battery 6 months',
    specifications: [
      group('Power', {
        Capacity: size,
        'Backup time': time,
        Output: router ? '5 V, 9 V, 12 V' : '220 to 240 V',
        Sockets: router ? '4' : number(row.va) >= 1200 ? '4' : '3',
      }),
      group('Body', {
        Type: router ? 'Router backup' : row.kind === 'online' ? 'Online' : 'Offline',
      }),
    ],
    attributes: {
      type: router ? 'Router backup' : row.kind === 'online' ? 'Online' : 'Offline',
      capacity: size,
    },
  };
}
