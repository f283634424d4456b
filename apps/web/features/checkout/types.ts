import type { paths, Schemas } from '@dhakacart/api-client';

export type Quote = Schemas['Quote'];
export type Order = Schemas['Order'];
export type OrderBody =
  paths['/api/v1/orders']['post']['requestBody']['content']['application/json'];

export type DeliveryCode = Quote['delivery']['selected'];
export type PaymentCode = Quote['paymentMethods'][number]['code'];

/** What a quote depends on besides the cart. */
export type Question = {
  district: string;
  delivery: DeliveryCode;
  coupon: string | null;
};

export type Step = 1 | 2 | 3;
