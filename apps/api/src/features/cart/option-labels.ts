import type { Locale, Localized } from '../../lib/locale.ts';

const names: Record<string, Localized> = {
  colour: { en: 'Colour', bn: 'রং' },
  storage: { en: 'Storage', bn: 'স্টোরেজ' },
  ram: { en: 'RAM', bn: 'র‍্যাম' },
  size: { en: 'Size', bn: 'সাইজ' },
};

/** A variant's options in the words of the shop. */
export function optionLabels(
  options: Record<string, string>,
  locale: Locale,
): { label: string; value: string }[] {
  return Object.entries(options).map(([key, value]) => ({
    label: names[key]?.[locale] ?? key,
    value,
  }));
}
