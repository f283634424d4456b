import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const rows = table(
  [...common, 'size', 'panel', 'resolution', 'hertz', 'has'],
  `
samsung | Essential S3 S33GF | LS24F330GAE | 2025-02 | 12990 | black | 82 56 | 24 | IPS | 1920x1080 | 120 | hdmi
samsung | Essential S3 Curved S36GD | LS27D366GAE | 2024-10 | 17990 | black | 81 44 | 27 | VA | 1920x1080 | 100 | hdmi curved
samsung | ViewFinity S6 S60D | LS27D600EAE | 2024-09 | 31500 | black | 85 26 | 27 | IPS | 2560x1440 | 100 | hdmi dp usb-c stand
samsung | Odyssey G3 G30D | LS24DG302EE | 2024-11 | 19990 | black | 82 40 | 24 | VA | 1920x1080 | 180 | hdmi dp stand
samsung | Odyssey G5 G55C | LS27CG552EE | 2023-10 | 29990 | black | 83 34 | 27 | VA | 2560x1440 | 165 | hdmi dp curved
samsung | Odyssey OLED G6 G61SD | LS27DG610SE | 2025-03 | 79990 | silver | 90 12 | 27 | OLED | 2560x1440 | 240 | hdmi dp stand
samsung | Smart Monitor M7 M70F | LS32FM702UE | 2025-06 | 45990 | black white | 84 20 | 32 | VA | 3840x2160 | 60 | hdmi usb-c smart
lg | 22U401A-B | 22U401A-B | 2025-05 | 10990 | black | 79 50 | 22 | VA | 1920x1080 | 100 | hdmi
lg | 24U411A-B | 24U411A-B | 2025-05 | 13490 | black | 82 54 | 24 | IPS | 1920x1080 | 120 | hdmi
lg | 27US500-W | 27US500-W | 2024-08 | 33900 | white | 85 28 | 27 | IPS | 3840x2160 | 60 | hdmi dp
lg | UltraGear 24GS60F-B | 24GS60F-B | 2024-07 | 20500 | black | 84 40 | 24 | IPS | 1920x1080 | 180 | hdmi dp
lg | UltraGear 27GS75Q-B | 27GS75Q-B | 2024-08 | 32900 | black | 86 30 | 27 | IPS | 2560x1440 | 200 | hdmi dp
lg | UltraGear OLED 27GX700A-B | 27GX700A-B | 2025-10 | 92900 | black | 91 8 | 27 | OLED | 2560x1440 | 280 | hdmi dp stand
lg | UltraWide 34WP500-B | 34WP500-B | 2023-05 | 39900 | black | 83 18 | 34 | IPS | 2560x1080 | 75 | hdmi
dell | E2225HS | E2225HS | 2024-10 | 11500 | black | 81 44 | 22 | VA | 1920x1080 | 75 | hdmi dp speakers
dell | SE2425HM | SE2425HM | 2025-03 | 14500 | black | 84 46 | 24 | IPS | 1920x1080 | 100 | hdmi
dell | P2425H | P2425H | 2024-05 | 22900 | black | 88 36 | 24 | IPS | 1920x1080 | 100 | hdmi dp stand
dell | S2725QS | S2725QS | 2025-04 | 42500 | white | 88 24 | 27 | IPS | 3840x2160 | 120 | hdmi dp stand speakers
dell | UltraSharp U2725QE | U2725QE | 2025-03 | 84900 | silver | 92 12 | 27 | IPS | 3840x2160 | 120 | hdmi dp usb-c stand
asus | VA24EHF | VA24EHF | 2023-02 | 14200 | black | 82 44 | 24 | IPS | 1920x1080 | 100 | hdmi
asus | TUF Gaming VG249Q3A | VG249Q3A | 2023-10 | 21500 | black | 85 42 | 24 | IPS | 1920x1080 | 180 | hdmi dp speakers
asus | TUF Gaming VG27AQ5A | VG27AQ5A | 2025-03 | 31900 | black | 86 28 | 27 | IPS | 2560x1440 | 210 | hdmi dp speakers
asus | ProArt PA278QEV | PA278QEV | 2025-04 | 36900 | black | 89 20 | 27 | IPS | 2560x1440 | 75 | hdmi dp stand
asus | ROG Swift OLED PG27AQDM | PG27AQDM | 2023-09 | 104900 | black | 91 6 | 27 | OLED | 2560x1440 | 240 | hdmi dp stand
msi | PRO MP225V | MP225V | 2024-05 | 9990 | black | 78 46 | 22 | VA | 1920x1080 | 100 | hdmi
msi | PRO MP243X | MP243X | 2023-11 | 13200 | black | 80 36 | 24 | IPS | 1920x1080 | 100 | hdmi speakers
msi | MAG 275QF | MAG275QF | 2025-01 | 28900 | black | 85 28 | 27 | IPS | 2560x1440 | 180 | hdmi dp
gigabyte | GS27QA | GS27QA | 2025-02 | 27900 | black | 84 24 | 27 | IPS | 2560x1440 | 180 | hdmi dp
acer | Nitro KG241Y M3 | UM.QX1SS.305 | 2024-09 | 18500 | black | 81 28 | 24 | IPS | 1920x1080 | 180 | hdmi dp
benq | GW2490 | GW2490 | 2024-06 | 16900 | black | 85 30 | 24 | IPS | 1920x1080 | 100 | hdmi dp speakers
xiaomi | Monitor A22i | P22FBA-RAGL | 2024-07 | 9990 | black | 79 44 | 22 | VA | 1920x1080 | 75 | hdmi
xiaomi | Monitor A24i 2026 | P24FBB-RAGL | 2025-09 | 13490 | black | 82 40 | 24 | IPS | 1920x1080 | 144 | hdmi dp
xiaomi | Curved Gaming Monitor G34WQi | G34WQI | 2024-09 | 42990 | black | 85 16 | 34 | VA | 3440x1440 | 180 | hdmi dp curved
viewsonic | VX2479-HD-PRO | VX2479-HD | 2024-09 | 17900 | black | 82 22 | 24 | IPS | 1920x1080 | 180 | hdmi dp
walton | CiNEVA WD24F | WD24F75 | 2025-02 | 11950 | black | 74 30 | 24 | IPS | 1920x1080 | 100 | hdmi speakers
`,
);

const sharpness: Record<string, string> = {
  '1920x1080': 'Full HD',
  '2560x1440': '2K',
  '2560x1080': 'Ultrawide',
  '3440x1440': 'Ultrawide',
  '3840x2160': '4K',
};

const saidWithBrand = [
  'acer',
  'benq',
  'dell',
  'gigabyte',
  'hp',
  'lg',
  'msi',
  'viewsonic',
  'xiaomi',
];

/** Monitors for the desk, for games and for pictures. */
export function monitors(): ProductDraft[] {
  return rows.map((row) => {
    const has = words(row.has);
    const curved = has.includes('curved');
    const kind = sharpness[row.resolution] ?? '';
    const line = /^[A-Z][a-z]|^Ultra|^MAG/.test(row.name);
    const fast = number(row.hertz) >= 144;
    const silhouette = curved ? 'monitor-curved' : 'monitor';
    return {
      ...base(row, 'monitors', silhouette),
      name: line && row.brand !== 'xiaomi' ? row.name : named(row, saidWithBrand),
      highlights: `${row.size}-inch, ${kind}, ${row.hertz} Hz`,
      description: sentences(
        oneOf(row.name, [
          {
            en: `The ${row.name} is a ${row.size}-inch ${curved ? 'curved ' : ''}monitor with ${row.panel} panel, ${row.resolution.replace('x', ' × ')} pixels and ${row.hertz} Hz.`,
            bn: `${t(row.name)} একটি ${t(row.size)} ইঞ্চির ${curved ? 'বাঁকানো ' : ''}মনিটর, ${t(row.panel)} প্যানেল, ${t(row.resolution.replace('x', ' × '))} পিক্সেল ও ${t(`${row.hertz} Hz`)}।`,
          },
          {
            en: `${row.name}: ${kind} on ${row.size} inches, refreshed ${row.hertz} times a second on an ${row.panel} panel.`.replace(
              'an VA',
              'a VA',
            ),
            bn: `${t(row.name)}: ${t(row.size)} ইঞ্চিতে ${t(kind)}, ${t(row.panel)} প্যানেলে সেকেন্ডে ${t(row.hertz)} বার ছবি বদলায়।`,
          },
        ]),
        fast
          ? {
              en: 'Fast games look steady on it; the graphics card has to deliver that many frames.',
              bn: 'দ্রুতগতির গেম এতে মসৃণ দেখায়; তবে গ্রাফিক্স কার্ডকেও ততগুলো ফ্রেম দিতে হবে।',
            }
          : {
              en: 'It suits long hours of text and spreadsheets.',
              bn: 'লেখা ও হিসাবের কাজে দীর্ঘ সময় ব্যবহারের উপযোগী।',
            },
        has.includes('usb-c')
          ? {
              en: 'One USB-C cable carries picture and charges the laptop.',
              bn: 'একটি ইউএসবি-সি তারেই ছবি আসে ও ল্যাপটপ চার্জ হয়।',
            }
          : has.includes('stand') && {
              en: 'The stand changes height and turns upright.',
              bn: 'স্ট্যান্ডে উচ্চতা বদলানো ও পর্দা খাড়া করা যায়।',
            },
      ),
      warranty: '36 months official, panel 12 months',
      specifications: [
        group('Display', {
          'Screen size': `${row.size} inches`,
          Panel: row.panel,
          Resolution: `${row.resolution.replace('x', ' × ')} pixels`,
          'Refresh rate': `${row.hertz} Hz`,
          'Response time': row.panel === 'OLED' ? '0.03 ms' : fast ? '1 ms' : '5 ms',
          Shape: curved ? 'Curved' : 'Flat',
        }),
        group('Connections', {
          HDMI: has.includes('hdmi') ? 'Yes' : undefined,
          DisplayPort: has.includes('dp') ? 'Yes' : 'None',
          'USB-C': has.includes('usb-c') ? 'Yes, with charging' : 'None',
          Speakers: has.includes('speakers') || has.includes('smart') ? 'Built in' : 'None',
        }),
        group('Stand', {
          'Height adjustment': has.includes('stand') ? 'Yes' : 'None',
          'Wall mount': 'VESA 100 × 100 mm',
        }),
      ],
      attributes: {
        screen: `${row.size} inches`,
        resolution: kind,
        'refresh-rate': fast ? '144 Hz and up' : 'Under 144 Hz',
        panel: row.panel,
      },
    };
  });
}
