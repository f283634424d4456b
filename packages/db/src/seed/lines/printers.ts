import { bengali as t } from '../../bengali/translate.ts';
import { group, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { table, words } from '../table.ts';

const rows = table(
  [...common, 'type', 'speed', 'has'],
  `
canon | PIXMA G1010 | G1010 | 2018-06 | 12500 | black | 82 34 | ink | 9 | print
canon | PIXMA G2730 | G2730 | 2023-06 | 17500 | black | 83 40 | ink | 11 | print scan
canon | PIXMA G3770 | G3770 | 2023-07 | 20900 | black red | 84 38 | ink | 11 | print scan wifi
canon | PIXMA TS3170 | TS3170 | 2018-03 | 6900 | black | 72 20 | cartridge | 8 | print scan wifi
canon | imageCLASS LBP6030 | LBP6030 | 2014-05 | 14500 | black | 87 58 | laser | 18 | print
canon | imageCLASS LBP122dw | LBP122DW | 2023-08 | 21500 | white | 86 34 | laser | 29 | print wifi duplex
canon | imageCLASS MF3010 | MF3010 | 2012-05 | 24500 | black | 86 40 | laser | 18 | print scan
canon | imageCLASS MF272dw | MF272DW | 2023-08 | 32900 | white | 86 22 | laser | 29 | print scan wifi duplex
epson | EcoTank L130 | L130 | 2016-02 | 13900 | black | 83 40 | ink | 7 | print
epson | EcoTank L3210 | L3210 | 2021-01 | 18500 | black | 86 56 | ink | 10 | print scan
epson | EcoTank L3250 | L3250 | 2021-01 | 21500 | black | 87 60 | ink | 10 | print scan wifi
epson | EcoTank L3256 | L3256 | 2021-06 | 22500 | white | 87 36 | ink | 10 | print scan wifi
epson | EcoTank L8050 | L8050 | 2023-03 | 36500 | black | 88 22 | photo ink | 8 | print wifi
epson | EcoTank L6270 | L6270 | 2021-04 | 38900 | black | 86 16 | ink | 15 | print scan wifi duplex adf
brother | DCP-T220 | DCP-T220 | 2020-09 | 15900 | black | 84 36 | ink | 16 | print scan
brother | DCP-T426W | DCP-T426W | 2022-03 | 18900 | black | 85 42 | ink | 16 | print scan wifi
brother | DCP-T720DW | DCP-T720DW | 2020-11 | 26900 | black | 85 24 | ink | 17 | print scan wifi duplex adf
brother | HL-L2321D | HL-L2321D | 2015-03 | 16500 | black | 86 36 | laser | 30 | print duplex
brother | HL-L2460DW | HL-L2460DW | 2024-02 | 24500 | grey | 87 20 | laser | 34 | print wifi duplex
hp | Smart Tank 580 | 1F3Y2A | 2022-04 | 18200 | navy | 80 34 | ink | 12 | print scan wifi
hp | LaserJet M111w | 7MD68A | 2021-06 | 15900 | white | 82 36 | laser | 20 | print wifi
hp | LaserJet Pro 4003dn | 2Z609A | 2022-06 | 34900 | white | 85 16 | laser | 40 | print duplex
pantum | P2509W | P2509W | 2021-06 | 12900 | white | 77 32 | laser | 22 | print wifi
pantum | M6509NW | M6509NW | 2021-06 | 19500 | black | 77 18 | laser | 22 | print scan wifi
`,
);

const types: Record<string, string> = {
  ink: 'Ink tank',
  'photo ink': 'Photo ink tank',
  cartridge: 'Ink cartridge',
  laser: 'Laser',
};

/** Ink tank and laser printers. */
export function printers(): ProductDraft[] {
  return rows.map((row) => {
    const has = words(row.has);
    const type = types[row.type] ?? '';
    const laser = row.type === 'laser';
    const scans = has.includes('scan');
    const wireless = has.includes('wifi');
    return {
      ...base(row, 'printers', 'printer'),
      name: named(row, ['brother', 'hp', 'pantum']),
      highlights: `${type}, ${scans ? 'scan and copy' : 'print only'}, ${wireless ? 'Wi-Fi' : 'USB'}`,
      description: sentences(
        oneOf(row.name, [
          {
            en: `${laser ? 'A laser printer for black text' : `A colour printer with ${row.type === 'cartridge' ? 'ink cartridges' : 'refillable ink tanks'}`}, ${row.speed} pages a minute${scans ? '; it scans and copies too' : ''}.`,
            bn: `${laser ? 'সাদাকালো লেখার লেজার প্রিন্টার' : `রঙিন প্রিন্টার, ${row.type === 'cartridge' ? 'কালির কার্ট্রিজে চলে' : 'ট্যাংকে কালি ভরা যায়'}`}, মিনিটে ${t(row.speed)} পৃষ্ঠা${scans ? '; স্ক্যান ও ফটোকপিও করে' : ''}।`,
          },
          {
            en: `It prints ${row.speed} pages a minute${scans ? ', scans and copies' : ''}. ${laser ? 'Toner does not dry out when it stands unused.' : 'One set of ink bottles lasts thousands of pages.'}`,
            bn: `মিনিটে ${t(row.speed)} পৃষ্ঠা ছাপে${scans ? ', স্ক্যান ও ফটোকপি করে' : ''}। ${laser ? 'অনেক দিন না চালালেও টোনার শুকায় না।' : 'এক সেট কালিতে কয়েক হাজার পৃষ্ঠা হয়।'}`,
          },
        ]),
        wireless
          ? {
              en: 'Phones and laptops print over Wi-Fi.',
              bn: 'ফোন ও ল্যাপটপ থেকে ওয়াই-ফাইয়ে প্রিন্ট দেওয়া যায়।',
            }
          : { en: 'It connects by USB cable only.', bn: 'শুধু ইউএসবি তারে যুক্ত হয়।' },
      ),
      warranty: '12 months official',
      specifications: [
        group('Printing', {
          Type: type,
          Colour: laser ? 'Black only' : 'Full colour',
          Speed: `${row.speed} pages a minute`,
          'Largest paper': 'A4',
          'Both sides': has.includes('duplex') ? 'Automatic' : 'By hand',
        }),
        group('Scanning', {
          'Scan and copy': scans ? 'Yes' : 'None',
          'Document feeder': has.includes('adf') ? 'Yes' : undefined,
        }),
        group('Connectivity', { USB: '2.0', 'Wi-Fi': wireless ? 'Yes' : 'None' }),
      ],
      attributes: {
        type: type,
        functions: scans ? 'Print and scan' : 'Print only',
        connectivity: wireless ? 'Wi-Fi' : 'USB',
      },
    };
  });
}
