import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { capacity } from '../kinds/phone.ts';
import { number, table } from '../table.ts';

const rows = table(
  [...common, 'kind', 'chip', 'graphics', 'ram', 'storage', 'system'],
  `
hp | Pro Tower 280 G9 | 9U8C8PT | 2024-10 | 62500 | black | 82 30 | tower | Core i5-12500 | Intel UHD | 8 | 512 | Free DOS
hp | Pro Tower 290 G9 | 99P66ET | 2024-06 | 49900 | black | 80 32 | tower | Core i3-12100 | Intel UHD | 8 | 512 | Free DOS
dell | Vostro 3030 Tower | V3030-I5 | 2024-09 | 69500 | black | 82 24 | tower | Core i5-14400 | Intel UHD | 8 | 512 | Free DOS
dell | OptiPlex 7020 Micro | OP7020M | 2024-11 | 78900 | black | 84 18 | mini | Core i5-14500T | Intel UHD | 8 | 512 | Windows 11 Pro
lenovo | ThinkCentre neo 50t Gen 5 | 12UD001WAX | 2024-09 | 67900 | black | 82 22 | tower | Core i5-14400 | Intel UHD | 8 | 512 | Free DOS
lenovo | ThinkCentre neo 50q Gen 4 | 12LN0033AX | 2024-03 | 58900 | black | 82 20 | mini | Core i5-13420H | Intel UHD | 8 | 512 | Free DOS
asus | ExpertCenter D5 Mini Tower D500ME | D500ME-513400 | 2025-02 | 66500 | black | 81 20 | tower | Core i5-13400 | Intel UHD | 8 | 512 | Free DOS
asus | NUC 14 Pro | RNUC14RVKU5 | 2024-08 | 74900 | black | 85 18 | mini | Core Ultra 5 125H | Intel Arc | 16 | 512 | Free DOS
asus | NUC 14 Essential | NUC14MNK | 2025-03 | 33500 | black | 80 26 | mini | Intel N150 | Intel UHD | 8 | 256 | Free DOS
apple | Mac mini M4 | MU9D3 | 2024-11 | 79900 | silver | 95 46 | mini | Apple M4 | 10-core Apple GPU | 16 | 256 | macOS
apple | Mac mini M4 Pro | MCX44 | 2024-11 | 174900 | silver | 95 18 | mini | Apple M4 Pro | 16-core Apple GPU | 24 | 512 | macOS
apple | iMac 24 M4 | MWUF3 | 2024-11 | 169900 | silver blue green | 92 16 | one | Apple M4 | 8-core Apple GPU | 16 | 256 | macOS
hp | All-in-One 24 cr1014d | CR1014D | 2025-04 | 98500 | white | 82 20 | one | Core Ultra 5 125U | Intel Graphics | 8 | 512 | Windows 11 Home
hp | All-in-One 22 dg0112d | DG0112D | 2024-09 | 69900 | white | 78 18 | one | Core i3-1315U | Intel UHD | 8 | 512 | Free DOS
lenovo | IdeaCentre AIO 24IRH9 | F0HN00BWLK | 2024-09 | 92900 | grey | 82 20 | one | Core i5-13420H | Intel UHD | 16 | 512 | Free DOS
asus | AiO V440VAK | V440VAK-I5 | 2024-11 | 89500 | white black | 81 16 | one | Core i5-13420H | Intel UHD | 8 | 512 | Free DOS
msi | Cubi N ADL S | CUBI-N-S | 2025-01 | 31900 | black | 79 18 | mini | Intel N200 | Intel UHD | 8 | 256 | Free DOS
msi | MAG Infinite S3 14NUC5 | S3-14NUC5 | 2025-02 | 124900 | black | 82 12 | gaming | Core i5-14400F | GeForce RTX 4060 | 16 | 1024 | Windows 11 Home
gigabyte | BRIX Extreme GB-BER5 | GB-BER5-7535 | 2024-12 | 56500 | black | 80 12 | mini | Ryzen 5 7535U | Radeon 660M | 16 | 512 | Free DOS
walton | Avian EX12 | WDEX12-I5 | 2025-01 | 45950 | black | 74 26 | tower | Core i5-12400 | Intel UHD | 8 | 512 | Free DOS
walton | Kaiman KX13 | WDKX13-I3 | 2024-11 | 35950 | black | 73 26 | tower | Core i3-12100 | Intel UHD | 8 | 256 | Free DOS
`,
);

const kinds = {
  tower: { silhouette: 'desktop-tower', label: 'Tower' },
  gaming: { silhouette: 'desktop-tower', label: 'Gaming tower' },
  mini: { silhouette: 'mini-pc', label: 'Mini PC' },
  one: { silhouette: 'all-in-one', label: 'All-in-one' },
};

/** Towers, mini PCs and computers with the screen built in. */
export function desktops(): ProductDraft[] {
  return rows.map((row) => {
    const kind = kinds[row.kind as keyof typeof kinds];
    const storage = capacity(number(row.storage));
    const one = row.kind === 'one';
    const size = /\b(2\d)/.exec(row.name)?.[1] ?? '24';
    const family = row.chip.replace(/-.*$/, '').replace(/ \d+[A-Z]$/, '');
    return {
      ...base(row, 'desktops', kind.silhouette),
      name: named(row, one ? ['asus', 'hp'] : ['hp']),
      highlights: `${family}, ${row.ram} GB, ${storage}`,
      description: sentences(
        oneOf(row.name, [
          {
            en: `${row.chip}, ${row.ram} GB of memory and a ${storage} SSD in ${one ? `a ${size}-inch screen` : row.kind === 'mini' ? 'a box the size of a book' : 'a tower'}.`,
            bn: `${t(row.chip)}, ${t(`${row.ram} GB`)} মেমোরি ও ${t(storage)} এসএসডি, ${one ? `সব ${t(size)} ইঞ্চির স্ক্রিনের ভেতরে` : row.kind === 'mini' ? 'একটি বইয়ের মাপের বাক্সে' : 'টাওয়ার কেসে'}।`,
          },
          {
            en: `The ${row.name} runs on ${row.chip} with ${row.ram} GB of memory and ${storage} of storage.`,
            bn: `${t(row.name)} চলে ${t(row.chip)} দিয়ে, সঙ্গে ${t(`${row.ram} GB`)} মেমোরি ও ${t(storage)} স্টোরেজ।`,
          },
        ]),
        one
          ? {
              en: 'Keyboard and mouse are in the box; one power cable is all it needs.',
              bn: 'কিবোর্ড ও মাউস বাক্সে থাকে; চালাতে একটি তারই যথেষ্ট।',
            }
          : row.kind === 'mini'
            ? {
                en: 'It uses little power, so a small UPS keeps it running through load shedding. Monitor, keyboard and mouse are sold apart.',
                bn: 'বিদ্যুৎ কম লাগে, তাই লোডশেডিংয়ে ছোট ইউপিএসেই চলে। মনিটর, কিবোর্ড ও মাউস আলাদা কিনতে হয়।',
              }
            : {
                en: 'Memory and drives can be added later. The monitor is sold apart.',
                bn: 'পরে মেমোরি ও ড্রাইভ বাড়ানো যায়। মনিটর আলাদা কিনতে হয়।',
              },
        row.system === 'Free DOS' && {
          en: 'It comes without Windows.',
          bn: 'উইন্ডোজ দেওয়া থাকে না।',
        },
      ),
      warranty: row.brand === 'apple' ? '12 months international' : '36 months official',
      specifications: [
        group('Performance', {
          Processor: row.chip,
          Graphics: row.graphics,
          RAM: `${row.ram} GB`,
          Storage: `${storage} NVMe SSD`,
        }),
        group('Body and ports', {
          Type: kind.label,
          'Screen size': one ? `${size} inches` : undefined,
          Ports: row.brand === 'apple' ? 'USB-C, Thunderbolt 4' : 'USB-A, USB-C, HDMI, LAN',
          'Wi-Fi': row.kind === 'tower' ? undefined : 'Wi-Fi 6',
        }),
        group('Software', { 'Operating system': row.system }),
      ],
      attributes: {
        type: kind.label,
        processor: family,
        ram: `${row.ram} GB`,
        storage,
      },
      demand: base(row, 'desktops', kind.silhouette).demand * 0.8,
    };
  });
}
