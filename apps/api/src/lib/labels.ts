import { attributeName, inBengali } from '@dhakacart/db/bengali';
import { colours } from '@dhakacart/pictures';
import type { Locale } from './locale.ts';

/** "lan-speed" becomes "LAN speed" in the language; an unknown key is shown as it is written. */
export function keyLabel(key: string, locale: Locale): string {
  return (
    attributeName(key)?.[locale] ??
    key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/[-_]/g, ' ')
  );
}

/** A colour's name, or "256 GB" with the units and digits of the language. */
export function valueLabel(key: string, value: string, locale: Locale): string {
  if (key === 'colour') {
    const colour = colourOf(value);
    if (colour) return locale === 'bn' ? colour.labelBn : colour.labelEn;
  }
  return locale === 'en' ? value : inBengali(value);
}

/** `#rrggbb` of a colour slug; null for one that cannot be drawn. */
export function swatchOf(colour: string): string | null {
  return colourOf(colour)?.hex ?? null;
}

function colourOf(slug: string) {
  return Object.hasOwn(colours, slug) ? colours[slug as keyof typeof colours] : undefined;
}
