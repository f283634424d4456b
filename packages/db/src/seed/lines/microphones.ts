import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, sentences } from '../kinds/common.ts';
import { table } from '../table.ts';

const rows = table(
  [...common, 'kind', 'plug', 'range'],
  `
boya | BY-M1 | BY-M1 | 2014-06 | 1290 | black | 85 70 | clip | 3.5 mm | 6
boya | BY-M1 Pro II | BY-M1PRO2 | 2022-06 | 2190 | black | 84 28 | clip | 3.5 mm | 6
boya | BOYALINK 2 | BOYALINK2 | 2024-03 | 9990 | black | 86 22 | wireless | USB-C | 100
boya | BOYA mini | BOYA-MINI | 2024-11 | 5490 | black | 84 34 | wireless | USB-C | 100
boya | BY-V2 | BY-V2 | 2023-10 | 3990 | black | 80 30 | wireless | USB-C | 100
boya | BY-MM1 | BY-MM1 | 2018-06 | 2690 | black | 82 26 | shotgun | 3.5 mm | 0
dji | Mic Mini | DJI-MIC-MINI | 2024-11 | 9990 | black white | 90 34 | wireless | USB-C | 400
dji | Mic 2 | DJI-MIC-2 | 2024-01 | 27990 | black | 92 14 | wireless | USB-C | 250
dji | Mic 3 | DJI-MIC-3 | 2025-08 | 33990 | black | 92 10 | wireless | USB-C | 400
fantech | MCX01 Leviosa | MCX01 | 2020-06 | 4290 | black white | 83 24 | desk | USB | 0
razer | Seiren V3 Mini | RZ19-05050100 | 2024-03 | 5990 | black white rose | 85 16 | desk | USB | 0
logitech | Yeti GX | 988-000569 | 2024-02 | 16900 | black | 85 8 | desk | USB | 0
havit | GK58B | HV-GK58B | 2021-05 | 1890 | black | 75 16 | desk | USB | 0
sony | ECM-G1 | ECM-G1 | 2022-09 | 14990 | black | 87 5 | shotgun | 3.5 mm | 0
`,
);

const kinds = {
  clip: {
    label: 'Clip-on',
    en: 'A microphone that clips to the collar, for classes, interviews and videos with a phone.',
    bn: 'জামার কলারে লাগানোর মাইক্রোফোন; ক্লাস, সাক্ষাৎকার ও ফোনের ভিডিওর জন্য।',
  },
  wireless: {
    label: 'Wireless',
    en: 'A transmitter on the collar and a small receiver in the phone or camera: sound without a cord.',
    bn: 'কলারে ট্রান্সমিটার আর ফোন বা ক্যামেরায় ছোট রিসিভার: তার ছাড়াই শব্দ ধারণ।',
  },
  shotgun: {
    label: 'On-camera',
    en: 'It sits on the camera and hears what is in front of it more than what is beside it.',
    bn: 'ক্যামেরার ওপর বসে এবং পাশের চেয়ে সামনের শব্দ বেশি ধরে।',
  },
  desk: {
    label: 'Desktop',
    en: 'A microphone on a foot for streams, podcasts and meetings; the computer needs no further sound card.',
    bn: 'স্ট্রিম, পডকাস্ট ও মিটিংয়ের জন্য স্ট্যান্ডে বসানো মাইক্রোফোন; আলাদা সাউন্ড কার্ড লাগে না।',
  },
};

/** Microphones for the collar, the camera and the desk. */
export function microphones(): ProductDraft[] {
  return rows.map((row) => {
    const kind = kinds[row.kind as keyof typeof kinds];
    const wireless = row.kind === 'wireless';
    const reach = wireless
      ? `${row.range} m`
      : row.kind === 'clip'
        ? `${row.range} m cable`
        : undefined;
    return {
      ...base(row, 'microphones', 'microphone'),
      name: row.name.startsWith('BOYA') ? row.name : named(row, ['boya', 'dji', 'havit', 'sony']),
      highlights: [kind.label, row.plug, reach].filter(Boolean).join(', '),
      description: sentences(
        {
          en: `${row.name}: ${kind.en.charAt(0).toLowerCase()}${kind.en.slice(1)}`,
          bn: `${t(row.name)}: ${kind.bn}`,
        },
        wireless
          ? {
              en: `In the open it reaches ${row.range} m; walls shorten that.`,
              bn: `খোলা জায়গায় ${t(row.range)} মিটার পর্যন্ত চলে; দেয়াল থাকলে কমে।`,
            }
          : row.plug === '3.5 mm' && {
              en: 'Phones without a round socket need an adapter, sold apart.',
              bn: 'গোল জ্যাক নেই এমন ফোনে অ্যাডাপ্টার লাগে, যা আলাদা কিনতে হয়।',
            },
      ),
      warranty: '12 months official',
      specifications: [
        group('Microphone', {
          Type: kind.label,
          Pattern: row.kind === 'desk' || row.kind === 'shotgun' ? 'Cardioid' : 'All round',
        }),
        group('Connectivity', { Plug: row.plug, Range: wireless ? reach : undefined }),
        group('Battery', { 'One charge': wireless ? '6 hours' : undefined }),
      ],
      attributes: { type: kind.label, connectivity: row.plug },
    };
  });
}
