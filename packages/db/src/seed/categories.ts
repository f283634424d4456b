import { table } from './table.ts';

export interface SeedCategory {
  slug: string;
  parent: string | null;
  nameEn: string;
  nameBn: string;
  silhouette: string;
  colour: string;
}

const rows = table(
  ['parent', 'slug', 'nameEn', 'nameBn', 'silhouette', 'colour'],
  `
 | phones | Phones | ফোন | phone | red
phones | android-phones | Android phones | অ্যান্ড্রয়েড ফোন | phone | navy
phones | iphones | iPhones | আইফোন | phone | orange
phones | foldable-phones | Foldable phones | ফোল্ডেবল ফোন | phone-fold | coral
phones | feature-phones | Button phones | বাটন ফোন | phone-feature | blue
phones | tablets | Tablets | ট্যাবলেট | tablet | silver
 | laptops | Laptops | ল্যাপটপ | laptop | silver
laptops | everyday-laptops | Everyday laptops | দৈনন্দিন ল্যাপটপ | laptop | silver
laptops | gaming-laptops | Gaming laptops | গেমিং ল্যাপটপ | laptop-gaming | graphite
laptops | macbooks | MacBooks | ম্যাকবুক | laptop | sky
laptops | desktops | Desktops and mini PCs | ডেস্কটপ ও মিনি পিসি | desktop-tower | black
laptops | monitors | Monitors | মনিটর | monitor | black
laptops | printers | Printers | প্রিন্টার | printer | white
 | audio | Audio | অডিও | earbuds | white
audio | earbuds | Earbuds | ইয়ারবাড | earbuds | white
audio | headphones | Headphones | হেডফোন | headphones | navy
audio | speakers | Bluetooth speakers | ব্লুটুথ স্পিকার | speaker | teal
audio | soundbars | Soundbars | সাউন্ডবার | soundbar | black
audio | microphones | Microphones | মাইক্রোফোন | microphone | graphite
 | watches | Watches | ঘড়ি | watch | forest
watches | smart-watches | Smart watches | স্মার্টওয়াচ | watch-round | black
watches | calling-watches | Calling watches | কলিং ওয়াচ | watch | gold
watches | fitness-bands | Fitness bands | ফিটনেস ব্যান্ড | fitness-band | coral
 | tv | TV | টিভি | tv | black
tv | 4k-tvs | 4K TVs | ৪কে টিভি | tv | black
tv | hd-tvs | HD TVs | এইচডি টিভি | tv | graphite
tv | qled-oled-tvs | QLED and OLED TVs | কিউএলইডি ও ওএলইডি টিভি | tv | titanium
tv | projectors | Projectors | প্রজেক্টর | projector | white
tv | streaming | TV boxes and sticks | টিভি বক্স ও স্টিক | streaming-stick | black
 | cameras | Cameras | ক্যামেরা | camera-mirrorless | black
cameras | mirrorless | Mirrorless cameras | মিররলেস ক্যামেরা | camera-mirrorless | black
cameras | lenses | Lenses | লেন্স | lens | black
cameras | action-cameras | Action cameras | অ্যাকশন ক্যামেরা | camera-action | graphite
cameras | drones | Drones and gimbals | ড্রোন ও গিম্বল | drone | grey
cameras | tripods | Tripods and lights | ট্রাইপড ও লাইট | tripod | black
 | networking | Networking | নেটওয়ার্কিং | router | white
networking | routers | Wi-Fi routers | ওয়াই-ফাই রাউটার | router | black
networking | mesh-wifi | Mesh Wi-Fi | মেশ ওয়াই-ফাই | mesh-wifi | white
networking | switches | Switches | সুইচ | switch | navy
networking | pocket-routers | Pocket routers | পকেট রাউটার | modem-pocket | white
 | power | Power | পাওয়ার | power-bank | navy
power | power-banks | Power banks | পাওয়ার ব্যাংক | power-bank | blue
power | chargers | Chargers | চার্জার | charger | white
power | ups | UPS and router backup | ইউপিএস ও রাউটার ব্যাকআপ | ups | black
 | storage | Storage and parts | স্টোরেজ ও যন্ত্রাংশ | ssd | teal
storage | ssds | SSDs | এসএসডি | ssd | black
storage | portable-drives | Portable drives | পোর্টেবল ড্রাইভ | hdd-portable | blue
storage | memory-cards | Memory cards and USB drives | মেমোরি কার্ড ও পেনড্রাইভ | memory-card | red
storage | ram | RAM | র‍্যাম | ram | green
storage | processors | Processors | প্রসেসর | processor | silver
storage | graphics-cards | Graphics cards | গ্রাফিক্স কার্ড | graphics-card | graphite
 | accessories | Accessories | অ্যাক্সেসরিজ | phone-case | teal
accessories | keyboards | Keyboards | কিবোর্ড | keyboard | white
accessories | mice | Mice | মাউস | mouse | graphite
accessories | webcams | Webcams | ওয়েবক্যাম | webcam | black
accessories | cables | Cables and hubs | ক্যাবল ও হাব | cable | white
accessories | cases | Cases | কেস | phone-case | lavender
accessories | bags-stands | Bags and stands | ব্যাগ ও স্ট্যান্ড | bag | navy
 | gaming | Gaming | গেমিং | gamepad | white
gaming | consoles | Consoles | কনসোল | game-console | white
gaming | gamepads | Gamepads | গেমপ্যাড | gamepad | blue
gaming | gaming-gear | Gaming keyboards and mice | গেমিং কিবোর্ড ও মাউস | keyboard | black
 | smart-home | Smart home | স্মার্ট হোম | smart-bulb | amber
smart-home | security-cameras | Security cameras | সিসি ক্যামেরা | cctv | white
smart-home | lights-plugs | Smart lights and plugs | স্মার্ট লাইট ও প্লাগ | smart-bulb | amber
smart-home | fans | Fans | ফ্যান | fan | mint
`,
);

/** The departments and the shelves in them, parents first. */
export const categories: SeedCategory[] = rows.map((row) => ({
  ...row,
  parent: row.parent === '' ? null : row.parent,
}));
