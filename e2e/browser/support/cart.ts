import { expect, type Locator, type Page } from '@playwright/test';
import type { OwnProduct } from './shop-database.ts';
import { fill, formatNumber, formatPrice, type Locale, type Messages, pattern } from './words.ts';

/** Asserts that the header of any page says how many are in the cart. */
export async function expectInCart(
  page: Page,
  words: Messages,
  language: Locale,
  count: number,
): Promise<void> {
  const said = fill(words.client.cartCount, { count: formatNumber(count, language) });
  await expect(page.getByRole('banner')).toContainText(said);
}

/** The cart page as a shopper handles it. */
export class Cart {
  private readonly page: Page;
  private readonly words: Messages;
  private readonly language: Locale;

  constructor(page: Page, words: Messages, language: Locale) {
    this.page = page;
    this.words = words;
    this.language = language;
  }

  nameOf({ nameEn, nameBn }: OwnProduct): string {
    return this.language === 'bn' ? nameBn : nameEn;
  }

  line(product: OwnProduct): Locator {
    const link = this.page.getByRole('link', { name: this.nameOf(product), exact: true });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: link });
  }

  more(product: OwnProduct): Locator {
    return this.button(product, this.words.cart.more);
  }

  less(product: OwnProduct): Locator {
    return this.button(product, this.words.cart.less);
  }

  remove(product: OwnProduct): Locator {
    return this.button(product, this.words.cart.removeNamed);
  }

  async expectQuantity(product: OwnProduct, quantity: number): Promise<void> {
    const group = this.line(product).getByRole('group');
    await expect(group).toContainText(formatNumber(quantity, this.language));
  }

  /** Poisha. */
  async expectSubtotal(amount: number): Promise<void> {
    const summary = this.page.getByRole('region', { name: this.words.cart.summary });
    const price = formatPrice({ amount, currency: 'BDT' }, this.language);
    await expect(summary.getByRole('definition').first()).toHaveText(price);
  }

  private button(product: OwnProduct, message: string): Locator {
    return this.line(product).getByRole('button', { name: pattern(message) });
  }
}
