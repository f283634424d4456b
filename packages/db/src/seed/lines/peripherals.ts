import { genitive } from '../../bengali/cases.ts';
import { bengali as t } from '../../bengali/translate.ts';
import { group, grouped, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table } from '../table.ts';

const keyboards = table(
  [...common, 'shelf', 'kind', 'link', 'layout'],
  `
logitech | K120 | 920-002582 | 2010-05 | 990 | black | 86 66 | desk | Membrane | USB | Full size
logitech | K270 Wireless | 920-003051 | 2011-05 | 2290 | black | 85 30 | desk | Membrane | 2.4 GHz | Full size
logitech | K380s Pebble Keys 2 | 920-011851 | 2023-09 | 4290 | graphite white rose | 88 28 | desk | Scissor | Bluetooth | Compact
logitech | MX Keys S | 920-011406 | 2023-06 | 13900 | graphite white | 92 10 | desk | Scissor | Bluetooth | Full size
logitech | MK270 Combo | 920-004509 | 2013-05 | 2990 | black | 85 36 | desk | Membrane | 2.4 GHz | Full size with mouse
a4tech | KRS-85 | KRS-85 | 2010-05 | 690 | black | 82 58 | desk | Membrane | USB | Full size
a4tech | Fstyler FK11 | FK11 | 2020-05 | 950 | black grey | 81 24 | desk | Scissor | USB | Compact
a4tech | Fstyler FG1010S Combo | FG1010S | 2021-05 | 1790 | black blue grey | 82 30 | desk | Membrane | 2.4 GHz | Full size with mouse
rapoo | X1800S Combo | X1800S | 2019-05 | 1690 | black | 80 26 | desk | Membrane | 2.4 GHz | Full size with mouse
havit | KB612CM Combo | KB612CM | 2020-05 | 890 | black | 76 24 | desk | Membrane | USB | Full size with mouse
walton | WKM006 Combo | WKM006 | 2022-05 | 1250 | black | 75 16 | desk | Membrane | 2.4 GHz | Full size with mouse
apple | Magic Keyboard USB-C | MXCL3 | 2024-10 | 13900 | white | 88 8 | desk | Scissor | Bluetooth | Compact
logitech | G213 Prodigy | 920-008093 | 2016-11 | 4990 | black | 84 18 | gaming | Membrane | USB | Full size
logitech | G413 SE | 920-010437 | 2022-03 | 6490 | black | 85 14 | gaming | Mechanical | USB | Full size
a4tech | Bloody B820R | B820R | 2018-05 | 3790 | black | 82 22 | gaming | Optical mechanical | USB | Full size
redragon | K552 Kumara | K552 | 2016-05 | 3290 | black white | 85 44 | gaming | Mechanical | USB | Tenkeyless
redragon | K617 Fizz | K617 | 2021-05 | 2990 | black white | 84 30 | gaming | Mechanical | USB | Compact
redragon | K673 Pro | K673-PRO | 2023-10 | 5490 | black white | 86 14 | gaming | Mechanical | 2.4 GHz | Compact
fantech | Maxfit67 MK858 | MK858 | 2021-08 | 5990 | black white sky | 86 16 | gaming | Mechanical | Bluetooth | Compact
razer | BlackWidow V4 X | RZ03-04700100 | 2023-04 | 13900 | black | 88 6 | gaming | Mechanical | USB | Full size
`,
);

const mice = table(
  [...common, 'shelf', 'link', 'dpi', 'buttons'],
  `
logitech | B100 | 910-006605 | 2010-05 | 490 | black | 85 66 | desk | USB | 800 | 3
logitech | M185 | 910-002235 | 2012-05 | 1190 | grey blue red | 86 52 | desk | 2.4 GHz | 1000 | 3
logitech | M221 Silent | 910-004878 | 2016-05 | 1390 | graphite blue red | 87 38 | desk | 2.4 GHz | 1000 | 3
logitech | Pebble 2 M350s | 910-007015 | 2023-09 | 2990 | graphite white rose | 87 22 | desk | Bluetooth | 4000 | 3
logitech | Signature M650 | 910-006253 | 2022-01 | 3490 | graphite white rose | 88 18 | desk | Bluetooth | 4000 | 5
logitech | MX Master 3S | 910-006561 | 2022-05 | 10900 | graphite white | 94 14 | desk | Bluetooth | 8000 | 7
logitech | MX Anywhere 3S | 910-006932 | 2023-05 | 8490 | graphite white rose | 91 8 | desk | Bluetooth | 8000 | 6
a4tech | OP-720 | OP-720 | 2008-05 | 390 | black white | 82 52 | desk | USB | 1000 | 3
a4tech | G3-200N | G3-200N | 2013-05 | 790 | black | 82 36 | desk | 2.4 GHz | 1000 | 3
rapoo | M100 Silent | M100 | 2018-05 | 1290 | black blue | 82 22 | desk | Bluetooth | 1300 | 3
apple | Magic Mouse USB-C | MXK53 | 2024-10 | 10900 | white | 80 10 | desk | Bluetooth | 1300 | 2
xiaomi | Wireless Mouse Lite 2 | XMWXSB02YM | 2023-05 | 790 | black white | 82 34 | desk | 2.4 GHz | 1000 | 3
logitech | G102 Lightsync | 910-005823 | 2020-05 | 2190 | black white purple | 89 46 | gaming | USB | 8000 | 6
logitech | G304 Lightspeed | 910-005284 | 2018-06 | 3990 | black white blue | 90 34 | gaming | 2.4 GHz | 12000 | 6
logitech | G502 Hero | 910-005472 | 2018-09 | 4990 | black | 91 18 | gaming | USB | 25600 | 11
razer | DeathAdder Essential | RZ01-03850100 | 2018-11 | 2290 | black white | 87 32 | gaming | USB | 6400 | 5
razer | Viper V3 HyperSpeed | RZ01-04910100 | 2023-09 | 7990 | black | 89 8 | gaming | 2.4 GHz | 30000 | 8
redragon | M711 Cobra | M711 | 2018-05 | 1690 | black white | 83 24 | gaming | USB | 12400 | 7
fantech | Helios UX3 | UX3 | 2021-05 | 2690 | black white | 84 14 | gaming | USB | 16000 | 6
a4tech | Bloody V7M | V7M | 2013-05 | 1490 | black | 81 22 | gaming | USB | 3200 | 7
`,
);

const webcams = table(
  [...common, 'resolution', 'fps'],
  `
logitech | C270 | 960-000694 | 2010-05 | 2990 | black | 82 36 | 720p | 30
logitech | C310 | 960-000637 | 2010-08 | 3790 | black | 82 14 | 720p | 30
logitech | C920 Pro | 960-000769 | 2012-05 | 8900 | black | 89 16 | 1080p | 30
logitech | Brio 100 | 960-001585 | 2023-09 | 4490 | graphite white rose | 85 18 | 1080p | 30
logitech | Brio 500 | 960-001422 | 2022-09 | 14900 | graphite white | 88 4 | 1080p | 60
a4tech | PK-910H | PK-910H | 2011-05 | 2490 | black | 80 26 | 1080p | 30
a4tech | PK-635G | PK-635G | 2009-05 | 1190 | black | 74 22 | 480p | 30
rapoo | C260 | RAPOO-C260 | 2020-09 | 2690 | black | 80 16 | 1080p | 30
havit | HN12G | HV-HN12G | 2020-07 | 1990 | black | 76 12 | 1080p | 30
razer | Kiyo X | RZ19-04170100 | 2021-10 | 6990 | black | 85 4 | 1080p | 30
`,
);

const makers = [
  'a4tech',
  'apple',
  'corsair',
  'fantech',
  'havit',
  'logitech',
  'rapoo',
  'razer',
  'redragon',
  'walton',
  'xiaomi',
];

const links: Record<string, string> = {
  USB: 'কম্পিউটারে লাগে ইউএসবি তারে, ব্যাটারি লাগে না।',
  '2.4 GHz': 'ছোট ইউএসবি রিসিভারে চলে, রিসিভার সঙ্গেই থাকে।',
  Bluetooth: 'ব্লুটুথে কম্পিউটার, ট্যাব ও ফোনের সঙ্গে চলে।',
};
const linksEn: Record<string, string> = {
  USB: 'It connects by USB cable and needs no battery.',
  '2.4 GHz': 'It works through a small USB receiver, which comes with it.',
  Bluetooth: 'It pairs by Bluetooth with computer, tablet and phone.',
};

/** Keyboards, mice and webcams; those for games stand on the gaming shelf. */
export function peripherals(): ProductDraft[] {
  return [...keyboards.map(buildKeyboard), ...mice.map(buildMouse), ...webcams.map(buildWebcam)];
}

function buildKeyboard(row: (typeof keyboards)[number]): ProductDraft {
  const gaming = row.shelf === 'gaming';
  const combo = row.layout.includes('mouse');
  const mechanical = row.kind.toLowerCase().includes('mechanical');
  return {
    ...base(row, gaming ? 'gaming-gear' : 'keyboards', 'keyboard'),
    name: `${named(row, row.name.startsWith('Magic') ? ['apple'] : makers)}${/Keys|Keyboard|Combo/.test(row.name) ? '' : ' keyboard'}`,
    highlights: `${row.kind}, ${row.link}, ${combo ? 'with mouse' : row.layout}`,
    description: sentences(
      mechanical
        ? {
            en: `Each key of the ${row.name} has a switch of its own: clear to the finger, and audible in a quiet room.`,
            bn: `${genitive(t(row.name))} প্রতিটি বোতামের নিজস্ব সুইচ আছে: আঙুলে স্পষ্ট বোঝা যায়, তবে নীরব ঘরে শব্দ শোনা যায়।`,
          }
        : row.kind === 'Scissor'
          ? {
              en: 'Flat keys with a short way, like those of a laptop.',
              bn: 'ল্যাপটপের মতো চ্যাপটা বোতাম, অল্প চাপেই কাজ করে।',
            }
          : {
              en: `${row.name}: quiet keys${combo ? ', and a mouse in the same box' : ' for office and home'}.`,
              bn: `${t(row.name)}: শব্দহীন বোতাম${combo ? ', একই বাক্সে মাউসও আছে' : ', অফিস ও বাসার জন্য'}।`,
            },
      { en: linksEn[row.link] ?? '', bn: links[row.link] ?? '' },
      {
        en: 'The letters are English; Bengali is typed with Avro or Bijoy.',
        bn: 'বোতামে ইংরেজি অক্ষর; অভ্র বা বিজয় দিয়ে বাংলা লেখা যায়।',
      },
    ),
    warranty: row.brand === 'logitech' ? '24 months official' : '12 months official',
    specifications: [
      group('Keyboard', { Type: row.kind, Layout: row.layout, Letters: 'English' }),
      group('Connectivity', {
        Connection: row.link,
        Receiver: row.link === '2.4 GHz' ? 'In the box' : undefined,
      }),
      group('Light', {
        Backlight: gaming
          ? mechanical
            ? 'RGB'
            : 'Colour'
          : row.name === 'MX Keys S'
            ? 'White'
            : 'None',
      }),
    ],
    attributes: {
      type: gaming ? 'Keyboard' : row.kind,
      connectivity: row.link,
      layout: combo ? 'With mouse' : row.layout,
    },
  };
}

function buildMouse(row: (typeof mice)[number]): ProductDraft {
  const gaming = row.shelf === 'gaming';
  const silent = row.name.includes('Silent') || row.name.includes('Pebble');
  const dpi = `${grouped(number(row.dpi))} DPI`;
  return {
    ...base(row, gaming ? 'gaming-gear' : 'mice', 'mouse'),
    name: `${named(row, makers)}${row.name.includes('Mouse') ? '' : ' mouse'}`,
    highlights: `${row.link}, ${dpi}, ${row.buttons} buttons`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `A mouse with ${row.buttons} buttons and a sensor of up to ${dpi}.`,
          bn: `${t(row.buttons)} বোতামের মাউস, সেন্সর সর্বোচ্চ ${t(dpi)}।`,
        },
        {
          en: `${row.buttons} buttons, up to ${dpi}${gaming ? ', set in steps while you play' : ''}.`,
          bn: `${t(row.buttons)}টি বোতাম, সর্বোচ্চ ${t(dpi)}${gaming ? ', খেলার সময় ধাপে ধাপে বদলানো যায়' : ''}।`,
        },
      ]),
      { en: linksEn[row.link] ?? '', bn: links[row.link] ?? '' },
      silent && { en: 'Its clicks are barely heard.', bn: 'ক্লিকের শব্দ প্রায় শোনা যায় না।' },
    ),
    warranty: row.brand === 'logitech' ? '24 months official' : '12 months official',
    specifications: [
      group('Mouse', { Sensor: dpi, Buttons: row.buttons, Silent: silent ? 'Yes' : undefined }),
      group('Connectivity', { Connection: row.link }),
      group('Power', {
        Battery:
          row.link === 'USB'
            ? 'None needed'
            : number(row.dpi) >= 4000 && !gaming
              ? 'Rechargeable'
              : 'One AA',
      }),
    ],
    attributes: {
      type: gaming ? 'Mouse' : silent ? 'Silent' : 'Standard',
      connectivity: row.link,
    },
  };
}

function buildWebcam(row: (typeof webcams)[number]): ProductDraft {
  return {
    ...base(row, 'webcams', 'webcam'),
    name: `${named(row, makers)} webcam`,
    highlights: `${row.resolution}, ${row.fps} fps, microphone`,
    description: sentences(
      {
        en: `The ${row.name} is a webcam for meetings and classes with ${row.resolution} video at ${row.fps} frames a second and a microphone.`,
        bn: `${t(row.name)}: মিটিং ও ক্লাসের ওয়েবক্যাম, ভিডিও ${t(row.resolution)}, সেকেন্ডে ${t(row.fps)} ফ্রেম, সঙ্গে মাইক্রোফোন।`,
      },
      {
        en: 'It clips to the screen and works in Zoom, Meet and Teams without a driver.',
        bn: 'পর্দার ওপর আটকায়; জুম, মিট ও টিমসে ড্রাইভার ছাড়াই চলে।',
      },
    ),
    warranty: row.brand === 'logitech' ? '24 months official' : '12 months official',
    specifications: [
      group('Pictures', {
        Resolution: row.resolution,
        'Frame rate': `${row.fps} fps`,
        Focus: number(row.price) > 6000 ? 'Automatic' : 'Fixed',
      }),
      group('Connectivity', {
        Connection: row.name.startsWith('Brio') ? 'USB-C' : 'USB',
        Microphone: 'Built in',
      }),
    ],
    attributes: { resolution: row.resolution },
  };
}
