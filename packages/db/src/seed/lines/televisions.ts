import { genitive } from '../../bengali/cases.ts';
import { bengali as t } from '../../bengali/translate.ts';
import { brands } from '../brands.ts';
import { group, type ProductDraft, type Text } from '../draft.ts';
import { base, common, oneOf, sentences } from '../kinds/common.ts';
import { number, table, words } from '../table.ts';

// The price is by size in inches, and every size is a model of its own; % in the model is the size.
const rows = table(
  [...common, 'panel', 'system', 'has'],
  `
samsung | U8500F | UA%U8500F | 2025-05 | 43:46900 50:56900 55:67900 65:92900 | black | 85 48 | 4K LED | Tizen | 60
samsung | Q7F QLED | QA%Q7F | 2025-05 | 43:56900 55:84900 65:114900 75:164900 | black | 87 34 | QLED | Tizen | 60
samsung | Neo QLED QN70F | QA%QN70F | 2025-05 | 55:129900 65:174900 | titanium | 89 12 | QLED | Tizen | 120
samsung | OLED S90F | QA%S90F | 2025-06 | 55:219900 65:299900 | titanium | 93 8 | OLED | Tizen | 144
samsung | The Frame LS03F | QA%LS03F | 2025-06 | 43:119900 55:159900 | sand | 88 6 | QLED | Tizen | 60
samsung | H5000F | UA%H5000F | 2025-04 | 32:23900 40:33900 | black | 81 54 | HD LED | Tizen | 60
lg | UA73 | %UA7300PSA | 2025-06 | 43:44900 50:55900 55:64900 65:89900 | black | 84 44 | 4K LED | webOS | 60
lg | QNED82A | %QNED82ASA | 2025-06 | 55:92900 65:127900 75:184900 | black | 87 20 | QLED | webOS | 120
lg | OLED evo C5 | OLED%C5PSA | 2025-06 | 48:169900 55:209900 65:289900 | black | 94 10 | OLED | webOS | 144
lg | LR650B | %LR650BPLA | 2024-04 | 32:22900 | black | 80 38 | HD LED | webOS | 60
sony | BRAVIA 2 II | K-%S25VM2 | 2025-05 | 43:62900 50:74900 55:84900 65:114900 | black | 88 32 | 4K LED | Google TV | 60
sony | BRAVIA 3 | K-%S30 | 2024-06 | 43:72900 55:99900 65:134900 75:189900 | black | 90 22 | 4K LED | Google TV | 60
sony | BRAVIA 8 II | K-%XR80M2 | 2025-06 | 55:289900 65:379900 | black | 94 4 | OLED | Google TV | 120
sony | W830K | KD-%W830K | 2022-06 | 32:32900 | black | 86 28 | HD LED | Google TV | 60
tcl | P6K | %P6K | 2025-05 | 43:36900 50:44900 55:52900 65:72900 | black | 82 40 | 4K LED | Google TV | 60
tcl | C6K QD-Mini LED | %C6K | 2025-05 | 55:82900 65:107900 75:149900 | black | 88 20 | QLED | Google TV | 144
tcl | S5K | %S5K | 2025-05 | 32:18900 40:27900 43:30900 | black | 79 50 | HD LED | Google TV | 60
tcl | C8K QD-Mini LED | %C8K | 2025-08 | 65:179900 | titanium | 90 5 | QLED | Google TV | 144
hisense | A6Q | %A6Q | 2025-05 | 43:34900 50:42900 55:49900 65:69900 | black | 80 30 | 4K LED | VIDAA | 60
haier | K85F | H%K85FX | 2025-03 | 43:36500 50:45500 55:54500 65:76500 | black | 81 28 | 4K LED | Google TV | 60
haier | K800X | H%K800X | 2024-09 | 32:17900 43:28900 | black | 78 32 | HD LED | Google TV | 60
haier | S80F QLED | H%S80F | 2025-03 | 55:74500 65:99500 | black | 84 10 | QLED | Google TV | 120
singer | S24 Google TV | SLE%G24 | 2024-08 | 32:19990 43:34990 | black | 77 34 | HD LED | Google TV | 60
singer | U24 4K Google TV | SLE%U24 | 2024-08 | 43:39990 50:49990 55:57990 | black | 78 24 | 4K LED | Google TV | 60
vision | E30 Infinity | VSN%E30 | 2025-01 | 32:16990 43:29990 | black | 74 44 | HD LED | Google TV | 60
vision | G3S Galaxy Pro | VSN%G3S | 2025-01 | 43:34990 50:43990 55:51990 | black | 75 28 | 4K LED | Google TV | 60
vision | L4 Basic | VSN%L4 | 2024-03 | 24:10990 32:13490 | black | 72 40 | HD LED | none | 60
walton | WD-RS HD | W%D120RS | 2025-02 | 32:17900 | black | 75 44 | HD LED | Google TV | 60
walton | WD-EG 4K | W%D210EG | 2025-02 | 43:37900 50:46900 55:54900 65:79900 | black | 76 30 | 4K LED | Google TV | 60
walton | WD-Q QLED | W%D300Q | 2025-06 | 55:69900 65:94900 | black | 78 12 | QLED | Google TV | 60
xiaomi | TV A Pro 2026 | L%MB-APSEA | 2025-08 | 32:19990 43:36990 55:54990 65:74990 | black | 82 46 | 4K LED | Google TV | 60
xiaomi | TV S Mini LED 2025 | L%MA-SMSEA | 2025-04 | 55:72990 65:94990 | black | 87 20 | QLED | Google TV | 144
`,
);

const projectors = table(
  [...common, 'lumens', 'resolution', 'has'],
  `
epson | CO-W01 | V11HA86052 | 2022-06 | 62900 | white | 86 12 | 3000 | WXGA | hdmi
epson | EB-X51 | V11H976052 | 2020-09 | 58900 | white | 85 14 | 3800 | XGA | hdmi
epson | EH-TW750 | V11H980052 | 2021-03 | 92900 | white | 88 6 | 3400 | Full HD | hdmi
benq | MS560 | MS560 | 2021-03 | 44900 | white | 83 12 | 4000 | SVGA | hdmi
benq | TH585P | TH585P | 2021-06 | 79900 | white | 86 6 | 3700 | Full HD | hdmi
benq | GV11 | GV11 | 2022-10 | 52900 | white | 80 6 | 200 | WVGA | hdmi wifi battery
xgimi | MoGo 3 Pro | XK13S | 2024-09 | 58900 | sand | 87 10 | 450 | Full HD | hdmi wifi
xgimi | Horizon S Pro | XM16N | 2024-10 | 189900 | grey | 91 3 | 1800 | 4K | hdmi wifi
xiaomi | Smart Projector L1 | L1-XMTYY | 2025-02 | 22990 | white | 80 24 | 200 | Full HD | hdmi wifi
wanbo | T2R Max | WB-T2RMAX | 2024-05 | 19990 | white | 78 28 | 450 | Full HD | hdmi wifi
wanbo | Mozart 1 Pro | WB-MOZART1P | 2023-11 | 34990 | black | 82 12 | 900 | Full HD | hdmi wifi
wanbo | DaVinci 1 Pro | WB-DAVINCI1P | 2024-01 | 29990 | black | 81 10 | 600 | Full HD | hdmi wifi
viewsonic | PA503S | PA503S | 2017-09 | 41900 | white | 82 8 | 3800 | SVGA | hdmi
`,
);

const streaming = table(
  [...common, 'resolution', 'ram', 'kind'],
  `
xiaomi | TV Stick 4K 2nd Gen | MDZ-33-AA | 2025-04 | 5990 | black | 84 58 | 4K | 2/8 | stick
xiaomi | TV Box S 3rd Gen | MDZ-32-AA | 2025-05 | 7490 | black | 87 50 | 4K | 2/32 | box
xiaomi | TV Stick HD 2nd Gen | MDZ-24-AB | 2023-11 | 3990 | black | 79 44 | Full HD | 1/8 | stick
realme | Smart TV Stick 4K | RMV2105 | 2021-10 | 4990 | black | 78 26 | 4K | 2/8 | stick
google | TV Streamer 4K | GRS6B | 2024-09 | 14990 | white sand | 89 16 | 4K | 4/32 | box
apple | TV 4K 64 GB | MN873 | 2022-11 | 19990 | black | 91 14 | 4K | 4/64 | box
apple | TV 4K 128 GB | MN893 | 2022-11 | 22990 | black | 91 8 | 4K | 4/128 | box
`,
);

function brandOf(slug: string): Text {
  const brand = brands.find((known) => known.slug === slug);
  return { en: brand?.name ?? '', bn: brand?.nameBn ?? '' };
}

const kinds: Record<string, { shelf: string; resolution: string; pixels: string }> = {
  'HD LED': { shelf: 'hd-tvs', resolution: 'HD', pixels: '1366 × 768' },
  '4K LED': { shelf: '4k-tvs', resolution: '4K', pixels: '3840 × 2160' },
  QLED: { shelf: 'qled-oled-tvs', resolution: '4K', pixels: '3840 × 2160' },
  OLED: { shelf: 'qled-oled-tvs', resolution: '4K', pixels: '3840 × 2160' },
};

/** Televisions by line and size, projectors, and what makes an old TV smart. */
export function televisions(): ProductDraft[] {
  return [
    ...rows.flatMap((row) =>
      words(row.price).map((item) => {
        const [size = '', price = ''] = item.split(':');
        return buildTelevision(row, size, price);
      }),
    ),
    ...projectors.map(buildProjector),
    ...streaming.map(buildStreaming),
  ];
}

function buildTelevision(row: (typeof rows)[number], size: string, price: string): ProductDraft {
  // A 32-inch set of a 4K line is an HD one.
  const panel = row.panel === '4K LED' && size === '32' ? 'HD LED' : row.panel;
  const kind = kinds[panel] ?? { shelf: '', resolution: '', pixels: '' };
  const fullHd = panel === 'HD LED' && number(size) >= 40;
  const resolution = fullHd ? 'Full HD' : kind.resolution;
  const smart = row.system !== 'none';
  const brand = brandOf(row.brand);
  const appsFrom = smart && !row.name.includes(row.system) ? row.system : '';
  const started = base({ ...row, price }, kind.shelf, 'tv');
  const light =
    panel === 'OLED'
      ? {
          en: 'Each OLED pixel lights itself, so black stays black in a dark room.',
          bn: 'ওএলইডির প্রতিটি পিক্সেল নিজে জ্বলে, তাই অন্ধকার ঘরে কালো রং কালোই থাকে।',
        }
      : panel === 'QLED'
        ? {
            en: 'The QLED panel shows stronger colours than a plain LED one and suits a bright room.',
            bn: 'কিউএলইডি প্যানেলে সাধারণ এলইডির চেয়ে রং গাঢ়, আলো বেশি এমন ঘরেও ভালো দেখা যায়।',
          }
        : number(size) <= 32
          ? {
              en: 'The right size for a bedroom or a shop counter.',
              bn: 'শোবার ঘর বা দোকানের কাউন্টারের জন্য মানানসই মাপ।',
            }
          : {
              en: `Sit about ${(number(size) * 0.045).toFixed(1)} m away to see it whole.`,
              bn: `পুরো ছবি আরামে দেখতে প্রায় ${t((number(size) * 0.045).toFixed(1))} মিটার দূরে বসুন।`,
            };
  return {
    ...started,
    name: `${brand.en} ${size}-inch ${row.name}`,
    model: row.model.replace('%', size),
    highlights: `${resolution}, ${panel === '4K LED' || panel === 'HD LED' ? 'LED' : panel}, ${smart ? row.system : 'not smart'}`,
    description: sentences(
      oneOf(`${row.name}${size}`, [
        {
          en: `A ${size}-inch ${resolution} television by ${brand.en}${smart ? ` with ${row.system}: YouTube, Netflix and Bengali streaming apps open from the remote` : ' for dish and cable; it has no internet apps'}.`,
          bn: smart
            ? `${genitive(brand.bn)} ${t(size)} ইঞ্চির ${t(resolution)} টিভি, সঙ্গে ${t(row.system)}: রিমোট থেকেই ইউটিউব, নেটফ্লিক্স ও বাংলা ওটিটি অ্যাপ চালু করা যায়।`
            : `ডিশ ও ক্যাবলের জন্য ${genitive(brand.bn)} ${t(size)} ইঞ্চির ${t(resolution)} টিভি; ইন্টারনেটের অ্যাপ নেই।`,
        },
        {
          en: `The ${row.name}: ${size} inches, ${resolution}, ${row.has} Hz${appsFrom && `, and ${appsFrom} for apps`}.`,
          bn: `${t(row.name)}: ${t(size)} ইঞ্চি, ${t(resolution)}, ${t(`${row.has} Hz`)}${appsFrom && `, অ্যাপের জন্য ${t(appsFrom)}`}।`,
        },
      ]),
      light,
      number(size) >= 55 && {
        en: 'Delivery in Dhaka includes carrying it to your floor; mounting is booked apart.',
        bn: 'ঢাকায় বাসার তলা পর্যন্ত পৌঁছে দেওয়া হয়; দেয়ালে বসানোর সেবা আলাদা নিতে হয়।',
      },
    ),
    warranty: ['walton', 'vision', 'singer'].includes(row.brand)
      ? 'Panel 48 months, parts 24 months, service 60 months'
      : 'Panel 24 months, parts 24 months, service 36 months',
    specifications: [
      group('Display', {
        'Screen size': `${size} inches`,
        Panel: panel === 'HD LED' || panel === '4K LED' ? 'LED' : panel,
        Resolution: fullHd ? '1920 × 1080 pixels' : `${kind.pixels} pixels`,
        'Refresh rate': `${row.has} Hz`,
        HDR: panel === 'HD LED' ? undefined : panel === '4K LED' ? 'HDR10' : 'HDR10+, HLG',
      }),
      group('Smart TV', {
        'Operating system': smart ? row.system : 'None',
        'Voice search': smart ? 'Yes' : undefined,
        RAM: smart ? (panel === 'HD LED' ? '1.5 GB' : '2 GB') : undefined,
      }),
      group('Sound', {
        Speakers: number(size) >= 55 ? '20 W' : number(size) > 32 ? '16 W' : '10 W',
      }),
      group('Connections', {
        HDMI: panel === 'HD LED' ? '2 ports' : number(row.has) >= 120 ? '4 ports' : '3 ports',
        USB: panel === 'HD LED' ? '1 port' : '2 ports',
        'Wi-Fi': smart ? 'Wi-Fi 5' : undefined,
        Bluetooth: smart ? '5.1' : undefined,
        LAN: smart && panel !== 'HD LED' ? 'Yes' : undefined,
      }),
      group('Mounting', {
        'Wall mount': number(size) >= 55 ? 'VESA 300 × 300 mm' : 'VESA 200 × 200 mm',
      }),
    ],
    attributes: {
      screen: `${size} inches`,
      resolution,
      panel: panel === 'HD LED' || panel === '4K LED' ? 'LED' : panel,
      system: smart ? row.system : 'None',
    },
    demand: started.demand * (number(size) <= 43 ? 1 : number(size) <= 55 ? 0.7 : 0.4),
  };
}

function buildProjector(row: (typeof projectors)[number]): ProductDraft {
  const has = words(row.has);
  const bright = number(row.lumens) >= 2000;
  return {
    ...base(row, 'projectors', 'projector'),
    name: `${brandOf(row.brand).en} ${row.name}`,
    highlights: `${row.resolution}, ${row.lumens} lumens, ${has.includes('wifi') ? 'Wi-Fi' : 'HDMI'}`,
    description: sentences(
      {
        en: `The ${row.name} projects ${row.lumens} lumens at ${row.resolution} resolution.`,
        bn: `${t(row.name)} প্রজেক্টরে আছে ${t(row.lumens)} লুমেন আলো ও ${t(row.resolution)} রেজোলিউশন।`,
      },
      bright
        ? {
            en: 'Bright enough for a classroom or office with the lights on.',
            bn: 'আলো জ্বালানো ক্লাসরুম বা অফিসেও পরিষ্কার দেখা যায়।',
          }
        : {
            en: 'Made for a dark room: draw the curtains before the match.',
            bn: 'অন্ধকার ঘরের জন্য তৈরি: খেলা দেখার আগে পর্দা টেনে নিন।',
          },
      has.includes('wifi')
        ? { en: 'Apps run on it without a computer.', bn: 'কম্পিউটার ছাড়াই এতে অ্যাপ চলে।' }
        : {
            en: 'It takes its picture from a laptop or TV box by HDMI.',
            bn: 'ল্যাপটপ বা টিভি বক্স থেকে এইচডিএমআই দিয়ে ছবি নেয়।',
          },
    ),
    warranty: '12 months official, lamp 6 months',
    specifications: [
      group('Picture', {
        Brightness: `${row.lumens} lumens`,
        Resolution: row.resolution,
        'Picture size': bright ? '30 to 300 inches' : '40 to 120 inches',
      }),
      group('Connections', {
        HDMI: 'Yes',
        'Wi-Fi': has.includes('wifi') ? 'Wi-Fi 5' : 'None',
        Battery: has.includes('battery') ? 'Built in' : undefined,
      }),
    ],
    attributes: {
      resolution: row.resolution,
      brightness: bright ? '2,000 lumens and up' : 'Under 2,000 lumens',
      wireless: has.includes('wifi') ? 'Yes' : 'None',
    },
  };
}

function buildStreaming(row: (typeof streaming)[number]): ProductDraft {
  const [ram = '', storage = ''] = row.ram.split('/');
  const apple = row.brand === 'apple';
  const system = apple ? 'tvOS' : row.brand === 'realme' ? 'Android TV' : 'Google TV';
  return {
    ...base(row, 'streaming', 'streaming-stick'),
    name: `${brandOf(row.brand).en} ${row.name}`,
    highlights: `${row.resolution}, ${system}, ${storage} GB`,
    description: sentences(
      {
        en: `Plug it into any TV with HDMI and it becomes a smart one, with ${system} and ${row.resolution} streaming.`,
        bn: `এইচডিএমআই আছে এমন যেকোনো টিভিতে লাগালে সেটি স্মার্ট টিভি হয়ে যায়; চলে ${t(system)}, ছবি ${t(row.resolution)}।`,
      },
      row.kind === 'stick'
        ? {
            en: 'It hides behind the screen and takes power over USB.',
            bn: 'পর্দার পেছনে লুকানো থাকে, ইউএসবি থেকে বিদ্যুৎ নেয়।',
          }
        : {
            en: `It has ${storage} GB for apps and comes with its own power adapter.`,
            bn: `অ্যাপের জন্য ${t(`${storage} GB`)} জায়গা, সঙ্গে নিজস্ব অ্যাডাপ্টার।`,
          },
    ),
    warranty: apple ? '12 months international' : '6 months official',
    specifications: [
      group('Picture', {
        Resolution: row.resolution,
        HDR: row.resolution === '4K' ? 'HDR10+' : 'HDR10',
      }),
      group('Performance', {
        'Operating system': system,
        RAM: `${ram} GB`,
        Storage: `${storage} GB`,
      }),
      group('Connectivity', { HDMI: 'Yes', 'Wi-Fi': 'Wi-Fi 5', Bluetooth: '5.2' }),
    ],
    attributes: {
      resolution: row.resolution,
      system,
      type: row.kind === 'stick' ? 'Stick' : 'Box',
    },
  };
}
