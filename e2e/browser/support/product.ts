import { expect, type Locator, type Page } from '@playwright/test';
import { formatPrice, type Locale, type Messages, pattern } from './words.ts';

/** A product page as a shopper handles it, at either width. */
export class ProductPage {
  /** The button in the page; a phone has a second one at the bottom of the screen. */
  readonly add: Locator;
  readonly drawer: Locator;
  readonly main: Locator;
  private readonly words: Messages;
  private readonly language: Locale;

  constructor(page: Page, words: Messages, language: Locale) {
    this.main = page.getByRole('main');
    this.add = this.main.getByRole('button', { name: words.client.addToCart }).first();
    this.drawer = page.getByRole('dialog');
    this.words = words;
    this.language = language;
  }

  /** Asserts the price in the page, in poisha. */
  async expectPrice(amount: number): Promise<void> {
    const price = formatPrice({ amount, currency: 'BDT' }, this.language);
    await expect(this.main.locator('strong').first()).toHaveText(price);
  }

  /** Asserts that price and stock are those that were counted for this visitor. */
  async expectCounted(): Promise<void> {
    const { countedNow, countedAgo } = this.words.product;
    await expect(this.main).toContainText(
      new RegExp(`${pattern(countedNow).source}|${pattern(countedAgo).source}`),
    );
  }

  /** The choice that leads to a variant, by the value's words. */
  option(value: string | RegExp): Locator {
    return this.main.getByRole('radio', { name: value });
  }

  /** Presses the button as soon as the page answers, and waits for the drawer. */
  async addToCart(): Promise<void> {
    await this.add.click();
    await expect(this.drawer).toContainText(this.words.cart.addedTitle);
  }
}
