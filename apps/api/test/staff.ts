import { randomUUID } from 'node:crypto';
import type { Database, Role } from '@dhakacart/db';
import type { App } from '../src/app.ts';
import type { AdminOrder } from '../src/features/orders/admin/schema.ts';
import { type Answer, createShopper, type Visitor } from './visitor.ts';

/** A visitor who works at the shop, signed in. */
export async function createStaff(
  app: App,
  { db }: Pick<Database, 'db'>,
  role: Role = 'staff',
): Promise<Visitor & { id: string }> {
  const staff = await createShopper(app);
  await db.user.update({ where: { id: staff.id }, data: { role } });
  return staff;
}

export interface StaffAnswer extends Omit<Answer, 'body'> {
  body: AdminOrder;
}

/** Does something to an order, `POST ship` by a path below it, with a key of its own unless given. */
export async function actOn(
  staff: Visitor,
  orderId: string,
  action: string,
  body?: object,
  key: string = randomUUID(),
): Promise<StaffAnswer> {
  const [method, path] = action.includes(' ') ? action.split(' ') : ['POST', action];
  const answer = await staff.send(`${method} /admin/orders/${orderId}/${path}`, {
    headers: { 'idempotency-key': key },
    ...(body === undefined ? {} : { body }),
  });
  return answer as StaffAnswer;
}
