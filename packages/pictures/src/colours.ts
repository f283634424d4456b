/** A product colour with the tones its drawings need. All tones are `#rrggbb`. */
export interface Colour extends Tones {
  readonly labelEn: string;
  readonly labelBn: string;
}

export interface Tones {
  readonly hex: string;
  /** A little darker than the body: the second tone of the flat shading. */
  readonly shade: string;
  /** Much darker: recesses and seams. */
  readonly deep: string;
  /** A little lighter: faces turned to the light. */
  readonly light: string;
  /** Nearly white with a breath of the colour. */
  readonly tint: string;
  /** The outline, which keeps dark bodies visible on dark tiles and pale ones on pale tiles. */
  readonly edge: string;
  /** A mark or seam that reads on the body, whatever its lightness. */
  readonly mark: string;
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Mixes two `#rrggbb` colours; `amount` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, amount: number): string {
  const to = channels(second);
  const mixed = channels(first).map((value, index) =>
    Math.round(value + ((to[index] ?? 0) - value) * amount)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function tonesOf(hex: string): Tones {
  const light = luminance(hex);
  const dark = light < 0.1;
  return {
    hex,
    shade: mix(hex, '#0c1512', dark ? 0.3 : 0.13),
    deep: mix(hex, '#0c1512', dark ? 0.55 : 0.36),
    light: mix(hex, '#ffffff', dark ? 0.13 : 0.3),
    tint: mix(hex, '#ffffff', 0.8),
    edge: dark ? mix(hex, '#dfe9e4', 0.3) : mix(hex, '#14201b', light > 0.7 ? 0.26 : 0.2),
    mark: light < 0.3 ? mix(hex, '#ffffff', 0.5) : mix(hex, '#14201b', 0.42),
  };
}

const colour = (hex: string, labelEn: string, labelBn: string): Colour => ({
  labelEn,
  labelBn,
  ...tonesOf(hex),
});

/** Every colour a product can be drawn in, by its slug in picture addresses. */
export const colours = {
  black: colour('#2b3134', 'Black', 'কালো'),
  graphite: colour('#50585c', 'Graphite', 'গ্রাফাইট'),
  grey: colour('#8b9497', 'Grey', 'ধূসর'),
  silver: colour('#c6cccd', 'Silver', 'রুপালি'),
  white: colour('#fbfaf6', 'White', 'সাদা'),
  cream: colour('#f0e6cf', 'Cream', 'ক্রিম'),
  titanium: colour('#9f978b', 'Titanium', 'টাইটানিয়াম'),
  navy: colour('#3d5a80', 'Navy', 'নেভি ব্লু'),
  blue: colour('#2f6fb5', 'Blue', 'নীল'),
  sky: colour('#9cc4e0', 'Sky', 'আকাশি'),
  teal: colour('#22808a', 'Teal', 'টিল'),
  green: colour('#33895f', 'Green', 'সবুজ'),
  mint: colour('#b3dbc6', 'Mint', 'মিন্ট'),
  forest: colour('#294a3e', 'Forest', 'গাঢ় সবুজ'),
  red: colour('#c2321f', 'Red', 'লাল'),
  coral: colour('#ec7d65', 'Coral', 'কোরাল'),
  orange: colour('#e4752c', 'Orange', 'কমলা'),
  amber: colour('#e8a317', 'Amber', 'অ্যাম্বার'),
  yellow: colour('#f2cf45', 'Yellow', 'হলুদ'),
  gold: colour('#d3b071', 'Gold', 'সোনালি'),
  sand: colour('#b08d57', 'Sand', 'বালি'),
  rose: colour('#e2a9ae', 'Rose', 'গোলাপি'),
  purple: colour('#6b4f93', 'Purple', 'বেগুনি'),
  lavender: colour('#c2b6df', 'Lavender', 'ল্যাভেন্ডার'),
} as const satisfies Record<string, Colour>;

export type ColourSlug = keyof typeof colours;

/** Materials that stay the same whatever the colour of the product. */
export const ink = tonesOf('#1b2421');
export const rubber = tonesOf('#333d3a');
export const metal = tonesOf('#b7c1bf');
export const paper = tonesOf('#fbfaf6');

/** Contacts: edges of boards, pins of sockets. */
export const gold = '#e0b85c';

/** The few signal colours: lamps, rings, buttons, one per drawing. */
export const accents = ['#2fa37c', '#e8a317', '#d8442f', '#5a9be6'] as const;
