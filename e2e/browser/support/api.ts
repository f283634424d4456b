import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Locale } from './words.ts';

export interface Shopper {
  email: string;
  password: string;
  name: string;
}

export interface PlacedOrder {
  id: string;
  number: string;
  status: string;
  /** The token of its signed link. */
  link: string;
  total: { amount: number; currency: 'BDT' };
}

interface OrderWishes {
  delivery?: 'standard' | 'express' | 'pickup';
  payment?: 'cod' | 'sslcommerz';
  name?: string;
  email?: string | null;
  note?: string;
}

interface Quote {
  cart: { id: string };
  total: { amount: number };
}

/** Somebody who has never been here. */
export function stranger(): Shopper {
  const mark = randomUUID().slice(0, 8);
  return {
    email: `rahim.${mark}@dhakacart.example`,
    password: `Padma bridge ${mark}`,
    name: `Rahim ${mark}`,
  };
}

/**
 * The API as a page would use it, with the cookies of the same visitor: to set up what a test does
 * not test.
 */
export class ShopApi {
  private readonly request: APIRequestContext;
  private readonly language: Locale;

  constructor(request: APIRequestContext, language: Locale = 'en') {
    this.request = request;
    this.language = language;
  }

  async get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
    return answer<T>(await this.request.get(`/api/v1${path}`, { headers }));
  }

  async post<T>(path: string, data: unknown, headers: Record<string, string> = {}): Promise<T> {
    return answer<T>(await this.request.post(`/api/v1${path}`, { data, headers }));
  }

  async patch<T>(path: string, data: unknown): Promise<T> {
    return answer<T>(await this.request.patch(`/api/v1${path}`, { data }));
  }

  /** Registers and leaves the visitor signed in. */
  async register(language: Locale): Promise<Shopper> {
    const shopper = stranger();
    await this.post('/auth/register', { ...shopper, locale: language });
    return shopper;
  }

  async addToCart(variantId: string, quantity = 1): Promise<void> {
    await this.post('/cart/items', { variantId, quantity });
  }

  /** Orders these variants, with their quantities, to a house in Savar. */
  async placeOrder(
    wanted: Record<string, number>,
    { delivery = 'standard', payment = 'cod', name = 'Rahim Uddin', email, note }: OrderWishes = {},
  ): Promise<PlacedOrder> {
    for (const [variantId, quantity] of Object.entries(wanted)) {
      await this.addToCart(variantId, quantity);
    }
    const quote = await this.get<Quote>(`/checkout/quote?district=dhaka&delivery=${delivery}`);
    const address = {
      division: 'dhaka',
      district: 'dhaka',
      upazila: 'savar',
      line: 'House 12, Road 5',
      postcode: '1340',
    };
    const body = {
      cartId: quote.cart.id,
      contact: { name, phone: '01712345678', email: email ?? null },
      delivery,
      address: delivery === 'pickup' ? null : address,
      payment,
      note: note ?? null,
      expectedTotal: quote.total.amount,
    };
    const headers = { 'idempotency-key': randomUUID() };
    return this.post<PlacedOrder>(`/orders?locale=${this.language}`, body, headers);
  }
}

async function answer<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) {
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  }
  return response.status() === 204 ? (undefined as T) : response.json();
}
