import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Locale } from './words.ts';

export interface Shopper {
  email: string;
  password: string;
  name: string;
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

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async get<T>(path: string): Promise<T> {
    return answer<T>(await this.request.get(`/api/v1${path}`));
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    return answer<T>(await this.request.post(`/api/v1${path}`, { data }));
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
}

async function answer<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) {
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  }
  return response.status() === 204 ? (undefined as T) : response.json();
}
