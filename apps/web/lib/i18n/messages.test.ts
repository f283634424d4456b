import { describe, expect, it } from 'vitest';
import { bn as bnPages } from '@/features/pages/content/bn';
import { en as enPages } from '@/features/pages/content/en';
import { bn } from './messages/bn';
import { en } from './messages/en';

type Tree = { readonly [key: string]: unknown };

function texts(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree as Tree).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const bengaliLetter = /[\u0980-\u09ff]/;

// Words that stand in Latin letters in a Bengali text on purpose.
const latinOnPurpose = /\{\w+\}|DhakaCart|English|name@example\.com|JSON/g;

const trees = [
  { name: 'messages', english: en as Tree, bengali: bn as Tree },
  { name: 'text pages', english: enPages as Tree, bengali: bnPages as Tree },
];

describe.each(trees)('$name', ({ english, bengali }) => {
  const bengaliTexts = texts(bengali);
  const englishTexts = texts(english);

  it('are there under the same keys in both languages', () => {
    expect(bengaliTexts.map(([key]) => key).sort()).toEqual(
      englishTexts.map(([key]) => key).sort(),
    );
  });

  it('have the same places to fill in', () => {
    const inEnglish = new Map(englishTexts);
    const different = bengaliTexts.filter(
      ([key, text]) => String(places(text)) !== String(places(inEnglish.get(key) ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect([...englishTexts, ...bengaliTexts].filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('have no Latin words or digits left over in Bengali', () => {
    const left = bengaliTexts.filter(([key, text]) => {
      // A section's id is a part of the address, and a date is formatted later.
      if (/\.(id|updated)$/.test(key)) return false;
      return /[A-Za-z0-9]/.test(text.replace(latinOnPurpose, ''));
    });
    expect(left).toEqual([]);
  });

  it('have no Bengali left over in English', () => {
    // The sign of the taka is a Bengali letter, and the language is called by its own name.
    const left = englishTexts.filter(
      ([, text]) => text !== 'বাংলা' && bengaliLetter.test(text.replaceAll('৳', '')),
    );
    expect(left).toEqual([]);
  });
});
