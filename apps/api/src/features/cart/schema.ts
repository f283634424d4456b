import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { Id, Link, Money, Nullable, OneOf, PicturePath, Timestamp } from '../../lib/schemas.ts';
import { quantityLimit } from './limits.ts';

// Written out, because "a reference or null" makes the serialiser validate each value it writes.
const MoneyOrNull = Nullable(Type.Object({ amount: Type.Integer(), currency: OneOf(['BDT']) }));

export const CartNotice = named(
  'CartNotice',
  Type.Object({
    code: OneOf(['price_changed', 'quantity_reduced', 'insufficient_stock', 'sold_out'], {
      description:
        'price_changed: differs from `was`, the price when it was put in. quantity_reduced: two ' +
        'carts were joined and stock was short. insufficient_stock: fewer are left than wanted.',
    }),
    was: Type.Optional(Money),
    available: Type.Optional(Type.Integer()),
  }),
);
export type CartNotice = Static<typeof CartNotice>;

export const Cart = named(
  'Cart',
  Type.Object({
    id: Nullable(Type.String()),
    version: Type.Integer({ description: 'The ETag, without its quotes; 0 while there is none.' }),
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        variantId: Type.String(),
        product: Type.Object({
          slug: Type.String(),
          name: Type.String(),
          brand: Link,
          picture: PicturePath,
        }),
        options: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
        unitPrice: Money,
        compareAtPrice: MoneyOrNull,
        quantity: Type.Integer(),
        lineTotal: Money,
        available: Type.Integer({ description: 'What can be bought now, at most 20.' }),
        notices: Type.Array(CartNotice),
      }),
    ),
    itemCount: Type.Integer({ description: 'All quantities together.' }),
    subtotal: Money,
    savings: Money,
    expiresAt: Nullable(Timestamp),
  }),
);
export type Cart = Static<typeof Cart>;
export type CartItem = Cart['items'][number];

const Quantity = Type.Integer({ minimum: 1, maximum: quantityLimit });

export const AddItemBody = Type.Object(
  { variantId: Id('var'), quantity: Quantity },
  { additionalProperties: false },
);

export const ChangeItemBody = Type.Object({ quantity: Quantity }, { additionalProperties: false });

export const ItemParams = Type.Object({ id: Id('itm') }, { additionalProperties: false });

export const IfMatchHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 200, description: 'The ETag of the cart that is being changed.' }),
  ),
});
