import { expect, type Locator, type Page } from '@playwright/test';
import type { Messages } from './words.ts';

/** A listing of products as a shopper handles it, at either width. */
export class Listing {
  readonly cards: Locator;
  readonly chips: Locator;
  readonly total: Locator;
  private readonly page: Page;
  private readonly words: Messages;

  constructor(page: Page, words: Messages) {
    this.page = page;
    this.words = words;
    const main = page.getByRole('main');
    this.cards = main.getByRole('article');
    this.chips = main.getByRole('list', { name: words.listing.applied });
    this.total = main.getByRole('status');
  }

  get filters(): Locator {
    return this.page.locator('#filters');
  }

  names(): Promise<string[]> {
    return this.cards.getByRole('heading').allTextContents();
  }

  /** Whole taka, without the struck-out prices. */
  async prices(): Promise<number[]> {
    const texts = await this.cards.locator('strong').allTextContents();
    return texts.map(takaIn);
  }

  /** Chooses filters in one go; on a phone in the sheet, which its button closes. */
  async choose(change: (filters: Locator) => Promise<void>): Promise<void> {
    const open = this.page.getByRole('button', { name: this.words.listing.filters });
    const sheet = await open.isVisible();
    if (sheet) await open.click();
    await expect(this.filters).toBeVisible();
    await change(this.filters);
    if (!sheet) return;
    const apply = this.filters.getByRole('button', { name: this.words.listing.apply });
    await apply.filter({ visible: true }).last().click();
    await expect(this.filters).toBeHidden();
  }
}

/** The number in a price of either language. */
export function takaIn(text: string): number {
  const western = text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
  return Number(western.replace(/[^0-9.]/g, ''));
}
