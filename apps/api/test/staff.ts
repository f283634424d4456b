import { randomUUID } from 'node:crypto';
import type { Database, Role } from '@dhakacart/db';
import type { App } from '../src/app.ts';
import type {
  AdminOrder,
  AdminOrderList,
  ProblemKind,
} from '../src/features/orders/admin/schema.ts';
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

/** The orders that staff find by a problem, by id, each with every problem that its row names. */
export async function ordersWith(
  staff: Visitor,
  problem: ProblemKind,
): Promise<[orderId: string, problems: ProblemKind[]][]> {
  const { status, body } = await staff.send(`GET /admin/orders?limit=100&problem=${problem}`);
  if (status !== 200) throw new Error(`looking answered ${status}: ${JSON.stringify(body)}`);
  return (body as AdminOrderList).items.map(({ id, problems }) => [id, problems]);
}
