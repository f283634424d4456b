import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, protectionText, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const portable = table(
  [...common, 'watts', 'hours', 'protection', 'bluetooth'],
  `
jbl | Go 4 | JBLGO4 | 2024-06 | 5490 | black red blue teal purple | 87 72 | 4.2 | 7 | IP67 | 5.3
jbl | Clip 5 | JBLCLIP5 | 2024-06 | 8490 | black red blue purple | 87 36 | 7 | 12 | IP67 | 5.3
jbl | Flip 7 | JBLFLIP7 | 2025-04 | 15990 | black red blue purple | 90 32 | 35 | 14 | IP68 | 5.4
jbl | Charge 6 | JBLCHARGE6 | 2025-04 | 21990 | black red blue | 91 22 | 45 | 24 | IP68 | 5.4
jbl | Xtreme 4 | JBLXTREME4 | 2024-04 | 37990 | black blue | 91 10 | 100 | 24 | IP67 | 5.3
jbl | PartyBox Encore Essential | JBLPBENCOREESS | 2022-08 | 34990 | black | 89 14 | 100 | 6 | IPX4 | 5.1
jbl | PartyBox 110 | JBLPB110 | 2021-10 | 49990 | black | 90 10 | 160 | 12 | IPX4 | 5.1
sony | SRS-XB100 | SRS-XB100 | 2023-06 | 5990 | black blue orange grey | 85 34 | 5 | 16 | IP67 | 5.3
sony | ULT Field 1 | SRS-ULT10 | 2024-05 | 13990 | black white orange | 87 14 | 20 | 12 | IP67 | 5.3
sony | ULT Field 5 | SRS-ULT50 | 2025-04 | 32990 | black white | 89 7 | 60 | 25 | IP67 | 5.3
anker | Soundcore Mini 3 | A3119 | 2021-06 | 3490 | black blue red | 83 34 | 6 | 15 | IPX7 | 5.0
anker | Soundcore 3 | A3117 | 2020-08 | 5490 | black blue red | 86 32 | 16 | 24 | IPX7 | 5.0
anker | Soundcore Motion 300 | A3135 | 2023-12 | 9990 | black blue green | 88 18 | 30 | 13 | IPX7 | 5.3
anker | Soundcore Boom 2 | A3138 | 2024-05 | 15990 | black blue green | 88 12 | 80 | 24 | IPX7 | 5.3
xiaomi | Sound Pocket | MDZ-37-DB | 2024-07 | 1990 | black | 80 50 | 5 | 10 | IP67 | 5.4
xiaomi | Sound Outdoor | S28D | 2024-07 | 5490 | black blue red | 84 30 | 30 | 12 | IP67 | 5.4
tronsmart | T7 | TM-T7 | 2022-06 | 4990 | black | 84 24 | 30 | 12 | IPX7 | 5.3
tronsmart | Bang Mini | TM-BANGM | 2023-04 | 8490 | black | 85 16 | 50 | 15 | IPX6 | 5.3
tronsmart | Bang Max | TM-BANGMAX | 2023-10 | 22990 | black | 86 7 | 130 | 24 | IPX6 | 5.3
edifier | MP85 | EDF-MP85 | 2021-03 | 1790 | black red green | 79 24 | 2 | 8 | IPX5 | 5.0
edifier | MP230 | EDF-MP230 | 2022-10 | 7990 | black sand | 85 14 | 20 | 10 | none | 5.0
havit | SK885BT | HV-SK885BT | 2022-03 | 1490 | black blue | 73 24 | 10 | 5 | none | 5.0
walton | WS-PB30 | WS-PB30 | 2025-03 | 6490 | black | 76 18 | 30 | 6 | none | 5.3
remax | RB-M22 | RB-M22 | 2019-05 | 1790 | black red | 73 18 | 8 | 5 | none | 5.0
`,
);

const desk = table(
  [...common, 'watts', 'channels', 'inputs'],
  `
edifier | R1280DB | R1280DB | 2018-06 | 13990 | black sand | 89 30 | 42 | 2.0 | Bluetooth, optical, RCA
edifier | R980T | R980T | 2014-06 | 7490 | black | 86 26 | 24 | 2.0 | RCA
edifier | R10U | R10U | 2012-06 | 1690 | black red | 80 36 | 4 | 2.0 | 3.5 mm
edifier | X230 | X230 | 2022-04 | 4990 | black | 82 30 | 28 | 2.1 | Bluetooth, 3.5 mm
edifier | MR4 | MR4 | 2021-08 | 11990 | black white | 88 24 | 42 | 2.0 | RCA, 3.5 mm
logitech | Z213 | 980-000942 | 2013-05 | 3490 | black | 82 36 | 7 | 2.1 | 3.5 mm
logitech | Z407 | 980-001349 | 2020-09 | 10490 | graphite | 86 14 | 40 | 2.1 | Bluetooth, 3.5 mm
logitech | Z906 | 980-000469 | 2011-05 | 44900 | black | 90 6 | 500 | 5.1 | Optical, RCA, 3.5 mm
havit | SK473 | HV-SK473 | 2016-05 | 790 | black | 74 48 | 3 | 2.0 | 3.5 mm
`,
);

const bars = table(
  [...common, 'watts', 'channels', 'inputs'],
  `
samsung | HW-C450 | HW-C450 | 2023-05 | 19990 | black | 84 20 | 300 | 2.1 | HDMI, optical, Bluetooth
samsung | HW-B650F | HW-B650F | 2025-06 | 29990 | black | 86 12 | 370 | 3.1 | HDMI, optical, Bluetooth
samsung | HW-Q600F | HW-Q600F | 2025-06 | 49990 | black | 88 7 | 360 | 3.1.2 | HDMI eARC, optical, Bluetooth, Wi-Fi
sony | HT-S20R | HT-S20R | 2020-06 | 23990 | black | 88 30 | 400 | 5.1 | HDMI ARC, optical, Bluetooth
sony | HT-S100F | HT-S100F | 2018-06 | 13990 | black | 83 18 | 120 | 2.0 | HDMI ARC, optical, Bluetooth
sony | BRAVIA Theatre Bar 6 | HT-B600 | 2025-05 | 62990 | black | 88 5 | 350 | 3.1.2 | HDMI eARC, optical, Bluetooth
lg | S40T | S40T | 2024-06 | 19990 | black | 84 14 | 300 | 2.1 | HDMI ARC, optical, Bluetooth
lg | S70TY | S70TY | 2024-06 | 46990 | black | 87 6 | 400 | 3.1.1 | HDMI eARC, optical, Bluetooth, Wi-Fi
jbl | Bar 2.1 Deep Bass MK2 | JBLBAR21DBBLKMK2 | 2022-09 | 28990 | black | 86 12 | 300 | 2.1 | HDMI ARC, optical, Bluetooth
jbl | Cinema SB510 | JBLCINSB510 | 2023-02 | 17990 | black | 83 12 | 200 | 3.1 | HDMI ARC, optical, Bluetooth
xiaomi | Soundbar 2.0ch | MDZ-35-DA | 2023-11 | 4990 | black | 79 26 | 30 | 2.0 | Optical, Bluetooth
havit | SK911 | HV-SK911 | 2023-08 | 2490 | black | 73 22 | 16 | 2.0 | Bluetooth, 3.5 mm
vision | Soundbar SB-202 | VSN-SB202 | 2025-03 | 7990 | black | 76 14 | 80 | 2.1 | HDMI ARC, optical, Bluetooth
tcl | Q65H | Q65H | 2025-04 | 26990 | black | 84 7 | 580 | 5.1 | HDMI eARC, optical, Bluetooth
`,
);

/** Portable speakers, speakers for the desk, and bars for under the TV. */
export function speakers(): ProductDraft[] {
  return [...portable.map(buildPortable), ...desk.map(buildDesk), ...bars.map(buildBar)];
}

function buildPortable(row: (typeof portable)[number]): ProductDraft {
  const water = row.protection === 'none' ? undefined : row.protection;
  return {
    ...base(row, 'speakers', 'speaker'),
    name: named(row, ['edifier', 'havit', 'jbl', 'remax', 'sony', 'tronsmart', 'walton', 'xiaomi']),
    highlights: `${row.watts} W, ${row.hours} hours${water ? `, ${water}` : ''}`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `A Bluetooth speaker of ${row.watts} W that plays ${row.hours} hours on one charge.`,
          bn: `${t(`${row.watts} W`)} ব্লুটুথ স্পিকার, একবার চার্জে ${t(row.hours)} ঘণ্টা বাজে।`,
        },
        {
          en: `${row.hours} hours of music without a socket, at up to ${row.watts} W.`,
          bn: `বিদ্যুৎ ছাড়াই ${t(row.hours)} ঘণ্টা গান, সর্বোচ্চ ${t(`${row.watts} W`)}।`,
        },
      ]),
      number(row.watts) >= 60
        ? {
            en: 'Loud enough for a roof or a courtyard.',
            bn: 'ছাদ বা উঠানের অনুষ্ঠানের জন্য যথেষ্ট জোরে বাজে।',
          }
        : number(row.watts) < 10
          ? {
              en: 'Right for a desk or a small room, and small enough for a bag.',
              bn: 'টেবিল বা ছোট ঘরের জন্য ঠিক, ব্যাগেও ধরে।',
            }
          : {
              en: 'It fills a room; for a roof party take a larger one.',
              bn: 'একটি ঘরের জন্য যথেষ্ট; ছাদের অনুষ্ঠানের জন্য বড়টি নিন।',
            },
      water && {
        en: `It is rated ${water}, so splashes do it no harm.`,
        bn: `মান ${t(water)}, তাই পানির ছিটায় ক্ষতি হয় না।`,
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Sound', { Power: `${row.watts} W`, Type: 'Portable' }),
      group('Battery', { 'One charge': `${row.hours} hours`, Port: 'USB-C' }),
      group('Connectivity', { Bluetooth: row.bluetooth, 'Pair two speakers': 'Yes' }),
      group('Build', { Protection: water ? protectionText(water) : 'None' }),
    ],
    attributes: {
      type: 'Portable',
      power: powerBand(number(row.watts)),
      connectivity: 'Bluetooth',
      'water-resistant': water ? 'Yes' : 'None',
    },
  };
}

function buildDesk(row: (typeof desk)[number]): ProductDraft {
  const inputs = row.inputs;
  const [channels = '', bass = ''] = row.channels.split('.');
  return {
    ...base(row, 'speakers', 'speaker'),
    name: named(row, ['edifier', 'havit', 'logitech']),
    highlights: `${row.watts} W, ${row.channels}, ${inputs.split(',')[0]}`,
    description: sentences(
      {
        en: `Speakers for the desk: ${row.channels} channels, ${row.watts} W together.`,
        bn: `টেবিলের স্পিকার: ${t(row.channels)} চ্যানেল, মোট ${t(`${row.watts} W`)}।`,
      },
      bass === '0'
        ? {
            en: 'There is no separate bass box, so they take little room.',
            bn: 'আলাদা বেস বক্স নেই, তাই জায়গা কম লাগে।',
          }
        : {
            en: `The bass comes from a box of its own; ${channels} smaller speakers stand beside the screen.`,
            bn: `বেস আসে আলাদা বক্স থেকে; ছোট ${t(channels)}টি স্পিকার পর্দার পাশে থাকে।`,
          },
      {
        en: `Inputs: ${inputs.charAt(0).toUpperCase()}${inputs.slice(1)}. They need a wall socket.`,
        bn: `ইনপুট: ${t(inputs)}। চালাতে বিদ্যুতের সংযোগ লাগে।`,
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Sound', { Power: `${row.watts} W`, Channels: row.channels, Type: 'Desktop' }),
      group('Connectivity', { Inputs: inputs }),
    ],
    attributes: {
      type: 'Desktop',
      power: powerBand(number(row.watts)),
      connectivity: inputs.includes('Bluetooth') ? 'Bluetooth' : 'Wired',
      'water-resistant': 'None',
    },
  };
}

function buildBar(row: (typeof bars)[number]): ProductDraft {
  const sub = row.channels.split('.')[1] !== '0';
  const height = words(row.channels.replaceAll('.', ' ')).length > 2;
  return {
    ...base(row, 'soundbars', 'soundbar'),
    name: named(
      row,
      row.name.startsWith('BRAVIA')
        ? []
        : ['havit', 'jbl', 'lg', 'samsung', 'sony', 'tcl', 'vision', 'xiaomi'],
    ),
    highlights: `${row.channels}, ${row.watts} W, ${sub ? 'subwoofer' : 'no subwoofer'}`,
    description: sentences(
      {
        en: `A soundbar of ${row.channels} channels and ${row.watts} W for under the TV.`,
        bn: `টিভির নিচে রাখার সাউন্ডবার, ${t(row.channels)} চ্যানেল ও ${t(`${row.watts} W`)}।`,
      },
      sub
        ? { en: 'A separate subwoofer gives the bass.', bn: 'বেসের জন্য আলাদা সাবউফার আছে।' }
        : { en: 'Everything is in the one bar.', bn: 'সবকিছু একটি বারের ভেতরেই।' },
      height
        ? {
            en: 'Drivers that face the ceiling place some sounds above you.',
            bn: 'ওপরমুখী ড্রাইভার কিছু শব্দ মাথার ওপর থেকে শোনায়।',
          }
        : row.inputs.startsWith('HDMI') && {
            en: 'With HDMI the remote of the TV also sets its volume.',
            bn: 'এইচডিএমআই দিয়ে লাগালে টিভির রিমোটেই শব্দ কমানো বাড়ানো যায়।',
          },
    ),
    warranty: '12 months official',
    specifications: [
      group('Sound', {
        Channels: row.channels,
        Power: `${row.watts} W`,
        Subwoofer: sub ? 'Yes' : 'None',
      }),
      group('Connectivity', { Inputs: row.inputs }),
      group('Mounting', { 'Wall mount': 'Yes' }),
    ],
    attributes: {
      channels: row.channels,
      power: powerBand(number(row.watts)),
      subwoofer: sub ? 'Yes' : 'None',
    },
  };
}

function powerBand(watts: number): string {
  if (watts < 10) return 'Under 10 W';
  if (watts < 50) return '10 to 49 W';
  return watts < 200 ? '50 to 199 W' : '200 W and up';
}
