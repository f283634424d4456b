import { table } from './table.ts';

export interface SeedBrand {
  slug: string;
  name: string;
  nameBn: string;
}

/** Brands sold in Bangladesh, with the spelling that shops there use. */
export const brands: SeedBrand[] = table(
  ['slug', 'name', 'nameBn'],
  `
a4tech | A4Tech | এফোরটেক
acer | Acer | এসার
adata | ADATA | অ্যাডাটা
amazfit | Amazfit | অ্যামাজফিট
amd | AMD | এএমডি
anker | Anker | অ্যাংকার
apollo | Apollo | অ্যাপোলো
apple | Apple | অ্যাপল
asus | ASUS | আসুস
awei | Awei | আওয়ে
baseus | Baseus | বেসিউস
benq | BenQ | বেনকিউ
boya | BOYA | বয়া
brother | Brother | ব্রাদার
canon | Canon | ক্যানন
corsair | Corsair | কর্সেয়ার
crucial | Crucial | ক্রুশিয়াল
cudy | Cudy | কুডি
dahua | Dahua | দাহুয়া
dell | Dell | ডেল
dji | DJI | ডিজেআই
d-link | D-Link | ডি-লিংক
edifier | Edifier | এডিফায়ার
epson | Epson | এপসন
ezviz | EZVIZ | ইজভিজ
fantech | Fantech | ফ্যানটেক
fujifilm | Fujifilm | ফুজিফিল্ম
geepas | Geepas | জিপাস
gigabyte | Gigabyte | গিগাবাইট
google | Google | গুগল
gopro | GoPro | গোপ্রো
haier | Haier | হায়ার
havit | Havit | হ্যাভিট
hikvision | Hikvision | হিকভিশন
hisense | Hisense | হাইসেন্স
hoco | HOCO | হোকো
honor | HONOR | অনার
hp | HP | এইচপি
huawei | Huawei | হুয়াওয়ে
huion | Huion | হুইঅন
imilab | IMILAB | ইমিল্যাব
imou | Imou | ইমু
infinix | Infinix | ইনফিনিক্স
insta360 | Insta360 | ইনস্টা৩৬০
intel | Intel | ইন্টেল
itel | itel | আইটেল
jbl | JBL | জেবিএল
jmary | Jmary | জেমারি
joyroom | Joyroom | জয়রুম
kieslect | Kieslect | কিসলেক্ট
kingston | Kingston | কিংস্টন
kospet | KOSPET | কসপেট
lenovo | Lenovo | লেনোভো
lg | LG | এলজি
logitech | Logitech | লজিটেক
mercusys | Mercusys | মারকুসিস
microsoft | Microsoft | মাইক্রোসফট
mikrotik | MikroTik | মাইক্রোটিক
motorola | Motorola | মটোরোলা
msi | MSI | এমএসআই
nikon | Nikon | নিকন
nintendo | Nintendo | নিনটেন্ডো
nothing | Nothing | নাথিং
nokia | Nokia | নোকিয়া
oneplus | OnePlus | ওয়ানপ্লাস
oppo | OPPO | অপো
oraimo | oraimo | ওরাইমো
pantum | Pantum | প্যান্টাম
philips | Philips | ফিলিপস
qcy | QCY | কিউসিওয়াই
rapoo | Rapoo | রাপু
razer | Razer | রেজার
realme | realme | রিয়েলমি
redragon | Redragon | রেড্রাগন
remax | Remax | রিম্যাক্স
samsung | Samsung | স্যামসাং
sandisk | SanDisk | স্যানডিস্ক
sapphire | Sapphire | স্যাফায়ার
seagate | Seagate | সিগেট
sigma | Sigma | সিগমা
singer | Singer | সিঙ্গার
sony | Sony | সনি
soundpeats | SoundPEATS | সাউন্ডপিটস
spigen | Spigen | স্পাইজেন
symphony | Symphony | সিম্ফনি
tamron | Tamron | ট্যামরন
tcl | TCL | টিসিএল
tecno | TECNO | টেকনো
tenda | Tenda | টেন্ডা
tp-link | TP-Link | টিপি-লিংক
transcend | Transcend | ট্রানসেন্ড
tronsmart | Tronsmart | ট্রনস্মার্ট
twinmos | TwinMOS | টুইনমস
ugreen | UGREEN | ইউগ্রিন
viewsonic | ViewSonic | ভিউসনিক
vision | Vision | ভিশন
vivo | vivo | ভিভো
walton | Walton | ওয়ালটন
wanbo | Wanbo | ওয়ানবো
wd | WD | ডব্লিউডি
xgimi | XGIMI | এক্সজিমি
xiaomi | Xiaomi | শাওমি
zeblaze | Zeblaze | জেব্লেজ
zotac | ZOTAC | জোট্যাক
zyxel | Zyxel | জাইজেল
`,
);
