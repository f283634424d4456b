const firstNames = `
Tanvir তানভীর | Nusrat নুসরাত | Rakib রাকিব | Farhana ফারহানা | Sabbir সাব্বির | Sharmin শারমিন
Arif আরিফ | Tahmina তাহমিনা | Imran ইমরান | Sadia সাদিয়া | Mehedi মেহেদী | Jannatul জান্নাতুল
Shakil শাকিল | Mim মিম | Rashed রাশেদ | Fatema ফাতেমা | Nayeem নাঈম | Sumaiya সুমাইয়া
Asif আসিফ | Rumana রুমানা | Mahmudul মাহমুদুল | Afsana আফসানা | Jahid জাহিদ | Tasnim তাসনিম
Kamrul কামরুল | Ayesha আয়েশা | Sohel সোহেল | Israt ইসরাত | Masud মাসুদ | Shirin শিরিন
Habib হাবিব | Lamia লামিয়া | Rifat রিফাত | Nasrin নাসরিন | Anik অনিক | Priya প্রিয়া
Sourav সৌরভ | Mitu মিতু | Shuvo শুভ | Rupa রূপা | Zahir জহির | Moumita মৌমিতা
Ashraf আশরাফ | Keya কেয়া | Towhid তৌহিদ | Laboni লাবনী | Polash পলাশ | Bristy বৃষ্টি
`;

const lastNames = `
Hasan হাসান | Rahman রহমান | Islam ইসলাম | Ahmed আহমেদ | Hossain হোসেন | Akter আক্তার
Chowdhury চৌধুরী | Khan খান | Karim করিম | Uddin উদ্দিন | Sultana সুলতানা | Begum বেগম
Sarker সরকার | Das দাস | Miah মিয়া | Talukder তালুকদার | Haque হক | Bhuiyan ভূঁইয়া
Saha সাহা | Roy রায় | Sikder সিকদার | Mollah মোল্লা | Kabir কবির | Siddique সিদ্দিক
`;

// Names of women take no name of men after them, and the other way round.
const forWomen = new Set(['Akter', 'Sultana', 'Begum']);
const women = new Set(
  'Nusrat Farhana Sharmin Tahmina Sadia Jannatul Mim Fatema Sumaiya Rumana Afsana Tasnim Ayesha Israt Shirin Lamia Nasrin Priya Mitu Rupa Moumita Keya Laboni Bristy'.split(
    ' ',
  ),
);
const notForWomen = new Set(['Hasan', 'Uddin', 'Miah', 'Kabir']);

interface Name {
  en: string;
  bn: string;
}

function pairs(lines: string): Name[] {
  return lines
    .trim()
    .split(/[|\n]/)
    .map((pair) => {
      const [en = '', bn = ''] = pair.trim().split(' ');
      return { en, bn: bn.normalize('NFC') };
    });
}

/** People who write reviews, in both scripts. */
export const authors: Name[] = pairs(firstNames).flatMap((first) =>
  pairs(lastNames)
    .filter(({ en }) => (women.has(first.en) ? !notForWomen.has(en) : !forWomen.has(en)))
    .map((last) => ({ en: `${first.en} ${last.en}`, bn: `${first.bn} ${last.bn}` })),
);
