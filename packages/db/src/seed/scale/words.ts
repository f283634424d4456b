/** Syllables of made-up names, in both scripts. */
const syllables = [
  ['ka', 'কা'],
  ['mi', 'মি'],
  ['ro', 'রো'],
  ['ve', 'ভে'],
  ['lu', 'লু'],
  ['sha', 'শা'],
  ['ni', 'নি'],
  ['to', 'টো'],
  ['re', 'রে'],
  ['da', 'দা'],
  ['xo', 'ক্সো'],
  ['ba', 'বা'],
  ['fi', 'ফি'],
  ['go', 'গো'],
  ['ne', 'নে'],
  ['pu', 'পু'],
  ['sa', 'সা'],
  ['ja', 'জা'],
  ['mo', 'মো'],
  ['te', 'টে'],
  ['la', 'লা'],
  ['zi', 'জি'],
  ['ho', 'হো'],
  ['ke', 'কে'],
  ['nu', 'নু'],
  ['va', 'ভা'],
  ['ri', 'রি'],
  ['do', 'ডো'],
  ['se', 'সে'],
  ['bu', 'বু'],
  ['ma', 'মা'],
  ['chi', 'চি'],
] as const;

/** What the products of a shelf are called, one of them. */
const nouns: Record<string, [string, string]> = {
  phones: ['phone', 'ফোন'],
  laptops: ['computer', 'কম্পিউটার'],
  audio: ['audio', 'অডিও'],
  watches: ['watch', 'ওয়াচ'],
  tv: ['TV', 'টিভি'],
  cameras: ['camera', 'ক্যামেরা'],
  networking: ['router', 'রাউটার'],
  power: ['charger', 'চার্জার'],
  storage: ['drive', 'ড্রাইভ'],
  accessories: ['accessory', 'অ্যাক্সেসরি'],
  gaming: ['controller', 'কন্ট্রোলার'],
  'smart-home': ['smart device', 'স্মার্ট ডিভাইস'],
};

export interface Word {
  en: string;
  bn: string;
}

/**
 * The made-up word with a number: three syllables, so that there are 32,768, and a fourth after
 * that. Numbers in a row give words that look nothing alike.
 */
export function wordNumber(index: number): Word {
  // An odd factor only shuffles the numbers below 2^15.
  const mixed = (index * 40_503) % 32_768;
  const places = [mixed % 32, (mixed >> 5) % 32, mixed >> 10];
  if (index >= 32_768) places.push((index >> 15) % 32);
  const chosen = places.map((place) => syllables[place] ?? syllables[0]);
  const en = chosen.map(([latin]) => latin).join('');
  return {
    en: en.charAt(0).toUpperCase() + en.slice(1),
    bn: chosen
      .map(([, bangla]) => bangla)
      .join('')
      .normalize('NFC'),
  };
}

/** What the products of a department are called. */
export function nounOf(department: string): Word {
  const [en, bn] = nouns[department] ?? ['device', 'ডিভাইস'];
  return { en, bn: bn.normalize('NFC') };
}
