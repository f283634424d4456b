import { type Database, newId } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { invalidField, notFound } from '../../lib/problem.ts';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { type AuditAction, recordAuditRaw } from '../audit/repository.ts';
import { alreadyClosed, alreadyOpen } from './problems.ts';
import type { AdminWaitingRoom, ChangeRoomBody, OpenRoomBody } from './schema.ts';

type Pool = Pick<Database, 'pool'>;

/** Who operates a room: somebody of the staff, or the command (null). */
export interface Operator {
  staffId: string | null;
  ip?: string;
  requestId?: string;
}

const defaultAdmissionSeconds = 600;
const defaultArrivalSeconds = 90;

/** Rooms that may be open at once; each is read by every process every second. */
const mostOpen = 20;

/**
 * Opens a line before the checkout, or before a product; returns the room's id.
 * @throws Problem `conflict` when there is one, or too many; `validation_failed` for a product that
 *   is not there
 */
export function openRoom(database: Pool, settings: OpenRoomBody, by: Operator): Promise<string> {
  return runRawTransaction(database, async (tx) => {
    const productId =
      settings.product === undefined ? null : await productIdOf(tx, settings.product);
    const { ratePerSecond, maxInside } = settings;
    const { admissionSeconds = defaultAdmissionSeconds } = settings;
    const { arrivalSeconds = defaultArrivalSeconds } = settings;
    const id = newId('wrm');
    const { rowCount } = await tx.query({
      name: 'waiting-room-open',
      text: `INSERT INTO waiting_rooms (id, product_id, rate_per_second, current_rate, max_inside,
               admission_seconds, arrival_seconds)
             SELECT $1, $2, $3, $3, $4, $5, $6
             WHERE (SELECT count(*) FROM waiting_rooms WHERE closed_at IS NULL) < $7
             ON CONFLICT DO NOTHING`,
      values: [id, productId, ratePerSecond, maxInside, admissionSeconds, arrivalSeconds, mostOpen],
    });
    if (!rowCount) throw alreadyOpen();
    const data = { productId, ratePerSecond, maxInside, admissionSeconds, arrivalSeconds };
    await audit(tx, by, 'waiting_room.opened', id, data);
    return id;
  });
}

/**
 * Changes what an open room allows; who is inside stays inside.
 * @throws Problem `not_found`, `conflict` when it is closed
 */
export function changeRoom(
  database: Pool,
  id: string,
  change: ChangeRoomBody,
  by: Operator,
): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    await lockOpen(tx, id);
    const { ratePerSecond, maxInside, admissionSeconds, arrivalSeconds } = change;
    await tx.query({
      name: 'waiting-room-change',
      // A new rate is taken at once, also where overload had lowered the old one.
      text: `UPDATE waiting_rooms SET rate_per_second = coalesce($2, rate_per_second),
               current_rate = coalesce($2, current_rate), max_inside = coalesce($3, max_inside),
               admission_seconds = coalesce($4, admission_seconds),
               arrival_seconds = coalesce($5, arrival_seconds)
             WHERE id = $1`,
      values: [id, ratePerSecond, maxInside, admissionSeconds, arrivalSeconds],
    });
    await audit(tx, by, 'waiting_room.changed', id, change);
  });
}

/**
 * Closes a room: everybody may order at once.
 * @throws Problem `not_found`, `conflict` when it is closed already
 */
export function closeRoom(database: Pool, id: string, by: Operator): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    await lockOpen(tx, id);
    await tx.query({
      name: 'waiting-room-close',
      text: 'UPDATE waiting_rooms SET closed_at = now() WHERE id = $1',
      values: [id],
    });
    await audit(tx, by, 'waiting_room.closed', id, {});
  });
}

/** The open room of a scope, by its product's slug or null for the checkout; null when none is. */
export async function getOpenRoomId({ pool }: Pool, slug: string | null): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'waiting-room-of-scope',
    text: `SELECT r.id FROM waiting_rooms r LEFT JOIN products p ON p.id = r.product_id
           WHERE r.closed_at IS NULL AND p.slug IS NOT DISTINCT FROM $1`,
    values: [slug],
  });
  return rows[0]?.id ?? null;
}

interface CountedRoom extends Omit<AdminWaitingRoom, 'product' | 'openedAt' | 'closedAt'> {
  slug: string | null;
  nameEn: string | null;
  nameBn: string | null;
  openedAt: Date;
  closedAt: Date | null;
}

/** The rooms that are open, and those that were closed last; one where an id is given. */
export async function findRooms(
  { pool }: Pool,
  locale: Locale,
  id: string | null = null,
): Promise<AdminWaitingRoom[]> {
  const { rows } = await pool.query<CountedRoom>({
    name: 'waiting-rooms-counted',
    text: `SELECT r.id, p.slug, p.name_en AS "nameEn", p.name_bn AS "nameBn",
             r.opened_at AS "openedAt", r.closed_at AS "closedAt",
             r.rate_per_second AS "ratePerSecond", r.current_rate AS "currentRate",
             r.max_inside AS "maxInside", r.admission_seconds AS "admissionSeconds",
             r.arrival_seconds AS "arrivalSeconds", t.*
           FROM (SELECT * FROM waiting_rooms WHERE $1::text IS NULL OR id = $1
                 ORDER BY closed_at DESC NULLS FIRST, opened_at DESC LIMIT 50) r
           LEFT JOIN products p ON p.id = r.product_id
           CROSS JOIN LATERAL (
             SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
               count(*) FILTER (WHERE state = 'admitted' AND expires_at > now())::int AS inside,
               count(*) FILTER (WHERE state = 'spent')::int AS spent,
               count(*) FILTER (WHERE state = 'expired'
                 OR (state = 'admitted' AND expires_at <= now()))::int AS expired,
               count(*) FILTER (WHERE state = 'left')::int AS left
             FROM waiting_tickets WHERE room_id = r.id) t
           ORDER BY r.closed_at DESC NULLS FIRST, r.opened_at DESC`,
    values: [id],
  });
  return rows.map(({ slug, nameEn, nameBn, openedAt, closedAt, ...room }) => ({
    ...room,
    product: slug === null ? null : { slug, name: (locale === 'bn' ? nameBn : nameEn) ?? '' },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

async function productIdOf(tx: Queryable, slug: string): Promise<string> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'waiting-room-product',
    text: 'SELECT id FROM products WHERE slug = $1',
    values: [slug],
  });
  if (rows[0]) return rows[0].id;
  throw invalidField('/product', 'unknown_product', {
    en: 'There is no such product.',
    bn: 'এমন কোনো পণ্য নেই।',
  });
}

async function lockOpen(tx: Queryable, id: string): Promise<void> {
  const { rows } = await tx.query<{ closed: boolean }>({
    name: 'waiting-room-lock-any',
    text: 'SELECT closed_at IS NOT NULL AS closed FROM waiting_rooms WHERE id = $1 FOR NO KEY UPDATE',
    values: [id],
  });
  if (!rows[0]) throw notFound();
  if (rows[0].closed) throw alreadyClosed();
}

function audit(
  tx: Queryable,
  { staffId, ip, requestId }: Operator,
  action: AuditAction,
  subject: string,
  data: Record<string, number | string | null>,
): Promise<void> {
  const from = { ip: ip ?? null, requestId: requestId ?? null };
  return recordAuditRaw(tx, { actorId: staffId, action, subject, ...from, data });
}
