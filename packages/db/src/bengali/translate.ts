import { dictionary, foldedDictionary } from './dictionary.ts';
import { bengaliDigits, isCode, spelled } from './digits.ts';

const longestPhrase = Math.max(...[...dictionary.keys()].map((key) => key.split(' ').length));
const known = new Map<string, string>();

/**
 * The Bengali of a name, a specification or a value, by dictionary: the longest phrase first, then
 * words, then codes letter by letter. Sentences are not translated; they are written in both
 * languages where they stand.
 *
 * @throws Error for a word that the dictionary lacks, so that no Latin text slips through.
 */
export function bengali(english: string): string {
  let found = known.get(english);
  if (found === undefined) {
    found = translate(english).normalize('NFC');
    known.set(english, found);
  }
  return found;
}

// Where Bengali puts the words in another order.
const rules: [RegExp, (...parts: string[]) => string][] = [
  [/^Under (.+)$/, (limit = '') => `${bengali(limit)}-এর কম`],
  [/^(.+) with (\d.+)$/, (what = '', extra = '') => `${bengali(what)}, সঙ্গে ${bengali(extra)}`],
  [
    /^(.+) for ((?:iPhone|Galaxy|Pixel|OnePlus|Nothing) .+)$/,
    (what = '', phone = '') => `${bengali(what)} (${bengali(phone)})`,
  ],
];

function translate(english: string): string {
  for (const [pattern, arrange] of rules) {
    const match = pattern.exec(english);
    if (match) return arrange(...match.slice(1));
  }
  // "43-inch" is two words in Bengali, and "65W" is read as watts.
  const words = english
    .replace(/(\d)-inch\b/g, '$1 inch')
    .replace(/\b(\d+(?:\.\d+)?)W\b/g, '$1 W')
    .split(' ');
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestPhrase, words.length - at);
    let phrase: string | undefined;
    for (; length > 0; length -= 1) {
      phrase = lookUp(words.slice(at, at + length).join(' '));
      if (phrase !== undefined) break;
    }
    if (phrase === undefined) {
      phrase = translateWord(words[at] ?? '', english);
      length = 1;
    }
    result.push(phrase.replace(/(?<=\S)\+(?=[),]?$)/, ' প্লাস'));
    at += length;
  }
  return result.join(' ');
}

/** Finds a phrase with the punctuation around it put aside: "(Wi-Fi 6)," finds "Wi-Fi 6". */
function lookUp(phrase: string): string | undefined {
  const exact = dictionary.get(phrase);
  if (exact !== undefined) return exact;
  const [, before = '', core = '', after = ''] = /^([("']*)(.*?)([)"',.;:]*)$/.exec(phrase) ?? [];
  if (core === '') return undefined;
  // A single capital is a name ("M", "G"), a single small letter a unit.
  const inner =
    dictionary.get(core) ??
    (core.length > 1 ? foldedDictionary.get(core.toLowerCase()) : undefined);
  return inner === undefined ? undefined : before + inner + after;
}

function translateWord(word: string, context: string): string {
  const parts = word
    .split(/([-/+×&]|(?<=\d)(?=[a-z]{2,})|(?<=[a-z]{2})(?=\d))/)
    .filter((part) => part !== '');
  if (parts.length > 1 && !isCode(word)) {
    return parts.map((part) => lookUp(part) ?? translateWord(part, context)).join('');
  }
  if (!/[A-Za-z]/.test(word)) return bengaliDigits(word);
  if (isCode(word)) return spelled(word);
  throw new Error(`The dictionary has no "${word}" (in "${context}").`);
}
