import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, sentences } from '../kinds/common.ts';
import { table } from '../table.ts';

const consoles = table(
  [...common, 'storage', 'picture', 'disc'],
  `
sony | PlayStation 5 Slim Disc | CFI-2018A | 2023-11 | 67900 | white | 94 34 | 1 TB | 4K | yes
sony | PlayStation 5 Slim Digital | CFI-2018B | 2023-11 | 58900 | white | 92 18 | 1 TB | 4K | no
sony | PlayStation 5 Pro | CFI-7021 | 2024-11 | 109900 | white | 93 6 | 2 TB | 4K | no
microsoft | Xbox Series S | RRS-00015 | 2020-11 | 42900 | white | 88 14 | 512 GB | 2K | no
microsoft | Xbox Series X | RRT-00015 | 2020-11 | 72900 | black | 92 8 | 1 TB | 4K | yes
nintendo | Switch 2 | BEE-S-KB6AA | 2025-06 | 71900 | black | 92 16 | 256 GB | Full HD | cartridge
nintendo | Switch OLED | HEG-S-KAAAA | 2021-10 | 41900 | white red | 91 14 | 64 GB | HD | cartridge
nintendo | Switch Lite | HDH-S-BAZAA | 2019-09 | 26900 | grey blue coral | 86 12 | 32 GB | HD | cartridge
asus | ROG Ally X | RC72LA | 2024-07 | 104900 | black | 89 6 | 1 TB | Full HD | no
lenovo | Legion Go S | 83L3001XLK | 2025-03 | 84900 | white | 85 4 | 512 GB | Full HD | no
`,
);

const pads = table(
  [...common, 'link', 'works', 'rumble'],
  `
sony | DualSense | CFI-ZCT1W | 2020-11 | 8490 | white black red blue | 93 34 | Bluetooth, USB-C | PS5 and PC | yes
sony | DualSense Edge | CFI-ZCP1W | 2023-01 | 27900 | white | 90 3 | Bluetooth, USB-C | PS5 and PC | yes
microsoft | Xbox Wireless Controller | QAT-00001 | 2020-11 | 7290 | black white blue red | 92 26 | Bluetooth, USB-C | Xbox, PC and Android | yes
nintendo | Switch 2 Pro Controller | BEE-A-FSSKA | 2025-06 | 11900 | black | 90 5 | Bluetooth, USB-C | Switch 2 | yes
logitech | F310 | 940-000110 | 2010-05 | 2790 | navy | 84 18 | USB | PC | no
logitech | F710 Wireless | 940-000145 | 2010-09 | 4990 | graphite | 82 10 | 2.4 GHz | PC | yes
redragon | G808 Harrow | G808 | 2019-05 | 2490 | black | 80 14 | 2.4 GHz | PC and PS3 | yes
fantech | Nova WGP14 | WGP14 | 2022-09 | 3290 | black white purple | 84 16 | 2.4 GHz, USB-C | PC, Switch and Android | yes
fantech | Revolver GP12 | GP12 | 2019-05 | 1490 | black | 77 16 | USB | PC and PS3 | yes
havit | HV-G69 | HV-G69 | 2017-05 | 890 | black | 74 18 | USB | PC | yes
razer | Kishi V2 USB-C | RZ06-04180100 | 2022-07 | 12900 | black | 83 3 | USB-C | Android and iPhone | no
`,
);

/** Consoles and gamepads. */
export function gaming(): ProductDraft[] {
  return [...consoles.map(buildConsole), ...pads.map(buildPad)];
}

function buildConsole(row: (typeof consoles)[number]): ProductDraft {
  const handheld = /Switch|Ally|Legion/.test(row.name);
  const media =
    row.disc === 'yes'
      ? { en: 'It plays discs, also second-hand ones.', bn: 'ডিস্ক চলে, পুরোনো ডিস্কও।' }
      : row.disc === 'cartridge'
        ? { en: 'Games come on cards or as downloads.', bn: 'গেম আসে কার্ডে বা ডাউনলোডে।' }
        : {
            en: 'It has no disc drive: every game is a download.',
            bn: 'ডিস্ক ড্রাইভ নেই: সব গেম ডাউনলোড করতে হয়।',
          };
  return {
    ...base(row, 'consoles', 'game-console'),
    name: row.name.startsWith('Switch') ? named(row, ['nintendo']) : row.name,
    highlights: `${row.storage}, ${row.picture}, ${row.disc === 'yes' ? 'disc drive' : handheld ? 'handheld' : 'digital'}`,
    description: sentences(
      handheld
        ? {
            en: `A console to hold in the hands, with ${row.storage} for games and a ${row.picture} screen.`,
            bn: `হাতে ধরে খেলার কনসোল, গেমের জন্য ${t(row.storage)} জায়গা, স্ক্রিন ${t(row.picture)}।`,
          }
        : {
            en: `A console for the TV: games in up to ${row.picture}, ${row.storage} of storage, one controller in the box.`,
            bn: `টিভির জন্য কনসোল: সর্বোচ্চ ${t(row.picture)} গেম, ${t(row.storage)} স্টোরেজ, বাক্সে একটি কন্ট্রোলার।`,
          },
      media,
    ),
    warranty: '12 months official',
    specifications: [
      group('Performance', {
        Storage: row.storage,
        Picture: row.picture,
        Type: handheld ? 'Handheld' : 'For the TV',
      }),
      group('Games', {
        'Disc drive': row.disc === 'yes' ? 'Yes' : 'None',
        Cards: row.disc === 'cartridge' ? 'Yes' : undefined,
      }),
      group('Connectivity', {
        'Wi-Fi': /5 Pro|Switch 2|Ally|Legion/.test(row.name) ? 'Wi-Fi 6' : 'Wi-Fi 5',
        HDMI: handheld && row.brand !== 'nintendo' ? undefined : 'Yes',
      }),
    ],
    attributes: {
      type: handheld ? 'Handheld' : 'For the TV',
      storage: row.storage,
      'disc-drive': row.disc === 'yes' ? 'Yes' : 'None',
    },
  };
}

function buildPad(row: (typeof pads)[number]): ProductDraft {
  const wired = row.link === 'USB';
  return {
    ...base(row, 'gamepads', 'gamepad'),
    name: `${named(row, row.name.startsWith('Xbox') || row.name.startsWith('HV') ? [] : ['fantech', 'logitech', 'nintendo', 'redragon', 'sony', 'razer'])}${/Controller/.test(row.name) ? '' : ' gamepad'}`,
    highlights: `${row.link.split(',')[0]}, ${row.works}`,
    description: sentences(
      {
        en: `A controller for ${row.works}${wired ? ', with a cord of 1.8 m' : ''}.`,
        bn: `এই কন্ট্রোলার চলে: ${t(row.works)}${wired ? ', তার ১.৮ মিটার' : ''}।`,
      },
      row.rumble === 'yes'
        ? { en: 'It shakes with the game.', bn: 'খেলার সঙ্গে কাঁপে।' }
        : { en: 'It does not vibrate.', bn: 'এতে কম্পন নেই।' },
    ),
    warranty:
      row.brand === 'sony' || row.brand === 'microsoft'
        ? '6 months official'
        : '12 months official',
    specifications: [
      group('Connectivity', { Connection: row.link, 'Works with': row.works }),
      group('Features', { Vibration: row.rumble === 'yes' ? 'Yes' : 'None' }),
    ],
    attributes: {
      connectivity: wired
        ? 'USB'
        : row.link.startsWith('2.4')
          ? '2.4 GHz'
          : (row.link.split(',')[0] ?? ''),
      vibration: row.rumble === 'yes' ? 'Yes' : 'None',
    },
  };
}
