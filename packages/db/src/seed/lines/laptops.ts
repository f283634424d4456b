import type { ProductDraft } from '../draft.ts';
import { buildLaptop, laptopColumns } from '../kinds/laptop.ts';
import { table } from '../table.ts';

// Memory is RAM/storage in GB with the price in taka; weight in kg, battery in Wh.
const everyday = table(
  laptopColumns,
  `
asus | Vivobook 15 X1504VA | X1504VA-NJ1234W | 2025-02 | Core i5-1334U | Intel UHD | 8/512:68900 16/512:77900 | 15.6 IPS 60 1920x1080 | 42 | 1.7 | silver blue | 84 88
asus | Vivobook 15 X1504VA Core i3 | X1504VA-NJ3311W | 2025-02 | Core i3-1315U | Intel UHD | 8/512:54900 | 15.6 IPS 60 1920x1080 | 42 | 1.7 | silver blue | 79 80
asus | Vivobook Go 15 E1504FA | E1504FA-NJ702W | 2024-08 | Ryzen 5 7520U | Radeon 610M | 8/512:56500 16/512:62500 | 15.6 IPS 60 1920x1080 | 42 | 1.6 | black silver | 78 74
asus | Vivobook 16 X1607CA | X1607CA-MB056W | 2025-06 | Core Ultra 5 225H | Intel Arc 130T | 16/512:99500 16/1024:107500 | 16.0 IPS 60 1920x1200 | 50 | 1.9 | black | 85 58
asus | Vivobook S 14 S3407CA | S3407CA-LY014W | 2025-05 | Core Ultra 7 255H | Intel Arc 140T | 16/512:124500 16/1024:133500 | 14.0 IPS 60 1920x1200 | 70 | 1.4 | grey silver | 87 48
asus | Vivobook S 15 S3607VA | S3607VA-RP045W | 2025-07 | Core i7-13620H | Intel UHD | 16/512:96900 | 16.0 IPS 60 1920x1200 | 50 | 1.8 | silver | 83 50
asus | Zenbook 14 OLED UX3405CA | UX3405CA-PZ248W | 2025-04 | Core Ultra 9 285H | Intel Arc 140T | 32/1024:169900 | 14.0 OLED 120 2880x1800 | 75 | 1.2 | blue silver | 92 46
asus | Zenbook 14 OLED UM3406KA | UM3406KA-PP188W | 2025-06 | Ryzen AI 7 350 | Radeon 860M | 16/512:127900 16/1024:137900 | 14.0 OLED 60 1920x1200 | 75 | 1.2 | black | 90 44
asus | Zenbook A14 UX3407QA | UX3407QA-QD145W | 2025-05 | Snapdragon X X1-26-100 | Adreno | 16/512:114900 | 14.0 OLED 60 1920x1200 | 70 | 1.0 | sand grey | 84 30
asus | ExpertBook P1 P1503CVA | P1503CVA-S70125 | 2025-03 | Core i5-13420H | Intel UHD | 8/512:72900 16/512:79900 | 15.6 IPS 60 1920x1080 | 50 | 1.6 | grey | 81 52
hp | HP Laptop 15 fd0812TU | FD0812TU | 2025-01 | Core i5-1334U | Intel Iris Xe | 8/512:74500 16/512:81500 | 15.6 IPS 60 1920x1080 | 41 | 1.6 | silver | 82 72
hp | HP Laptop 15 fd0204TU | FD0204TU | 2024-06 | Core i3-1315U | Intel UHD | 8/512:57900 | 15.6 IPS 60 1920x1080 | 41 | 1.6 | silver blue | 78 76
hp | HP Laptop 15 fc0154AU | FC0154AU | 2024-05 | Ryzen 5 7520U | Radeon 610M | 8/512:60500 | 15.6 IPS 60 1920x1080 | 41 | 1.6 | silver | 78 62
hp | Pavilion 16 af0045TU | AF0045TU | 2025-02 | Core Ultra 5 125U | Intel Graphics | 16/512:99900 | 16.0 IPS 60 1920x1200 | 59 | 1.8 | silver | 84 40
hp | Pavilion Plus 14 ew1013TU | EW1013TU | 2025-01 | Core Ultra 7 155H | Intel Arc | 16/1024:139900 | 14.0 OLED 120 2880x1800 | 68 | 1.4 | silver blue | 88 34
hp | OmniBook 5 Flip 14 fp0031TU | FP0031TU | 2025-09 | Core 7 150U | Intel Graphics | 16/512:121900 | 14.0 IPS 60 1920x1200 | 59 | 1.6 | blue | 83 26
hp | ProBook 440 G11 | 9Q4V6PA | 2024-12 | Core Ultra 5 125U | Intel Graphics | 8/512:96500 16/512:104500 | 14.0 IPS 60 1920x1200 | 56 | 1.4 | silver | 86 40
hp | ProBook 450 G11 | A02CDPT | 2025-01 | Core Ultra 7 155U | Intel Graphics | 16/512:126500 | 15.6 IPS 60 1920x1080 | 56 | 1.7 | silver | 86 32
hp | EliteBook 6 G1i 14 | B53LVPA | 2025-10 | Core Ultra 5 225U | Intel Graphics | 16/512:148500 | 14.0 IPS 60 1920x1200 | 56 | 1.4 | silver | 89 22
lenovo | IdeaPad Slim 3 15IAH8 | 83ER00J6LK | 2024-11 | Core i5-12450H | Intel UHD | 8/512:67500 16/512:74500 | 15.6 IPS 60 1920x1080 | 47 | 1.6 | grey blue | 83 82
lenovo | IdeaPad Slim 3 15IRU8 | 82X7009ELK | 2024-07 | Core i3-1305U | Intel UHD | 8/256:51500 8/512:55500 | 15.6 IPS 60 1920x1080 | 47 | 1.6 | grey | 78 70
lenovo | IdeaPad Slim 3 15ABR8 | 82XM00PNLK | 2024-09 | Ryzen 7 5825U | Radeon Graphics | 8/512:69900 16/512:76900 | 15.6 IPS 60 1920x1080 | 47 | 1.6 | grey blue | 82 64
lenovo | IdeaPad Slim 5 14IRH10 | 83HR000MLK | 2025-06 | Core i5-13420H | Intel UHD | 16/512:89500 | 14.0 OLED 60 1920x1200 | 60 | 1.4 | grey | 87 58
lenovo | IdeaPad Slim 5 16AKP10 | 83HY003FLK | 2025-07 | Ryzen AI 5 340 | Radeon 840M | 16/512:102500 16/1024:110500 | 16.0 OLED 60 1920x1200 | 60 | 1.7 | grey blue | 87 46
lenovo | V15 G4 IRU | 83A100DALK | 2024-04 | Core i3-1315U | Intel UHD | 8/512:53900 | 15.6 TN 60 1920x1080 | 38 | 1.7 | black | 74 66
lenovo | Yoga Slim 7i 14ILL10 | 83JX0038LK | 2025-05 | Core Ultra 7 258V | Intel Arc 140V | 32/1024:174900 | 14.0 OLED 60 1920x1200 | 70 | 1.2 | teal | 90 28
lenovo | Yoga 7i 2-in-1 14ILL10 | 83JQ0021LK | 2025-06 | Core Ultra 5 226V | Intel Arc 130V | 16/512:146900 | 14.0 OLED 60 1920x1200 | 70 | 1.4 | grey | 87 24
lenovo | ThinkPad E14 Gen 7 | 21SX005HAD | 2025-05 | Core Ultra 5 225U | Intel Graphics | 16/512:118500 | 14.0 IPS 60 1920x1200 | 48 | 1.4 | black | 88 42
lenovo | ThinkPad E16 Gen 3 | 21SR001XAD | 2025-05 | Core Ultra 7 255U | Intel Graphics | 16/512:138500 | 16.0 IPS 60 1920x1200 | 48 | 1.7 | black | 87 28
lenovo | ThinkBook 14 G8 IAL | 21SG007BIN | 2025-08 | Core Ultra 5 225H | Intel Arc 130T | 16/512:109500 | 14.0 IPS 60 1920x1200 | 60 | 1.4 | grey | 85 34
dell | Dell 15 DC15250 | DC15250-I5 | 2025-05 | Core i5-1334U | Intel UHD | 8/512:72500 16/512:79500 | 15.6 IPS 120 1920x1080 | 41 | 1.6 | silver black | 82 70
dell | Dell 15 DC15250 Core i3 | DC15250-I3 | 2025-05 | Core i3-1305U | Intel UHD | 8/512:56900 | 15.6 IPS 120 1920x1080 | 41 | 1.6 | black | 79 66
dell | Inspiron 14 5440 | 5440-C7 | 2024-09 | Core 7 150U | Intel Graphics | 16/1024:108900 | 14.0 IPS 60 1920x1200 | 54 | 1.5 | blue | 84 40
dell | Dell 14 Plus DB14250 | DB14250-U7 | 2025-06 | Core Ultra 7 256V | Intel Arc 140V | 16/1024:149900 | 14.0 IPS 90 2560x1600 | 64 | 1.5 | silver | 87 26
dell | XPS 14 DA14260 | DA14260-U7 | 2026-02 | Core Ultra 7 355 | Intel Graphics | 32/1024:259900 | 14.0 OLED 120 2880x1800 | 70 | 1.4 | graphite | 90 14
acer | Aspire Lite 15 AL15-53M | NX.DCMSI.001 | 2025-01 | Core i3-1305U | Intel UHD | 8/512:49900 | 15.6 IPS 60 1920x1080 | 50 | 1.6 | silver | 77 66
acer | Aspire Go 15 AG15-71P | NX.J6CSI.002 | 2025-03 | Core i5-13420H | Intel UHD | 8/512:66500 16/512:73500 | 15.6 IPS 60 1920x1080 | 50 | 1.7 | silver | 80 58
acer | Aspire 14 AI A14-61M | NX.JNKSI.003 | 2025-09 | Ryzen AI 5 340 | Radeon 840M | 16/512:94500 | 14.0 IPS 60 1920x1200 | 65 | 1.4 | silver blue | 83 36
acer | Swift Go 14 SFG14-75 | NX.J4TSI.001 | 2025-04 | Core Ultra 5 226V | Intel Arc 130V | 16/512:119500 | 14.0 OLED 90 2880x1800 | 65 | 1.3 | silver | 87 28
msi | Modern 14 F13MG | 14F13MG-449 | 2025-02 | Core i5-1334U | Intel Iris Xe | 8/512:67900 16/512:75900 | 14.0 IPS 60 1920x1200 | 47 | 1.6 | black grey | 80 46
msi | Prestige 13 AI+ Evo A2VM | A2VMG-039 | 2025-03 | Core Ultra 7 258V | Intel Arc 140V | 32/1024:169500 | 13.3 OLED 60 2880x1800 | 75 | 0.9 | black | 88 16
walton | Tamarind EX11 | WT15EX11-I5 | 2025-04 | Core i5-1235U | Intel Iris Xe | 8/512:56950 16/512:62950 | 15.6 IPS 60 1920x1080 | 45 | 1.7 | grey blue | 76 48
walton | Tamarind ZX10 | WT14ZX10-I3 | 2024-10 | Core i3-1215U | Intel UHD | 8/512:44950 | 14.0 IPS 60 1920x1080 | 45 | 1.4 | silver rose | 74 46
walton | Prelude N50 | WPN50-N150 | 2025-06 | Intel N150 | Intel UHD | 8/256:31950 8/512:34950 | 14.1 IPS 60 1920x1080 | 38 | 1.4 | silver gold | 70 54
gigabyte | Aero X16 1VH | 1VH93BDC94AH | 2025-08 | Ryzen AI 7 350 | GeForce RTX 5060 | 16/1024:189500 | 16.0 IPS 165 2560x1600 | 76 | 1.9 | white | 87 18
huawei | MateBook D 16 | MCLF-X | 2025-03 | Core i5-13420H | Intel UHD | 16/512:86900 | 16.0 IPS 60 1920x1200 | 70 | 1.7 | grey | 83 26
infinix | Inbook Y3 Max | YL613 | 2024-10 | Core i5-1235U | Intel Iris Xe | 8/512:52900 16/512:57900 | 16.0 IPS 60 1920x1200 | 70 | 1.8 | blue silver | 76 40
microsoft | Surface Laptop 7 13.8 | ZGM-00059 | 2024-10 | Snapdragon X Plus X1P-64-100 | Adreno | 16/512:154900 | 13.8 IPS 120 2304x1536 | 54 | 1.3 | black sand sky | 88 16
`,
);

const gaming = table(
  laptopColumns,
  `
asus | TUF Gaming A15 FA506NCG | FA506NCG-HN184W | 2024-11 | Ryzen 7 7445HS | GeForce RTX 3050 | 8/512:97900 16/512:104900 | 15.6 IPS 144 1920x1080 | 48 | 2.3 | black | 84 70
asus | TUF Gaming F16 FX607VJ | FX607VJ-RL062W | 2025-02 | Core i5-13450HX | GeForce RTX 3050 | 16/512:114900 | 16.0 IPS 144 1920x1200 | 56 | 2.2 | grey | 84 56
asus | TUF Gaming A16 FA608UM | FA608UM-RV012W | 2025-06 | Ryzen 7 260 | GeForce RTX 5060 | 16/512:164900 16/1024:172900 | 16.0 IPS 165 1920x1200 | 90 | 2.2 | grey | 88 48
asus | ROG Strix G16 G614PM | G614PM-S5021W | 2025-07 | Ryzen 9 8940HX | GeForce RTX 5060 | 16/1024:209900 | 16.0 IPS 165 1920x1200 | 90 | 2.5 | graphite | 89 30
asus | ROG Zephyrus G14 GA403WM | GA403WM-QS059W | 2025-05 | Ryzen AI 9 270 | GeForce RTX 5060 | 16/1024:249900 | 14.0 OLED 120 2880x1800 | 73 | 1.6 | white grey | 92 22
asus | ASUS V16 V3607VM | V3607VM-RP015W | 2025-05 | Core 7 240H | GeForce RTX 5060 | 16/512:147900 | 16.0 IPS 144 1920x1200 | 63 | 2.0 | black | 84 34
hp | Victus 15 fa2023TX | FA2023TX | 2025-03 | Core i5-13420H | GeForce RTX 3050 | 8/512:96900 16/512:103900 | 15.6 IPS 144 1920x1080 | 52 | 2.3 | blue | 82 64
hp | Victus 15 fb3010AX | FB3010AX | 2025-06 | Ryzen 5 8645HS | GeForce RTX 4050 | 16/512:126900 | 15.6 IPS 144 1920x1080 | 70 | 2.3 | blue white | 84 44
hp | OMEN 16 ap0034AX | AP0034AX | 2025-08 | Ryzen AI 7 350 | GeForce RTX 5060 | 16/1024:197900 | 16.0 IPS 165 1920x1200 | 83 | 2.4 | black | 87 24
lenovo | LOQ 15IAX9E | 83LK0036LK | 2025-01 | Core i5-12450HX | GeForce RTX 3050 | 8/512:98500 16/512:105500 | 15.6 IPS 144 1920x1080 | 57 | 2.0 | grey | 85 68
lenovo | LOQ 15IRX10 | 83JE00CMLK | 2025-06 | Core i7-13650HX | GeForce RTX 5050 | 16/512:149500 | 15.6 IPS 144 1920x1080 | 60 | 2.4 | grey | 86 46
lenovo | LOQ 15AHP10 | 83JG009WLK | 2025-07 | Ryzen 7 250 | GeForce RTX 5060 | 16/512:158500 16/1024:166500 | 15.6 IPS 144 1920x1080 | 60 | 2.4 | grey | 87 38
lenovo | Legion 5 15IRX10 | 83LY008NLK | 2025-05 | Core i7-14700HX | GeForce RTX 5060 | 16/1024:209500 | 15.1 OLED 165 2560x1600 | 80 | 1.9 | black | 91 32
lenovo | Legion Pro 5 16IAX10 | 83F3001DLK | 2025-06 | Core Ultra 9 275HX | GeForce RTX 5070 Ti | 32/1024:319500 | 16.0 OLED 165 2560x1600 | 80 | 2.4 | black | 92 16
acer | Nitro V 15 ANV15-52 | NH.QZ8SI.001 | 2025-02 | Core i5-13420H | GeForce RTX 4050 | 16/512:112500 | 15.6 IPS 165 1920x1080 | 57 | 2.1 | black | 82 54
acer | Nitro V 16 ANV16-72 | NH.QWQSI.005 | 2025-08 | Core 7 240H | GeForce RTX 5060 | 16/1024:159500 | 16.0 IPS 180 1920x1200 | 76 | 2.5 | black | 84 28
acer | Predator Helios Neo 16 PHN16-73 | NH.QVHSI.002 | 2025-05 | Core Ultra 7 255HX | GeForce RTX 5070 | 16/1024:239500 | 16.0 IPS 180 2560x1600 | 90 | 2.7 | black | 88 18
msi | Thin 15 B13UC | B13UC-3059 | 2024-12 | Core i5-13420H | GeForce RTX 3050 | 8/512:89900 16/512:96900 | 15.6 IPS 144 1920x1080 | 52 | 1.9 | grey | 79 58
msi | Cyborg 15 B2RWEKG | B2RWEKG-015 | 2025-07 | Core 7 240H | GeForce RTX 5050 | 16/512:139900 | 15.6 IPS 144 1920x1080 | 56 | 2.0 | black | 81 36
msi | Katana 15 HX B14WEK | B14WEK-022 | 2025-07 | Core i7-14650HX | GeForce RTX 5050 | 16/512:154900 | 15.6 IPS 165 2560x1440 | 75 | 2.4 | black | 83 30
msi | Vector 16 HX AI A2XWHG | A2XWHG-044 | 2025-05 | Core Ultra 7 255HX | GeForce RTX 5070 Ti | 32/1024:329900 | 16.0 IPS 240 2560x1600 | 90 | 2.7 | grey | 88 12
gigabyte | Gaming A16 CVH | CVHI3BD893SH | 2025-05 | Core i7-13620H | GeForce RTX 5060 | 16/512:151500 | 16.0 IPS 165 1920x1200 | 76 | 2.2 | black | 82 28
gigabyte | Gaming A16 CTH | CTHI3BD893SH | 2025-08 | Core i5-13420H | GeForce RTX 5050 | 16/512:129500 | 16.0 IPS 165 1920x1200 | 76 | 2.2 | black | 82 30
dell | Alienware 16 Aurora AC16250 | AC16250-C7 | 2025-08 | Core 7 240H | GeForce RTX 5060 | 16/1024:214900 | 16.0 IPS 120 2560x1600 | 96 | 2.5 | navy | 86 14
walton | Karonda GX715H | WKGX715H | 2025-03 | Core i7-12650H | GeForce RTX 4050 | 16/512:119950 | 15.6 IPS 144 1920x1080 | 54 | 2.2 | black | 77 22
`,
);

const macbooks = table(
  laptopColumns,
  `
apple | MacBook Air 13 M4 | MW123 | 2025-03 | Apple M4 | 8-core Apple GPU | 16/256:124900 16/512:149900 | 13.6 Liquid Retina 60 2560x1664 | 54 | 1.2 | sky silver sand navy | 94 76
apple | MacBook Air 15 M4 | MW1L3 | 2025-03 | Apple M4 | 10-core Apple GPU | 16/256:149900 16/512:174900 | 15.3 Liquid Retina 60 2880x1864 | 67 | 1.5 | sky silver navy | 93 50
apple | MacBook Air 13 M5 | MDH73 | 2026-03 | Apple M5 | 8-core Apple GPU | 16/512:144900 24/512:169900 | 13.6 Liquid Retina 60 2560x1664 | 54 | 1.2 | sky silver sand navy | 94 70
apple | MacBook Air 15 M5 | MDHM4 | 2026-03 | Apple M5 | 10-core Apple GPU | 16/512:169900 24/1024:209900 | 15.3 Liquid Retina 60 2880x1864 | 67 | 1.5 | sky silver navy | 93 42
apple | MacBook Air 13 M2 | MLY33 | 2022-07 | Apple M2 | 8-core Apple GPU | 16/256:104900 | 13.6 Liquid Retina 60 2560x1664 | 53 | 1.2 | navy silver | 90 48
apple | MacBook Pro 14 M5 | MDE04 | 2025-10 | Apple M5 | 10-core Apple GPU | 16/512:189900 16/1024:214900 | 14.2 Liquid Retina XDR 120 3024x1964 | 72 | 1.6 | black silver | 95 46
apple | MacBook Pro 14 M4 Pro | MX2H3 | 2024-11 | Apple M4 Pro | 16-core Apple GPU | 24/512:234900 | 14.2 Liquid Retina XDR 120 3024x1964 | 72 | 1.6 | black silver | 95 30
apple | MacBook Pro 16 M4 Pro | MX2X3 | 2024-11 | Apple M4 Pro | 20-core Apple GPU | 24/512:284900 | 16.2 Liquid Retina XDR 120 3456x2234 | 100 | 2.1 | black silver | 95 24
apple | MacBook Pro 14 M5 Pro | MGDF4 | 2026-03 | Apple M5 Pro | 16-core Apple GPU | 24/1024:269900 | 14.2 Liquid Retina XDR 120 3024x1964 | 72 | 1.6 | black silver | 95 24
`,
);

/** Laptops for study and office, for games, and Apple's. */
export function laptops(): ProductDraft[] {
  return [
    ...everyday.map((row) => buildLaptop(row, 'everyday-laptops')),
    ...gaming.map((row) => buildLaptop(row, 'gaming-laptops')),
    ...macbooks.map((row) => buildLaptop(row, 'macbooks')),
  ];
}
