import { expect, type Locator, type Page } from '@playwright/test';
import type { ShopApi } from './api.ts';
import { fill, formatPrice, type Locale, type Messages, pattern, urls } from './words.ts';

/** An order as the API tells it, as far as these tests look. */
export interface PlacedOrder {
  id: string;
  number: string;
  status: string;
  total: { amount: number };
  discount: { amount: number };
  contact: { name: string; phone: string; email: string | null };
  address: Record<string, string | null> | null;
  delivery: { method: string };
  paymentMethod: string;
  note: string | null;
  lines: { variantId: string; quantity: number }[];
}

/** Where the parcels of these tests go, unless they say otherwise. */
export const home = {
  name: 'Salma Begum',
  phone: '+880 1712 345678',
  division: 'dhaka',
  district: 'gazipur',
  line: 'House 12, Road 5',
};

/** The checkout page as a shopper handles it. */
export class Checkout {
  readonly main: Locator;
  readonly place: Locator;
  readonly orderAgain: Locator;
  private readonly page: Page;
  private readonly words: Messages;
  private readonly language: Locale;

  constructor(page: Page, words: Messages, language: Locale) {
    this.page = page;
    this.words = words;
    this.language = language;
    this.main = page.getByRole('main');
    this.place = this.main.getByRole('button', { name: pattern(words.checkout.placeOrder) });
    this.orderAgain = this.main.getByRole('button', { name: pattern(words.checkout.orderFor) });
  }

  async open(): Promise<void> {
    await this.page.goto(urls.checkout(this.language));
    await expect(this.title(1)).toBeVisible();
  }

  title(step: 1 | 2 | 3): Locator {
    const { contactTitle, deliveryTitle, paymentTitle } = this.words.checkout;
    const name = [contactTitle, deliveryTitle, paymentTitle][step - 1] ?? '';
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** One step with its title. */
  step(step: 1 | 2 | 3): Locator {
    return this.main.getByRole('listitem').filter({ has: this.title(step) });
  }

  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true });
  }

  optional(label: string): Locator {
    return this.main.getByLabel(`${label} (${this.words.forms.optional})`);
  }

  choice(title: string): Locator {
    return this.main.getByRole('radio', { name: title });
  }

  async fillAddress(to: Partial<typeof home> = {}): Promise<void> {
    const { name, phone, division, district, line } = { ...home, ...to };
    const { checkout, account } = this.words;
    await this.field(checkout.phone).fill(phone);
    await this.field(checkout.name).fill(name);
    await this.field(account.division).selectOption(division);
    await this.field(account.district).selectOption(district);
    await this.field(account.upazila).selectOption({ index: 1 });
    await this.field(account.line).fill(line);
  }

  async goOn(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.checkout.goOn }).click();
  }

  /** Fills in everything up to the button that orders. */
  async toTheButton(to: Partial<typeof home> = {}): Promise<void> {
    await this.fillAddress(to);
    await this.goOn();
    await expect(this.title(2)).toBeFocused();
    await this.goOn();
    await expect(this.title(3)).toBeFocused();
    await expect(this.place).toBeEnabled();
  }

  /** Asserts the sum on the button that orders, in poisha. */
  async expectSum(amount: number): Promise<void> {
    const total = formatPrice({ amount, currency: 'BDT' }, this.language);
    const name = fill(this.words.checkout.placeOrder, { total });
    await expect(this.main.getByRole('button', { name, exact: true })).toBeEnabled();
  }

  /** Waits until the page of the order is there, and asks the API for it. */
  async ordered(api: ShopApi): Promise<PlacedOrder> {
    await expect(this.page).toHaveURL(new RegExp(`/${this.language}/orders/ord_`));
    const id = new URL(this.page.url()).pathname.split('/').at(-1);
    return api.get<PlacedOrder>(`/orders/${id}`);
  }
}
