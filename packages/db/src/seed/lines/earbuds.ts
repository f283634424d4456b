import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { table, words } from '../table.ts';

// Hours are of one charge and with the case; driver in mm; "wire" stands for earphones with a cord.
const rows = table(
  [...common, 'driver', 'hours', 'bluetooth', 'has'],
  `
qcy | MeloBuds Pro | HT08 | 2024-03 | 3990 | black white | 86 88 | 10 | 7.5 34 | 5.3 | anc ipx5 wireless
qcy | MeloBuds N60 | HT15 | 2025-06 | 2990 | black white | 84 64 | 10 | 8 35 | 5.4 | anc ipx5
qcy | AilyBuds Pro+ | HT10 | 2023-10 | 2790 | black white | 81 56 | 10 | 7 30 | 5.3 | anc ipx4
qcy | T13 ANC 2 | T13ANC2 | 2024-02 | 1990 | black white | 82 84 | 10 | 7 30 | 5.3 | anc ipx5
qcy | T13X | T13X | 2023-08 | 1390 | black white | 78 80 | 6 | 8 30 | 5.3 | ipx5
qcy | ArcBuds Lite | T20 | 2022-11 | 1190 | black white | 74 62 | 13 | 5 20 | 5.3 | ipx4
qcy | Crossky C30S | C30S | 2025-05 | 2690 | black white | 79 38 | 10.8 | 6 25 | 5.4 | open ipx5
xiaomi | Redmi Buds 6 | M2316E1 | 2024-10 | 3290 | black white blue | 83 62 | 12.4 | 10 42 | 5.4 | anc ip54
xiaomi | Redmi Buds 6 Play | M2420E1 | 2024-08 | 1290 | black white rose blue | 78 84 | 10 | 7.5 36 | 5.4 | ipx4
xiaomi | Redmi Buds 6 Pro | M2344E1 | 2024-10 | 6990 | black white lavender | 85 34 | 11 | 9.5 36 | 5.3 | anc ip54
xiaomi | Redmi Buds 7S | M2501E1 | 2025-09 | 2490 | black white | 80 42 | 11 | 8 32 | 5.4 | anc ip54
realme | Buds Air 7 | RMA2402 | 2025-04 | 4990 | green lavender white | 83 44 | 12.4 | 13 52 | 5.4 | anc ip55
realme | Buds T110 | RMA2306 | 2024-05 | 2190 | black blue green | 79 56 | 10 | 7 38 | 5.4 | ipx5
realme | Buds T200 Lite | RMA2508 | 2025-08 | 1790 | black white | 77 48 | 12.4 | 7 48 | 5.4 | ipx4
oneplus | Nord Buds 3 | E514A | 2024-09 | 3290 | graphite white | 83 46 | 12.4 | 12 43 | 5.4 | anc ip55
oneplus | Nord Buds 3r | E520A | 2025-09 | 2590 | black blue | 81 40 | 12.4 | 13 54 | 5.4 | ip55
oneplus | Buds 4 | E525A | 2025-08 | 8490 | green graphite | 87 24 | 11 | 11 45 | 5.4 | anc ip55
oppo | Enco Buds3 Pro | ETEE1 | 2025-09 | 3190 | graphite lavender | 79 34 | 12.4 | 12 54 | 5.4 | ip55
samsung | Galaxy Buds3 FE | SM-R420 | 2025-09 | 11990 | graphite grey | 83 34 | 11 | 8.5 30 | 5.4 | anc ip54
samsung | Galaxy Buds3 Pro | SM-R630 | 2024-07 | 20990 | silver white | 86 32 | 10.5 | 7 30 | 5.4 | anc ip57 wireless
samsung | Galaxy Buds4 Pro | SM-R640 | 2026-02 | 25990 | black white | 87 22 | 11 | 7 30 | 5.4 | anc ip57 wireless
samsung | Galaxy Buds Core | SM-R410 | 2025-07 | 5990 | black white | 79 38 | 10 | 5 20 | 5.4 | anc ip54
apple | AirPods 4 | MXP63 | 2024-09 | 15990 | white | 88 54 | 11 | 5 30 | 5.3 | ip54
apple | AirPods 4 ANC | MXP93 | 2024-09 | 21990 | white | 90 40 | 11 | 5 30 | 5.3 | anc ip54 wireless
apple | AirPods Pro 3 | MFHP4 | 2025-09 | 30990 | white | 93 50 | 11 | 8 24 | 5.3 | anc ip57 wireless
anker | Soundcore R50i NC | A3959 | 2024-06 | 2590 | black white blue | 82 66 | 10 | 10 45 | 5.4 | anc ip54
anker | Soundcore P20i | A3949 | 2023-05 | 2190 | black white blue | 80 58 | 10 | 10 30 | 5.3 | ipx5
anker | Soundcore P40i | A3955 | 2024-03 | 5490 | black white purple | 85 44 | 11 | 12 60 | 5.3 | anc ipx5 wireless
anker | Soundcore Liberty 5 | A3957 | 2025-05 | 9490 | black white blue | 88 26 | 9.2 | 12 48 | 5.4 | anc ip55 wireless
jbl | Wave Beam 2 | JBLWBEAM2 | 2025-02 | 5990 | black white blue | 83 42 | 8 | 10 40 | 5.3 | anc ip54
jbl | Tune Buds 2 | JBLTBUDS2 | 2025-02 | 7990 | black white blue purple | 84 32 | 10 | 12 48 | 5.3 | anc ip54
jbl | Live Beam 3 | JBLLIVEBEAM3 | 2024-05 | 15990 | black silver purple | 88 18 | 10 | 12 48 | 5.3 | anc ip55 wireless
sony | WF-C510 | WF-C510 | 2024-09 | 6490 | black white blue yellow | 85 34 | 6 | 11 22 | 5.3 | ipx4
sony | WF-C710N | WF-C710N | 2025-04 | 11990 | black white rose blue | 87 24 | 5 | 8.5 30 | 5.3 | anc ipx4
sony | WF-1000XM5 | WF-1000XM5 | 2023-08 | 27990 | black silver rose | 90 20 | 8.4 | 8 24 | 5.3 | anc ipx4 wireless
nothing | Ear (a) | B162 | 2024-05 | 8490 | black white yellow | 86 32 | 11 | 9.5 42 | 5.3 | anc ip54
nothing | CMF Buds 2 | B179 | 2025-05 | 4990 | graphite mint orange | 85 40 | 11 | 13 55 | 5.4 | anc ip55
soundpeats | Air5 Pro | SP-AIR5P | 2025-02 | 7990 | black white | 85 20 | 10 | 7.5 37 | 5.4 | anc ipx5
edifier | NeoBuds Pro 2 | EDF200104 | 2024-01 | 10490 | black white | 86 14 | 10 | 5 16 | 5.3 | anc ip54
havit | TW967 | TW967 | 2023-06 | 1290 | black white | 73 54 | 13 | 5 22 | 5.3 | ipx4
oraimo | FreePods 4 | OEB-E105D | 2022-11 | 2690 | black white | 80 52 | 10 | 8.5 35 | 5.2 | anc ipx5
oraimo | SpaceBuds Neo | OTW-323P | 2025-02 | 1990 | black white | 79 44 | 12.4 | 8 36 | 5.4 | ipx5
baseus | Bowie E19 | NGTW390 | 2024-06 | 1690 | black white | 76 40 | 10 | 8 33 | 5.3 | ipx4
ugreen | HiTune T6 | WS200 | 2023-06 | 2790 | black white | 79 24 | 10 | 7 30 | 5.3 | anc ipx5
`,
);

const wired = table(
  [...common, 'driver', 'plug'],
  `
xiaomi | Mi Earphone Basic | ZBW4354TY | 2019-03 | 450 | black silver red | 80 74 | 10 | 3.5 mm
realme | Buds 2 | RMA155 | 2020-01 | 690 | black orange | 82 70 | 11.2 | 3.5 mm
samsung | Type-C Earphone IC100 | EO-IC100 | 2020-03 | 1490 | black white | 84 52 | 11 | USB-C
jbl | Tune 110 | JBLT110 | 2017-06 | 850 | black white blue | 83 46 | 9 | 3.5 mm
qcy | CX10 USB-C | CX10 | 2024-05 | 590 | black white | 77 38 | 10 | USB-C
oraimo | Conch 2 | OEP-E11 | 2019-06 | 390 | black white | 76 62 | 10 | 3.5 mm
apple | EarPods USB-C | MTJY3 | 2023-09 | 2490 | white | 85 34 | 11 | USB-C
`,
);

/** Earbuds without wires, and earphones with them. */
export function earbuds(): ProductDraft[] {
  return [...rows.map(buildWireless), ...wired.map(buildWired)];
}

const saidWithBrand = [
  'awei',
  'baseus',
  'edifier',
  'havit',
  'hoco',
  'jbl',
  'nothing',
  'oneplus',
  'oraimo',
  'qcy',
  'realme',
  'soundpeats',
];

function buildWireless(row: (typeof rows)[number]): ProductDraft {
  const has = words(row.has);
  const [single = '', total = ''] = words(row.hours);
  const anc = has.includes('anc');
  const open = has.includes('open');
  const water = has.find((item) => item.startsWith('ip'))?.toUpperCase();
  const apple = row.brand === 'apple';
  return {
    ...base(row, 'earbuds', 'earbuds'),
    name: named(row, saidWithBrand),
    highlights: `${anc ? 'Noise cancelling' : open ? 'Open ear' : `Bluetooth ${row.bluetooth}`}, ${total} hours${water ? `, ${water}` : ''}`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `The ${row.name} plays ${single} hours on one charge and ${total} hours with the case.`,
          bn: `একবার চার্জে ${t(single)} ঘণ্টা, কেসসহ ${t(total)} ঘণ্টা চলে ${t(row.name)}।`,
        },
        {
          en: `${row.driver} mm drivers, Bluetooth ${row.bluetooth}, and ${total} hours of playing with the case.`,
          bn: `${t(row.driver)} মিমি ড্রাইভার, ব্লুটুথ ${t(row.bluetooth)}, আর কেসসহ ${t(total)} ঘণ্টা গান শোনা যায়।`,
        },
        {
          en: `Bluetooth ${row.bluetooth} earbuds with ${row.driver} mm drivers. A full charge lasts ${single} hours, the case brings it to ${total}.`,
          bn: `ব্লুটুথ ${t(row.bluetooth)} ইয়ারবাড, ড্রাইভার ${t(row.driver)} মিমি। পূর্ণ চার্জে ${t(single)} ঘণ্টা, কেস থেকে চার্জ দিলে মোট ${t(total)} ঘণ্টা চলে।`,
        },
      ]),
      anc
        ? {
            en: 'Noise cancelling takes the hum out of buses and generators; with it on, the battery lasts somewhat less.',
            bn: 'নয়েজ ক্যানসেলিং বাস বা জেনারেটরের একটানা শব্দ কমায়; চালু রাখলে ব্যাটারি কিছুটা কম চলে।',
          }
        : open
          ? {
              en: 'They rest outside the ear, so the street stays audible.',
              bn: 'কানের বাইরে বসে, তাই রাস্তার শব্দ শোনা যায়।',
            }
          : !apple && {
              en: 'There is no noise cancelling; the silicone tips keep part of the noise out.',
              bn: 'নয়েজ ক্যানসেলিং নেই; সিলিকন টিপ বাইরের শব্দ কিছুটা আটকায়।',
            },
      water && {
        en: `${water}: sweat and rain do no harm.`,
        bn: `${t(water)}: ঘাম ও বৃষ্টিতে ক্ষতি হয় না।`,
      },
    ),
    warranty: apple
      ? '12 months international'
      : row.price.length > 4
        ? '12 months official'
        : '6 months official',
    specifications: [
      group('Sound', {
        Driver: `${row.driver} mm`,
        'Noise cancelling': anc ? 'Yes' : 'None',
        'Wearing style': open
          ? 'Open ear'
          : row.name === 'AirPods 4' || row.name === 'AirPods 4 ANC'
            ? 'Half in-ear'
            : 'In-ear',
        Microphones: anc ? 'Four' : 'Two',
      }),
      group('Battery', {
        'One charge': `${single} hours`,
        'With the case': `${total} hours`,
        Port: 'USB-C',
        'Wireless charging': has.includes('wireless') ? 'Yes' : undefined,
      }),
      group('Connectivity', { Bluetooth: row.bluetooth, Range: '10 m' }),
      group('Build', { Protection: water ? `${water} against sweat and rain` : 'None' }),
    ],
    attributes: {
      type: open ? 'Open ear' : 'True wireless',
      'noise-cancelling': anc ? 'Yes' : 'None',
      'playing-time':
        Number(total) >= 40
          ? '40 hours and up'
          : Number(total) >= 30
            ? '30 to 39 hours'
            : 'Under 30 hours',
      connectivity: 'Bluetooth',
    },
  };
}

function buildWired(row: (typeof wired)[number]): ProductDraft {
  return {
    ...base(row, 'earbuds', 'earbuds'),
    name: row.name.startsWith('Type-C') ? named(row, ['samsung']) : named(row, saidWithBrand),
    highlights: `Wired, ${row.plug}, microphone`,
    description: sentences(
      {
        en: `Earphones with a 1.2 m cord and a ${row.plug} plug; nothing to charge.`,
        bn: `১.২ মিটার তারের ইয়ারফোন, প্লাগ ${t(row.plug)}; চার্জ দেওয়ার কিছু নেই।`,
      },
      {
        en: 'The button on the cord answers calls and pauses music.',
        bn: 'তারের বোতামে কল ধরা ও গান থামানো যায়।',
      },
      row.plug === 'USB-C' && {
        en: 'For phones without a round headphone socket.',
        bn: 'যেসব ফোনে গোল হেডফোন জ্যাক নেই সেগুলোর জন্য।',
      },
    ),
    warranty: '7-day replacement',
    specifications: [
      group('Sound', {
        Driver: `${row.driver} mm`,
        'Wearing style': 'In-ear',
        Microphones: 'One, on the cord',
      }),
      group('Connectivity', { Plug: row.plug, 'Cable length': '1.2 m' }),
    ],
    attributes: { type: 'Wired', 'noise-cancelling': 'None', connectivity: row.plug },
  };
}
