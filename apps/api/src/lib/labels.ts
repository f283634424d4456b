import { colours } from '@dhakacart/pictures';
import type { Locale, Localized } from './locale.ts';

/** Names of options and attributes by key. A key that is missing here is shown as it is written. */
const keys: Record<string, Localized> = {
  battery: { en: 'Battery', bn: 'ব্যাটারি' },
  camera: { en: 'Camera', bn: 'ক্যামেরা' },
  capacity: { en: 'Capacity', bn: 'ধারণক্ষমতা' },
  colour: { en: 'Colour', bn: 'রং' },
  connection: { en: 'Connection', bn: 'সংযোগ' },
  connectivity: { en: 'Connectivity', bn: 'সংযোগ' },
  energy: { en: 'Energy rating', bn: 'জ্বালানি রেটিং' },
  graphics: { en: 'Graphics', bn: 'গ্রাফিক্স' },
  interface: { en: 'Interface', bn: 'ইন্টারফেস' },
  length: { en: 'Length', bn: 'দৈর্ঘ্য' },
  material: { en: 'Material', bn: 'উপাদান' },
  memory: { en: 'Memory', bn: 'মেমোরি' },
  network: { en: 'Network', bn: 'নেটওয়ার্ক' },
  noise: { en: 'Noise cancelling', bn: 'নয়েজ ক্যানসেলিং' },
  panel: { en: 'Panel', bn: 'প্যানেল' },
  ports: { en: 'Ports', bn: 'পোর্ট' },
  power: { en: 'Power', bn: 'শক্তি' },
  processor: { en: 'Processor', bn: 'প্রসেসর' },
  ram: { en: 'RAM', bn: 'র‍্যাম' },
  refresh: { en: 'Refresh rate', bn: 'রিফ্রেশ রেট' },
  resolution: { en: 'Resolution', bn: 'রেজল্যুশন' },
  screen: { en: 'Screen', bn: 'পর্দা' },
  size: { en: 'Size', bn: 'আকার' },
  speed: { en: 'Speed', bn: 'গতি' },
  storage: { en: 'Storage', bn: 'স্টোরেজ' },
  type: { en: 'Type', bn: 'ধরন' },
  wifi: { en: 'Wi-Fi', bn: 'ওয়াই-ফাই' },
};

/** Units and words of values, as whole words. */
const words: Record<string, string> = {
  GB: 'জিবি',
  TB: 'টিবি',
  MB: 'এমবি',
  MP: 'মেগাপিক্সেল',
  mAh: 'এমএএইচ',
  Hz: 'হার্টজ',
  W: 'ওয়াট',
  L: 'লিটার',
  kg: 'কেজি',
  inch: 'ইঞ্চি',
  inches: 'ইঞ্চি',
  ton: 'টন',
  and: 'ও',
  to: 'থেকে',
  under: 'এর কম',
  over: 'এর বেশি',
};

/** "storage" becomes "Storage", or its name in Bengali. */
export function keyLabel(key: string, locale: Locale): string {
  return keys[key]?.[locale] ?? key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/[-_]/g, ' ');
}

/** A colour's name, or "256 GB" with the units and digits of the language. */
export function valueLabel(key: string, value: string, locale: Locale): string {
  if (key === 'colour') {
    const colour = colourOf(value);
    if (colour) return locale === 'bn' ? colour.labelBn : colour.labelEn;
  }
  if (locale === 'en') return value;
  return value
    .replaceAll(/[A-Za-z]+/g, (word) => words[word] ?? word)
    .replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x09e6 + Number(digit)));
}

/** `#rrggbb` of a colour slug; null for one that cannot be drawn. */
export function swatchOf(colour: string): string | null {
  return colourOf(colour)?.hex ?? null;
}

function colourOf(slug: string) {
  return Object.hasOwn(colours, slug) ? colours[slug as keyof typeof colours] : undefined;
}
