import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { ShopApi } from './api.ts';

/** What the people of the shop do to orders, in a session of their own. */
export class Staff {
  private readonly api: ShopApi;

  private constructor(request: APIRequestContext) {
    this.api = new ShopApi(request);
  }

  /** Signs in with the demo account; `request` must have no cookies of a shopper. */
  static async signIn(request: APIRequestContext): Promise<Staff> {
    const staff = new Staff(request);
    await staff.api.post('/auth/sign-in', {
      email: 'staff@dhakacart.example',
      password: 'dhaka-demo-2026',
    });
    return staff;
  }

  confirm = (orderId: string) => this.act(orderId, 'confirm');

  ship = (orderId: string, parcel: { courier?: string; trackingCode?: string } = {}) =>
    this.act(orderId, 'ship', parcel);

  /** `collected` is what was taken at the door, in poisha. */
  deliver = (orderId: string, collected = 0) => this.act(orderId, 'deliver', { collected });

  refuse = (orderId: string) => this.act(orderId, 'refuse', { reason: 'nobody at home' });

  /** Opens a waiting room before a product; returns its id. */
  async openWaitingRoom(product: string, ratePerSecond: number): Promise<string> {
    const body = { product, ratePerSecond, maxInside: 50 };
    return (await this.api.post<{ id: string }>('/admin/waiting-rooms', body)).id;
  }

  changeWaitingRoom = (id: string, ratePerSecond: number) =>
    this.api.patch(`/admin/waiting-rooms/${id}`, { ratePerSecond });

  closeWaitingRoom = (id: string) => this.api.post(`/admin/waiting-rooms/${id}/close`, undefined);

  private async act(orderId: string, what: string, body?: object): Promise<void> {
    await this.api.post(`/admin/orders/${orderId}/${what}`, body, {
      'idempotency-key': randomUUID(),
    });
  }
}
