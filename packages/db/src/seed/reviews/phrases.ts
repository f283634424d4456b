import { table } from '../table.ts';

/** What people write of one kind of product, by language and by whether they are pleased. */
export interface Phrases {
  en: { good: string[]; bad: string[] };
  bn: { good: string[]; bad: string[] };
}

const lines = table(
  ['kind', 'mood', 'en', 'bn'],
  `
phone | good | The battery sees me through a working day. | ব্যাটারি সারা দিন চলে যায়।
phone | good | Photos in daylight come out sharp. | দিনের আলোয় ছবি পরিষ্কার আসে।
phone | good | The screen can be read in the sun. | রোদেও স্ক্রিন দেখা যায়।
phone | good | It does not get hot on long video calls. | লম্বা ভিডিও কলেও গরম হয় না।
phone | good | Calls are clear, even on the bus. | বাসে বসেও কথা পরিষ্কার শোনা যায়।
phone | good | The fingerprint reader is quick. | ফিঙ্গারপ্রিন্ট দ্রুত কাজ করে।
phone | good | The IMEI was registered with BTRC, I checked by SMS. | আইএমইআই বিটিআরসিতে নিবন্ধিত, এসএমএসে মিলিয়ে নিয়েছি।
phone | bad | Pictures at night are grainy. | রাতের ছবি ঝাপসা আসে।
phone | bad | It came with many apps that I had to remove. | অনেক অপ্রয়োজনীয় অ্যাপ দেওয়া থাকে, মুছতে হয়েছে।
phone | bad | It warms up when I play games for half an hour. | আধা ঘণ্টা গেম খেললে গরম হয়ে যায়।
phone | bad | Charging takes longer than I expected. | চার্জ হতে ভাবনার চেয়ে বেশি সময় লাগে।
phone | bad | The speaker is thin. | স্পিকারের শব্দ পাতলা।
iphone | good | The camera is the reason I bought it, and it delivers. | ক্যামেরার জন্যই কিনেছি, হতাশ করেনি।
iphone | good | Battery health is still at 100 after four months. | চার মাস পরও ব্যাটারি হেলথ ১০০।
iphone | good | Factory sealed, activated in front of me. | ইনট্যাক্ট বাক্স, সামনে চালু করে নিয়েছি।
iphone | good | Face ID works in dim light. | কম আলোতেও ফেস আইডি কাজ করে।
iphone | good | Videos come out steady. | ভিডিও স্থির আসে।
iphone | bad | There is no charger in the box. | বাক্সে চার্জার নেই।
iphone | bad | The battery is gone by evening with mobile data. | মোবাইল ডেটায় সন্ধ্যার মধ্যে চার্জ শেষ।
iphone | bad | It gets warm while charging. | চার্জের সময় গরম হয়।
mac | good | Ten hours on battery in real use. | বাস্তবে দশ ঘণ্টা চার্জ থাকে।
mac | good | Silent, it has never warmed my lap. | কোনো শব্দ নেই, গরমও হয় না।
mac | good | The screen is the best I have worked on. | এত ভালো স্ক্রিনে আগে কাজ করিনি।
mac | good | Video editing runs without waiting. | ভিডিও সম্পাদনায় অপেক্ষা করতে হয় না।
mac | bad | Too few ports, I had to buy a hub. | পোর্ট কম, আলাদা হাব কিনতে হয়েছে।
mac | bad | Storage fills up sooner than you think. | স্টোরেজ তাড়াতাড়ি ভরে যায়।
keys | good | One charge lasts for days. | একবার চার্জ দিলে কয়েক দিন চলে।
keys | good | The keys are large enough for my father. | বোতামগুলো বড়, আব্বার চালাতে সুবিধা হয়।
keys | good | The signal holds in the village, where my smartphone loses it. | গ্রামে স্মার্টফোনে নেটওয়ার্ক না পেলেও এটিতে পাওয়া যায়।
keys | good | The radio plays without earphones. | ইয়ারফোন ছাড়াই রেডিও চলে।
keys | bad | The sound in calls is low. | কলে শব্দ কম।
keys | bad | The torch is weak. | টর্চের আলো কম।
keys | bad | The letters on the keys are small. | বোতামের লেখা ছোট।
tablet | good | My children take their classes on it. | বাচ্চারা এতে ক্লাস করে।
tablet | good | Good for reading PDF books. | পিডিএফ বই পড়ার জন্য ভালো।
tablet | good | The battery lasts two days of light use. | অল্প ব্যবহারে দুই দিন চার্জ থাকে।
tablet | good | Films look fine on the large screen. | বড় স্ক্রিনে সিনেমা দেখতে ভালো লাগে।
tablet | bad | It is heavy to hold in one hand. | এক হাতে ধরতে ভারী লাগে।
tablet | bad | It slows down with many tabs open. | অনেক ট্যাব খুললে ধীর হয়ে যায়।
tablet | bad | The camera is only good for scanning papers. | ক্যামেরা শুধু কাগজ স্ক্যানের কাজে লাগে।
laptop | good | It starts in a few seconds. | কয়েক সেকেন্ডেই চালু হয়।
laptop | good | The keyboard is comfortable for long typing. | অনেকক্ষণ টাইপ করতে আরাম লাগে।
laptop | good | The hinge is firm and opens with one hand. | কবজা মজবুত, এক হাতেই খোলা যায়।
laptop | good | Office work and forty browser tabs run without trouble. | অফিসের কাজ আর অনেকগুলো ট্যাব একসঙ্গে চলে।
laptop | good | I added memory myself, the slot is easy to reach. | নিজেই র‍্যাম বাড়িয়েছি, স্লট সহজেই খোলা যায়।
laptop | bad | The fan is loud under load. | চাপ পড়লে ফ্যানের শব্দ বেশি।
laptop | bad | The battery lasts about four hours, less than promised. | ব্যাটারি চার ঘণ্টার মতো চলে, যা বলা হয় তার চেয়ে কম।
laptop | bad | The screen is dim near a window. | জানালার পাশে স্ক্রিন অনুজ্জ্বল লাগে।
laptop | bad | The lid picks up fingerprints. | ঢাকনায় আঙুলের দাগ পড়ে।
desktop | good | Quiet, even in a closed room. | বন্ধ ঘরেও শব্দ টের পাওয়া যায় না।
desktop | good | We use it for accounts all day without a restart. | সারা দিন হিসাবের কাজ চলে, বন্ধ করতে হয় না।
desktop | good | It takes little room on the desk. | টেবিলে জায়গা কম লাগে।
desktop | bad | There are too few ports in front. | সামনে পোর্ট কম।
desktop | bad | Dust gathers at the vents. | বাতাসের ফাঁকে ধুলা জমে।
monitor | good | Colours are even from edge to edge. | এক কিনারা থেকে অন্য কিনারা পর্যন্ত রং সমান।
monitor | good | My eyes are less tired in the evening. | সন্ধ্যায় চোখে আগের মতো চাপ লাগে না।
monitor | good | No dead pixels, I looked carefully. | ভালো করে দেখেছি, কোনো ডেড পিক্সেল নেই।
monitor | good | Text is crisp. | লেখা ঝকঝকে।
monitor | bad | The stand wobbles when I type. | টাইপ করলে স্ট্যান্ড নড়ে।
monitor | bad | The corners glow a little in the dark. | অন্ধকারে কোনায় হালকা আলো দেখা যায়।
monitor | bad | The buttons behind it are hard to find. | পেছনের বোতাম খুঁজে পাওয়া কঠিন।
printer | good | The first set of ink has lasted a school year. | প্রথম সেটের কালিতে পুরো শিক্ষাবর্ষ গেছে।
printer | good | Setting it up took ten minutes. | চালু করতে দশ মিনিট লেগেছে।
printer | good | Bengali text prints cleanly. | বাংলা লেখা পরিষ্কার ছাপা হয়।
printer | good | We run it in a copy shop and it holds up. | ফটোকপির দোকানে চালাই, ভালো সার্ভিস দিচ্ছে।
printer | bad | It is slow with pictures. | ছবি ছাপতে সময় বেশি লাগে।
printer | bad | Paper jams when the room is damp. | আবহাওয়া স্যাঁতসেঁতে হলে কাগজ আটকে যায়।
printer | bad | The Wi-Fi set-up needed three attempts. | ওয়াই-ফাই সেটআপে তিনবার চেষ্টা করতে হয়েছে।
sound | good | Voices are clear in calls. | কলে কথা পরিষ্কার শোনা যায়।
sound | good | Comfortable for hours. | কয়েক ঘণ্টা পরলেও কানে ব্যথা হয় না।
sound | good | The sound is balanced, bass is not too much. | শব্দ ভারসাম্যপূর্ণ, বেস অতিরিক্ত নয়।
sound | good | It lasts a week with my use. | আমার ব্যবহারে এক সপ্তাহ চার্জ থাকে।
sound | good | Pairing was done in a moment. | সহজেই ফোনের সঙ্গে যুক্ত হয়েছে।
sound | bad | The microphone picks up street noise. | মাইকে রাস্তার শব্দ চলে আসে।
sound | bad | After an hour my ears want a rest. | এক ঘণ্টা পর কানে চাপ লাগে।
sound | bad | The connection drops now and then. | মাঝে মাঝে সংযোগ কেটে যায়।
sound | bad | Treble is sharp at high volume. | শব্দ বাড়ালে কানে লাগে।
wired | good | Voices are clear in classes and calls. | ক্লাস ও কলে কথা পরিষ্কার শোনা যায়।
wired | good | Comfortable for hours. | কয়েক ঘণ্টা পরলেও কানে ব্যথা হয় না।
wired | good | Plug it in and it works. | লাগালেই কাজ করে।
wired | good | Good bass for the price. | দামের তুলনায় বেস ভালো।
wired | bad | The cord tangles easily. | তার সহজেই জট পাকায়।
wired | bad | One side went quiet after some weeks. | কয়েক সপ্তাহ পর এক পাশে শব্দ কমে গেছে।
wired | bad | The plug is a little loose. | প্লাগ একটু ঢিলা।
stick | good | My ten-year-old TV is smart now. | দশ বছরের পুরোনো টিভি এখন স্মার্ট।
stick | good | YouTube and Bengali channels start quickly. | ইউটিউব ও বাংলা চ্যানেল দ্রুত চালু হয়।
stick | good | The remote also switches the TV on. | রিমোট দিয়ে টিভিও চালু হয়।
stick | bad | It gets hot behind the TV. | টিভির পেছনে গরম হয়ে যায়।
stick | bad | Little space for apps. | অ্যাপের জন্য জায়গা কম।
lens | good | Sharp already wide open. | পুরো খোলা অ্যাপারচারেও শার্প।
lens | good | Focus is quiet, good for video. | ফোকাসে শব্দ হয় না, ভিডিওর জন্য ভালো।
lens | good | Glass was clean, no dust inside. | কাচ পরিষ্কার, ভেতরে ধুলা নেই।
lens | bad | The corners are soft until stopped down. | অ্যাপারচার না কমালে কোনা নরম থাকে।
lens | bad | No hood in the box. | বাক্সে হুড নেই।
speaker | good | Louder than its size suggests. | আকারের তুলনায় শব্দ অনেক জোরে।
speaker | good | Voices in films are easier to follow now. | সিনেমার সংলাপ এখন পরিষ্কার বোঝা যায়।
speaker | good | We used it on the roof at a wedding, no trouble. | বিয়েতে ছাদে চালিয়েছি, কোনো সমস্যা হয়নি।
speaker | good | Bass is firm. | বেস ভালো।
speaker | bad | At full volume the sound breaks up. | পুরো ভলিউমে শব্দ ফেটে যায়।
speaker | bad | The buttons are stiff. | বোতাম শক্ত।
speaker | bad | The cable that comes with it is short. | সঙ্গের তার ছোট।
mic | good | My class videos sound far better. | ক্লাসের ভিডিওতে শব্দ অনেক ভালো হয়েছে।
mic | good | It worked with my phone at once. | ফোনে লাগাতেই কাজ করেছে।
mic | good | Wind on the river did little harm. | নদীর পাড়ের বাতাসেও কথা শোনা গেছে।
mic | bad | There is a slight hiss when it is quiet. | নীরবতায় হালকা শোঁ শোঁ শব্দ থাকে।
mic | bad | The clip is loose. | ক্লিপটি ঢিলা।
watch | good | Step and sleep counts look right to me. | পদক্ষেপ আর ঘুমের হিসাব ঠিক মনে হয়।
watch | good | The strap is soft in the heat. | গরমেও ফিতা আরামদায়ক।
watch | good | Messages in Bengali show properly. | বাংলা মেসেজ ঠিকমতো দেখা যায়।
watch | good | The screen is bright outdoors. | বাইরেও স্ক্রিন উজ্জ্বল।
watch | good | I wear it to the mosque for the prayer alarms. | নামাজের সময় মনে করিয়ে দিতে কাজে লাগে।
watch | bad | The battery falls short of the stated days. | যত দিন বলা হয়েছে ব্যাটারি তত দিন চলে না।
watch | bad | The app asks for too many permissions. | অ্যাপ অনেক বেশি অনুমতি চায়।
watch | bad | Pulse readings jump while running. | দৌড়ালে নাড়ির হিসাব ওঠানামা করে।
tv | good | Cricket looks smooth. | ক্রিকেট খেলা মসৃণ দেখা যায়।
tv | good | Apps open quickly. | অ্যাপ দ্রুত খোলে।
tv | good | Colours needed no adjustment. | রং ঠিক করতে হয়নি।
tv | good | The two men who delivered it were careful on the stairs. | যাঁরা দিয়ে গেছেন, সিঁড়িতে সাবধানে তুলেছেন।
tv | bad | The sound is thin without a soundbar. | সাউন্ডবার ছাড়া শব্দ পাতলা।
tv | bad | The remote is slow to respond at times. | রিমোট মাঝে মাঝে দেরিতে কাজ করে।
tv | bad | From the side the picture turns pale. | পাশ থেকে দেখলে ছবি ফ্যাকাশে লাগে।
camera | good | Sharp where it should be. | যেখানে দরকার সেখানে একদম শার্প।
camera | good | Focus finds faces quickly. | মুখের ওপর দ্রুত ফোকাস করে।
camera | good | Small enough to carry on every trip. | সব ভ্রমণে সঙ্গে নেওয়ার মতো ছোট।
camera | good | Used it for a wedding in Sylhet, the client was pleased. | সিলেটে বিয়ের কাজে ব্যবহার করেছি, ক্লায়েন্ট খুশি।
camera | bad | The battery empties fast in video. | ভিডিওতে ব্যাটারি দ্রুত শেষ হয়।
camera | bad | The menu takes days to learn. | মেনু বুঝতে কয়েক দিন লাগে।
camera | bad | Hard to hold with large hands. | বড় হাতে ধরতে অসুবিধা।
network | good | The signal reaches the last bedroom now. | এখন শেষ ঘরেও নেটওয়ার্ক পাওয়া যায়।
network | good | Ten devices on it and no drop in a month. | দশটি ডিভাইস চলে, এক মাসে একবারও কাটেনি।
network | good | The app made setting up simple. | অ্যাপ দিয়ে চালু করা সহজ।
network | good | I get the full speed of my line. | লাইনের পুরো গতি পাচ্ছি।
network | bad | It had to be restarted twice in the first week. | প্রথম সপ্তাহে দুবার রিস্টার্ট দিতে হয়েছে।
network | bad | The signal is weak behind two walls. | দুই দেয়ালের পরে নেটওয়ার্ক দুর্বল।
network | bad | The adapter gets warm. | অ্যাডাপ্টার গরম হয়।
powerbank | good | It charged my phone twice on the train to Chattogram. | চট্টগ্রামের ট্রেনে ফোন দুবার চার্জ দিয়েছি।
powerbank | good | It shows the charge left in plain numbers or lights. | কতটা চার্জ আছে সহজেই বোঝা যায়।
powerbank | good | Charges quickly and stays cool. | দ্রুত চার্জ হয়, গরমও হয় না।
powerbank | bad | Heavier than I thought. | যা ভেবেছিলাম তার চেয়ে ভারী।
powerbank | bad | It takes all night to fill. | পুরো চার্জ হতে সারা রাত লাগে।
charger | good | It charges at the speed it states. | যে গতি লেখা সেই গতিতেই চার্জ হয়।
charger | good | It stays cool next to the bed. | রাতে চার্জে রাখলেও গরম হয় না।
charger | good | Solid plug, no sparks. | প্লাগ মজবুত, স্পার্ক করে না।
charger | bad | It is loose in old sockets. | পুরোনো সকেটে ঢিলা লাগে।
charger | bad | It hums faintly at night. | রাতে হালকা শব্দ হয়।
ups | good | It held through every power cut this month. | এ মাসের সব লোডশেডিংয়ে ঠিকমতো চলেছে।
ups | good | It switches so fast that nothing restarts. | এত দ্রুত বদলায় যে কিছুই বন্ধ হয় না।
ups | bad | It beeps loudly and cannot be silenced. | জোরে বিপ দেয়, বন্ধ করা যায় না।
ups | bad | Backup is shorter with a larger monitor. | বড় মনিটরে ব্যাকআপ কম পাওয়া যায়।
storage | good | Copy speed is as stated. | কপির গতি যা লেখা তা-ই পেয়েছি।
storage | good | My old laptop feels new with it. | পুরোনো ল্যাপটপ নতুনের মতো চলে।
storage | good | Genuine: the serial number checked out. | আসল পণ্য, সিরিয়াল নম্বর মিলিয়ে দেখেছি।
storage | good | The full capacity is there. | পুরো ধারণক্ষমতাই পাওয়া গেছে।
storage | bad | It slows down with very large files. | খুব বড় ফাইলে গতি কমে যায়।
storage | bad | It gets hot during long copies. | অনেকক্ষণ কপি করলে গরম হয়।
part | good | It fitted and ran at the first start. | লাগানোর পর প্রথমবারেই চলেছে।
part | good | Temperatures are reasonable in my case. | আমার কেসে তাপমাত্রা স্বাভাবিক থাকে।
part | good | Box sealed, warranty card stamped. | বাক্স সিল করা, ওয়ারেন্টি কার্ডে সিল দেওয়া ছিল।
part | bad | It runs warmer than the old one. | আগেরটির চেয়ে বেশি গরম হয়।
part | bad | The manual explains little. | ম্যানুয়ালে তেমন কিছু লেখা নেই।
desk | good | Comfortable after a full day of work. | সারা দিন কাজ করেও আরাম লাগে।
desk | good | It works on the first plug-in, no driver. | লাগাতেই কাজ করে, ড্রাইভার লাগে না।
desk | good | The build is firm. | গঠন মজবুত।
desk | bad | The print wears off after some months. | কয়েক মাস পর লেখা উঠে যায়।
desk | bad | The cable could be longer. | তার আরেকটু লম্বা হলে ভালো হতো।
carry | good | The fit is exact. | মাপ একদম ঠিক।
carry | good | Well made for the money. | দামের তুলনায় ভালো তৈরি।
carry | good | It survived two falls already. | এরই মধ্যে দুবার পড়েও কিছু হয়নি।
carry | bad | The colour is darker than in the picture. | ছবির চেয়ে রং গাঢ়।
carry | bad | It smelled of plastic for a week. | এক সপ্তাহ প্লাস্টিকের গন্ধ ছিল।
game | good | No delay that I can feel. | কোনো ল্যাগ টের পাই না।
game | good | My brother and I play every evening. | ভাইয়ের সঙ্গে রোজ সন্ধ্যায় খেলি।
game | good | The grip is good for long matches. | লম্বা খেলায়ও ধরতে আরাম।
game | bad | Games cost a lot on top. | আলাদা করে গেমের দাম অনেক।
game | bad | The buttons are loud. | বোতামে শব্দ বেশি।
home | good | I watch the house from the office. | অফিস থেকে বাসা দেখতে পারি।
home | good | It reconnects by itself after a power cut. | বিদ্যুৎ ফিরলে নিজেই যুক্ত হয়।
home | good | Simple enough for my parents. | আব্বা-আম্মাও চালাতে পারেন।
home | bad | Setting up failed until I switched to 2.4 GHz. | ২.৪ গিগাহার্টজে না আনা পর্যন্ত চালু হয়নি।
home | bad | The app is only in English. | অ্যাপ শুধু ইংরেজিতে।
fan | good | Strong wind at low noise. | শব্দ কম, বাতাস ভালো।
fan | good | It helped a lot in the summer load shedding. | গরমের লোডশেডিংয়ে খুব কাজে লেগেছে।
fan | bad | Backup is shorter at full speed. | পুরো গতিতে ব্যাকআপ কম।
fan | bad | The head does not stay at its angle. | মাথা যে দিকে রাখি সেদিকে থাকে না।
any | good | Delivered to Mirpur the next day. | পরের দিনই মিরপুরে পেয়েছি।
any | good | Packed well, the seal was unbroken. | প্যাকেট ভালো ছিল, সিল অক্ষত।
any | good | Cheaper here than in the market. | বাজারের চেয়ে এখানে দাম কম।
any | good | The warranty card came filled in. | ওয়ারেন্টি কার্ড পূরণ করা অবস্থায় পেয়েছি।
any | good | I have used it for three months without a fault. | তিন মাস ব্যবহার করছি, কোনো সমস্যা হয়নি।
any | good | It reached Khulna in three days. | তিন দিনে খুলনায় পৌঁছেছে।
any | good | Matches the description. | বর্ণনার সঙ্গে মিল আছে।
any | bad | The box was dented on arrival. | বাক্সে টোল পড়া ছিল।
any | bad | Delivery took four days instead of two. | দুই দিনের জায়গায় চার দিন লেগেছে।
any | bad | The price fell a week after I bought it. | কেনার এক সপ্তাহ পর দাম কমেছে।
any | bad | The service centre kept it for twelve days. | সার্ভিস সেন্টারে বারো দিন রেখেছে।
`,
);

const phrases = new Map<string, Phrases>();
for (const { kind, mood, en, bn } of lines) {
  const found = phrases.get(kind) ?? { en: { good: [], bad: [] }, bn: { good: [], bad: [] } };
  phrases.set(kind, found);
  found.en[mood === 'good' ? 'good' : 'bad'].push(en);
  found.bn[mood === 'good' ? 'good' : 'bad'].push(bn.normalize('NFC'));
}

const kindOfShelf: Record<string, string> = {
  'android-phones': 'phone',
  iphones: 'iphone',
  'foldable-phones': 'phone',
  'feature-phones': 'keys',
  tablets: 'tablet',
  'everyday-laptops': 'laptop',
  'gaming-laptops': 'laptop',
  macbooks: 'mac',
  desktops: 'desktop',
  monitors: 'monitor',
  printers: 'printer',
  earbuds: 'sound',
  headphones: 'sound',
  speakers: 'speaker',
  soundbars: 'speaker',
  microphones: 'mic',
  'smart-watches': 'watch',
  'calling-watches': 'watch',
  'fitness-bands': 'watch',
  '4k-tvs': 'tv',
  'hd-tvs': 'tv',
  'qled-oled-tvs': 'tv',
  projectors: 'tv',
  streaming: 'stick',
  mirrorless: 'camera',
  lenses: 'lens',
  'action-cameras': 'camera',
  drones: 'camera',
  tripods: 'carry',
  routers: 'network',
  'mesh-wifi': 'network',
  switches: 'network',
  'pocket-routers': 'network',
  'power-banks': 'powerbank',
  chargers: 'charger',
  ups: 'ups',
  ssds: 'storage',
  'portable-drives': 'storage',
  'memory-cards': 'storage',
  ram: 'part',
  processors: 'part',
  'graphics-cards': 'part',
  keyboards: 'desk',
  mice: 'desk',
  webcams: 'desk',
  cables: 'charger',
  cases: 'carry',
  'bags-stands': 'carry',
  consoles: 'game',
  gamepads: 'game',
  'gaming-gear': 'desk',
  'security-cameras': 'home',
  'lights-plugs': 'home',
  fans: 'fan',
};

/**
 * What people write of a product. Headphones with a cord are not praised for their battery.
 *
 * @throws Error for a shelf without phrases.
 */
export function phrasesFor(product: {
  category: string;
  attributes: Record<string, string>;
}): Phrases {
  const kind = kindOfShelf[product.category];
  if (!kind) throw new Error(`Nobody has written about "${product.category}".`);
  const wired = kind === 'sound' && product.attributes.connectivity !== 'Bluetooth';
  return phrasesOf(wired ? 'wired' : kind);
}

/** What people write of a shop, whatever they bought. */
export const shopPhrases = phrasesOf('any');

function phrasesOf(kind: string): Phrases {
  const found = phrases.get(kind);
  if (!found) throw new Error(`There are no phrases "${kind}".`);
  return found;
}

/** Titles by stars, one to five. */
export const titles = {
  en: [
    ['Returned it', 'Not what I paid for', 'Would not buy again', 'Faulty'],
    ['Disappointed', 'Expected more', 'Below its price'],
    ['Does the job', 'Average', 'Good and bad', 'Fair for the price'],
    ['Good buy', 'Mostly happy', 'Worth it', 'Solid'],
    [
      'Very happy',
      'Exactly what I needed',
      'Recommended',
      'Good value',
      'No complaints',
      'Works well',
    ],
  ],
  bn: [
    ['ফেরত দিয়েছি', 'টাকা উশুল হয়নি', 'আর কিনব না', 'ত্রুটি ছিল'],
    ['হতাশ', 'আরও ভালো আশা করেছিলাম', 'দামের তুলনায় কম'],
    ['কাজ চলে', 'মোটামুটি', 'ভালো-মন্দ মিলিয়ে', 'দাম অনুযায়ী ঠিক আছে'],
    ['ভালো কেনা', 'মোটের ওপর খুশি', 'দাম উশুল', 'নির্ভরযোগ্য'],
    ['খুব খুশি', 'যা দরকার ছিল তা-ই', 'কিনতে পারেন', 'দামে ভালো', 'কোনো অভিযোগ নেই', 'ভালো চলছে'],
  ],
} as const;
