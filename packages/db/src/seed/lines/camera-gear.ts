import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, sentences } from '../kinds/common.ts';
import { number, table } from '../table.ts';

const drones = table(
  [...common, 'weight', 'video', 'minutes', 'range'],
  `
dji | Neo | DJI-NEO | 2024-09 | 26900 | white | 85 22 | 135 | 4K at 30 fps | 18 | 6
dji | Neo 2 | DJI-NEO-2 | 2025-11 | 36900 | white | 88 14 | 151 | 4K at 60 fps | 19 | 10
dji | Flip | DJI-FLIP | 2025-01 | 54900 | grey | 88 10 | 249 | 4K at 60 fps | 31 | 13
dji | Mini 4K | DJI-MINI-4K | 2024-04 | 42900 | grey | 89 20 | 246 | 4K at 30 fps | 31 | 10
dji | Mini 5 Pro | DJI-MINI-5-PRO | 2025-09 | 109900 | grey | 93 10 | 249 | 4K at 120 fps | 36 | 20
dji | Air 3S | DJI-AIR-3S | 2024-10 | 149900 | grey | 94 6 | 724 | 4K at 120 fps | 45 | 20
`,
);

const gimbals = table(
  [...common, 'hours', 'load'],
  `
dji | Osmo Mobile 7 | OM7 | 2025-02 | 10900 | grey | 86 24 | 10 | 300
dji | Osmo Mobile 7P | OM7P | 2025-02 | 15900 | grey | 89 18 | 10 | 300
dji | RS 4 Mini | RS4MINI | 2025-02 | 42900 | black | 90 6 | 13 | 2000
insta360 | Flow 2 Pro | CINSABEA | 2025-01 | 16900 | grey white | 88 8 | 10 | 300
`,
);

const supports = table(
  [...common, 'kind', 'height', 'load'],
  `
jmary | KP-2254 | KP-2254 | 2018-05 | 990 | black | 79 48 | tripod | 136 | 1
jmary | KP-2264 | KP-2264 | 2019-03 | 1690 | black | 81 40 | tripod | 168 | 3
jmary | MT-75 | MT-75 | 2021-06 | 2990 | black | 82 24 | tripod | 170 | 5
jmary | MT-68 Selfie Tripod | MT-68 | 2023-04 | 1290 | black | 78 34 | selfie | 130 | 1
jmary | FM-18R Ring Light | FM-18R | 2020-09 | 4490 | black | 82 20 | light | 200 | 1
jmary | FM-48RS RGB Light | FM-48RS | 2021-07 | 1490 | black | 79 18 | panel | 10 | 1
xiaomi | Bluetooth Zoom Selfie Stick Tripod | XMZPG05YM | 2023-06 | 1490 | black | 80 34 | selfie | 75 | 1
ugreen | Selfie Stick Tripod LP508 | 15062 | 2023-08 | 1990 | black | 82 20 | selfie | 150 | 1
`,
);

const kinds = {
  tripod: {
    label: 'Tripod',
    en: 'Legs that lock by clips and a head that turns for pictures and video.',
    bn: 'ক্লিপে আটকানো পা আর ঘোরানো যায় এমন হেড, ছবি ও ভিডিও দুটির জন্য।',
  },
  selfie: {
    label: 'Selfie stick',
    en: 'A stick that stands on its own feet, with a remote that comes off.',
    bn: 'নিজের পায়ে দাঁড়াতে পারে এমন সেলফি স্টিক, রিমোট খুলে নেওয়া যায়।',
  },
  light: {
    label: 'Ring light',
    en: 'An even light for live selling and make-up videos, with a stand and a phone holder.',
    bn: 'লাইভ বিক্রি ও মেকআপ ভিডিওর জন্য সমান আলো, সঙ্গে স্ট্যান্ড ও ফোন হোল্ডার।',
  },
  panel: {
    label: 'Panel light',
    en: 'A small light that runs on its own battery and takes any colour.',
    bn: 'নিজস্ব ব্যাটারিতে চলা ছোট আলো, যেকোনো রং দেওয়া যায়।',
  },
};

/** Drones, gimbals, tripods and lights. */
export function cameraGear(): ProductDraft[] {
  return [...drones.map(buildDrone), ...gimbals.map(buildGimbal), ...supports.map(buildSupport)];
}

function buildDrone(row: (typeof drones)[number]): ProductDraft {
  return {
    ...base(row, 'drones', 'drone'),
    name: named(row, ['dji']),
    highlights: `${row.video.split(' ')[0]}, ${row.minutes} minutes, ${row.weight} g`,
    description: sentences(
      {
        en: `A drone of ${row.weight} g that films in ${row.video} and flies for about ${row.minutes} minutes.`,
        bn: `${t(row.weight)} গ্রামের ড্রোন, ভিডিও ${t(row.video)}, এক ব্যাটারিতে প্রায় ${t(row.minutes)} মিনিট ওড়ে।`,
      },
      {
        en: 'In Bangladesh flying needs registration and permission; ask the Civil Aviation Authority first.',
        bn: 'বাংলাদেশে ড্রোন ওড়াতে নিবন্ধন ও অনুমতি লাগে; আগে বেসামরিক বিমান চলাচল কর্তৃপক্ষের কাছ থেকে জেনে নিন।',
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Flight', {
        'Flight time': `${row.minutes} minutes`,
        Range: `${row.range} km`,
        Weight: `${row.weight} g`,
      }),
      group('Camera', {
        'Video recording': row.video,
        Stabilisation: row.name === 'Neo' ? '1-axis gimbal' : '3-axis gimbal',
        'Memory card': 'microSD',
      }),
    ],
    attributes: {
      type: 'Drone',
      weight: number(row.weight) < 250 ? 'Under 250 g' : '250 g and up',
      video: row.video.split(' ')[0] ?? '',
    },
  };
}

function buildGimbal(row: (typeof gimbals)[number]): ProductDraft {
  const phone = number(row.load) < 1000;
  return {
    ...base(row, 'drones', 'stand'),
    name: named(row, row.name.startsWith('Osmo') ? [] : ['dji', 'insta360']),
    highlights: `3-axis, ${row.hours} hours, ${phone ? 'for phones' : 'for cameras'}`,
    description: sentences(
      {
        en: `A gimbal that keeps a ${phone ? 'phone' : 'camera'} level while you walk, for up to ${row.load} g.`,
        bn: `হাঁটার সময়ও ${phone ? 'ফোন' : 'ক্যামেরা'} সোজা রাখে এই গিম্বল, সর্বোচ্চ ${t(row.load)} গ্রাম ধরে।`,
      },
      {
        en: `The battery lasts ${row.hours} hours.`,
        bn: `ব্যাটারি চলে ${t(row.hours)} ঘণ্টা।`,
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Gimbal', {
        Stabilisation: '3-axis gimbal',
        'Largest load': `${row.load} g`,
        'Follows faces': phone ? 'Yes' : undefined,
      }),
      group('Battery', { 'One charge': `${row.hours} hours`, Port: 'USB-C' }),
    ],
    attributes: { type: 'Gimbal', 'made-for': phone ? 'Phone' : 'Camera' },
  };
}

function buildSupport(row: (typeof supports)[number]): ProductDraft {
  const kind = kinds[row.kind as keyof typeof kinds];
  const light = row.kind === 'light' || row.kind === 'panel';
  return {
    ...base(row, 'tripods', 'tripod'),
    name: named(row, ['jmary', 'ugreen', 'xiaomi']),
    highlights:
      row.kind === 'panel' ? 'RGB, battery, pocket size' : `${kind.label}, ${row.height} cm`,
    description: sentences(
      { en: kind.en, bn: kind.bn },
      row.kind !== 'panel' && {
        en: `It reaches ${row.height} cm${light ? '' : ` and carries up to ${row.load} kg`}.`,
        bn: `উচ্চতা ${t(row.height)} সেমি পর্যন্ত${light ? '' : `, ওজন ধরে ${t(`${row.load} kg`)} পর্যন্ত`}।`,
      },
    ),
    warranty: '7-day replacement',
    specifications: [
      group('Body', {
        Type: kind.label,
        'Greatest height': row.kind === 'panel' ? undefined : `${row.height} cm`,
        'Largest load': light ? undefined : `${row.load} kg`,
        Colours: row.kind === 'panel' ? 'RGB' : undefined,
        Power: light ? (row.kind === 'light' ? 'Wall socket' : 'Built-in battery') : undefined,
      }),
    ],
    attributes: { type: kind.label, 'made-for': row.kind === 'tripod' ? 'Camera' : 'Phone' },
  };
}
