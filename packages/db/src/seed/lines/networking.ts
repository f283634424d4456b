import { genitive, locative } from '../../bengali/cases.ts';
import { bengali as t } from '../../bengali/translate.ts';
import { group, grouped, type ProductDraft } from '../draft.ts';
import { base, common, named, oneOf, sentences } from '../kinds/common.ts';
import { number, table } from '../table.ts';

const routers = table(
  [...common, 'wifi', 'mbps', 'antennas', 'lan'],
  `
tp-link | Archer AX23 | ARCHER-AX23 | 2021-06 | 6450 | black | 86 66 | 6 | 1800 | 4 | gigabit
tp-link | Archer AX12 | ARCHER-AX12 | 2023-06 | 4390 | black | 83 62 | 6 | 1500 | 4 | gigabit
tp-link | Archer AX55 Pro | ARCHER-AX55PRO | 2023-03 | 10900 | black | 87 20 | 6 | 3000 | 4 | 2.5
tp-link | Archer AX72 Pro | ARCHER-AX72PRO | 2023-10 | 14900 | black | 88 8 | 6 | 5400 | 6 | 2.5
tp-link | Archer BE230 | ARCHER-BE230 | 2024-06 | 9990 | black | 88 28 | 7 | 3600 | 4 | 2.5
tp-link | Archer BE400 | ARCHER-BE400 | 2024-09 | 17900 | black | 89 8 | 7 | 6500 | 6 | 2.5
tp-link | Archer BE805 | ARCHER-BE805 | 2023-11 | 58900 | black | 90 2 | 7 | 19000 | 8 | 10
tp-link | Archer C6 | ARCHER-C6 | 2018-11 | 3290 | black | 85 64 | 5 | 1200 | 5 | gigabit
tp-link | Archer C54 | ARCHER-C54 | 2021-03 | 2490 | black | 82 70 | 5 | 1200 | 4 | fast
tp-link | Archer C24 | ARCHER-C24 | 2021-03 | 1990 | white | 79 66 | 5 | 750 | 4 | fast
tp-link | TL-WR845N | TL-WR845N | 2016-05 | 1790 | white | 81 58 | 4 | 300 | 3 | fast
tenda | AC10 V3 | AC10-V3 | 2021-04 | 2590 | white | 81 44 | 5 | 1200 | 4 | gigabit
tenda | AC5 V3 | AC5-V3 | 2020-05 | 1990 | white | 78 50 | 5 | 1200 | 4 | fast
tenda | RX2 Pro | RX2-PRO | 2022-11 | 3790 | black | 82 36 | 6 | 1500 | 5 | gigabit
tenda | N301 | N301 | 2014-05 | 1150 | white | 77 58 | 4 | 300 | 2 | fast
mercusys | MR30G | MR30G | 2019-10 | 2190 | black | 79 42 | 5 | 1200 | 4 | gigabit
mercusys | MR60X | MR60X | 2022-06 | 3490 | black | 81 40 | 6 | 1500 | 4 | gigabit
mercusys | MR80X | MR80X | 2021-11 | 5990 | black | 83 18 | 6 | 3000 | 4 | gigabit
mercusys | MR27BE | MR27BE | 2024-12 | 8490 | black | 84 10 | 7 | 3600 | 4 | 2.5
d-link | DIR-X1560 | DIR-X1560 | 2020-08 | 5490 | black | 80 10 | 6 | 1500 | 4 | gigabit
asus | RT-AX52 | RT-AX52 | 2023-06 | 6990 | black | 85 16 | 6 | 1800 | 4 | gigabit
asus | RT-BE58U | RT-BE58U | 2024-07 | 15900 | black | 88 6 | 7 | 3600 | 4 | 2.5
xiaomi | Router AX3000T | RD03 | 2024-03 | 4290 | white | 84 50 | 6 | 3000 | 4 | gigabit
xiaomi | Router AC1200 | RB02 | 2022-08 | 2290 | white | 79 44 | 5 | 1200 | 4 | gigabit
xiaomi | Router BE3600 | RD15 | 2025-03 | 6990 | white | 86 26 | 7 | 3600 | 4 | 2.5
cudy | WR3000S | CUDY-WR3000S | 2023-07 | 5290 | black | 83 16 | 6 | 3000 | 4 | gigabit
mikrotik | hAP ax2 | C52IG-5HAXD2HAXD-TC | 2022-10 | 11900 | black | 89 12 | 6 | 1800 | 2 | gigabit
mikrotik | hAP ac2 | RBD52G-5HACD2HND-TC | 2018-01 | 8200 | black | 88 16 | 5 | 1200 | 2 | gigabit
mikrotik | hAP lite | RB941-2ND | 2015-06 | 2690 | white | 84 24 | 4 | 300 | 2 | fast
`,
);

const mesh = table(
  [...common, 'wifi', 'mbps'],
  `
tp-link | Deco M4 | DECO-M4 | 2019-01 | 1:4290 2:7990 3:11490 | white | 86 20 | 5 | 1200
tp-link | Deco X20 | DECO-X20 | 2020-03 | 1:7490 2:13990 3:19900 | white | 88 16 | 6 | 1800
tp-link | Deco X50 | DECO-X50 | 2021-09 | 1:10490 2:19490 | white | 89 10 | 6 | 3000
tp-link | Deco BE25 | DECO-BE25 | 2024-05 | 1:13990 2:25900 | white | 89 6 | 7 | 3600
tenda | Nova MW6 | MW6 | 2018-02 | 1:2990 2:5490 3:7990 | white | 79 14 | 5 | 1200
mercusys | Halo H50G | HALO-H50G | 2020-09 | 1:3990 2:7490 3:10490 | white | 81 10 | 5 | 1900
mercusys | Halo H80X | HALO-H80X | 2022-02 | 1:7290 2:13490 | white | 83 6 | 6 | 3000
asus | ZenWiFi XD4S | XD4S | 2022-03 | 1:10900 2:20900 | white black | 86 4 | 6 | 1800
xiaomi | Mesh System AX3000 | RA82 | 2022-09 | 1:6490 2:11990 | white | 84 8 | 6 | 3000
`,
);

const switches = table(
  [...common, 'ports', 'speed', 'has'],
  `
tp-link | TL-SF1005D | TL-SF1005D | 2012-05 | 750 | white | 84 40 | 5 | 100 Mbps | none
tp-link | TL-SF1008D | TL-SF1008D | 2012-05 | 950 | white | 84 38 | 8 | 100 Mbps | none
tp-link | LS1005G | LS1005G | 2020-02 | 1390 | black | 86 44 | 5 | 1 Gbps | none
tp-link | LS1008G | LS1008G | 2020-02 | 2090 | black | 86 40 | 8 | 1 Gbps | none
tp-link | TL-SG108PE | TL-SG108PE | 2018-06 | 8490 | black | 88 8 | 8 | 1 Gbps | poe managed
tp-link | TL-SG1024D | TL-SG1024D | 2012-05 | 9200 | black | 87 10 | 24 | 1 Gbps | none
tenda | SG105 | SG105 | 2016-05 | 1150 | black | 81 26 | 5 | 1 Gbps | none
tenda | SG108 | SG108 | 2016-05 | 1690 | black | 82 26 | 8 | 1 Gbps | none
tenda | TEF1109P | TEF1109P | 2018-05 | 4290 | black | 80 14 | 9 | 100 Mbps | poe
mercusys | MS105G | MS105G | 2018-05 | 1090 | white | 82 20 | 5 | 1 Gbps | none
mikrotik | CSS610-8G-2S+IN | CSS610-8G-2S-IN | 2020-09 | 14500 | white | 89 6 | 10 | 1 Gbps | managed
mikrotik | RB750Gr3 hEX | RB750GR3 | 2016-11 | 7900 | white | 91 24 | 5 | 1 Gbps | managed
d-link | DGS-1008A | DGS-1008A | 2013-05 | 1890 | black | 81 16 | 8 | 1 Gbps | none
`,
);

const pocket = table(
  [...common, 'net', 'mbps', 'hours'],
  `
tp-link | M7000 | M7000 | 2019-06 | 4290 | black | 81 26 | 4G | 150 | 8
tp-link | M7350 | M7350 | 2015-05 | 6290 | black | 82 14 | 4G | 150 | 8
tp-link | M8550 | M8550 | 2024-03 | 34900 | black | 85 3 | 5G | 3400 | 14
huawei | E5576-325 | E5576-325 | 2020-06 | 4490 | white black | 82 30 | 4G | 150 | 6
tenda | 4G185 | 4G185 | 2018-09 | 4690 | black | 78 12 | 4G | 150 | 8
cudy | MF4 | CUDY-MF4 | 2023-03 | 3690 | white | 77 14 | 4G | 150 | 10
walton | Dhou W4G | WMD-W4G | 2024-08 | 3290 | white | 73 20 | 4G | 150 | 6
`,
);

const lanSpeeds: Record<string, string> = {
  fast: '100 Mbps',
  gigabit: '1 Gbps',
  '2.5': '2.5 Gbps',
  '10': '10 Gbps',
};

/** Routers, mesh sets, switches and pocket routers. */
export function networking(): ProductDraft[] {
  return [
    ...routers.map(buildRouter),
    ...mesh.map(buildMesh),
    ...switches.map(buildSwitch),
    ...pocket.map(buildPocket),
  ];
}

function speed(mbps: string): string {
  const value = number(mbps);
  return value >= 1000 ? `${(value / 1000).toFixed(1).replace(/\.0$/, '')} Gbps` : `${value} Mbps`;
}

function buildRouter(row: (typeof routers)[number]): ProductDraft {
  const wifi = `Wi-Fi ${row.wifi}`;
  const lan = lanSpeeds[row.lan] ?? '';
  const rooms =
    number(row.mbps) < 500
      ? {
          en: 'Right for two rooms and a connection of up to 30 Mbps; it has the 2.4 GHz band only.',
          bn: 'দুই ঘর আর ৩০ এমবিপিএস পর্যন্ত সংযোগের জন্য; শুধু ২.৪ গিগাহার্টজ ব্যান্ড আছে।',
        }
      : number(row.mbps) < 1300
        ? {
            en: 'It covers a flat of three rooms on 2.4 and 5 GHz.',
            bn: '২.৪ ও ৫ গিগাহার্টজে তিন ঘরের ফ্ল্যাটে চলে।',
          }
        : {
            en: 'It serves a flat full of phones, a TV and cameras at once.',
            bn: 'এক ফ্ল্যাটের অনেক ফোন, টিভি ও ক্যামেরা একসঙ্গে চালাতে পারে।',
          };
  return {
    ...base(row, 'routers', 'router'),
    name: named(row, [
      'asus',
      'cudy',
      'd-link',
      'huawei',
      'mercusys',
      'mikrotik',
      'tenda',
      'xiaomi',
    ]),
    highlights: `${wifi}, ${speed(row.mbps)}, ${row.antennas} antennas`,
    description: sentences(
      oneOf(row.name, [
        {
          en: `The ${row.name} is a ${wifi} router of ${speed(row.mbps)} over all bands, with ${row.antennas} antennas.`,
          bn: `${t(row.name)} সব ব্যান্ড মিলিয়ে ${t(speed(row.mbps))} গতির ${t(wifi)} রাউটার, অ্যান্টেনা ${t(row.antennas)}টি।`,
        },
        {
          en: `${wifi}, ${row.antennas} antennas and ports of ${lan}: that is the ${row.name}.`,
          bn: `${locative(t(row.name))} আছে ${t(wifi)}, ${t(row.antennas)}টি অ্যান্টেনা ও ${t(lan)} পোর্ট।`,
        },
      ]),
      rooms,
      row.lan === 'fast' && {
        en: 'Its cable ports stop at 100 Mbps.',
        bn: 'তারের পোর্টে সর্বোচ্চ গতি ১০০ এমবিপিএস।',
      },
      row.brand === 'mikrotik' && {
        en: 'Setting it up takes some knowledge of networks.',
        bn: 'চালু করতে নেটওয়ার্কের কিছু জ্ঞান লাগে।',
      },
    ),
    warranty: row.brand === 'asus' ? '36 months official' : '12 months official',
    specifications: [
      group('Wireless', {
        'Wi-Fi': wifi,
        Speed: speed(row.mbps),
        Bands: row.wifi === '4' ? '2.4 GHz' : '2.4 GHz and 5 GHz',
        Antennas: row.antennas,
      }),
      group('Ports', {
        LAN:
          row.wifi === '4' && row.antennas === '2'
            ? '4 × 100 Mbps'
            : `3 × ${lan === '100 Mbps' ? lan : '1 Gbps'}`,
        WAN: `1 × ${lan}`,
        USB: number(row.mbps) >= 3600 ? 'USB 3.0' : undefined,
      }),
      group('Software', {
        'Parental control': 'Yes',
        'Guest network': 'Yes',
        'Set up by': row.brand === 'mikrotik' ? 'WinBox or browser' : 'App or browser',
      }),
      group('Power', {
        Adapter:
          number(row.mbps) >= 3000
            ? '12 V 2 A'
            : number(row.mbps) >= 1200
              ? '12 V 1 A'
              : '9 V 0.6 A',
      }),
    ],
    attributes: {
      wifi,
      speed:
        number(row.mbps) >= 3000
          ? '3 Gbps and up'
          : number(row.mbps) >= 1000
            ? '1 to 2.9 Gbps'
            : 'Under 1 Gbps',
      'lan-speed': lan,
      antennas: row.antennas,
    },
  };
}

function buildMesh(row: (typeof mesh)[number]): ProductDraft {
  const wifi = `Wi-Fi ${row.wifi}`;
  const variants = row.price.split(' ').flatMap((item) => {
    const [units = '', price = ''] = item.split(':');
    return row.colours.split(' ').map((colour) => ({
      colour,
      options: { pack: `${units}-pack` },
      price: number(price),
    }));
  });
  return {
    ...base(row, 'mesh-wifi', 'mesh-wifi'),
    name: named(row, ['asus', 'xiaomi']),
    variants,
    highlights: `${wifi}, ${speed(row.mbps)}, mesh`,
    description: sentences(
      {
        en: `${row.name} units share one network name, so a phone stays connected from room to room: ${wifi}, ${speed(row.mbps)}.`,
        bn: `${genitive(t(row.name))} কয়েকটি ইউনিট একই নেটওয়ার্কের নামে চলে, তাই এক ঘর থেকে অন্য ঘরে গেলেও ফোন যুক্ত থাকে: ${t(wifi)}, ${t(speed(row.mbps))}।`,
      },
      {
        en: 'One unit covers about two rooms with brick walls; a duplex needs two or three.',
        bn: 'ইটের দেয়ালের বাসায় এক ইউনিটে প্রায় দুই ঘর চলে; ডুপ্লেক্সে দুই বা তিনটি লাগে।',
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Wireless', { 'Wi-Fi': wifi, Speed: speed(row.mbps), Bands: '2.4 GHz and 5 GHz' }),
      group('Ports', { LAN: number(row.wifi) >= 7 ? '2 × 2.5 Gbps' : '2 × 1 Gbps' }),
      group('Software', { 'Parental control': 'Yes', 'Set up by': 'App' }),
    ],
    attributes: {
      wifi,
      speed: number(row.mbps) >= 3000 ? '3 Gbps and up' : '1 to 2.9 Gbps',
    },
  };
}

function buildSwitch(row: (typeof switches)[number]): ProductDraft {
  const poe = row.has.includes('poe');
  const managed = row.has.includes('managed');
  const router = row.model === 'RB750GR3';
  return {
    ...base(row, 'switches', 'switch'),
    name: named(row, ['d-link', 'mercusys', 'mikrotik', 'tenda', 'tp-link', 'zyxel']),
    highlights: `${row.ports} ports, ${row.speed}, ${poe ? 'PoE' : managed ? 'managed' : 'unmanaged'}`,
    description: sentences(
      {
        en: `The ${row.name} has ${row.ports} ports of ${row.speed} for computers, cameras and TVs by cable.`,
        bn: `${locative(t(row.name))} কম্পিউটার, ক্যামেরা ও টিভি তারে যুক্ত করার জন্য ${t(row.speed)} গতির ${t(row.ports)}টি পোর্ট আছে।`,
      },
      router
        ? {
            en: 'It is a wired router: one port takes the line, four serve the office.',
            bn: 'এটি তারের রাউটার: একটি পোর্টে লাইন আসে, চারটিতে অফিস চলে।',
          }
        : poe
          ? {
              en: 'Power over Ethernet feeds cameras and access points through the same cable.',
              bn: 'পিওই থাকায় একই তারে ক্যামেরা ও অ্যাক্সেস পয়েন্ট বিদ্যুৎ পায়।',
            }
          : managed
            ? {
                en: 'VLANs and limits are set in a browser.',
                bn: 'ব্রাউজার থেকে ভিল্যান ও সীমা ঠিক করা যায়।',
              }
            : {
                en: 'Plug it in and it works; there is nothing to set.',
                bn: 'লাগালেই চলে; ঠিক করার কিছু নেই।',
              },
    ),
    warranty: '12 months official',
    specifications: [
      group('Ports', { Ports: row.ports, Speed: row.speed, PoE: poe ? 'Yes' : 'None' }),
      group('Body', {
        Management: managed ? 'Managed' : 'Unmanaged',
        Case:
          number(row.ports) > 10
            ? 'Metal, for racks'
            : row.colours === 'white'
              ? 'Plastic'
              : 'Metal',
      }),
    ],
    attributes: {
      ports: row.ports,
      speed: row.speed,
      poe: poe ? 'Yes' : 'None',
      type: managed ? 'Managed' : 'Unmanaged',
    },
  };
}

function buildPocket(row: (typeof pocket)[number]): ProductDraft {
  return {
    ...base(row, 'pocket-routers', 'modem-pocket'),
    name: named(row, ['cudy', 'huawei', 'tenda', 'tp-link', 'walton']),
    highlights: `${row.net}, ${grouped(number(row.mbps))} Mbps, ${row.hours} hours`,
    description: sentences(
      {
        en: `Put a SIM into the ${row.name} and it makes Wi-Fi of ${row.net} data, for up to ${row.net === '5G' ? '32' : '10'} devices.`,
        bn: `${locative(t(row.name))} সিম ঢোকালেই ${t(row.net)} ইন্টারনেট ওয়াই-ফাই হয়ে যায়, একসঙ্গে ${row.net === '5G' ? '৩২' : '১০'}টি ডিভাইস চলে।`,
      },
      {
        en: `The battery lasts about ${row.hours} hours, also through a power cut. It takes the SIM of any operator.`,
        bn: `ব্যাটারি চলে প্রায় ${t(row.hours)} ঘণ্টা, বিদ্যুৎ গেলেও। যেকোনো অপারেটরের সিম চলে।`,
      },
    ),
    warranty: '12 months official',
    specifications: [
      group('Connectivity', {
        Network: row.net,
        Speed: `${grouped(number(row.mbps))} Mbps`,
        'Wi-Fi': row.net === '5G' ? 'Wi-Fi 6' : 'Wi-Fi 4',
        SIM: row.net === '5G' ? 'Nano SIM' : 'Micro SIM',
      }),
      group('Battery', {
        'One charge': `${row.hours} hours`,
        Port: row.net === '5G' ? 'USB-C' : 'Micro USB',
      }),
    ],
    attributes: {
      network: row.net,
      'battery-life': number(row.hours) >= 8 ? '8 hours and up' : 'Under 8 hours',
    },
  };
}
