import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, optioned, sentences } from '../kinds/common.ts';
import { table } from '../table.ts';

const memory = table(
  [...common, 'generation', 'speed', 'form'],
  `
corsair | Vengeance LPX DDR4 | CMK-D4 | 2018-05 | 8:3990 16:7290 | black red | 90 34 | DDR4 | 3200 | Desktop
corsair | Vengeance RGB DDR5 | CMH-D5 | 2022-09 | 16:10900 32:20900 | black white | 91 22 | DDR5 | 6000 | Desktop
corsair | Vengeance DDR5 | CMK-D5 | 2022-05 | 16:9900 32:18900 | black | 90 16 | DDR5 | 5600 | Desktop
kingston | Fury Beast DDR4 | KF432C16BB | 2021-07 | 8:3890 16:7190 | black | 89 34 | DDR4 | 3200 | Desktop
kingston | Fury Beast DDR5 | KF556C40BB | 2021-11 | 8:5690 16:9990 32:19500 | black white | 90 22 | DDR5 | 5600 | Desktop
kingston | ValueRAM DDR4 SODIMM | KVR32S22 | 2020-05 | 8:3790 16:6990 | green | 88 38 | DDR4 | 3200 | Laptop
kingston | Fury Impact DDR5 SODIMM | KF556S40IB | 2022-06 | 16:9890 32:19300 | black | 90 16 | DDR5 | 5600 | Laptop
adata | Premier DDR4 | AD4U3200 | 2018-05 | 8:3590 16:6690 | green | 84 26 | DDR4 | 3200 | Desktop
adata | XPG Gammix D35 | AX4U3200-D35 | 2022-05 | 8:3690 16:6890 | black white | 86 18 | DDR4 | 3200 | Desktop
adata | XPG Lancer Blade DDR5 | AX5U6000-LB | 2023-08 | 16:9790 | black white | 88 12 | DDR5 | 6000 | Desktop
adata | Premier DDR5 SODIMM | AD5S5600 | 2022-09 | 8:5390 16:9490 | green | 84 14 | DDR5 | 5600 | Laptop
transcend | JetRam DDR4 SODIMM | JM3200HSE | 2020-05 | 8:3690 16:6890 | green | 87 24 | DDR4 | 3200 | Laptop
transcend | JetRam DDR5 | JM5600ALE | 2022-10 | 8:5390 16:9490 | green | 86 8 | DDR5 | 5600 | Desktop
crucial | DDR4 SODIMM | CT-SFRA32A | 2020-06 | 8:3690 16:6890 | green | 88 20 | DDR4 | 3200 | Laptop
twinmos | DDR4 3200 | MDD4-3200 | 2020-05 | 8:3390 16:6390 | green | 77 16 | DDR4 | 3200 | Desktop
`,
);

const processors = table(
  [...common, 'cores', 'threads', 'clock', 'socket', 'graphics'],
  `
intel | Core i3-12100 | BX8071512100 | 2022-01 | 11900 | silver | 88 34 | 4 | 8 | 4.3 | LGA1700 | UHD 730
intel | Core i3-14100 | BX8071514100 | 2024-01 | 13900 | silver | 86 20 | 4 | 8 | 4.7 | LGA1700 | UHD 730
intel | Core i5-12400 | BX8071512400 | 2022-01 | 16500 | silver | 91 42 | 6 | 12 | 4.4 | LGA1700 | UHD 730
intel | Core i5-13400 | BX8071513400 | 2023-01 | 21900 | silver | 90 26 | 10 | 16 | 4.6 | LGA1700 | UHD 730
intel | Core i5-14400F | BX8071514400F | 2024-01 | 19500 | silver | 89 24 | 10 | 16 | 4.7 | LGA1700 | None
intel | Core i7-14700K | BX8071514700K | 2023-10 | 46900 | silver | 86 10 | 20 | 28 | 5.6 | LGA1700 | UHD 770
intel | Core Ultra 5 225 | BX80768225 | 2025-01 | 27900 | silver | 86 8 | 10 | 10 | 4.9 | LGA1851 | Intel Graphics
intel | Core Ultra 7 265K | BX80768265K | 2024-10 | 44900 | silver | 87 6 | 20 | 20 | 5.5 | LGA1851 | Intel Graphics
amd | Ryzen 5 5600G | 100-100000252BOX | 2021-08 | 14900 | silver | 91 42 | 6 | 12 | 4.4 | AM4 | Radeon Graphics
amd | Ryzen 5 5500 | 100-100000457BOX | 2022-04 | 9900 | silver | 88 28 | 6 | 12 | 4.2 | AM4 | None
amd | Ryzen 7 5700X | 100-100000926WOF | 2022-04 | 19900 | silver | 91 16 | 8 | 16 | 4.6 | AM4 | None
amd | Ryzen 5 7600 | 100-100001015BOX | 2023-01 | 24900 | silver | 92 24 | 6 | 12 | 5.1 | AM5 | Radeon Graphics
amd | Ryzen 5 8600G | 100-100001237BOX | 2024-01 | 25900 | silver | 89 16 | 6 | 12 | 5.0 | AM5 | Radeon 760M
amd | Ryzen 5 9600X | 100-100001405WOF | 2024-08 | 28900 | silver | 92 14 | 6 | 12 | 5.4 | AM5 | Radeon Graphics
amd | Ryzen 7 7800X3D | 100-100000910WOF | 2023-04 | 52900 | silver | 95 12 | 8 | 16 | 5.0 | AM5 | Radeon Graphics
amd | Ryzen 7 9800X3D | 100-100001084WOF | 2024-11 | 64900 | silver | 96 10 | 8 | 16 | 5.2 | AM5 | Radeon Graphics
`,
);

const graphics = table(
  [...common, 'chip', 'memory', 'power'],
  `
gigabyte | GeForce RTX 3050 Windforce OC V2 6 GB | GV-N3050WF2OCV2-6GD | 2024-02 | 25900 | black | 83 26 | RTX 3050 | 6 | 300
gigabyte | GeForce RTX 5050 Windforce OC 8 GB | GV-N5050WF2OC-8GD | 2025-07 | 37900 | black | 84 20 | RTX 5050 | 8 | 550
gigabyte | GeForce RTX 5060 Windforce OC 8 GB | GV-N5060WF2OC-8GD | 2025-05 | 46900 | black | 87 26 | RTX 5060 | 8 | 550
gigabyte | GeForce RTX 5060 Ti Eagle OC 16 GB | GV-N506TEAGLEOC-16GD | 2025-04 | 66900 | black | 89 14 | RTX 5060 Ti | 16 | 650
gigabyte | GeForce RTX 5070 Windforce OC 12 GB | GV-N5070WF3OC-12GD | 2025-03 | 86900 | black | 90 12 | RTX 5070 | 12 | 750
gigabyte | GeForce RTX 5080 Gaming OC 16 GB | GV-N5080GAMINGOC-16GD | 2025-02 | 174900 | black | 91 3 | RTX 5080 | 16 | 850
msi | GeForce RTX 3050 Ventus 2X 6 GB | RTX3050-V2X-6G | 2024-02 | 26500 | black | 83 18 | RTX 3050 | 6 | 300
msi | GeForce RTX 5060 Ventus 2X OC 8 GB | RTX5060-8G-V2XOC | 2025-05 | 47500 | black white | 87 20 | RTX 5060 | 8 | 550
msi | GeForce RTX 5070 Ti Gaming Trio OC 16 GB | RTX5070TI-16G-GTRIO | 2025-02 | 136900 | black | 91 4 | RTX 5070 Ti | 16 | 750
asus | Dual GeForce RTX 5060 OC 8 GB | DUAL-RTX5060-O8G | 2025-05 | 49500 | black white | 88 16 | RTX 5060 | 8 | 550
asus | Prime GeForce RTX 5070 12 GB | PRIME-RTX5070-12G | 2025-03 | 89900 | black | 90 8 | RTX 5070 | 12 | 750
asus | TUF Gaming GeForce RTX 5090 32 GB | TUF-RTX5090-32G | 2025-02 | 429900 | black | 92 1 | RTX 5090 | 32 | 1000
zotac | Gaming GeForce RTX 5060 Twin Edge 8 GB | ZT-B50600E | 2025-05 | 44900 | black | 86 16 | RTX 5060 | 8 | 550
zotac | Gaming GeForce RTX 5060 Ti Twin Edge 16 GB | ZT-B50620H | 2025-04 | 63900 | black | 88 8 | RTX 5060 Ti | 16 | 600
sapphire | Pulse Radeon RX 7600 8 GB | 11324-01-20G | 2023-05 | 36900 | black | 87 14 | RX 7600 | 8 | 550
sapphire | Pulse Radeon RX 9060 XT 16 GB | 11350-03-20G | 2025-06 | 58900 | black | 90 12 | RX 9060 XT | 16 | 450
sapphire | Pulse Radeon RX 9070 XT 16 GB | 11348-03-20G | 2025-03 | 102900 | black | 92 6 | RX 9070 XT | 16 | 750
`,
);

/** RAM, processors and graphics cards. */
export function components(): ProductDraft[] {
  return [
    ...memory.map(buildMemory),
    ...processors.map(buildProcessor),
    ...graphics.map(buildGraphics),
  ];
}

function buildMemory(row: (typeof memory)[number]): ProductDraft {
  const variants = optioned(row, 'capacity', (size) => `${size} GB`);
  const sizes = [...new Set(variants.map(({ options }) => options?.capacity ?? ''))];
  const laptop = row.form === 'Laptop';
  const speed = `${row.speed} MT/s`;
  return {
    ...base(row, 'ram', 'ram'),
    name: `${named(row, row.name.startsWith('XPG') ? [] : ['adata', 'corsair', 'crucial', 'kingston', 'transcend', 'twinmos'])} RAM`,
    variants,
    highlights: `${row.generation}, ${speed}, ${laptop ? 'laptop' : 'desktop'}`,
    description: sentences(
      {
        en: `${row.name}: one ${row.generation} module of ${speed} for ${laptop ? 'laptops (SODIMM)' : 'desktops (DIMM)'}.`,
        bn: `${t(row.name)}: ${laptop ? 'ল্যাপটপের (সোডিম)' : 'ডেস্কটপের (ডিম)'} জন্য ${t(speed)} গতির একটি ${t(row.generation)} মডিউল।`,
      },
      {
        en: `${row.generation} does not fit ${row.generation === 'DDR4' ? 'DDR5' : 'DDR4'} slots; look up your ${laptop ? 'laptop' : 'mainboard'} first.`,
        bn: `${t(row.generation)} ${row.generation === 'DDR4' ? 'ডিডিআর৫' : 'ডিডিআর৪'} স্লটে লাগে না; আগে ${laptop ? 'ল্যাপটপের' : 'মাদারবোর্ডের'} তথ্য মিলিয়ে নিন।`,
      },
    ),
    warranty: 'Lifetime official',
    specifications: [
      group('Memory', { Capacity: sizes.join(' / '), Generation: row.generation, Speed: speed }),
      group('Body', {
        Form: laptop ? 'SODIMM' : 'DIMM',
        'Made for': row.form,
        Voltage: row.generation === 'DDR4' ? '1.35 V' : '1.25 V',
      }),
    ],
    attributes: { generation: row.generation, capacity: sizes[0] ?? '', 'made-for': row.form },
  };
}

function buildProcessor(row: (typeof processors)[number]): ProductDraft {
  const none = row.graphics === 'None';
  return {
    ...base(row, 'processors', 'processor'),
    name: named(row, ['amd', 'intel']),
    highlights: `${row.cores} cores, ${row.clock} GHz, ${row.socket}`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `${row.cores} cores and ${row.threads} threads at up to ${row.clock} GHz, for mainboards with socket ${row.socket}.`,
          bn: `${t(row.cores)} কোর, ${t(row.threads)} থ্রেড, সর্বোচ্চ ${t(`${row.clock} GHz`)}; ${t(row.socket)} সকেটের মাদারবোর্ডের জন্য।`,
        },
        {
          en: `A desktop processor for socket ${row.socket} with ${row.cores} cores that reach ${row.clock} GHz.`,
          bn: `${t(row.socket)} সকেটের ডেস্কটপ প্রসেসর, ${t(row.cores)} কোর, সর্বোচ্চ ${t(`${row.clock} GHz`)}।`,
        },
      ]),
      none
        ? {
            en: 'It has no graphics of its own: a graphics card is needed.',
            bn: 'নিজস্ব গ্রাফিক্স নেই, তাই গ্রাফিক্স কার্ড লাগবে।',
          }
        : { en: 'A monitor works without a graphics card.', bn: 'গ্রাফিক্স কার্ড ছাড়াই মনিটর চলে।' },
      /K$|X$|3D$/.test(row.name) && { en: 'The cooler is sold apart.', bn: 'কুলার আলাদা কিনতে হয়।' },
    ),
    warranty: '36 months official',
    specifications: [
      group('Performance', {
        Cores: row.cores,
        Threads: row.threads,
        'Highest clock': `${row.clock} GHz`,
        Graphics: row.graphics,
      }),
      group('Fitting', {
        Socket: row.socket,
        'Cooler included': /K$|X$|3D$/.test(row.name) ? 'None' : 'Yes',
      }),
    ],
    attributes: {
      socket: row.socket,
      cores: row.cores,
      'built-in-graphics': none ? 'None' : 'Yes',
    },
  };
}

function buildGraphics(row: (typeof graphics)[number]): ProductDraft {
  const size = `${row.memory} GB`;
  const sharp = /5070 Ti|5080|5090|9070/.test(row.chip)
    ? '4K'
    : /5060 Ti|5070|9060/.test(row.chip)
      ? '2K'
      : 'Full HD';
  return {
    ...base(row, 'graphics-cards', 'graphics-card'),
    name: named(row, ['asus', 'gigabyte', 'msi', 'sapphire', 'zotac']),
    highlights: `${row.chip}, ${size}, ${sharp}`,
    description: sentences(
      {
        en: `The ${row.name} has its own memory of ${size} and suits games in ${sharp}.`,
        bn: `${t(row.name)}: নিজস্ব মেমোরি ${t(size)}, ${t(sharp)} গেমের উপযোগী।`,
      },
      {
        en: `The maker asks for a power supply of ${row.power} W; measure the case before you order.`,
        bn: `নির্মাতা ${t(`${row.power} W`)} পাওয়ার সাপ্লাই রাখতে বলে; অর্ডারের আগে কেসের ভেতরের মাপ দেখে নিন।`,
      },
    ),
    warranty: '36 months official',
    specifications: [
      group('Graphics', {
        Chip: row.chip,
        Memory: `${size} ${row.chip.startsWith('RX') || row.chip.includes('3050') || row.chip === 'RTX 5050' ? 'GDDR6' : 'GDDR7'}`,
        'Suited to': sharp,
      }),
      group('Fitting', {
        Interface: row.chip.includes('3050') || row.chip === 'RX 7600' ? 'PCIe 4.0' : 'PCIe 5.0',
        'Power supply': `${row.power} W`,
        Outputs: 'HDMI, DisplayPort',
      }),
    ],
    attributes: { chip: row.chip, memory: size, 'made-for': sharp },
  };
}
