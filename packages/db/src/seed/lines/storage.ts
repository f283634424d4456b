import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, optioned, sentences } from '../kinds/common.ts';
import { number, table } from '../table.ts';

// Prices are by capacity in GB.
const ssds = table(
  [...common, 'form', 'read', 'write', 'years'],
  `
samsung | 990 Pro | MZ-V9P | 2022-11 | 1000:13900 2000:22900 4000:41900 | black | 95 24 | NVMe Gen4 | 7450 | 6900 | 5
samsung | 990 Evo Plus | MZ-V9S | 2024-10 | 1000:10900 2000:18900 | black | 92 26 | NVMe Gen4 | 7250 | 6300 | 5
samsung | 9100 Pro | MZ-VAP | 2025-03 | 1000:22900 2000:36900 | black | 94 6 | NVMe Gen5 | 14700 | 13300 | 5
samsung | 870 Evo | MZ-77E | 2021-02 | 250:5290 500:7490 1000:11900 | black | 93 30 | SATA | 560 | 530 | 5
wd | Green SN350 | WDS-G2G0C | 2021-10 | 240:2690 480:3990 1000:6990 | green | 80 34 | NVMe Gen3 | 2400 | 1900 | 3
wd | Blue SN5000 | WDS-B0E | 2024-06 | 500:5490 1000:8490 2000:14900 | blue | 88 22 | NVMe Gen4 | 5150 | 4900 | 5
wd | Black SN7100 | WDS-X4M0E | 2024-12 | 500:7290 1000:11490 2000:19900 | black | 92 18 | NVMe Gen4 | 7250 | 6900 | 5
kingston | NV3 | SNV3S | 2024-08 | 500:4690 1000:7490 2000:13900 | blue | 86 58 | NVMe Gen4 | 6000 | 4000 | 3
kingston | KC3000 | SKC3000 | 2021-10 | 512:7990 1024:12900 | black | 91 14 | NVMe Gen4 | 7000 | 6000 | 5
kingston | A400 | SA400S37 | 2017-04 | 240:2490 480:3690 960:6490 | silver | 83 52 | SATA | 500 | 450 | 3
crucial | P3 Plus | CT-P3PSSD8 | 2022-07 | 500:4890 1000:7690 | black | 87 26 | NVMe Gen4 | 5000 | 4200 | 5
crucial | BX500 | CT-BX500SSD1 | 2018-08 | 240:2690 500:4190 1000:7290 | grey | 84 28 | SATA | 540 | 500 | 3
transcend | 110S | TS-MTE110S | 2018-10 | 256:3290 512:5190 | green | 84 24 | NVMe Gen3 | 1700 | 1500 | 5
transcend | 220S | TS-MTE220S | 2019-05 | 256:3990 512:6190 1000:10900 | black | 87 14 | NVMe Gen3 | 3300 | 2900 | 5
transcend | 225S | TS-SSD225S | 2022-06 | 250:3190 500:4790 | silver | 84 18 | SATA | 560 | 500 | 3
adata | Legend 710 | ALEG-710 | 2022-02 | 256:2690 512:4290 1000:7190 | blue | 82 26 | NVMe Gen3 | 2400 | 1800 | 3
adata | Legend 860 | SLEG-860 | 2024-08 | 500:4790 1000:7790 | black | 86 14 | NVMe Gen4 | 6000 | 5000 | 5
adata | Ultimate SU650 | ASU650SS | 2018-02 | 240:2390 480:3590 | black | 79 30 | SATA | 520 | 450 | 3
gigabyte | NVMe 256 | GP-GSM2NE3 | 2020-06 | 256:2790 512:4490 | black | 79 14 | NVMe Gen3 | 1700 | 1550 | 5
corsair | MP600 Elite | CSSD-F | 2024-05 | 1000:10900 2000:19900 | black | 90 4 | NVMe Gen4 | 7000 | 6200 | 5
walton | BlackBox WNV3 | WNV3 | 2024-04 | 256:2450 512:3890 | black | 75 16 | NVMe Gen3 | 2500 | 1800 | 3
twinmos | AlphaPro | NVMETM | 2021-05 | 256:2390 512:3790 | black | 76 20 | NVMe Gen3 | 3600 | 2600 | 3
`,
);

const drives = table(
  [...common, 'kind', 'speed', 'weight'],
  `
wd | My Passport | WDBYVG | 2019-09 | 1000:7490 2000:9490 4000:14900 5000:17900 | black blue red | 88 34 | HDD | 130 | 120
wd | Elements SE | WDBEPK | 2018-05 | 1000:6690 2000:8790 | black | 87 28 | HDD | 130 | 130
wd | My Book | WDBBGB | 2017-05 | 8000:27900 | black | 86 3 | HDD | 180 | 900
seagate | One Touch | STKY | 2020-10 | 1000:6990 2000:8990 5000:17500 | black silver blue | 87 34 | HDD | 130 | 150
seagate | Expansion Portable | STKM | 2021-05 | 1000:6490 2000:8490 4000:13900 | black | 85 30 | HDD | 130 | 170
seagate | Ultra Compact SSD | STMA | 2024-10 | 1000:12900 2000:20900 | black | 86 6 | SSD | 1000 | 50
transcend | StoreJet 25M3S | TS-SJ25M3S | 2017-05 | 1000:7290 2000:9690 | grey | 89 34 | HDD | 130 | 216
transcend | StoreJet 25H3 | TS-SJ25H3P | 2012-05 | 1000:7390 2000:9790 | purple blue | 89 20 | HDD | 130 | 284
transcend | ESD310 | TS-ESD310 | 2023-08 | 256:4490 512:6690 1000:10900 | silver rose black | 90 18 | SSD | 1050 | 11
transcend | ESD270C | TS-ESD270C | 2020-11 | 250:4690 500:6890 | green | 86 10 | SSD | 520 | 40
samsung | T7 Shield | MU-PE | 2022-04 | 1000:13900 2000:22900 | black blue sand | 93 16 | SSD | 1050 | 98
samsung | T9 | MU-PG | 2023-10 | 1000:16900 2000:26900 | black | 93 6 | SSD | 2000 | 122
sandisk | Portable SSD E30 | SDSSDE30 | 2022-05 | 480:5990 1000:9490 2000:16900 | black | 87 22 | SSD | 800 | 54
sandisk | Extreme Portable SSD E61 | SDSSDE61 | 2020-10 | 500:8490 1000:12900 2000:21900 | black sky | 91 18 | SSD | 1050 | 52
kingston | XS1000 | SXS1000 | 2023-07 | 1000:9490 2000:16900 | black red | 89 22 | SSD | 1050 | 29
adata | HD710 Pro | AHD710P | 2017-09 | 1000:7190 2000:9590 | blue red yellow | 86 12 | HDD | 130 | 270
adata | SC750 | SC750 | 2024-10 | 500:6290 1000:9690 | black | 85 6 | SSD | 1050 | 40
`,
);

const cards = table(
  [...common, 'kind', 'speed', 'use'],
  `
sandisk | Ultra microSD | SDSQUAC | 2021-10 | 64:690 128:1190 256:2290 512:4690 | red | 88 66 | microSD | 150 | phone
sandisk | Extreme microSD | SDSQXAV | 2022-05 | 64:1090 128:1690 256:3190 512:5990 | gold | 92 40 | microSD | 190 | 4k
sandisk | Extreme Pro SD | SDSDXXD | 2022-05 | 64:1690 128:2490 256:4490 | black | 94 20 | SD | 200 | camera
sandisk | High Endurance microSD | SDSQQNR | 2019-05 | 64:1290 128:2190 | white | 90 20 | microSD | 100 | cctv
samsung | Evo Plus microSD | MB-MC | 2023-10 | 64:750 128:1290 256:2390 512:4790 | white | 91 44 | microSD | 160 | phone
samsung | Pro Plus microSD | MB-MD | 2023-07 | 128:1990 256:3490 512:6490 | blue | 92 18 | microSD | 180 | 4k
transcend | 300S microSD | TS-USD300S | 2018-05 | 32:450 64:650 128:1150 | red | 86 34 | microSD | 100 | phone
transcend | 340S microSD | TS-USD340S | 2021-03 | 64:890 128:1490 256:2690 | black | 89 18 | microSD | 160 | 4k
transcend | 330S SD | TS-SDC330S | 2019-05 | 64:1090 128:1790 | gold | 88 10 | SD | 100 | camera
kingston | Canvas Select Plus microSD | SDCS2 | 2019-06 | 32:420 64:620 128:1090 256:2090 | red | 86 36 | microSD | 100 | phone
adata | Premier microSD | AUSDX | 2017-05 | 32:390 64:590 128:990 | orange | 80 24 | microSD | 100 | phone
imou | S1 Video microSD | ST2-64-S1 | 2022-05 | 64:790 128:1290 | black | 82 16 | microSD | 95 | cctv
`,
);

const sticks = table(
  [...common, 'plug', 'speed', 'body'],
  `
sandisk | Ultra Dual Drive Go USB-C | SDDDC3 | 2020-05 | 64:990 128:1590 256:2790 | black | 89 34 | USB-A and USB-C | 400 | plastic
sandisk | Ultra Flair | SDCZ73 | 2016-05 | 32:590 64:750 128:1250 | silver | 88 44 | USB-A | 150 | metal
sandisk | Cruzer Blade | SDCZ50 | 2010-05 | 32:450 64:620 | red | 84 56 | USB-A | 30 | plastic
transcend | JetFlash 790 | TS-JF790 | 2014-05 | 32:520 64:690 128:1190 | black white | 87 40 | USB-A | 90 | plastic
transcend | JetFlash 930C | TS-JF930C | 2021-06 | 128:2290 256:3790 | silver | 90 8 | USB-A and USB-C | 420 | metal
kingston | DataTraveler Exodia | DTX | 2020-06 | 32:430 64:590 128:1050 | black | 85 36 | USB-A | 80 | plastic
kingston | DataTraveler Kyson | DTKN | 2020-06 | 64:850 128:1350 | silver | 87 18 | USB-A | 200 | metal
samsung | Bar Plus | MUF-BE | 2018-06 | 64:1290 128:1890 256:3290 | silver titanium | 90 18 | USB-A | 400 | metal
hp | v236w | HPFD236W | 2017-05 | 32:490 64:650 | silver | 81 26 | USB-A | 25 | metal
adata | UV128 | AUV128 | 2013-05 | 32:430 64:590 | blue | 82 22 | USB-A | 90 | plastic
twinmos | X3 Premium | X3PREM | 2018-05 | 32:390 64:550 | silver | 77 16 | USB-A | 70 | metal
`,
);

/** Drives inside and outside the computer, cards and sticks. */
export function storage(): ProductDraft[] {
  return [
    ...ssds.map(buildSsd),
    ...drives.map(buildDrive),
    ...cards.map(buildCard),
    ...sticks.map(buildStick),
  ];
}

/** Makers count a terabyte as 1,000 GB. */
function size(gigabytes: string): string {
  const value = number(gigabytes);
  return value >= 1000 ? `${Math.floor(value / 1000)} TB` : `${value} GB`;
}

function sized(row: Parameters<typeof optioned>[0]) {
  const variants = optioned(row, 'capacity', size);
  const sizes = [...new Set(variants.map(({ options }) => options?.capacity ?? ''))];
  return { variants, sizes, smallest: sizes[0] ?? '', largest: sizes.at(-1) ?? '' };
}

const makers = [
  'adata',
  'corsair',
  'crucial',
  'gigabyte',
  'hp',
  'imou',
  'kingston',
  'samsung',
  'sandisk',
  'seagate',
  'transcend',
  'twinmos',
  'walton',
  'wd',
];

function buildSsd(row: (typeof ssds)[number]): ProductDraft {
  const { variants, sizes, smallest, largest } = sized(row);
  const sata = row.form === 'SATA';
  return {
    ...base(row, 'ssds', 'ssd'),
    name: `${named(row, makers)} ${sata ? 'SATA SSD' : 'NVMe SSD'}`.replace(
      'NVMe 256 NVMe',
      'NVMe',
    ),
    variants,
    highlights: `${row.form}, ${row.read} MB/s, ${smallest}${sizes.length > 1 ? ` to ${largest}` : ''}`,
    description: sentences(
      sata
        ? {
            en: `A 2.5-inch drive on SATA that reads ${row.read} MB/s: the simplest way to quicken an old laptop.`,
            bn: `২.৫ ইঞ্চির সাটা ড্রাইভ, পড়ার গতি ${t(`${row.read} MB/s`)}: পুরোনো ল্যাপটপ দ্রুত করার সহজ উপায়।`,
          }
        : oneOf(row.name, [
            {
              en: `An M.2 drive on ${row.form} that reads ${row.read} and writes ${row.write} MB/s.`,
              bn: `${t(row.form)} এম.২ ড্রাইভ, পড়ে ${t(row.read)} ও লেখে ${t(`${row.write} MB/s`)}।`,
            },
            {
              en: `${row.read} MB/s reading, ${row.write} MB/s writing, in an M.2 2280 slot of ${row.form}.`,
              bn: `এম.২ ২২৮০ স্লটে ${t(row.form)}: পড়ার গতি ${t(`${row.read} MB/s`)}, লেখার ${t(`${row.write} MB/s`)}।`,
            },
          ]),
      row.form === 'NVMe Gen5'
        ? {
            en: 'Full speed needs a Gen5 slot and a heat sink.',
            bn: 'পূর্ণ গতির জন্য জেন৫ স্লট ও হিট সিঙ্ক লাগে।',
          }
        : {
            en: 'Smaller sizes write more slowly than the largest.',
            bn: 'কম ধারণক্ষমতার মডেলে লেখার গতি কিছুটা কম।',
          },
    ),
    warranty: `${row.years === '5' ? '60' : '36'} months official`,
    specifications: [
      group('Storage', { Capacity: sizes.join(' / '), Interface: row.form }),
      group('Speed', { Reading: `${row.read} MB/s`, Writing: `${row.write} MB/s` }),
      group('Body', { Form: sata ? '2.5 inches' : 'M.2 2280' }),
    ],
    attributes: { capacity: smallest, interface: row.form, form: sata ? '2.5 inches' : 'M.2' },
  };
}

function buildDrive(row: (typeof drives)[number]): ProductDraft {
  const { variants, sizes, smallest, largest } = sized(row);
  const solid = row.kind === 'SSD';
  return {
    ...base(row, 'portable-drives', solid ? 'ssd' : 'hdd-portable'),
    name: named(row, makers),
    variants,
    highlights: `${row.kind}, ${row.speed} MB/s, ${smallest}${sizes.length > 1 ? ` to ${largest}` : ''}`,
    description: sentences(
      solid
        ? {
            en: `The ${row.name} is a drive for the pocket that copies up to ${row.speed} MB/s and weighs ${row.weight} g. Nothing in it turns, so a fall harms it less.`,
            bn: `${t(row.name)} পকেটে রাখার মতো ড্রাইভ, কপির গতি সর্বোচ্চ ${t(`${row.speed} MB/s`)}, ওজন ${t(row.weight)} গ্রাম। ভেতরে ঘূর্ণায়মান অংশ নেই, তাই পড়ে গেলে ক্ষতি কম।`,
          }
        : {
            en: `The ${row.name} is a hard disk for backups and films, about ${row.speed} MB/s. It is fed over USB and should not be moved while it works.`,
            bn: `${t(row.name)}: ব্যাকআপ ও সিনেমা রাখার হার্ডডিস্ক, গতি প্রায় ${t(`${row.speed} MB/s`)}। ইউএসবি থেকেই বিদ্যুৎ নেয়; চলার সময় নাড়াচাড়া করবেন না।`,
          },
      row.name === 'My Book' && { en: 'It has an adapter of its own.', bn: 'এর আলাদা অ্যাডাপ্টার আছে।' },
    ),
    warranty: '36 months official',
    specifications: [
      group('Storage', { Capacity: sizes.join(' / '), Type: row.kind }),
      group('Connectivity', { Plug: solid ? 'USB-C' : 'USB 3.2', Speed: `${row.speed} MB/s` }),
      group('Body', { Weight: `${row.weight} g` }),
    ],
    attributes: { type: row.kind, capacity: smallest, plug: solid ? 'USB-C' : 'USB 3.2' },
  };
}

const uses: Record<string, { en: string; bn: string }> = {
  phone: {
    en: 'For phones, tablets and music players.',
    bn: 'ফোন, ট্যাব ও মিউজিক প্লেয়ারের জন্য।',
  },
  '4k': {
    en: 'Fast enough to record 4K in action cameras and drones.',
    bn: 'অ্যাকশন ক্যামেরা ও ড্রোনে ৪কে ভিডিও রেকর্ড করার মতো দ্রুত।',
  },
  camera: {
    en: 'For cameras that shoot bursts and 4K video.',
    bn: 'একটানা ছবি ও ৪কে ভিডিও তোলা ক্যামেরার জন্য।',
  },
  cctv: {
    en: 'Made to be written day and night in dash and security cameras.',
    bn: 'ড্যাশক্যাম ও সিসি ক্যামেরায় দিনরাত রেকর্ডের জন্য তৈরি।',
  },
};

function buildCard(row: (typeof cards)[number]): ProductDraft {
  const { variants, sizes, smallest, largest } = sized(row);
  return {
    ...base(row, 'memory-cards', 'memory-card'),
    name: named(row, makers),
    variants,
    highlights: `${smallest} to ${largest}, ${row.speed} MB/s`,
    description: sentences(
      uses[row.use],
      {
        en: `It reads up to ${row.speed} MB/s${row.kind === 'microSD' ? '; an SD adapter is in the pack' : ''}.`,
        bn: `পড়ার গতি সর্বোচ্চ ${t(`${row.speed} MB/s`)}${row.kind === 'microSD' ? '; প্যাকেটে এসডি অ্যাডাপ্টার থাকে' : ''}।`,
      },
      {
        en: 'Each card is checked for its true capacity before it is sent.',
        bn: 'পাঠানোর আগে প্রতিটি কার্ডের আসল ধারণক্ষমতা যাচাই করা হয়।',
      },
    ),
    warranty: '60 months official',
    specifications: [
      group('Storage', { Capacity: sizes.join(' / '), Type: row.kind }),
      group('Speed', {
        Reading: `${row.speed} MB/s`,
        Class: number(row.speed) >= 150 ? 'U3, V30, A2' : 'U1, A1',
      }),
    ],
    attributes: {
      type: row.kind,
      capacity: smallest,
      speed: number(row.speed) >= 150 ? '150 MB/s and up' : 'Under 150 MB/s',
    },
  };
}

function buildStick(row: (typeof sticks)[number]): ProductDraft {
  const { variants, sizes, smallest, largest } = sized(row);
  const usb = number(row.speed) > 60 ? 'USB 3.2' : 'USB 2.0';
  return {
    ...base(row, 'memory-cards', 'usb-drive'),
    name: `${named(row, makers)} USB drive`,
    variants,
    highlights: `${smallest} to ${largest}, ${usb}`,
    description: sentences(
      {
        en: `A ${row.body} USB drive that reads up to ${row.speed} MB/s over ${usb}.`,
        bn: `${t(row.body)} পেনড্রাইভ, ${t(usb)} পোর্টে পড়ার গতি সর্বোচ্চ ${t(`${row.speed} MB/s`)}।`,
      },
      row.plug.includes('USB-C')
        ? {
            en: 'One end fits phones, the other computers.',
            bn: 'এক মাথা ফোনে, অন্য মাথা কম্পিউটারে লাগে।',
          }
        : {
            en: 'It holds files, Windows set-ups and music for the car.',
            bn: 'ফাইল, উইন্ডোজ সেটআপ ও গাড়ির গান রাখা যায়।',
          },
    ),
    warranty: '60 months official',
    specifications: [
      group('Storage', { Capacity: sizes.join(' / '), Type: 'USB drive' }),
      group('Connectivity', { Plug: row.plug, Interface: usb, Reading: `${row.speed} MB/s` }),
      group('Body', { Material: row.body === 'metal' ? 'Metal' : 'Plastic' }),
    ],
    attributes: {
      type: 'USB drive',
      capacity: smallest,
      speed: number(row.speed) >= 150 ? '150 MB/s and up' : 'Under 150 MB/s',
    },
  };
}
