import type { ProductDraft } from '../draft.ts';
import { named } from '../kinds/common.ts';
import { buildPhone, phoneColumns } from '../kinds/phone.ts';
import { table } from '../table.ts';

// Cameras are main + wide + further, in megapixels; memory is RAM/storage in GB with the price in taka.
const android = table(
  phoneColumns,
  `
samsung | Galaxy S26 Ultra | SM-S948B | 2026-02 | Snapdragon 8 Elite Gen 5 | 12/256:184999 12/512:204999 16/1024:239999 | 6.9 Dynamic AMOLED 2X 120 1440x3120 | 200+50+50+10 | 12 | 5000 | 60 | 5G IP68 esim | black white blue titanium | 93 80
samsung | Galaxy S26+ | SM-S947B | 2026-02 | Exynos 2600 | 12/256:149999 12/512:164999 | 6.7 Dynamic AMOLED 2X 120 1440x3120 | 50+12+10 | 12 | 4900 | 45 | 5G IP68 esim | black white sky | 89 46
samsung | Galaxy S26 | SM-S942B | 2026-02 | Exynos 2600 | 12/256:124999 12/512:139999 | 6.3 Dynamic AMOLED 2X 120 1080x2340 | 50+12+10 | 12 | 4300 | 25 | 5G IP68 esim | black sky mint | 89 66
samsung | Galaxy S25 Ultra | SM-S938B | 2025-02 | Snapdragon 8 Elite | 12/256:149999 12/512:167999 | 6.9 Dynamic AMOLED 2X 120 1440x3120 | 200+50+50+10 | 12 | 5000 | 45 | 5G IP68 esim | titanium black silver | 93 70
samsung | Galaxy S25 FE | SM-S731B | 2025-09 | Exynos 2400 | 8/128:67999 8/256:74999 | 6.7 Dynamic AMOLED 2X 120 1080x2340 | 50+12+8 | 12 | 4900 | 45 | 5G IP68 esim | navy white black | 84 62
samsung | Galaxy A57 5G | SM-A576B | 2026-03 | Exynos 1680 | 8/128:54999 8/256:59999 12/256:64999 | 6.7 Super AMOLED 120 1080x2340 | 50+12+5 | 12 | 5000 | 45 | 5G IP67 esim | navy graphite lavender | 85 84
samsung | Galaxy A56 5G | SM-A566B | 2025-03 | Exynos 1580 | 8/128:47999 8/256:52999 12/256:57999 | 6.7 Super AMOLED 120 1080x2340 | 50+12+5 | 12 | 5000 | 45 | 5G IP67 esim | navy forest sand | 86 92
samsung | Galaxy A37 5G | SM-A376B | 2026-03 | Exynos 1480 | 8/128:43999 8/256:47999 | 6.7 Super AMOLED 120 1080x2340 | 50+8+5 | 12 | 5000 | 45 | 5G IP67 | graphite lavender white | 81 74
samsung | Galaxy A36 5G | SM-A366B | 2025-03 | Snapdragon 6 Gen 3 | 8/128:38999 8/256:42999 | 6.7 Super AMOLED 120 1080x2340 | 50+8+5 | 12 | 5000 | 45 | 5G IP67 | black lavender mint | 82 80
samsung | Galaxy A26 5G | SM-A266B | 2025-03 | Exynos 1380 | 6/128:28999 8/256:33499 | 6.7 Super AMOLED 120 1080x2340 | 50+8+2 | 13 | 5000 | 25 | 5G IP67 | black white mint | 78 72
samsung | Galaxy A17 5G | SM-A176B | 2025-08 | Exynos 1330 | 6/128:24499 8/256:28499 | 6.7 Super AMOLED 90 1080x2340 | 50+5+2 | 13 | 5000 | 25 | 5G IP54 | black grey blue | 77 76
samsung | Galaxy A17 | SM-A175F | 2025-09 | Helio G99 | 6/128:20999 8/256:24999 | 6.7 Super AMOLED 90 1080x2340 | 50+5+2 | 13 | 5000 | 25 | 4G IP54 | black grey sky | 76 82
samsung | Galaxy A07 | SM-A075F | 2025-09 | Helio G99 | 4/64:13999 4/128:15499 | 6.7 PLS LCD 90 720x1600 | 50+2 | 8 | 5000 | 25 | 4G IP54 | black green lavender | 71 86
samsung | Galaxy A06 | SM-A065F | 2024-09 | Helio G85 | 4/64:12499 4/128:13999 | 6.7 PLS LCD 60 720x1600 | 50+2 | 8 | 5000 | 25 | 4G | black white sky | 66 55
samsung | Galaxy M36 5G | SM-M366B | 2025-07 | Exynos 1380 | 6/128:27999 8/128:30499 | 6.7 Super AMOLED 120 1080x2340 | 50+8+2 | 13 | 5000 | 25 | 5G | navy orange black | 78 58
xiaomi | Xiaomi 17 | 25113PN0EG | 2026-02 | Snapdragon 8 Elite Gen 5 | 12/256:99999 12/512:109999 | 6.3 LTPO AMOLED 120 1220x2656 | 50+50+50 | 50 | 6330 | 90 | 5G IP68 esim | black blue green | 88 52
xiaomi | Xiaomi 17 Ultra | 25128PNA1G | 2026-03 | Snapdragon 8 Elite Gen 5 | 16/512:159999 16/1024:174999 | 6.9 LTPO AMOLED 120 1200x2608 | 50+50+200 | 50 | 6000 | 90 | 5G IP68 esim | black white | 92 36
xiaomi | Xiaomi 15T Pro | 2506BPN68G | 2025-09 | Dimensity 9400+ | 12/256:79999 12/512:86999 | 6.8 AMOLED 144 1280x2772 | 50+12+50 | 32 | 5500 | 90 | 5G IP68 esim | black gold grey | 87 48
xiaomi | Xiaomi 15T | 25069PTEBG | 2025-09 | Dimensity 8400 Ultra | 12/256:57999 12/512:63999 | 6.8 AMOLED 120 1280x2772 | 50+12+50 | 32 | 5500 | 67 | 5G IP68 | black gold rose | 84 50
xiaomi | Redmi Note 15 Pro+ 5G | 2510ERA8BG | 2026-01 | Snapdragon 7s Gen 4 | 8/256:49999 12/512:56999 | 6.8 AMOLED 120 1280x2772 | 200+8 | 32 | 6500 | 100 | 5G IP68 esim | black sky gold | 84 74
xiaomi | Redmi Note 15 Pro 5G | 2510DRA41G | 2026-01 | Dimensity 7400 Ultra | 8/256:41999 12/256:45499 | 6.8 AMOLED 120 1280x2772 | 200+8 | 20 | 6580 | 45 | 5G IP68 | black blue titanium | 82 72
xiaomi | Redmi Note 15 5G | 25098RA98G | 2026-01 | Snapdragon 6 Gen 3 | 8/128:31999 8/256:34999 | 6.8 AMOLED 120 1080x2392 | 108+8 | 20 | 5520 | 45 | 5G IP66 | black sky purple | 80 78
xiaomi | Redmi Note 15 | 2509BRA14G | 2026-01 | Helio G100 Ultra | 6/128:25499 8/256:29499 | 6.8 AMOLED 120 1080x2392 | 108+2 | 20 | 6000 | 33 | 4G IP64 | black forest sky | 79 85
xiaomi | Redmi Note 14 | 24117RN76G | 2025-01 | Helio G99 Ultra | 6/128:22499 8/128:24999 8/256:26999 | 6.7 AMOLED 120 1080x2400 | 108+2+2 | 20 | 5500 | 33 | 4G IP54 | red black purple | 80 90
xiaomi | Redmi Note 14 Pro | 24116RACCG | 2025-01 | Helio G100 Ultra | 8/256:33999 12/512:39999 | 6.7 AMOLED 120 1080x2400 | 200+8+2 | 32 | 5500 | 45 | 4G IP64 | black blue purple | 80 66
xiaomi | Redmi 15 | 25062RN2DY | 2025-08 | Snapdragon 685 | 6/128:19499 8/256:22999 | 6.9 IPS LCD 144 1080x2340 | 50+0.08 | 8 | 7000 | 33 | 4G IP64 | black grey sand | 77 80
xiaomi | Redmi 15C | 25078RA3EA | 2025-09 | Helio G81 Ultra | 4/128:14999 6/128:16499 8/256:19499 | 6.9 IPS LCD 120 720x1600 | 50+0.08 | 8 | 6000 | 33 | 4G IP64 | black mint sky | 73 82
xiaomi | Redmi A5 | 25028RN03Y | 2025-04 | Unisoc T7250 | 3/64:10999 4/128:12499 | 6.9 IPS LCD 120 720x1640 | 32+0.08 | 8 | 5200 | 15 | 4G IP52 | black sand sky | 68 78
xiaomi | POCO X8 Pro | 2511FPC34G | 2026-02 | Dimensity 8500 Ultra | 8/256:44999 12/512:51999 | 6.6 AMOLED 120 1268x2756 | 50+8 | 20 | 6500 | 100 | 5G IP68 | black white mint | 84 62
xiaomi | POCO M8 5G | 25118PC98G | 2026-01 | Snapdragon 6 Gen 3 | 8/256:32999 8/512:38999 | 6.8 AMOLED 120 1080x2392 | 50+2 | 20 | 5520 | 45 | 5G IP66 | black silver green | 79 60
realme | GT 8 Pro | RMX5200 | 2025-12 | Snapdragon 8 Elite Gen 5 | 12/256:84999 16/512:94999 | 6.8 LTPO AMOLED 144 1440x3136 | 50+50+200 | 32 | 7000 | 120 | 5G IP69 esim | blue white | 88 40
realme | 16 Pro+ 5G | RMX5131 | 2026-02 | Snapdragon 7 Gen 4 | 8/256:52999 12/512:58999 | 6.8 AMOLED 144 1280x2800 | 200+8+50 | 50 | 7000 | 80 | 5G IP69 esim | gold grey rose | 84 58
realme | 16 Pro 5G | RMX5121 | 2026-02 | Dimensity 7300 Max | 8/256:41999 12/256:45999 | 6.8 AMOLED 144 1272x2772 | 200+8 | 50 | 7000 | 80 | 5G IP69 | gold grey purple | 82 56
realme | 15 5G | RMX5106 | 2025-08 | Dimensity 7300+ | 8/256:36999 12/256:40499 | 6.8 AMOLED 144 1280x2800 | 50+8 | 50 | 7000 | 80 | 5G IP69 | silver green rose | 81 60
realme | 14T 5G | RMX5078 | 2025-05 | Dimensity 6300 | 8/128:26999 8/256:28999 | 6.7 AMOLED 120 1080x2400 | 50+2 | 16 | 6000 | 45 | 5G IP69 | black purple green | 77 54
realme | P4 5G | RMX5110 | 2025-09 | Dimensity 7400 Ultra | 6/128:27999 8/256:31999 | 6.8 AMOLED 144 1080x2392 | 50+8 | 16 | 7000 | 80 | 5G IP66 | grey blue | 80 58
realme | C85 Pro | RMX5555 | 2025-11 | Snapdragon 685 | 8/128:23499 8/256:26499 | 6.8 AMOLED 120 1080x2340 | 50+2 | 8 | 7000 | 45 | 4G IP69 | green purple | 77 70
realme | C75 | RMX3941 | 2024-12 | Helio G92 Max | 8/128:19999 8/256:22499 | 6.7 IPS LCD 90 1080x2400 | 50+2 | 8 | 6000 | 45 | 4G IP69 | gold black | 76 72
realme | C71 | RMX5303 | 2025-07 | Unisoc T7250 | 4/64:12999 4/128:13999 6/128:15499 | 6.7 IPS LCD 90 720x1604 | 50+0.08 | 5 | 6300 | 45 | 4G IP54 | black white | 71 76
vivo | X300 Pro | V2514 | 2025-12 | Dimensity 9500 | 16/512:139999 | 6.8 LTPO AMOLED 120 1260x2800 | 50+50+200 | 50 | 6510 | 90 | 5G IP69 esim | black sand | 91 34
vivo | X300 | V2515 | 2025-12 | Dimensity 9500 | 12/256:99999 16/512:112999 | 6.3 LTPO AMOLED 120 1216x2640 | 200+50+50 | 50 | 6040 | 90 | 5G IP69 esim | black rose blue | 89 38
vivo | V60 5G | V2511 | 2025-09 | Snapdragon 7 Gen 4 | 8/256:54999 12/512:62999 | 6.8 AMOLED 120 1080x2392 | 50+8+50 | 50 | 6500 | 90 | 5G IP69 | grey gold blue | 84 66
vivo | V60 Lite | V2530 | 2025-10 | Snapdragon 685 | 8/128:31999 8/256:34999 | 6.8 AMOLED 120 1080x2392 | 50+8 | 32 | 6500 | 90 | 4G IP65 | black rose blue | 78 62
vivo | V50 5G | V2427 | 2025-03 | Snapdragon 7 Gen 3 | 8/256:48999 12/512:56999 | 6.8 AMOLED 120 1080x2392 | 50+50 | 50 | 6000 | 90 | 5G IP69 | rose blue grey | 83 60
vivo | Y400 5G | V2506 | 2025-08 | Snapdragon 4 Gen 2 | 8/128:29999 8/256:32999 | 6.7 AMOLED 120 1080x2400 | 50+2 | 32 | 6000 | 90 | 5G IP69 | white green | 78 58
vivo | Y31 | V2533 | 2025-09 | Snapdragon 685 | 6/128:21999 8/256:25499 | 6.7 IPS LCD 120 720x1570 | 50+0.08 | 8 | 6500 | 44 | 4G IP69 | white purple | 74 66
vivo | Y21d | V2528 | 2025-10 | Snapdragon 685 | 6/128:18499 8/128:19999 | 6.7 IPS LCD 120 720x1570 | 50+0.08 | 8 | 6500 | 44 | 4G IP69 | green purple | 73 68
vivo | Y19s | V2419 | 2024-11 | Unisoc T612 | 4/128:15499 6/128:16999 | 6.7 IPS LCD 90 720x1608 | 50+0.08 | 5 | 5500 | 15 | 4G IP64 | black silver blue | 70 60
oppo | Find X9 | CPH2797 | 2025-11 | Dimensity 9500 | 12/256:104999 16/512:117999 | 6.6 AMOLED 120 1256x2760 | 50+50+50 | 32 | 7025 | 80 | 5G IP69 esim | black grey red | 89 34
oppo | Reno15 Pro 5G | CPH2813 | 2026-02 | Dimensity 8450 | 12/256:74999 12/512:81999 | 6.8 LTPO AMOLED 120 1272x2772 | 200+50+50 | 50 | 6500 | 80 | 5G IP69 esim | gold blue | 85 48
oppo | Reno15 5G | CPH2827 | 2026-02 | Snapdragon 7 Gen 4 | 8/256:56999 12/256:60999 | 6.6 AMOLED 120 1256x2760 | 50+8+50 | 50 | 6500 | 80 | 5G IP69 | white blue gold | 83 56
oppo | Reno14 F 5G | CPH2743 | 2025-07 | Snapdragon 6 Gen 1 | 8/256:38999 12/256:42499 | 6.6 AMOLED 120 1080x2400 | 50+8+2 | 32 | 6000 | 45 | 5G IP69 | green blue rose | 79 58
oppo | F31 Pro 5G | CPH2763 | 2025-10 | Dimensity 7300 | 8/256:36999 12/256:39999 | 6.6 AMOLED 120 1080x2372 | 50+2 | 32 | 7000 | 80 | 5G IP69 | grey gold | 80 54
oppo | A6 Pro | CPH2799 | 2025-10 | Helio G100 | 8/128:26999 8/256:29999 | 6.6 AMOLED 120 1080x2372 | 50+2 | 16 | 7000 | 80 | 4G IP69 | blue rose titanium | 78 66
oppo | A6x | CPH2819 | 2025-12 | Snapdragon 685 | 4/64:14499 4/128:15999 | 6.8 IPS LCD 120 720x1570 | 13+0.08 | 5 | 6500 | 45 | 4G IP64 | black sky | 70 66
oppo | A5 Pro | CPH2711 | 2025-04 | Helio G81 | 6/128:20499 8/256:24499 | 6.7 IPS LCD 90 720x1604 | 50+2 | 8 | 5800 | 45 | 4G IP69 | green forest black | 75 74
oppo | A3x | CPH2641 | 2024-08 | Snapdragon 6s 4G Gen 1 | 4/64:12999 4/128:14499 | 6.7 IPS LCD 90 720x1604 | 8+0.08 | 5 | 5100 | 45 | 4G IP54 | red blue white | 68 62
infinix | GT 30 Pro | X6873 | 2025-06 | Dimensity 8350 Ultimate | 8/256:39999 12/512:45999 | 6.8 AMOLED 144 1224x2720 | 108+8 | 13 | 5500 | 45 | 5G IP64 | black white | 83 58
infinix | Note 60 Pro | X6879 | 2026-03 | Snapdragon 7s Gen 4 | 8/256:36999 12/256:39999 | 6.8 AMOLED 144 1208x2644 | 50+8 | 13 | 6500 | 90 | 5G IP66 | titanium orange blue | 81 58
infinix | Note 50 Pro | X6855 | 2025-04 | Helio G100 Ultimate | 8/256:29999 12/256:32499 | 6.8 AMOLED 144 1080x2436 | 50+8 | 32 | 5200 | 90 | 4G IP64 | titanium purple black | 79 64
infinix | Hot 60 Pro+ | X6888 | 2025-08 | Helio G200 | 8/128:23499 8/256:25999 | 6.8 AMOLED 144 1224x2720 | 50+0.08 | 13 | 5160 | 45 | 4G IP65 | silver coral blue | 78 72
infinix | Hot 60i | X6728 | 2025-07 | Helio G81 Ultimate | 6/128:15999 8/256:18999 | 6.7 IPS LCD 120 720x1600 | 50+0.08 | 8 | 5160 | 45 | 4G IP64 | black green purple | 73 76
infinix | Smart 10 | X6725 | 2025-07 | Unisoc T7250 | 4/64:10999 4/128:11999 | 6.7 IPS LCD 120 720x1600 | 8+0.08 | 8 | 5000 | 15 | 4G IP64 | black blue titanium | 69 80
infinix | Zero 40 5G | X6861 | 2024-09 | Dimensity 8200 Ultimate | 12/256:45999 12/512:49999 | 6.8 AMOLED 144 1080x2436 | 108+50+2 | 50 | 5000 | 45 | 5G | purple black titanium | 80 36
tecno | Phantom V Flip2 5G | AE11 | 2024-12 | Dimensity 8020 | 8/256:64999 | 6.9 LTPO AMOLED 120 1080x2640 | 50+50 | 32 | 4720 | 70 | 5G fold | green black | 76 24
tecno | Camon 50 Pro | CN7 | 2026-03 | Helio G200 Ultimate | 8/256:29999 12/256:32999 | 6.8 AMOLED 144 1224x2720 | 50+8+50 | 50 | 6500 | 45 | 4G IP69 | blue silver green | 80 60
tecno | Camon 40 Pro | CM6 | 2025-04 | Helio G100 Ultimate | 8/256:27499 12/256:29999 | 6.8 AMOLED 120 1080x2436 | 50+8 | 50 | 5200 | 45 | 4G IP69 | black green white | 79 64
tecno | Pova 7 5G | LJ7 | 2025-07 | Dimensity 7300 Ultimate | 8/128:25999 8/256:28499 | 6.8 IPS LCD 144 1080x2460 | 50+0.08 | 13 | 6000 | 45 | 5G IP64 | black green silver | 77 56
tecno | Spark 40 Pro | KM7 | 2025-08 | Helio G100 Ultimate | 8/128:20999 8/256:23499 | 6.8 AMOLED 144 1224x2720 | 50+0.08 | 13 | 5200 | 45 | 4G IP64 | black green blue | 77 68
tecno | Spark 40C | KM4k | 2025-08 | Helio G81 | 4/64:12499 4/128:13499 6/256:15999 | 6.7 IPS LCD 120 720x1600 | 13+0.08 | 8 | 6000 | 18 | 4G IP64 | black titanium blue | 70 72
tecno | Pop 10 | BM4 | 2025-09 | Unisoc T7250 | 3/64:9999 4/64:10699 | 6.7 IPS LCD 120 720x1600 | 8+0.08 | 8 | 5000 | 15 | 4G IP64 | black gold | 66 66
walton | NexG N75 | N75 | 2025-10 | Unisoc T616 | 6/128:14499 8/128:15999 | 6.7 IPS LCD 90 720x1612 | 50+2 | 8 | 6000 | 18 | 4G | green black sky | 70 58
walton | NexG N27 | N27 | 2025-06 | Unisoc T606 | 4/64:10499 4/128:11499 | 6.6 IPS LCD 90 720x1612 | 13+0.08 | 8 | 5000 | 10 | 4G | black gold | 66 54
walton | Zenx 3 | ZX3 | 2026-05 | Dimensity 6300 | 6/128:18999 8/256:21499 | 6.7 IPS LCD 120 720x1612 | 50+2 | 16 | 6000 | 33 | 5G IP54 | black teal | 73 46
symphony | Helio 90 | HL90 | 2025-12 | Helio G100 | 8/128:17999 8/256:19999 | 6.7 AMOLED 120 1080x2400 | 108+2 | 16 | 5000 | 33 | 4G | black purple | 73 52
symphony | Max 70 | MX70 | 2025-09 | Unisoc T615 | 6/128:13499 | 6.7 IPS LCD 90 720x1612 | 52+2 | 8 | 6000 | 18 | 4G | blue green | 70 54
symphony | Innova 60 | IN60 | 2026-02 | Unisoc T7250 | 4/64:9999 4/128:10999 | 6.7 IPS LCD 120 720x1600 | 13+0.08 | 5 | 5000 | 15 | 4G | black gold blue | 68 60
symphony | Atom 6 | AT6 | 2025-04 | Unisoc T603 | 3/32:7999 3/64:8699 | 6.5 IPS LCD 60 720x1600 | 8+0.08 | 5 | 5000 | 10 | 4G | black blue | 62 56
itel | A90 | A671LC | 2025-06 | Unisoc T7100 | 3/64:8299 4/64:8999 | 6.6 IPS LCD 90 720x1612 | 13+0.08 | 8 | 5000 | 10 | 4G IP54 | titanium green | 64 62
honor | 400 | DNY-NX9 | 2025-06 | Snapdragon 7 Gen 3 | 8/256:47999 12/512:54999 | 6.6 AMOLED 120 1264x2736 | 200+12 | 50 | 5300 | 66 | 5G IP65 | gold black rose | 83 48
honor | X9d 5G | LNA-LX2 | 2025-12 | Snapdragon 6 Gen 4 | 8/256:39999 12/256:42999 | 6.8 AMOLED 120 1200x2640 | 108+5 | 16 | 8300 | 66 | 5G IP69 | coral gold grey | 84 60
honor | X7d | MTN-LX1 | 2025-09 | Snapdragon 685 | 6/128:21499 8/256:24999 | 6.8 IPS LCD 120 720x1610 | 108+2 | 8 | 6500 | 35 | 4G IP65 | gold blue silver | 75 56
motorola | Edge 60 | XT2505-1 | 2025-06 | Dimensity 7400 | 12/256:44999 | 6.7 pOLED 120 1220x2712 | 50+50+10 | 50 | 5500 | 68 | 5G IP69 esim | green blue rose | 84 44
motorola | Moto G86 Power 5G | XT2527-2 | 2025-08 | Dimensity 7400 | 8/256:31999 12/256:34999 | 6.7 pOLED 120 1220x2712 | 50+8 | 32 | 6720 | 33 | 5G IP69 | sky navy rose | 81 50
motorola | Moto G06 | XT2535-1 | 2025-10 | Helio G81 | 4/64:11999 4/128:13499 | 6.9 IPS LCD 120 720x1640 | 50+0.08 | 8 | 5200 | 10 | 4G IP64 | green blue grey | 69 46
nothing | Phone (3a) | A059 | 2025-03 | Snapdragon 7s Gen 3 | 8/128:42999 12/256:48999 | 6.8 AMOLED 120 1080x2392 | 50+8+50 | 32 | 5000 | 50 | 5G IP64 esim | black white blue | 86 58
nothing | Phone (4a) | A069 | 2026-03 | Snapdragon 7s Gen 4 | 8/128:46999 12/256:52999 | 6.8 AMOLED 120 1224x2720 | 50+8+50 | 32 | 5400 | 50 | 5G IP65 esim | black white rose | 86 52
google | Pixel 10 Pro | G4QUR | 2025-09 | Tensor G5 | 16/256:124999 16/512:139999 | 6.3 LTPO OLED 120 1280x2856 | 50+48+48 | 42 | 4870 | 30 | 5G IP68 esim | black cream green | 88 34
google | Pixel 10 | GLBW0 | 2025-09 | Tensor G5 | 12/128:89999 12/256:98999 | 6.3 OLED 120 1080x2424 | 48+13+10 | 10 | 4970 | 30 | 5G IP68 esim | black blue lavender | 87 40
google | Pixel 10a | GP4BC | 2026-03 | Tensor G4 | 8/128:56999 8/256:63999 | 6.3 OLED 120 1080x2424 | 48+13 | 13 | 5100 | 23 | 5G IP68 esim | black lavender cream | 85 48
oneplus | 15 | CPH2747 | 2025-12 | Snapdragon 8 Elite Gen 5 | 12/256:94999 16/512:106999 | 6.8 LTPO AMOLED 165 1272x2772 | 50+50+50 | 32 | 7300 | 120 | 5G IP69 esim | black purple sand | 90 48
oneplus | Nord 5 | CPH2709 | 2025-08 | Snapdragon 8s Gen 3 | 8/256:44999 12/512:52999 | 6.8 AMOLED 144 1272x2800 | 50+8 | 50 | 6800 | 80 | 5G IP65 | black sky grey | 86 62
oneplus | Nord CE5 | CPH2719 | 2025-08 | Dimensity 8350 Apex | 8/128:35999 8/256:38999 | 6.8 AMOLED 120 1080x2392 | 50+8 | 16 | 7100 | 80 | 5G IP65 | black silver blue | 83 58
`,
);

const iphones = table(
  phoneColumns,
  `
apple | iPhone 18 Pro Max | A3531 | 2026-09 | Apple A20 Pro | 12/256:219999 12/512:244999 12/1024:269999 | 6.9 Super Retina XDR OLED 120 1320x2868 | 48+48+48 | 24 | 5100 | 40 | 5G IP68 esim | silver navy red | 93 58
apple | iPhone 18 Pro | A3528 | 2026-09 | Apple A20 Pro | 12/256:199999 12/512:224999 | 6.3 Super Retina XDR OLED 120 1206x2622 | 48+48+48 | 24 | 4300 | 40 | 5G IP68 esim | silver navy red | 92 56
apple | iPhone 17 Pro Max | A3526 | 2025-09 | Apple A19 Pro | 12/256:189999 12/512:214999 12/1024:239999 | 6.9 Super Retina XDR OLED 120 1320x2868 | 48+48+48 | 18 | 4830 | 40 | 5G IP68 esim | silver navy orange | 94 82
apple | iPhone 17 Pro | A3523 | 2025-09 | Apple A19 Pro | 12/256:172999 12/512:196999 | 6.3 Super Retina XDR OLED 120 1206x2622 | 48+48+48 | 18 | 3990 | 40 | 5G IP68 esim | silver navy orange | 93 76
apple | iPhone Air | A3517 | 2025-09 | Apple A19 Pro | 12/256:139999 12/512:159999 | 6.5 Super Retina XDR OLED 120 1260x2736 | 48 | 18 | 3150 | 20 | 5G IP68 esim | black white gold sky | 80 30
apple | iPhone 17 | A3520 | 2025-09 | Apple A19 | 8/256:119999 8/512:139999 | 6.3 Super Retina XDR OLED 120 1206x2622 | 48+48 | 18 | 3690 | 40 | 5G IP68 esim | black white sky lavender green | 92 84
apple | iPhone 17e | A3575 | 2026-02 | Apple A19 | 8/256:89999 | 6.1 Super Retina XDR OLED 60 1170x2532 | 48 | 12 | 4000 | 20 | 5G IP68 esim | black white rose | 83 50
apple | iPhone 16 | A3287 | 2024-09 | Apple A18 | 8/128:98999 8/256:109999 | 6.1 Super Retina XDR OLED 60 1179x2556 | 48+12 | 12 | 3560 | 25 | 5G IP68 esim | black white rose teal blue | 89 72
apple | iPhone 16 Plus | A3290 | 2024-09 | Apple A18 | 8/128:109999 8/256:119999 | 6.7 Super Retina XDR OLED 60 1290x2796 | 48+12 | 12 | 4670 | 25 | 5G IP68 esim | black teal blue | 87 40
apple | iPhone 16e | A3409 | 2025-02 | Apple A18 | 8/128:72999 8/256:82999 | 6.1 Super Retina XDR OLED 60 1170x2532 | 48 | 12 | 4005 | 20 | 5G IP68 esim | black white | 80 52
apple | iPhone 15 | A3090 | 2023-09 | Apple A16 Bionic | 6/128:79999 6/256:89999 | 6.1 Super Retina XDR OLED 60 1179x2556 | 48+12 | 12 | 3350 | 20 | 5G IP68 esim | black blue rose green | 88 66
apple | iPhone 14 | A2882 | 2022-09 | Apple A15 Bionic | 6/128:66999 | 6.1 Super Retina XDR OLED 60 1170x2532 | 12+12 | 12 | 3280 | 20 | 5G IP68 esim | navy white red | 85 48
apple | iPhone 13 | A2633 | 2021-09 | Apple A15 Bionic | 4/128:55999 | 6.1 Super Retina XDR OLED 60 1170x2532 | 12+12 | 12 | 3240 | 20 | 5G IP68 | black white blue rose | 85 62
`,
);

const foldables = table(
  phoneColumns,
  `
samsung | Galaxy Z Fold8 | SM-F976B | 2026-08 | Snapdragon 8 Elite Gen 5 | 12/256:234999 12/512:254999 | 8.0 Dynamic AMOLED 2X 120 1968x2184 | 200+50+12 | 10 | 5000 | 45 | 5G IP48 esim fold | black navy silver | 87 30
samsung | Galaxy Z Fold7 | SM-F966B | 2025-07 | Snapdragon 8 Elite | 12/256:199999 12/512:219999 | 8.0 Dynamic AMOLED 2X 120 1968x2184 | 200+12+10 | 10 | 4400 | 25 | 5G IP48 esim fold | navy silver black | 86 34
samsung | Galaxy Z Flip8 | SM-F776B | 2026-08 | Exynos 2600 | 12/256:134999 12/512:149999 | 6.9 Dynamic AMOLED 2X 120 1080x2520 | 50+12 | 10 | 4300 | 25 | 5G IP48 esim fold | navy coral black | 83 32
samsung | Galaxy Z Flip7 | SM-F766B | 2025-07 | Exynos 2500 | 12/256:114999 12/512:129999 | 6.9 Dynamic AMOLED 2X 120 1080x2520 | 50+12 | 10 | 4300 | 25 | 5G IP48 esim fold | navy coral black | 82 40
samsung | Galaxy Z Flip7 FE | SM-F761B | 2025-07 | Exynos 2400 | 8/128:89999 8/256:97999 | 6.7 Dynamic AMOLED 2X 120 1080x2640 | 50+12 | 10 | 4000 | 25 | 5G IP48 esim fold | black white | 77 26
motorola | Razr 60 | XT2553-2 | 2025-06 | Dimensity 7400X | 8/256:74999 12/512:84999 | 6.9 pOLED 120 1080x2640 | 50+13 | 32 | 4500 | 30 | 5G IP48 esim fold | green rose white | 80 30
motorola | Razr 60 Ultra | XT2551-2 | 2025-06 | Snapdragon 8 Elite | 16/512:119999 | 7.0 pOLED 165 1224x2912 | 50+50 | 50 | 4700 | 68 | 5G IP48 esim fold | forest red | 84 22
oppo | Find N5 | CPH2671 | 2025-04 | Snapdragon 8 Elite | 16/512:199999 | 8.1 LTPO OLED 120 2248x2480 | 50+8+50 | 8 | 5600 | 80 | 5G IP69 esim fold | black white | 86 18
honor | Magic V5 | MHG-AN00 | 2025-09 | Snapdragon 8 Elite | 16/512:184999 | 7.9 LTPO OLED 120 2172x2352 | 50+50+64 | 20 | 5820 | 66 | 5G IP59 esim fold | black white gold | 86 18
infinix | Zero Flip | X6962 | 2024-11 | Dimensity 8020 | 8/512:59999 | 6.9 LTPO AMOLED 120 1080x2640 | 50+50 | 32 | 4720 | 70 | 5G fold | black purple | 75 22
`,
);

// These makers' model names say nothing without the maker: "C75", "Y31", "15".
const saidWithBrand = ['honor', 'itel', 'nothing', 'oneplus', 'oppo', 'realme', 'vivo'];

/** Smartphones, in the order of the tables. */
export function phones(): ProductDraft[] {
  return [
    ...android.map((row) =>
      buildPhone(withBrand(row), row.net.includes('fold') ? 'foldable-phones' : 'android-phones'),
    ),
    ...iphones.map((row) => buildPhone(row, 'iphones')),
    ...foldables.map((row) => buildPhone(withBrand(row), 'foldable-phones')),
  ];
}

function withBrand<T extends { brand: string; name: string }>(row: T): T {
  return { ...row, name: named(row, saidWithBrand) };
}
