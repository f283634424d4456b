import { genitive } from '../../bengali/cases.ts';
import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, optioned, sentences } from '../kinds/common.ts';
import { number, table } from '../table.ts';

// Cables are priced by length in metres.
const cables = table(
  [...common, 'plugs', 'does', 'limit'],
  `
anker | 543 USB-C to USB-C | A8552 | 2022-06 | 0.9:990 1.8:1290 | black white | 89 34 | USB-C to USB-C | charge | 140 W
anker | PowerLine III Flow USB-C to Lightning | A8662 | 2021-06 | 0.9:1490 1.8:1790 | black white green | 88 14 | USB-C to Lightning | charge | 20 W
ugreen | USB-C to USB-C 100W Braided | 70427 | 2020-08 | 1:690 2:890 | black grey | 88 40 | USB-C to USB-C | charge | 100 W
ugreen | USB-C to Lightning MFi | 60751 | 2019-06 | 1:1190 2:1490 | black white | 87 22 | USB-C to Lightning | charge | 20 W
ugreen | USB-A to USB-C 18W | 60116 | 2018-06 | 1:350 2:450 | black white | 85 44 | USB-A to USB-C | charge | 18 W
ugreen | HDMI 2.0 Braided | 50107 | 2018-06 | 1.5:690 3:990 5:1490 | black | 88 26 | HDMI to HDMI | picture | 4K
ugreen | HDMI 2.1 8K | 80403 | 2020-06 | 1:1090 2:1390 | black | 88 12 | HDMI to HDMI | picture | 8K
ugreen | Cat 6 LAN | 20159 | 2017-06 | 1:220 2:290 5:490 10:790 | black blue | 86 28 | RJ45 to RJ45 | network | 1 Gbps
baseus | Cafule USB-A to USB-C 66W | CAKF000101 | 2022-05 | 1:390 2:490 | black red | 83 36 | USB-A to USB-C | charge | 66 W
baseus | Crystal Shine 100W | CAJY000601 | 2022-02 | 1.2:590 2:790 | black white blue | 84 26 | USB-C to USB-C | charge | 100 W
baseus | StarSpeed 1-for-3 | CAXS000001 | 2021-05 | 1.2:590 | black | 81 20 | USB-A to USB-C, Lightning and Micro USB | charge | 18 W
samsung | USB-C to USB-C 5A | EP-DN975 | 2020-08 | 1:890 1.8:1190 | black white | 87 30 | USB-C to USB-C | charge | 100 W
apple | USB-C 60W Charge Cable | MW493 | 2024-09 | 1:2190 | white | 86 18 | USB-C to USB-C | charge | 60 W
apple | USB-C to Lightning Cable | MW2R3 | 2024-09 | 1:2290 2:3290 | white | 82 16 | USB-C to Lightning | charge | 20 W
xiaomi | USB-C to USB-C 6A | CABLE6A | 2022-05 | 1:490 | white | 84 26 | USB-C to USB-C | charge | 120 W
hoco | X88 Micro USB | X88 | 2022-05 | 1:120 | black white | 74 24 | USB-A to Micro USB | charge | 12 W
`,
);

const hubs = table(
  [...common, 'ports', 'watts'],
  `
ugreen | 5-in-1 USB-C Hub | 15495 | 2022-06 | 2290 | grey | 86 26 | HDMI, three USB-A, USB-C | 100
ugreen | 7-in-1 USB-C Hub | 15214 | 2022-09 | 3490 | grey | 87 18 | HDMI, LAN, two USB-A, SD, microSD, USB-C | 100
ugreen | USB 3.0 Hub 4 Ports | 20291 | 2016-06 | 1190 | black | 84 20 | Four USB-A | 0
anker | 332 USB-C Hub 5-in-1 | A8355 | 2022-05 | 3290 | black | 88 12 | HDMI, two USB-A, two USB-C | 85
baseus | Metal Gleam 8-in-1 | CAHUB-CV0G | 2021-05 | 4490 | grey | 82 10 | HDMI, LAN, three USB-A, SD, microSD, USB-C | 100
apple | USB-C to 3.5 mm Adapter | MW2Q3 | 2024-09 | 1290 | white | 86 20 | 3.5 mm | 0
tp-link | UE300 USB LAN Adapter | UE300 | 2015-06 | 1490 | white | 87 22 | LAN | 0
tp-link | UB500 Bluetooth Adapter | UB500 | 2021-05 | 850 | black | 86 30 | Bluetooth 5.3 | 0
tp-link | Archer T3U Nano Wi-Fi Adapter | T3UNANO | 2020-05 | 1390 | black | 83 26 | Wi-Fi 5 | 0
`,
);

const cases = table(
  [...common, 'phone', 'kind'],
  `
spigen | Liquid Air | ACS08543 | 2025-03 | 1890 | black navy | 89 20 | Galaxy A56 5G | Soft
spigen | Ultra Hybrid | ACS09401 | 2026-02 | 2290 | black silver | 90 16 | Galaxy S26 Ultra | Clear
spigen | Rugged Armor | ACS09120 | 2026-03 | 1790 | black | 89 12 | Galaxy A57 5G | Rugged
spigen | Tough Armor | ACS09555 | 2025-09 | 3290 | black | 90 14 | iPhone 17 Pro Max | Rugged
spigen | Ultra Hybrid MagFit | ACS09560 | 2025-09 | 2990 | black silver | 91 18 | iPhone 17 | Clear
spigen | Liquid Air | ACS07730 | 2024-09 | 1990 | black | 89 14 | iPhone 16 | Soft
spigen | Thin Fit | ACS09801 | 2025-09 | 2190 | black navy | 87 8 | Pixel 10 | Soft
apple | Silicone Case MagSafe | MGF04 | 2025-09 | 6490 | black orange purple green | 86 12 | iPhone 17 Pro | Silicone
apple | Silicone Case MagSafe | MGEW4 | 2025-09 | 6490 | black sky lavender | 86 12 | iPhone 17 | Silicone
apple | Clear Case MagSafe | MGFW4 | 2025-09 | 5990 | silver | 80 10 | iPhone 17 Pro Max | Clear
samsung | Silicone Case | EF-PA566 | 2025-03 | 2290 | black mint lavender | 86 20 | Galaxy A56 5G | Silicone
samsung | Standing Grip Case | EF-GS948 | 2026-02 | 4490 | black grey | 86 6 | Galaxy S26 Ultra | Rugged
samsung | Smart Clear View Wallet | EF-ZA566 | 2025-03 | 3290 | black lavender | 82 8 | Galaxy A56 5G | Flip
baseus | Crystal Clear Case | ARSJ000302 | 2024-09 | 590 | silver | 80 20 | iPhone 16 | Clear
baseus | Simple Clear Case | ARAJ000802 | 2023-09 | 490 | silver | 79 22 | iPhone 15 | Clear
ugreen | Fusion Clear Case | LP710 | 2022-09 | 690 | silver | 80 12 | iPhone 14 | Clear
nothing | Phone (3a) Case | NT-CASE3A | 2025-03 | 1490 | black white | 82 8 | Nothing Phone (3a) | Soft
oneplus | Sandstone Bumper Case | OP-SB-N5 | 2025-08 | 1990 | black | 86 10 | OnePlus Nord 5 | Rugged
`,
);

const carrying = table(
  [...common, 'kind', 'fits', 'about'],
  `
asus | AP4600 Backpack | AP4600 | 2021-05 | 3490 | black grey | 85 16 | backpack | 16 | 24
hp | Prelude Backpack | 2Z8P3AA | 2021-03 | 1990 | black grey | 83 30 | backpack | 15.6 | 20
lenovo | Casual B210 Backpack | GX40Q17225 | 2018-09 | 1790 | black blue | 84 30 | backpack | 15.6 | 19
dell | EcoLoop Essential Backpack | CP3724 | 2024-02 | 2990 | black | 86 14 | backpack | 16 | 23
xiaomi | Casual Daypack | XMXXB02 | 2020-09 | 990 | black navy red | 83 40 | backpack | 13.3 | 10
xiaomi | Commuter Backpack | XDLGX-04 | 2022-05 | 2690 | black grey | 84 18 | backpack | 15.6 | 21
havit | HB003 Laptop Bag | HV-HB003 | 2022-05 | 1290 | black | 76 14 | bag | 15.6 | 12
ugreen | Foldable Laptop Stand | 40289 | 2020-09 | 1890 | silver | 86 24 | stand | 17 | 5
baseus | Metal Laptop Stand | LUJS000012 | 2022-05 | 1690 | grey | 82 16 | stand | 16 | 6
jmary | Laptop Cooler Stand | JM-LC01 | 2023-05 | 1190 | black | 77 18 | stand | 15.6 | 4
ugreen | Desk Phone Stand | 50748 | 2018-05 | 590 | black silver | 87 34 | phone | 7.9 | 1
baseus | Foldable Phone Stand | LUKP000001 | 2021-05 | 690 | grey white | 83 20 | phone | 12 | 1
baseus | Gravity Car Mount | SUYL-XP01 | 2020-05 | 790 | black silver | 81 30 | car | 6.9 | 1
joyroom | Magnetic Car Mount | JR-ZS295 | 2022-05 | 690 | black | 80 22 | car | 6.9 | 1
`,
);

/** Cables and hubs, cases, bags and stands. */
export function accessories(): ProductDraft[] {
  return [
    ...cables.map(buildCable),
    ...hubs.map(buildHub),
    ...cases.map(buildCase),
    ...carrying.map(buildCarrying),
  ];
}

function buildCable(row: (typeof cables)[number]): ProductDraft {
  const variants = optioned(row, 'length', (metres) => `${metres} m`);
  const lengths = [...new Set(variants.map(({ options }) => options?.length ?? ''))];
  const does = {
    charge: {
      en: `It carries up to ${row.limit} if charger and device allow it, and data too.`,
      bn: `চার্জার ও ডিভাইস নিতে পারলে সর্বোচ্চ ${t(row.limit)} দেয়, ডেটাও আদান-প্রদান হয়।`,
    },
    picture: {
      en: `It carries pictures of up to ${row.limit} and sound between TV, monitor and console.`,
      bn: `টিভি, মনিটর ও কনসোলের মধ্যে সর্বোচ্চ ${t(row.limit)} ছবি ও শব্দ পাঠায়।`,
    },
    network: {
      en: `It carries ${row.limit} between router, switch and computer.`,
      bn: `রাউটার, সুইচ ও কম্পিউটারের মধ্যে ${t(row.limit)} গতিতে চলে।`,
    },
  }[row.does];
  return {
    ...base(row, 'cables', 'cable'),
    name: `${named(row, ['anker', 'apple', 'baseus', 'hoco', 'samsung', 'ugreen', 'xiaomi'])}${row.name.includes('Cable') ? '' : ' cable'}`,
    variants,
    highlights: `${row.limit}, ${lengths.join(' / ')}`,
    description: sentences({ en: `A cable from ${row.plugs}.`, bn: `${t(row.plugs)} ক্যাবল।` }, does),
    warranty:
      row.brand === 'anker'
        ? '18 months official'
        : row.brand === 'apple'
          ? '12 months international'
          : '6 months official',
    specifications: [
      group('Cable', {
        Plugs: row.plugs,
        Length: lengths.join(' / '),
        [row.does === 'charge'
          ? 'Largest output'
          : row.does === 'picture'
            ? 'Resolution'
            : 'Speed']: row.limit,
      }),
    ],
    attributes: {
      type: row.does === 'charge' ? 'Charging' : row.does === 'picture' ? 'HDMI' : 'LAN',
      plugs: row.plugs.includes(',') ? 'USB-A to three plugs' : row.plugs,
      length: lengths[0] ?? '',
    },
  };
}

function buildHub(row: (typeof hubs)[number]): ProductDraft {
  const adapter = row.name.includes('Adapter');
  const charges = number(row.watts) > 0;
  return {
    ...base(row, 'cables', 'cable'),
    name: named(row, ['anker', 'apple', 'baseus', 'tp-link', 'ugreen']),
    highlights: charges ? `${row.name.match(/\d-in-1/)?.[0] ?? 'Hub'}, ${row.watts} W` : row.ports,
    description: sentences(
      adapter
        ? {
            en: `It adds what the computer or phone lacks: ${row.ports}.`,
            bn: `কম্পিউটার বা ফোনে যা নেই তা যোগ করে: ${t(row.ports)}।`,
          }
        : {
            en: `One plug becomes these: ${row.ports}.`,
            bn: `এক পোর্ট থেকে এগুলো পাওয়া যায়: ${t(row.ports)}।`,
          },
      charges && {
        en: `The laptop charges through it with up to ${row.watts} W.`,
        bn: `এর ভেতর দিয়েই ল্যাপটপ সর্বোচ্চ ${t(`${row.watts} W`)} চার্জ নেয়।`,
      },
    ),
    warranty: row.brand === 'anker' ? '18 months official' : '12 months official',
    specifications: [
      group('Connections', {
        Type: adapter ? 'Adapter' : 'Hub',
        Ports: row.ports,
        'Charging through': charges ? `${row.watts} W` : 'None',
      }),
    ],
    attributes: { type: adapter ? 'Adapter' : 'Hub' },
  };
}

const caseKinds: Record<string, { en: string; bn: string }> = {
  Soft: {
    en: 'Soft edges take the knocks; a raised rim keeps the screen off the table.',
    bn: 'নরম কিনারা ধাক্কা সামলায়; উঁচু কিনারার জন্য স্ক্রিন টেবিলে লাগে না।',
  },
  Clear: {
    en: 'Clear all over, so that the colour of the phone shows.',
    bn: 'পুরো স্বচ্ছ, তাই ফোনের রং দেখা যায়।',
  },
  Rugged: {
    en: 'Two layers with air in the corners, for those who drop their phone.',
    bn: 'কোনায় বাতাসের স্তরসহ দুই পরত, যাঁদের হাত থেকে ফোন পড়ে তাঁদের জন্য।',
  },
  Silicone: {
    en: 'Smooth silicone outside, a soft lining inside.',
    bn: 'বাইরে মসৃণ সিলিকন, ভেতরে নরম আস্তর।',
  },
  Flip: {
    en: 'A cover closes over the screen; a card fits inside.',
    bn: 'ঢাকনা স্ক্রিন ঢেকে রাখে; ভেতরে একটি কার্ড রাখা যায়।',
  },
};

function buildCase(row: (typeof cases)[number]): ProductDraft {
  return {
    ...base(row, 'cases', 'phone-case'),
    name: `${named(row, ['apple', 'baseus', 'nothing', 'oneplus', 'samsung', 'spigen', 'ugreen'])}${row.name.includes('(3a)') ? '' : ` for ${row.phone}`}`,
    highlights: `${row.kind}, ${row.phone}`,
    description: sentences(
      {
        en: `A case cut for the ${row.phone}; it fits no other model.`,
        bn: `${genitive(t(row.phone))} মাপে তৈরি কেস; অন্য মডেলে লাগে না।`,
      },
      caseKinds[row.kind],
    ),
    warranty: '7-day replacement',
    specifications: [
      group('Case', {
        'Made for': row.phone,
        Type: row.kind,
        'Wireless charging': /Mag/.test(row.name)
          ? 'Magnetic'
          : row.kind === 'Flip'
            ? 'None'
            : 'Yes',
      }),
    ],
    attributes: {
      type: row.kind,
      'made-for': row.phone.startsWith('iPhone')
        ? 'iPhone'
        : row.phone.startsWith('Galaxy')
          ? 'Galaxy'
          : 'Other phones',
    },
  };
}

function buildCarrying(row: (typeof carrying)[number]): ProductDraft {
  const bag = row.kind === 'backpack' || row.kind === 'bag';
  const label =
    {
      backpack: 'Backpack',
      bag: 'Laptop bag',
      stand: 'Laptop stand',
      phone: 'Phone stand',
      car: 'Car mount',
    }[row.kind] ?? '';
  const about = {
    backpack: {
      en: `It holds ${row.about} litres and a laptop of up to ${row.fits} inches in a padded pocket. The cloth sheds a shower, not a monsoon.`,
      bn: `${t(row.about)} লিটার জায়গা, নরম পকেটে ${t(row.fits)} ইঞ্চি পর্যন্ত ল্যাপটপ ধরে। হালকা বৃষ্টি আটকায়, ভারী বর্ষণ নয়।`,
    },
    bag: {
      en: `A shoulder bag for a laptop of up to ${row.fits} inches, charger and papers.`,
      bn: `${t(row.fits)} ইঞ্চি পর্যন্ত ল্যাপটপ, চার্জার ও কাগজপত্রের জন্য কাঁধের ব্যাগ।`,
    },
    stand: {
      en: `It lifts a laptop of up to ${row.fits} inches to eye height and lets air under it. It folds flat.`,
      bn: `${t(row.fits)} ইঞ্চি পর্যন্ত ল্যাপটপ চোখের উচ্চতায় তোলে, নিচে বাতাস চলে। ভাঁজ করে রাখা যায়।`,
    },
    phone: {
      en: 'It holds a phone upright or flat for classes and calls. Rubber keeps it from sliding.',
      bn: 'ক্লাস ও কলের সময় ফোন খাড়া বা আড়াআড়ি ধরে রাখে। রাবার থাকায় পিছলে যায় না।',
    },
    car: {
      en: 'It sits in the air vent and grips the phone on rough roads.',
      bn: 'গাড়ির এসি ভেন্টে বসে, ভাঙা রাস্তায়ও ফোন ধরে রাখে।',
    },
  }[row.kind];
  return {
    ...base(row, 'bags-stands', bag ? 'bag' : 'stand'),
    name: named(row, [
      'asus',
      'baseus',
      'dell',
      'havit',
      'hp',
      'jmary',
      'joyroom',
      'lenovo',
      'ugreen',
      'xiaomi',
    ]),
    highlights: bag ? `${row.about} litres, ${row.fits}-inch` : label,
    description: sentences(about),
    warranty: '7-day replacement',
    specifications: [
      group('Body', {
        Type: label,
        Fits: `${row.kind === 'car' || row.kind === 'phone' ? 'Phones' : 'Laptops'} up to ${row.fits} inches`,
        Volume: bag ? `${row.about} litres` : undefined,
        Material: bag ? 'Polyester' : row.brand === 'jmary' ? 'Plastic' : 'Aluminium',
      }),
    ],
    attributes: { type: label },
  };
}
