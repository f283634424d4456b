import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

const rows = table(
  [...common, 'driver', 'hours', 'weight', 'has'],
  `
sony | WH-CH520 | WH-CH520 | 2023-02 | 5490 | black white blue cream | 86 70 | 30 | 50 | 147 | bluetooth on
sony | WH-CH720N | WH-CH720N | 2023-02 | 11990 | black white blue | 86 42 | 30 | 50 | 192 | bluetooth anc
sony | WH-1000XM5 | WH-1000XM5 | 2022-05 | 34990 | black silver blue | 92 28 | 30 | 40 | 250 | bluetooth anc
sony | WH-1000XM6 | WH-1000XM6 | 2025-05 | 49990 | black silver navy | 93 20 | 30 | 40 | 254 | bluetooth anc
sony | MDR-ZX110AP | MDR-ZX110AP | 2014-03 | 1790 | black white | 80 40 | 30 | 0 | 120 | wired on
jbl | Tune 520BT | JBLT520BT | 2023-03 | 5490 | black white blue purple | 85 58 | 33 | 57 | 157 | bluetooth on
jbl | Tune 720BT | JBLT720BT | 2023-08 | 7490 | black white blue | 85 36 | 40 | 76 | 220 | bluetooth
jbl | Tune 770NC | JBLT770NC | 2023-08 | 10990 | black white blue | 85 30 | 40 | 70 | 232 | bluetooth anc
jbl | Live 770NC | JBLLIVE770NC | 2023-09 | 17990 | black white blue | 87 14 | 40 | 65 | 257 | bluetooth anc
jbl | Quantum 100 | JBLQUANTUM100 | 2020-01 | 3990 | black white blue | 82 34 | 40 | 0 | 220 | wired gaming
anker | Soundcore Q20i | A3004 | 2023-06 | 4990 | black white blue | 86 72 | 40 | 60 | 246 | bluetooth anc
anker | Soundcore H30i | A3012 | 2023-06 | 2990 | black blue rose | 81 46 | 40 | 70 | 184 | bluetooth on
anker | Soundcore Space One | A3035 | 2023-09 | 9490 | black blue white | 88 30 | 40 | 55 | 263 | bluetooth anc
qcy | H3 | BH22H3A | 2023-09 | 3490 | black white blue | 83 54 | 40 | 70 | 235 | bluetooth anc
qcy | H3 Lite | BH24H3L | 2024-06 | 2290 | black white | 78 46 | 40 | 60 | 230 | bluetooth
edifier | W800BT Plus | EDF-W800BTP | 2022-03 | 3990 | black white grey | 84 40 | 40 | 55 | 187 | bluetooth
edifier | W820NB Plus | EDF-W820NBP | 2023-05 | 6490 | black white grey | 86 34 | 40 | 49 | 220 | bluetooth anc
edifier | W830NB | EDF-W830NB | 2024-08 | 7990 | black white grey | 87 22 | 40 | 94 | 250 | bluetooth anc
edifier | G2 II | EDF-G2II | 2020-06 | 3290 | black | 80 26 | 50 | 0 | 283 | wired gaming
havit | H2002d | HV-H2002D | 2018-05 | 2190 | black red | 81 62 | 53 | 0 | 300 | wired gaming
a4tech | HS-28 | HS-28 | 2012-05 | 690 | black silver | 80 58 | 40 | 0 | 180 | wired on
a4tech | Bloody G200S | G200S | 2019-03 | 1790 | black white rose | 79 46 | 40 | 0 | 270 | wired gaming
a4tech | Fstyler FH200i | FH200I | 2021-06 | 1190 | black grey | 79 44 | 40 | 0 | 190 | wired on
logitech | H390 | 981-000014 | 2010-05 | 4290 | black white rose | 84 46 | 30 | 0 | 197 | wired usb on
logitech | G335 | 981-000978 | 2021-06 | 7490 | black white mint | 84 26 | 40 | 0 | 240 | wired gaming
logitech | G435 Lightspeed | 981-001050 | 2021-09 | 8990 | black white blue | 83 28 | 40 | 18 | 165 | bluetooth gaming
razer | BlackShark V2 X | RZ04-03240100 | 2020-08 | 6490 | black white green | 86 36 | 50 | 0 | 240 | wired gaming
razer | Kraken V4 X | RZ04-05180100 | 2024-10 | 9990 | black | 85 16 | 40 | 0 | 288 | wired usb gaming
fantech | HG11 Captain | HG11 | 2018-08 | 2290 | black | 79 34 | 50 | 0 | 330 | wired usb gaming
redragon | H510 Zeus | H510 | 2020-03 | 4890 | black white | 83 26 | 53 | 0 | 328 | wired usb gaming
apple | AirPods Max USB-C | MWW43 | 2024-09 | 64990 | navy purple cream orange | 88 10 | 40 | 20 | 385 | bluetooth anc
nothing | Headphone (1) | B170 | 2025-07 | 32990 | black white | 85 14 | 40 | 80 | 329 | bluetooth anc
`,
);

/** Headphones for music, calls and games. */
export function headphones(): ProductDraft[] {
  return rows.map((row) => {
    const has = words(row.has);
    const wireless = has.includes('bluetooth');
    const anc = has.includes('anc');
    const gaming = has.includes('gaming');
    const fit = has.includes('on') ? 'On ear' : 'Over ear';
    const plug = has.includes('usb') ? 'USB' : '3.5 mm';
    return {
      ...base(row, 'headphones', 'headphones'),
      name: named(row, ['a4tech', 'edifier', 'havit', 'jbl', 'logitech', 'nothing', 'qcy', 'sony']),
      highlights: wireless
        ? `${anc ? 'Noise cancelling' : 'Bluetooth'}, ${row.hours} hours, ${row.weight} g`
        : `Wired ${plug}, microphone, ${row.weight} g`,
      description: sentences(
        oneOf(row.name, [
          {
            en: `${fit === 'On ear' ? 'On-ear' : 'Over-ear'} ${gaming ? 'gaming headset' : 'headphones'} with ${row.driver} mm drivers, ${row.weight} g in weight.`,
            bn: `${fit === 'On ear' ? 'কানের ওপর বসা' : 'কান ঢাকা'} ${gaming ? 'গেমিং হেডসেট' : 'হেডফোন'}, ড্রাইভার ${t(row.driver)} মিমি, ওজন ${t(row.weight)} গ্রাম।`,
          },
          {
            en: `${row.weight} g on the head, ${row.driver} mm drivers, ${wireless ? `${row.hours} hours on one charge` : `a cord with a ${plug} plug`}.`,
            bn: `মাথায় ${t(row.weight)} গ্রাম ওজন, ${t(row.driver)} মিমি ড্রাইভার, ${wireless ? `একবার চার্জে ${t(row.hours)} ঘণ্টা` : `তারের প্লাগ ${t(plug)}`}।`,
          },
        ]),
        anc
          ? {
              en: 'Noise cancelling quietens engines and fans; voices still come through a little.',
              bn: 'নয়েজ ক্যানসেলিং ইঞ্জিন ও ফ্যানের শব্দ কমায়; মানুষের কথা সামান্য শোনা যায়।',
            }
          : wireless
            ? {
                en: 'It pairs with two devices by Bluetooth and can be used while charging.',
                bn: 'ব্লুটুথে দুটি ডিভাইসের সঙ্গে যুক্ত থাকে, চার্জের সময়ও ব্যবহার করা যায়।',
              }
            : gaming
              ? {
                  en: 'The microphone is on an arm close to the mouth, so team mates hear you clearly.',
                  bn: 'মাইক্রোফোন মুখের কাছে থাকে, তাই দলের অন্যরা পরিষ্কার শুনতে পায়।',
                }
              : {
                  en: 'Meant for classes, meetings and calls at the desk.',
                  bn: 'টেবিলে বসে ক্লাস, মিটিং ও কলের জন্য।',
                },
      ),
      warranty: '12 months official',
      specifications: [
        group('Sound', {
          Driver: `${row.driver} mm`,
          'Wearing style': fit,
          'Noise cancelling': anc ? 'Yes' : 'None',
          Microphone: gaming ? 'On an arm' : 'Built in',
        }),
        group('Connectivity', {
          Connection: wireless ? 'Bluetooth 5.3' : 'Wired',
          Plug: wireless ? undefined : plug,
        }),
        group('Battery and body', {
          'One charge': wireless ? `${row.hours} hours` : undefined,
          Port: wireless ? 'USB-C' : undefined,
          Weight: `${row.weight} g`,
        }),
      ],
      attributes: {
        type: gaming ? 'Gaming' : fit,
        connectivity: wireless ? 'Bluetooth' : `Wired ${plug}`,
        'noise-cancelling': anc ? 'Yes' : 'None',
        ...(wireless && {
          'playing-time': number(row.hours) >= 50 ? '50 hours and up' : 'Under 50 hours',
        }),
      },
    };
  });
}
