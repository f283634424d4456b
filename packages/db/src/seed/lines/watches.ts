import { locative } from '../../bengali/cases.ts';
import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

// Days of one charge; "round" decides the drawing.
const rows = table(
  [...common, 'shelf', 'screen', 'days', 'water', 'has'],
  `
samsung | Galaxy Watch8 40 mm | SM-L320 | 2025-07 | 38990 | graphite silver | 86 26 | smart | 1.34 Super AMOLED | 1.5 | 5 ATM | round gps nfc call
samsung | Galaxy Watch8 44 mm | SM-L330 | 2025-07 | 41990 | graphite silver | 86 28 | smart | 1.47 Super AMOLED | 2 | 5 ATM | round gps nfc call
samsung | Galaxy Watch8 Classic | SM-L500 | 2025-07 | 54990 | black white | 88 16 | smart | 1.34 Super AMOLED | 2 | 5 ATM | round gps nfc call
samsung | Galaxy Watch7 44 mm | SM-L310 | 2024-07 | 27990 | green silver | 85 28 | smart | 1.47 Super AMOLED | 2 | 5 ATM | round gps nfc call
samsung | Galaxy Watch Ultra | SM-L705F | 2025-07 | 69990 | titanium silver blue | 88 10 | smart | 1.47 Super AMOLED | 3 | 10 ATM | round gps nfc call
samsung | Galaxy Watch FE | SM-R861 | 2024-06 | 17990 | black silver rose | 80 24 | smart | 1.2 Super AMOLED | 1.5 | 5 ATM | round gps nfc call
apple | Watch SE 3 40 mm | MEHA4 | 2025-09 | 34990 | black cream | 90 30 | smart | 1.57 Retina OLED | 1 | 5 ATM | gps nfc call
apple | Watch Series 11 42 mm | MEU04 | 2025-09 | 53990 | black silver rose | 91 24 | smart | 1.77 Retina OLED | 1 | 5 ATM | gps nfc call
apple | Watch Series 11 46 mm | MEUW4 | 2025-09 | 57990 | black silver rose | 91 22 | smart | 1.96 Retina OLED | 1 | 5 ATM | gps nfc call
apple | Watch Ultra 3 | MF0J4 | 2025-09 | 109990 | titanium black | 93 10 | smart | 1.98 Retina OLED | 2 | 10 ATM | gps nfc call
huawei | Watch Fit 3 | SLO-B09 | 2024-05 | 10990 | black white rose green | 86 40 | smart | 1.82 AMOLED | 7 | 5 ATM | gps call
huawei | Watch Fit 4 | TIR-B09 | 2025-05 | 14990 | black white purple | 87 32 | smart | 1.82 AMOLED | 7 | 5 ATM | gps call
huawei | Watch Fit 4 Pro | TIR-B19 | 2025-05 | 24990 | black blue green | 88 16 | smart | 1.82 AMOLED | 7 | 5 ATM | gps nfc call
huawei | Watch GT 6 46 mm | ATM-B19 | 2025-09 | 26990 | black green grey | 89 20 | smart | 1.47 AMOLED | 14 | 5 ATM | round gps nfc call
huawei | Watch D2 | LEO-B19 | 2024-10 | 42990 | black gold | 86 6 | smart | 1.82 AMOLED | 6 | IP68 | gps nfc call
amazfit | Bip 6 | A2464 | 2025-03 | 8990 | black sand red | 85 48 | smart | 1.97 AMOLED | 10 | 5 ATM | gps call
amazfit | Active 2 | A2437 | 2025-02 | 11990 | black silver | 86 36 | smart | 1.32 AMOLED | 10 | 5 ATM | round gps call
amazfit | Balance 2 | A2475 | 2025-06 | 32990 | black silver | 87 8 | smart | 1.5 AMOLED | 21 | 10 ATM | round gps nfc call
amazfit | T-Rex 3 | A2323 | 2024-09 | 29990 | black orange | 89 14 | smart | 1.5 AMOLED | 21 | 10 ATM | round gps nfc call
amazfit | GTR 4 | A2166 | 2022-09 | 18990 | black sand | 86 18 | smart | 1.43 AMOLED | 12 | 5 ATM | round gps call
xiaomi | Watch S4 | M2425W1 | 2025-02 | 16990 | black silver | 84 20 | smart | 1.43 AMOLED | 15 | 5 ATM | round gps nfc call
xiaomi | Redmi Watch 5 | M2435W1 | 2025-01 | 9990 | black silver | 84 36 | smart | 2.07 AMOLED | 20 | 5 ATM | gps call
xiaomi | Redmi Watch 5 Active | M2351W1 | 2024-08 | 3790 | black silver | 81 68 | calling | 2.0 LCD | 12 | 5 ATM | call
xiaomi | Redmi Watch 5 Lite | M2352W1 | 2024-09 | 5490 | black gold | 82 52 | smart | 1.96 AMOLED | 12 | 5 ATM | gps call
oneplus | Watch 3 | OPWWE251 | 2025-02 | 33990 | black green | 86 8 | smart | 1.5 AMOLED | 5 | 5 ATM | round gps nfc call
nothing | CMF Watch Pro 2 | D398 | 2024-07 | 6990 | grey orange blue | 82 34 | smart | 1.32 AMOLED | 10 | IP68 | round gps call
nothing | CMF Watch 3 Pro | D399 | 2025-07 | 9990 | black silver orange | 84 24 | smart | 1.43 AMOLED | 12 | IP68 | round gps call
realme | Watch S2 | RMW2401 | 2024-08 | 5490 | black silver | 78 26 | calling | 1.43 AMOLED | 10 | IP68 | round call
kieslect | Ks 3 | KS3 | 2024-09 | 4290 | black silver | 79 44 | calling | 2.01 AMOLED | 6 | IP68 | call
kieslect | Kr 3 | KR3 | 2024-05 | 4490 | black silver | 79 34 | calling | 1.43 AMOLED | 6 | IP68 | round call
kieslect | Actor Pro | ACTORPRO | 2024-12 | 5490 | black silver | 80 26 | calling | 2.06 AMOLED | 7 | IP68 | call
kieslect | Calling Watch L11 Pro | L11PRO | 2023-06 | 3690 | rose gold | 78 26 | calling | 1.09 AMOLED | 5 | IP68 | call
qcy | Watch GS3 | WA25S3A | 2024-11 | 3290 | black rose | 79 42 | calling | 2.0 AMOLED | 7 | IP68 | call
qcy | Watch GT4 | WA25S4A | 2025-04 | 2990 | black silver | 77 34 | calling | 1.43 AMOLED | 7 | IP68 | round call
zeblaze | Stratos 3 | ZB-STRATOS3 | 2023-08 | 6990 | black red | 78 14 | calling | 1.43 AMOLED | 7 | 5 ATM | round gps call
zeblaze | Btalk 3 Plus | ZB-BTALK3P | 2024-04 | 2290 | black rose | 73 24 | calling | 2.01 LCD | 7 | IP68 | call
kospet | Tank T3 Ultra 2 | TANKT3U2 | 2024-09 | 9990 | black green orange | 83 14 | calling | 1.43 AMOLED | 12 | 5 ATM | round gps call
kospet | Tank M3 | TANKM3 | 2024-08 | 6990 | black orange | 81 14 | calling | 1.96 AMOLED | 9 | 5 ATM | gps call
oraimo | Watch 5 Lite | OSW-804 | 2024-10 | 2390 | black silver | 76 40 | calling | 2.01 LCD | 7 | IP68 | call
oraimo | Watch 4 Plus | OSW-801 | 2023-09 | 2990 | black green | 77 30 | calling | 2.01 LCD | 7 | IP68 | call
imilab | W02 | IMISW02 | 2023-06 | 3890 | black grey | 77 20 | calling | 1.85 LCD | 10 | IP68 | call
walton | Tick AMG13 | TICK-AMG13 | 2025-05 | 2790 | black silver | 73 24 | calling | 1.96 AMOLED | 7 | IP68 | call
havit | M9036 Pro | HV-M9036P | 2023-10 | 2190 | black rose | 72 26 | calling | 1.83 LCD | 7 | IP68 | call
infinix | XWatch 3 Plus | XWATCH3P | 2025-05 | 3490 | black titanium | 75 22 | calling | 1.96 AMOLED | 7 | IP68 | call
xiaomi | Smart Band 9 | M2345B1 | 2024-08 | 3690 | black rose blue silver | 87 74 | band | 1.62 AMOLED | 21 | 5 ATM | none
xiaomi | Smart Band 10 | M2456B1 | 2025-06 | 4490 | black silver rose | 88 70 | band | 1.72 AMOLED | 21 | 5 ATM | none
xiaomi | Smart Band 9 Active | M2435B1 | 2024-10 | 2290 | black cream rose | 82 60 | band | 1.47 LCD | 18 | 5 ATM | none
xiaomi | Smart Band 9 Pro | M2401B1 | 2024-10 | 6990 | black silver rose | 86 30 | band | 1.74 AMOLED | 21 | 5 ATM | gps
huawei | Band 10 | KIN-B09 | 2025-03 | 4290 | black rose green purple | 86 40 | band | 1.47 AMOLED | 14 | 5 ATM | none
huawei | Band 9 | KIM-B19 | 2024-03 | 3990 | black rose yellow | 85 38 | band | 1.47 AMOLED | 14 | 5 ATM | none
samsung | Galaxy Fit3 | SM-R390 | 2024-02 | 6990 | graphite silver rose | 84 44 | band | 1.6 AMOLED | 13 | 5 ATM | none
amazfit | Band 7 | A2177 | 2022-08 | 4690 | black cream | 83 22 | band | 1.47 AMOLED | 18 | 5 ATM | none
honor | Band 9 | RHE-B19 | 2024-05 | 3990 | black blue purple | 82 16 | band | 1.57 AMOLED | 14 | 5 ATM | none
`,
);

const shelves = {
  smart: 'smart-watches',
  calling: 'calling-watches',
  band: 'fitness-bands',
};

/** Smart watches, calling watches and bands. */
export function watches(): ProductDraft[] {
  return rows.map((row) => {
    const has = words(row.has);
    const shelf = shelves[row.shelf as keyof typeof shelves];
    const band = row.shelf === 'band';
    const round = has.includes('round');
    const gps = has.includes('gps');
    const call = has.includes('call');
    const [measured = '', ...rest] = words(row.screen);
    const inches = measured.replace(/\.0$/, '');
    const panel = rest.join(' ');
    const days = row.days === '1' ? '1 day' : `${row.days} days`;
    const apple = row.brand === 'apple';
    return {
      ...base(row, shelf, band ? 'fitness-band' : round ? 'watch-round' : 'watch'),
      name: row.name.startsWith('Redmi')
        ? row.name
        : named(row, [
            'apple',
            'havit',
            'honor',
            'huawei',
            'kieslect',
            'oneplus',
            'oraimo',
            'qcy',
            'realme',
            'xiaomi',
          ]),
      highlights: [`${inches}-inch`, days, gps ? 'GPS' : call ? 'calls' : row.water]
        .filter(Boolean)
        .join(', '),
      description: sentences(
        oneOf(row.name, [
          {
            en: `The ${row.name} has a ${round ? 'round' : 'rectangular'} ${inches}-inch ${panel} screen and about ${days} on one charge.`,
            bn: `${locative(t(row.name))} আছে ${round ? 'গোল' : 'চারকোনা'} ${t(inches)} ইঞ্চির ${t(panel)} স্ক্রিন, একবার চার্জে প্রায় ${t(days)} চলে।`,
          },
          {
            en: `It counts steps, sleep and pulse, and lasts about ${days} on one charge. The ${panel} screen measures ${inches} inches.`,
            bn: `পদক্ষেপ, ঘুম ও নাড়ির গতি মাপে, একবার চার্জে চলে প্রায় ${t(days)}। ${t(panel)} স্ক্রিনের মাপ ${t(inches)} ইঞ্চি।`,
          },
        ]),
        gps
          ? {
              en: 'Its own GPS records a run without the phone.',
              bn: 'নিজস্ব জিপিএস আছে, ফোন ছাড়াই দৌড়ের পথ মনে রাখে।',
            }
          : {
              en: 'It has no GPS of its own; routes come from the phone.',
              bn: 'নিজস্ব জিপিএস নেই; পথের হিসাব ফোন থেকে নেয়।',
            },
        call && {
          en: 'Calls are answered on the wrist while the phone is near.',
          bn: 'ফোন কাছে থাকলে কবজি থেকেই কথা বলা যায়।',
        },
        apple && { en: 'It needs an iPhone.', bn: 'ব্যবহার করতে আইফোন লাগে।' },
      ),
      warranty: apple
        ? '12 months international'
        : band
          ? '6 months official'
          : '12 months official',
      specifications: [
        group('Display', {
          'Screen size': `${inches} inches`,
          Panel: panel,
          Shape: round ? 'Round' : 'Rectangular',
        }),
        group('Health and sport', {
          Sensors: 'Heart rate, blood oxygen, sleep',
          GPS: gps ? 'Built in' : 'None',
          'Water resistance': row.water,
        }),
        group('Battery', { 'One charge': days, Charging: 'Magnetic' }),
        group('Connectivity', {
          Bluetooth: '5.3',
          'Bluetooth calls': call ? 'Yes' : 'None',
          NFC: has.includes('nfc') ? 'Yes' : undefined,
          'Works with': apple
            ? 'iPhone'
            : row.brand === 'samsung'
              ? 'Android'
              : 'Android and iPhone',
        }),
      ],
      attributes: {
        shape: band ? 'Band' : round ? 'Round' : 'Rectangular',
        gps: gps ? 'Yes' : 'None',
        'bluetooth-calls': call ? 'Yes' : 'None',
        panel: /LCD|AMOLED/.exec(panel)?.[0] ?? 'OLED',
        'battery-life':
          number(row.days) >= 10
            ? '10 days and up'
            : number(row.days) >= 5
              ? '5 to 9 days'
              : 'Under 5 days',
      },
      demand: base(row, shelf, 'watch').demand * 0.9,
    };
  });
}
