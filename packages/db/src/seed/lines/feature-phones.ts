import { bengali as t } from '../../bengali/translate.ts';
import { group, grouped, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const rows = table(
  [...common, 'screen', 'battery', 'has'],
  `
nokia | 105 4G | TA-1551 | 2024-06 | 3199 | black blue | 84 74 | 1.8 | 1000 | 4G radio torch
nokia | 110 4G | TA-1543 | 2024-05 | 3799 | black purple | 84 66 | 2.0 | 1450 | 4G radio torch camera
nokia | 215 4G | TA-1613 | 2024-07 | 4999 | black blue coral | 83 48 | 2.8 | 1450 | 4G radio torch
nokia | 225 4G | TA-1610 | 2024-06 | 5799 | blue rose | 83 44 | 2.4 | 1450 | 4G radio camera
nokia | 3210 4G | TA-1618 | 2024-08 | 7499 | black gold blue | 86 40 | 2.4 | 1450 | 4G radio camera
nokia | 2660 Flip | TA-1480 | 2023-03 | 7299 | black red blue | 80 24 | 2.8 | 1450 | 4G radio camera
nokia | 106 | TA-1564 | 2023-08 | 2399 | black red | 82 68 | 1.8 | 1000 | 2G radio torch
itel | Magic X Pro | IT9330 | 2024-04 | 3690 | black blue | 72 36 | 2.4 | 2500 | 4G radio torch camera
itel | it2163R | IT2163R | 2024-09 | 1190 | black blue gold | 70 70 | 1.8 | 1000 | 2G radio torch
itel | it5626 | IT5626 | 2024-10 | 1690 | black green | 71 58 | 2.4 | 2500 | 2G radio torch camera
itel | Power 450 | IT5608 | 2025-03 | 1890 | black red blue | 73 56 | 2.4 | 2500 | 2G radio torch camera
symphony | L280 | L280 | 2025-02 | 1590 | black gold red | 71 64 | 2.4 | 1800 | 2G radio torch camera
symphony | B75 | B75 | 2024-08 | 1290 | black blue | 70 62 | 1.8 | 1000 | 2G radio torch camera
symphony | D86 | D86 | 2025-05 | 1790 | black green | 71 48 | 2.8 | 2500 | 2G radio torch camera
symphony | PD1 4G | PD1 | 2025-08 | 3490 | black blue | 72 34 | 2.8 | 2000 | 4G radio torch camera
walton | Olvio ML26 | ML26 | 2025-01 | 1450 | black blue red | 71 58 | 2.4 | 1800 | 2G radio torch camera
walton | Olvio L29 | L29 | 2024-06 | 1120 | black blue | 70 54 | 1.8 | 1000 | 2G radio torch
walton | Olvio MM29 | MM29 | 2025-06 | 1690 | black gold | 72 44 | 2.8 | 2500 | 2G radio torch camera
samsung | Guru Music 2 | SM-B310E | 2019-01 | 2690 | black white gold | 85 48 | 2.0 | 800 | 2G radio torch
tecno | T352 | T352 | 2024-05 | 1590 | black blue | 70 34 | 2.4 | 1900 | 2G radio torch camera
`,
);

/** Phones with keys. */
export function featurePhones(): ProductDraft[] {
  return rows.map((row) => {
    const has = words(row.has);
    const net = has[0] ?? '';
    const battery = `${grouped(number(row.battery))} mAh`;
    const name = named(row, ['itel', 'nokia', 'symphony', 'tecno']);
    return {
      ...base(row, 'feature-phones', 'phone-feature'),
      name,
      highlights: `${row.screen}-inch, ${battery}, ${net}`,
      description: sentences(
        oneOf(row.name, [
          {
            en: `A phone with keys, a ${row.screen}-inch screen and a ${battery} battery you can take out.`,
            bn: `বোতামওয়ালা ফোন, ${t(row.screen)} ইঞ্চির স্ক্রিন, ব্যাটারি ${t(battery)} এবং তা খোলা যায়।`,
          },
          {
            en: `The ${battery} battery lasts for days of calls and texts. The screen measures ${row.screen} inches and the keys speak for themselves.`,
            bn: `${t(battery)} ব্যাটারিতে কয়েক দিন কথা বলা ও মেসেজ চলে। স্ক্রিন ${t(row.screen)} ইঞ্চি, বোতামের লেখা স্পষ্ট।`,
          },
        ]),
        net === '4G'
          ? {
              en: 'It works on 4G networks, with clearer calls where the operator offers VoLTE.',
              bn: '৪জি নেটওয়ার্কে চলে; অপারেটরের ভোল্টি থাকলে কথা আরও পরিষ্কার শোনা যায়।',
            }
          : {
              en: 'It is a 2G phone: calls, texts and radio, no internet apps.',
              bn: 'এটি ২জি ফোন: কল, মেসেজ ও রেডিও চলে, ইন্টারনেটের অ্যাপ চলে না।',
            },
      ),
      warranty: '12 months official',
      specifications: [
        group('Basics', {
          'Screen size': `${row.screen} inches`,
          Battery: battery,
          Network: net === '4G' ? '4G, 2G' : '2G',
          SIM: 'Two mini SIM',
        }),
        group('Features', {
          Camera: has.includes('camera') ? '0.3 MP' : 'None',
          Radio: 'FM, without earphones',
          Torch: has.includes('torch') ? 'Yes' : 'None',
          'Memory card': 'Up to 32 GB',
          Port: net === '4G' ? 'USB-C' : 'Micro USB',
        }),
      ],
      attributes: {
        network: net,
        screen: number(row.screen) >= 2.4 ? '2.4 inches and up' : 'Under 2.4 inches',
        camera: has.includes('camera') ? 'Yes' : 'None',
      },
    };
  });
}
