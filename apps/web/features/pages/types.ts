/** One piece of a text page: a paragraph, or a list of points. */
export type Block = string | readonly string[];

export type TextSection = { id: string; title: string; blocks: readonly Block[] };

/** A page of running text in one language. `{phone}` and `{email}` in it become links. */
export type TextPage = {
  title: string;
  /** Also the description for search engines. */
  lead: string;
  sections: readonly TextSection[];
  /** When the text was last changed, `2026-11-22`; for terms and privacy. */
  updated?: string;
};

export const pageNames = ['delivery', 'returns', 'privacy', 'terms'] as const;
export type PageName = (typeof pageNames)[number];
export type TextPages = Record<PageName, TextPage>;
