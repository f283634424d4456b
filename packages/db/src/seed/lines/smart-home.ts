import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, sentences } from '../kinds/common.ts';
import { table } from '../table.ts';

const security = table(
  [...common, 'pixels', 'place', 'power'],
  `
ezviz | C6N 2 MP | CS-C6N-A0 | 2020-05 | 2890 | white | 86 42 | 2 | indoor | wall
ezviz | H6c 2K | CS-H6C-2K | 2023-05 | 3890 | white | 87 20 | 3 | indoor | wall
ezviz | H8c 2K | CS-H8C-2K | 2023-03 | 6490 | white | 87 22 | 3 | outdoor | wall
imou | Ranger 2 | IPC-A22E | 2020-05 | 2790 | white | 85 42 | 2 | indoor | wall
imou | Ranger Dual 6 MP | IPC-S2XP-6M0WED | 2024-03 | 5490 | white | 85 14 | 6 | indoor | wall
imou | Cruiser 2 3 MP | IPC-GS7EP-3M0WE | 2023-01 | 6290 | white | 86 22 | 3 | outdoor | wall
tp-link | Tapo C200 | TAPO-C200 | 2019-10 | 2690 | white | 88 58 | 2 | indoor | wall
tp-link | Tapo C210 | TAPO-C210 | 2021-05 | 3190 | white | 88 44 | 3 | indoor | wall
tp-link | Tapo C500 | TAPO-C500 | 2023-02 | 4490 | white | 87 26 | 2 | outdoor | wall
tp-link | Tapo C425 | TAPO-C425 | 2023-09 | 9490 | white | 86 6 | 4 | outdoor | battery
xiaomi | Smart Camera C300 | XMC01 | 2022-10 | 3990 | white | 86 34 | 3 | indoor | wall
xiaomi | Outdoor Camera CW300 | MJSXJ05HL | 2024-09 | 5290 | white | 85 16 | 4 | outdoor | wall
xiaomi | Smart Camera C201 | MJSXJ19CM | 2023-10 | 2790 | white | 84 32 | 2 | indoor | wall
hikvision | DS-2CE16D0T-EXIPF Bullet | DS-2CE16D0T-EXIPF | 2020-05 | 1490 | white | 85 30 | 2 | outdoor | dvr
hikvision | DS-2CE76D0T-EXIPF Dome | DS-2CE76D0T-EXIPF | 2020-05 | 1390 | white | 85 28 | 2 | indoor | dvr
dahua | HAC-T1A21 Dome | HAC-T1A21 | 2020-05 | 1350 | white | 84 22 | 2 | indoor | dvr
`,
);

const lights = table(
  [...common, 'kind', 'watts', 'does'],
  `
tp-link | Tapo L510E | TAPO-L510E | 2020-06 | 890 | white | 86 26 | bulb | 8.7 | white
tp-link | Tapo L530E | TAPO-L530E | 2020-10 | 1290 | white | 88 30 | bulb | 8.7 | colour
tp-link | Tapo P100 | TAPO-P100 | 2020-05 | 1090 | white | 87 34 | plug | 2200 | timer
tp-link | Tapo P110 | TAPO-P110 | 2021-09 | 1490 | white | 89 26 | plug | 3680 | meter
xiaomi | Smart LED Bulb White and Color | XMBGDP01YLK | 2021-03 | 1190 | white | 86 24 | bulb | 9 | colour
xiaomi | Smart Plug 2 | ZNCZ302KK | 2022-08 | 1390 | white | 85 18 | plug | 3680 | meter
philips | WiZ Color A60 | WIZ-A60-C | 2021-05 | 1390 | white | 87 16 | bulb | 8 | colour
philips | WiZ White A60 | WIZ-A60-W | 2021-05 | 890 | white | 87 16 | bulb | 8 | white
walton | Smart Bulb WLED-SM9 | WLED-SM9 | 2023-05 | 690 | white | 76 14 | bulb | 9 | colour
`,
);

const fans = table(
  [...common, 'kind', 'size', 'watts', 'hours'],
  `
walton | WRTF14A Rechargeable Table Fan | WRTF14A | 2023-03 | 4990 | white | 79 40 | rechargeable | 14 | 24 | 5
walton | WRSF16A Rechargeable Stand Fan | WRSF16A | 2024-03 | 7490 | white | 79 30 | rechargeable | 16 | 30 | 6
walton | WCF5603 Ceiling Fan | WCF5603 | 2022-03 | 3690 | white cream | 82 24 | ceiling | 56 | 75 | 0
vision | Rechargeable Fan 14 | VSN-RF14 | 2023-03 | 4790 | white | 75 34 | rechargeable | 14 | 24 | 5
vision | Super Ceiling Fan 56 | VSN-CF56 | 2022-03 | 3290 | white | 77 18 | ceiling | 56 | 80 | 0
singer | Rechargeable Table Fan 12 | SRF-RT12 | 2023-04 | 4390 | white | 76 22 | rechargeable | 12 | 20 | 4
geepas | GF21118 Rechargeable Fan | GF21118 | 2022-05 | 6490 | white | 81 14 | rechargeable | 16 | 30 | 8
xiaomi | Smart Standing Fan 2 Lite | JLLDS01XY | 2021-06 | 7990 | white | 86 16 | smart | 14 | 38 | 0
xiaomi | Smart Standing Fan 2 Pro | BPLDS03DM | 2023-06 | 14990 | white | 88 6 | rechargeable | 14 | 24 | 20
baseus | Elf Portable Neck Fan | ACJXB000001 | 2023-04 | 1990 | white green | 78 14 | neck | 2 | 4 | 8
joyroom | JR-CY363 Handheld Fan | JR-CY363 | 2022-04 | 990 | white rose mint | 78 24 | hand | 4 | 4 | 6
remax | F10 Desk Fan | RMX-F10 | 2021-04 | 890 | white sky | 75 16 | hand | 6 | 5 | 4
`,
);

/** Security cameras, smart lights and plugs, fans. */
export function smartHome(): ProductDraft[] {
  return [...security.map(buildCamera), ...lights.map(buildLight), ...fans.map(buildFan)];
}

function buildCamera(row: (typeof security)[number]): ProductDraft {
  const outdoor = row.place === 'outdoor';
  const dvr = row.power === 'dvr';
  const place = outdoor ? 'Outdoor' : 'Indoor';
  const link = dvr ? 'Cable to DVR' : row.power === 'sim' ? '4G SIM' : 'Wi-Fi';
  const power = {
    wall: { en: 'It needs a socket nearby.', bn: 'কাছে বিদ্যুতের সকেট লাগে।' },
    battery: {
      en: 'It runs on its own battery for weeks, so power cuts do not blind it.',
      bn: 'নিজস্ব ব্যাটারিতে কয়েক সপ্তাহ চলে, তাই বিদ্যুৎ গেলেও বন্ধ হয় না।',
    },
    sim: {
      en: 'It needs no Wi-Fi: a SIM with data is enough, for farms and building sites.',
      bn: 'ওয়াই-ফাই লাগে না, ইন্টারনেটসহ সিম হলেই চলে; খামার বা নির্মাণস্থলের জন্য।',
    },
    dvr: {
      en: 'It works with a DVR and cable, which are sold apart.',
      bn: 'চালাতে ডিভিআর ও ক্যাবল লাগে, যা আলাদা কিনতে হয়।',
    },
  }[row.power];
  return {
    ...base(row, 'security-cameras', 'cctv'),
    name: named(
      row,
      row.name.startsWith('Tapo') ? [] : ['dahua', 'ezviz', 'hikvision', 'imou', 'xiaomi'],
    ),
    highlights: `${row.pixels} MP, ${place}, ${link}`,
    description: sentences(
      {
        en: `The ${row.name} is ${outdoor ? 'a rainproof outdoor' : 'an indoor'} camera of ${row.pixels} MP that sees in the dark.`,
        bn: `${t(row.name)}: ${outdoor ? 'বৃষ্টি সহ্য করে এমন বাইরের' : 'ঘরের ভেতরের'} ${t(`${row.pixels} MP`)} ক্যামেরা, অন্ধকারেও দেখা যায়।`,
      },
      !dvr && {
        en: 'You look and talk through it from your phone; recordings go to a memory card, sold apart.',
        bn: 'ফোন থেকে দেখা ও কথা বলা যায়; রেকর্ড থাকে মেমোরি কার্ডে, যা আলাদা কিনতে হয়।',
      },
      power,
    ),
    warranty: '12 months official',
    specifications: [
      group('Pictures', {
        Resolution: `${row.pixels} MP`,
        'Night vision': 'Yes',
        'Turns and tilts': dvr || row.power === 'battery' ? 'None' : 'Yes',
      }),
      group('Connectivity', { Connection: link, Sound: dvr ? 'None' : 'Both ways' }),
      group('Body', {
        'Made for': place,
        Protection: outdoor ? 'IP66 against dust and water' : undefined,
        'Memory card': dvr ? undefined : 'microSD',
      }),
    ],
    attributes: { 'made-for': place, resolution: `${row.pixels} MP`, connectivity: link },
  };
}

function buildLight(row: (typeof lights)[number]): ProductDraft {
  const bulb = row.kind === 'bulb';
  const colour = row.does === 'colour';
  return {
    ...base(row, 'lights-plugs', bulb ? 'smart-bulb' : 'plug'),
    name:
      named(row, row.name.startsWith('Tapo') ? [] : ['philips', 'walton', 'xiaomi']) +
      (row.name.startsWith('Tapo') ? (bulb ? ' bulb' : ' plug') : ''),
    highlights: `${row.watts} W, ${bulb ? (colour ? 'colour' : 'white') : row.does === 'meter' ? 'energy meter' : 'timer'}, Wi-Fi`,
    description: bulb
      ? sentences(
          {
            en: `A bulb of ${row.watts} W switched and dimmed by phone or voice${colour ? ', in any colour' : ''}.`,
            bn: `${t(`${row.watts} W`)} বাল্ব, ফোন বা কণ্ঠে জ্বালানো নেভানো ও আলো কমানো যায়${colour ? ', যেকোনো রঙে' : ''}।`,
          },
          {
            en: 'It needs Wi-Fi of 2.4 GHz and no hub; check whether your holder is E27 or B22.',
            bn: '২.৪ গিগাহার্টজ ওয়াই-ফাই লাগে, হাব লাগে না; হোল্ডার ই২৭ না বি২২ দেখে নিন।',
          },
        )
      : sentences(
          {
            en: `A socket switched by phone or timer, for devices of up to ${row.watts} W.`,
            bn: `ফোন বা টাইমারে চালু-বন্ধ হয় এমন সকেট, সর্বোচ্চ ${t(`${row.watts} W`)} যন্ত্রের জন্য।`,
          },
          row.does === 'meter'
            ? { en: 'It counts the electricity used.', bn: 'কত বিদ্যুৎ খরচ হলো তা হিসাব রাখে।' }
            : { en: 'Not for air conditioners or irons.', bn: 'এসি বা ইস্ত্রির জন্য নয়।' },
        ),
    warranty: '12 months official',
    specifications: [
      group('Power', {
        [bulb ? 'Power' : 'Largest load']: `${row.watts} W`,
        'Energy meter': bulb ? undefined : row.does === 'meter' ? 'Yes' : 'None',
      }),
      group('Light', {
        Colour: bulb ? (colour ? 'Full colour' : 'White') : undefined,
        Dimming: bulb ? 'Yes' : undefined,
      }),
      group('Connectivity', { 'Wi-Fi': '2.4 GHz', 'Works with': 'Alexa, Google Home' }),
    ],
    attributes: {
      type: bulb ? 'Bulb' : 'Plug',
      ...(bulb && { light: colour ? 'Full colour' : 'White' }),
    },
  };
}

function buildFan(row: (typeof fans)[number]): ProductDraft {
  const charged = row.hours !== '0';
  const label =
    {
      rechargeable: 'Rechargeable',
      ceiling: 'Ceiling',
      smart: 'Smart',
      neck: 'Neck',
      hand: 'Small',
    }[row.kind] ?? '';
  return {
    ...base(row, 'fans', 'fan'),
    name: named(row, [
      'baseus',
      'geepas',
      'joyroom',
      'remax',
      'singer',
      'vision',
      'walton',
      'xiaomi',
    ]),
    highlights: charged
      ? `${row.size}-inch, ${row.hours} hours, ${row.watts} W`
      : `${row.size}-inch, ${row.watts} W`,
    description: sentences(
      charged
        ? {
            en: `The ${row.size}-inch fan has a battery and blows for about ${row.hours} hours through load shedding, less at full speed.`,
            bn: `${t(row.size)} ইঞ্চির ব্যাটারিওয়ালা ফ্যান: লোডশেডিংয়ে প্রায় ${t(row.hours)} ঘণ্টা চলে, পূর্ণ গতিতে কিছুটা কম।`,
          }
        : {
            en: `A ${row.size}-inch fan that draws ${row.watts} W from the wall.`,
            bn: `${t(row.size)} ইঞ্চির ফ্যান, বিদ্যুৎ লাগে ${t(`${row.watts} W`)}।`,
          },
      row.kind === 'ceiling'
        ? {
            en: 'The regulator is sold apart; fitting is not included.',
            bn: 'রেগুলেটর আলাদা কিনতে হয়; লাগিয়ে দেওয়া দামের মধ্যে নয়।',
          }
        : row.brand === 'xiaomi' && row.kind !== 'hand'
          ? { en: 'Speed and timer are set from the phone.', bn: 'গতি ও টাইমার ফোন থেকে ঠিক করা যায়।' }
          : row.kind === 'neck' || row.kind === 'hand'
            ? { en: 'It charges over USB-C.', bn: 'ইউএসবি-সি দিয়ে চার্জ হয়।' }
            : charged && {
                en: 'It charges while it runs from the wall.',
                bn: 'বিদ্যুতে চলার সময়ই চার্জ হয়।',
              },
    ),
    warranty:
      row.kind === 'ceiling'
        ? '84 months official'
        : charged
          ? '12 months official, battery 6 months'
          : '12 months official',
    specifications: [
      group('Fan', { Type: label, Size: `${row.size} inches`, Power: `${row.watts} W` }),
      group('Battery', { 'One charge': charged ? `${row.hours} hours` : undefined }),
    ],
    attributes: { type: label, battery: charged ? 'Yes' : 'None' },
  };
}
