import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const mirrorless = table(
  [...common, 'sensor', 'pixels', 'video', 'weight', 'lens'],
  `
canon | EOS R50 with 18-45 mm | EOSR50-1845 | 2023-03 | 89500 | black white | 90 34 | APS-C | 24 | 4K at 30 fps | 375 | 18-45 mm
canon | EOS R50 V with 14-30 mm | EOSR50V-1430 | 2025-04 | 104500 | black | 88 14 | APS-C | 24 | 4K at 60 fps | 370 | 14-30 mm
canon | EOS R100 with 18-45 mm | EOSR100-1845 | 2023-06 | 62900 | black | 83 30 | APS-C | 24 | 4K at 24 fps | 356 | 18-45 mm
canon | EOS R10 with 18-150 mm | EOSR10-18150 | 2022-07 | 134500 | black | 90 14 | APS-C | 24 | 4K at 60 fps | 429 | 18-150 mm
canon | EOS R8 body | EOSR8-BODY | 2023-04 | 154900 | black | 91 10 | Full frame | 24 | 4K at 60 fps | 461 | none
canon | EOS R6 Mark II body | EOSR6M2-BODY | 2022-11 | 234900 | black | 94 10 | Full frame | 24 | 4K at 60 fps | 670 | none
canon | EOS R5 Mark II body | EOSR5M2-BODY | 2024-08 | 469900 | black | 95 4 | Full frame | 45 | 8K at 60 fps | 746 | none
nikon | Z50 II with 16-50 mm | Z50II-1650 | 2024-12 | 114900 | black | 90 14 | APS-C | 21 | 4K at 60 fps | 550 | 16-50 mm
nikon | Z fc with 16-50 mm | ZFC-1650 | 2021-07 | 99900 | silver black | 88 10 | APS-C | 21 | 4K at 30 fps | 445 | 16-50 mm
nikon | Z5 II body | Z5II-BODY | 2025-04 | 189900 | black | 92 10 | Full frame | 24 | 4K at 60 fps | 700 | none
nikon | Z6 III body | Z6III-BODY | 2024-07 | 279900 | black | 94 7 | Full frame | 24 | 6K at 60 fps | 760 | none
sony | ZV-E10 II with 16-50 mm | ZVE10M2K | 2024-08 | 124900 | black white | 90 22 | APS-C | 26 | 4K at 60 fps | 377 | 16-50 mm
sony | Alpha 6400 with 16-50 mm | ILCE-6400L | 2019-02 | 97900 | black | 89 20 | APS-C | 24 | 4K at 30 fps | 403 | 16-50 mm
sony | Alpha 6700 body | ILCE-6700 | 2023-07 | 149900 | black | 92 12 | APS-C | 26 | 4K at 120 fps | 493 | none
sony | Alpha 7 IV body | ILCE-7M4 | 2021-12 | 239900 | black | 94 14 | Full frame | 33 | 4K at 60 fps | 658 | none
sony | Alpha 7C II body | ILCE-7CM2 | 2023-10 | 224900 | black silver | 93 8 | Full frame | 33 | 4K at 60 fps | 514 | none
fujifilm | X-M5 with 15-45 mm | XM5-1545 | 2024-11 | 119900 | silver black | 89 10 | APS-C | 26 | 6K at 30 fps | 355 | 15-45 mm
fujifilm | X-T50 with 15-45 mm | XT50-1545 | 2024-06 | 179900 | silver black graphite | 91 6 | APS-C | 40 | 6K at 30 fps | 438 | 15-45 mm
`,
);

const lenses = table(
  [...common, 'mount', 'aperture', 'kind', 'weight'],
  `
canon | RF 50 mm F1.8 STM | RF50F18 | 2020-12 | 22900 | black | 91 30 | Canon RF | f/1.8 | prime | 160
canon | RF 16 mm F2.8 STM | RF16F28 | 2021-10 | 33900 | black | 87 12 | Canon RF | f/2.8 | prime | 165
canon | RF 35 mm F1.8 Macro IS STM | RF35F18 | 2018-10 | 56900 | black | 89 8 | Canon RF | f/1.8 | prime | 305
canon | RF 24-105 mm F4-7.1 IS STM | RF24105 | 2020-04 | 46900 | black | 86 10 | Canon RF | f/4-7.1 | zoom | 395
canon | RF 100-400 mm F5.6-8 IS USM | RF100400 | 2021-10 | 69900 | black | 89 8 | Canon RF | f/5.6-8 | tele | 635
canon | EF 50 mm F1.8 STM | EF50F18 | 2015-05 | 13900 | black | 92 34 | Canon EF | f/1.8 | prime | 160
nikon | Z 40 mm F2 | Z40F2 | 2021-10 | 28900 | black | 90 12 | Nikon Z | f/2 | prime | 170
nikon | Z 50 mm F1.8 S | Z50F18S | 2018-12 | 62900 | black | 93 6 | Nikon Z | f/1.8 | prime | 415
nikon | Z 24-200 mm F4-6.3 VR | Z24200 | 2020-07 | 89900 | black | 89 5 | Nikon Z | f/4-6.3 | zoom | 570
sony | FE 50 mm F1.8 | SEL50F18F | 2016-05 | 24900 | black | 85 18 | Sony E | f/1.8 | prime | 186
sony | E 35 mm F1.8 OSS | SEL35F18 | 2012-11 | 42900 | black | 88 8 | Sony E | f/1.8 | prime | 154
sony | FE 85 mm F1.8 | SEL85F18 | 2017-03 | 62900 | black | 92 8 | Sony E | f/1.8 | prime | 371
sigma | 16 mm F1.4 DC DN | SIG402965 | 2017-11 | 46900 | black | 92 12 | Sony E | f/1.4 | prime | 405
sigma | 30 mm F1.4 DC DN | SIG302965 | 2016-03 | 36900 | black | 92 14 | Sony E | f/1.4 | prime | 265
sigma | 18-50 mm F2.8 DC DN | SIG585965 | 2021-10 | 62900 | black | 92 12 | Sony E | f/2.8 | zoom | 290
tamron | 17-70 mm F2.8 Di III-A | B070S | 2021-01 | 82900 | black | 91 8 | Sony E | f/2.8 | zoom | 525
tamron | 28-75 mm F2.8 Di III G2 | A063S | 2021-10 | 96900 | black | 93 8 | Sony E | f/2.8 | zoom | 540
`,
);

const action = table(
  [...common, 'pixels', 'video', 'water', 'minutes'],
  `
gopro | HERO13 Black | CHDHX-131 | 2024-09 | 46900 | black | 88 30 | 27 | 5.3K at 60 fps | 10 | 90
gopro | HERO | CHDHF-131 | 2024-09 | 24900 | black | 80 26 | 12 | 4K at 30 fps | 5 | 100
gopro | HERO12 Black | CHDHX-121 | 2023-09 | 38900 | black | 86 24 | 27 | 5.3K at 60 fps | 10 | 70
gopro | MAX2 | CHDHZ-301 | 2025-09 | 62900 | black | 85 8 | 29 | 8K at 30 fps | 5 | 90
dji | Osmo Action 5 Pro | OA5PRO-STD | 2024-09 | 39900 | black | 91 34 | 40 | 4K at 120 fps | 20 | 240
dji | Osmo Action 4 | OA4-STD | 2023-08 | 28900 | black | 89 32 | 10 | 4K at 120 fps | 18 | 160
dji | Osmo Action 6 | OA6-STD | 2025-11 | 47900 | black | 91 22 | 38 | 4K at 120 fps | 20 | 240
dji | Osmo 360 | OSMO360-STD | 2025-07 | 54900 | black | 89 10 | 30 | 8K at 50 fps | 10 | 100
dji | Osmo Pocket 3 | OP3-STD | 2023-10 | 62900 | black | 94 34 | 9 | 4K at 120 fps | 0 | 166
insta360 | X5 | CINSAAVX | 2025-04 | 68900 | black | 91 14 | 72 | 8K at 30 fps | 15 | 185
insta360 | Ace Pro 2 | CINSAATA | 2024-10 | 49900 | black | 89 14 | 50 | 8K at 30 fps | 12 | 180
insta360 | GO Ultra 128 GB | CINSAAXA | 2025-08 | 54900 | black white | 88 8 | 53 | 4K at 60 fps | 10 | 70
insta360 | GO 3S 64 GB | CINSAAVA | 2024-06 | 45900 | white black | 86 8 | 9 | 4K at 30 fps | 10 | 38
`,
);

/** Cameras with interchangeable lenses, the lenses, and action cameras. */
export function cameras(): ProductDraft[] {
  return [...mirrorless.map(buildMirrorless), ...lenses.map(buildLens), ...action.map(buildAction)];
}

function buildMirrorless(row: (typeof mirrorless)[number]): ProductDraft {
  const kit = row.lens !== 'none';
  const pixels = `${row.pixels} MP`;
  const sensor = row.sensor === 'APS-C' ? 'APS-C' : 'full-frame';
  const video = row.video.split(' ')[0] ?? '';
  return {
    ...base(row, 'mirrorless', 'camera-mirrorless'),
    name: named(
      row,
      row.name.startsWith('Z') && row.brand === 'nikon' ? ['nikon'] : ['fujifilm', 'sony'],
    ),
    highlights: `${pixels}, ${video}, ${row.weight} g`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `A mirrorless camera with a ${pixels} ${sensor} sensor that films in ${row.video}.`,
          bn: `${t(pixels)} ${t(row.sensor)} সেন্সরের মিররলেস ক্যামেরা, ভিডিও ${t(row.video)}।`,
        },
        {
          en: `${pixels} pictures and ${row.video} video from ${sensor === 'APS-C' ? 'an' : 'a'} ${sensor} sensor, in a body of ${row.weight} g.`,
          bn: `${t(row.sensor)} সেন্সরে ${t(pixels)} ছবি ও ${t(row.video)} ভিডিও, ওজন ${t(row.weight)} গ্রাম।`,
        },
      ]),
      kit
        ? {
            en: `The ${row.lens} lens in the box covers family, streets and travel.`,
            bn: `বাক্সের ${t(row.lens)} লেন্সে পরিবার, রাস্তা ও ভ্রমণের ছবি তোলা যায়।`,
          }
        : {
            en: 'This is the body alone; lenses are sold apart.',
            bn: 'এটি শুধু বডি; লেন্স আলাদা কিনতে হয়।',
          },
      { en: 'A memory card is not included.', bn: 'মেমোরি কার্ড সঙ্গে থাকে না।' },
    ),
    warranty: '12 months official',
    specifications: [
      group('Pictures', {
        Sensor: row.sensor,
        Resolution: pixels,
        'Video recording': row.video,
        Stabilisation: /Mark II|6700|Alpha 7|Z5|Z6|X-T50/.test(row.name)
          ? 'In the body'
          : 'In the lens',
      }),
      group('Body', {
        Lens: kit ? row.lens : 'Not included',
        Weight: `${row.weight} g`,
        Screen: 'Turns and tilts',
        'Memory card': 'SD',
      }),
      group('Connectivity', { 'Wi-Fi': 'Yes', Bluetooth: 'Yes', Port: 'USB-C' }),
    ],
    attributes: {
      sensor: row.sensor,
      resolution: number(row.pixels) >= 30 ? '30 MP and up' : 'Under 30 MP',
      video,
      lens: kit ? 'With lens' : 'Body only',
    },
  };
}

const lensKinds: Record<string, { en: string; bn: string; label: string }> = {
  prime: {
    label: 'Prime',
    en: 'One fixed view, a wide aperture: for portraits and rooms with little light.',
    bn: 'জুম নেই, অ্যাপারচার বড়: পোর্ট্রেট ও কম আলোর ঘরের জন্য।',
  },
  zoom: {
    label: 'Zoom',
    en: 'A zoom that stays on the camera all day, for weddings and travel.',
    bn: 'বিয়ে বা ভ্রমণে সারা দিন ক্যামেরায় রাখার মতো জুম লেন্স।',
  },
  tele: {
    label: 'Telephoto',
    en: 'It brings birds and cricketers close; it wants daylight.',
    bn: 'পাখি বা ক্রিকেট মাঠের খেলোয়াড়কে কাছে আনে; দিনের আলো দরকার।',
  },
};

function buildLens(row: (typeof lenses)[number]): ProductDraft {
  const kind = lensKinds[row.kind] ?? { en: '', bn: '', label: '' };
  const focal = /[\d-]+ mm/.exec(row.name)?.[0] ?? '';
  return {
    ...base(row, 'lenses', 'lens'),
    name: named(row, ['canon', 'nikon', 'sigma', 'sony', 'tamron']),
    highlights: `${focal}, ${row.aperture}, ${row.mount}`,
    description: sentences(
      {
        en: `A ${focal} lens at ${row.aperture} for ${row.mount} cameras, ${row.weight} g.`,
        bn: `${t(row.mount)} ক্যামেরার ${t(focal)} লেন্স, অ্যাপারচার ${t(row.aperture)}, ওজন ${t(row.weight)} গ্রাম।`,
      },
      kind,
      {
        en: 'Check the mount of your camera before ordering.',
        bn: 'অর্ডারের আগে নিজের ক্যামেরার মাউন্ট মিলিয়ে নিন।',
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Lens', {
        Type: kind.label,
        'Focal length': focal,
        Aperture: row.aperture,
        Mount: row.mount,
      }),
      group('Body', { Weight: `${row.weight} g`, Autofocus: 'Yes' }),
    ],
    attributes: { mount: row.mount, type: kind.label },
  };
}

function buildAction(row: (typeof action)[number]): ProductDraft {
  const video = row.video.split(' ')[0] ?? '';
  const deep = row.water !== '0';
  return {
    ...base(row, 'action-cameras', 'camera-action'),
    name: named(row, ['gopro', 'insta360']),
    highlights: `${row.video.replace(' at ', ', ')}, ${deep ? `${row.water} m under water` : '3-axis gimbal'}`,
    description: sentences(
      {
        en: `A small camera that films in ${row.video} and takes ${row.pixels} MP pictures.`,
        bn: `ছোট ক্যামেরা, ভিডিও ${t(row.video)}, ছবি ${t(`${row.pixels} MP`)}।`,
      },
      deep
        ? {
            en: `It dives to ${row.water} m without a case; rinse it after salt water.`,
            bn: `কেস ছাড়াই ${t(row.water)} মিটার পানির নিচে যায়; সমুদ্রের লোনা পানির পর ধুয়ে নিন।`,
          }
        : {
            en: 'A three-axis gimbal holds the picture steady while you walk; keep it away from water.',
            bn: 'তিন অক্ষের গিম্বল হাঁটার সময়ও ছবি স্থির রাখে; পানি থেকে দূরে রাখুন।',
          },
      {
        en: `One battery films for about ${row.minutes} minutes.`,
        bn: `এক ব্যাটারিতে প্রায় ${t(row.minutes)} মিনিট ভিডিও হয়।`,
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Pictures', {
        Resolution: `${row.pixels} MP`,
        'Video recording': row.video,
        Stabilisation: deep ? 'Electronic' : '3-axis gimbal',
      }),
      group('Body', {
        'Water resistance': deep ? `${row.water} m without case` : 'None',
        'Filming time': `${row.minutes} minutes`,
        'Memory card': 'microSD',
      }),
      group('Connectivity', { 'Wi-Fi': 'Yes', Port: 'USB-C' }),
    ],
    attributes: {
      video,
      'water-resistant': deep ? 'Yes' : 'None',
      type: words(row.name).some((word) => /^(MAX2|360|X5)$/.test(word)) ? '360 degrees' : 'Action',
    },
  };
}
