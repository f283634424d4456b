-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('awaiting_payment', 'in_review', 'placed', 'confirmed', 'shipped', 'delivered', 'refused', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('cod', 'sslcommerz');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('pending', 'in_review', 'paid', 'failed', 'cancelled', 'surplus');

-- CreateEnum
CREATE TYPE "refund_status" AS ENUM ('pending', 'processing', 'done', 'failed');

-- CreateEnum
CREATE TYPE "coupon_kind" AS ENUM ('percentage', 'fixed', 'free_delivery');

-- CreateEnum
CREATE TYPE "actor" AS ENUM ('customer', 'staff', 'system', 'gateway');

-- AlterTable
ALTER TABLE "carts" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "orders" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "cart_id" TEXT NOT NULL,
    "user_id" TEXT,
    "guest_token_hash" BYTEA,
    "link_version" INTEGER NOT NULL DEFAULT 1,
    "status" "order_status" NOT NULL,
    "payment_method" "payment_method" NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "division" TEXT,
    "district" TEXT,
    "upazila" TEXT,
    "line" TEXT,
    "postcode" TEXT,
    "delivery_method" TEXT NOT NULL,
    "delivery_earliest" DATE NOT NULL,
    "delivery_latest" DATE NOT NULL,
    "courier" TEXT,
    "tracking_code" TEXT,
    "note" TEXT,
    "subtotal" INTEGER NOT NULL,
    "discount" INTEGER NOT NULL,
    "delivery_fee" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "coupon_code" TEXT,
    "paid_amount" INTEGER NOT NULL DEFAULT 0,
    "refunded_amount" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3),
    "load_run" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "order_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_bn" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "picture" TEXT NOT NULL,
    "unit_price" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id","variant_id")
);

-- CreateTable
CREATE TABLE "holds" (
    "order_id" TEXT NOT NULL,
    "variant_id" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("order_id","variant_id")
);

-- CreateTable
CREATE TABLE "order_events" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "from_status" "order_status",
    "to_status" "order_status",
    "actor" "actor" NOT NULL,
    "actor_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "provider" "payment_method" NOT NULL,
    "status" "payment_status" NOT NULL DEFAULT 'pending',
    "amount" INTEGER NOT NULL,
    "session_key" TEXT,
    "gateway_url" TEXT,
    "val_id" TEXT,
    "bank_tran_id" TEXT,
    "instrument" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_events" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "provider" "payment_method" NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amount" INTEGER,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "status" "refund_status" NOT NULL DEFAULT 'pending',
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "gateway_ref" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "covered_by" TEXT,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coupons" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "coupon_kind" NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,
    "max_discount" INTEGER,
    "min_subtotal" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "usage_limit" INTEGER,
    "per_customer" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "coupons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coupon_redemptions" (
    "order_id" TEXT NOT NULL,
    "coupon_id" TEXT NOT NULL,
    "user_id" TEXT,
    "phone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coupon_redemptions_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "owner" BYTEA NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("owner","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "orders_number_key" ON "orders"("number");

-- CreateIndex
CREATE UNIQUE INDEX "orders_cart_id_key" ON "orders"("cart_id");

-- CreateIndex
CREATE INDEX "orders_user_id_placed_at_idx" ON "orders"("user_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_status_placed_at_idx" ON "orders"("status", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_placed_at_id_idx" ON "orders"("placed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "orders_phone_idx" ON "orders"("phone");

-- CreateIndex
CREATE INDEX "order_lines_variant_id_idx" ON "order_lines"("variant_id");

-- CreateIndex
CREATE INDEX "order_events_order_id_created_at_idx" ON "order_events"("order_id", "created_at");

-- CreateIndex
CREATE INDEX "payments_order_id_idx" ON "payments"("order_id");

-- CreateIndex
CREATE INDEX "payment_events_payment_id_idx" ON "payment_events"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_events_provider_key_key" ON "payment_events"("provider", "key");

-- CreateIndex
CREATE INDEX "refunds_order_id_idx" ON "refunds"("order_id");

-- CreateIndex
CREATE INDEX "refunds_payment_id_idx" ON "refunds"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "coupons_code_key" ON "coupons"("code");

-- CreateIndex
CREATE INDEX "coupon_redemptions_coupon_id_phone_idx" ON "coupon_redemptions"("coupon_id", "phone");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_events" ADD CONSTRAINT "payment_events_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coupon_redemptions" ADD CONSTRAINT "coupon_redemptions_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coupon_redemptions" ADD CONSTRAINT "coupon_redemptions_coupon_id_fkey" FOREIGN KEY ("coupon_id") REFERENCES "coupons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- The two keys to variants above are checked at commit. Checked at once they would lock the row that
-- everybody wants before it is reserved, by as many transactions as there are shoppers.

-- Totals are integers: the limit of an order keeps them far from their end.
ALTER TABLE "orders"
  ADD CONSTRAINT "orders_total_check" CHECK ("total" = "subtotal" - "discount" + "delivery_fee"),
  ADD CONSTRAINT "orders_amounts_check" CHECK (
    "subtotal" > 0 AND "discount" BETWEEN 0 AND "subtotal" AND "delivery_fee" >= 0),
  ADD CONSTRAINT "orders_paid_check" CHECK (
    "paid_amount" >= 0 AND "refunded_amount" BETWEEN 0 AND "paid_amount"),
  ADD CONSTRAINT "orders_place_check" CHECK (
    num_nonnulls("division", "district", "upazila", "line") IN (0, 4)),
  ADD CONSTRAINT "orders_expiry_check" CHECK (
    ("status" = 'awaiting_payment') = ("expires_at" IS NOT NULL));

ALTER TABLE "order_lines"
  ADD CONSTRAINT "order_lines_quantity_check" CHECK ("quantity" BETWEEN 1 AND 20),
  ADD CONSTRAINT "order_lines_price_check" CHECK ("unit_price" > 0);

ALTER TABLE "holds" ADD CONSTRAINT "holds_quantity_check" CHECK ("quantity" BETWEEN 1 AND 20);

ALTER TABLE "payments" ADD CONSTRAINT "payments_amount_check" CHECK ("amount" > 0);
ALTER TABLE "refunds"
  ADD CONSTRAINT "refunds_amount_check" CHECK ("amount" > 0),
  ADD CONSTRAINT "refunds_covered_check" CHECK ("covered_by" IS NULL OR "status" = 'failed');

ALTER TABLE "coupons"
  ADD CONSTRAINT "coupons_code_check" CHECK ("code" = upper("code")),
  ADD CONSTRAINT "coupons_used_check" CHECK ("used" >= 0 AND ("usage_limit" IS NULL OR "used" <= "usage_limit")),
  ADD CONSTRAINT "coupons_value_check" CHECK (
    CASE "kind" WHEN 'percentage' THEN "value" BETWEEN 1 AND 100 WHEN 'fixed' THEN "value" > 0 ELSE "value" = 0 END);

-- An order is paid once, by one attempt; money of any other is surplus.
CREATE UNIQUE INDEX "payments_paid_key" ON "payments"("order_id") WHERE "status" = 'paid';

-- What the worker asks for is little, however long the history.
CREATE INDEX "orders_expiring_idx" ON "orders"("expires_at") WHERE "expires_at" IS NOT NULL;
CREATE INDEX "orders_load_run_idx" ON "orders"("load_run") WHERE "load_run" IS NOT NULL;
CREATE INDEX "orders_guest_idx" ON "orders"("guest_token_hash") WHERE "guest_token_hash" IS NOT NULL;
CREATE INDEX "holds_expiring_idx" ON "holds"("variant_id", "expires_at") WHERE "expires_at" IS NOT NULL;
CREATE INDEX "payments_open_idx" ON "payments"("created_at") WHERE "status" IN ('pending', 'failed', 'cancelled');
CREATE INDEX "refunds_open_idx" ON "refunds"("available_at") WHERE "status" IN ('pending', 'processing');
-- Messages about an order, for whoever asks what the shop wrote, or asks to be forgotten.
CREATE INDEX "outbox_order_idx" ON "outbox"(("data" ->> 'orderId'));
CREATE INDEX "outbox_recipient_idx" ON "outbox"("recipient");
CREATE INDEX "carts_unreminded_idx" ON "carts"("updated_at") WHERE "user_id" IS NOT NULL AND "reminded_at" IS NULL;

-- Orders and payments only move forward. The same table as the API's `states.ts`; a test compares them.
CREATE FUNCTION order_may_move(before order_status, after order_status) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (before, after) IN (
  ('awaiting_payment', 'confirmed'), ('awaiting_payment', 'in_review'),
  ('awaiting_payment', 'cancelled'), ('awaiting_payment', 'expired'),
  ('in_review', 'confirmed'), ('in_review', 'cancelled'),
  ('placed', 'confirmed'), ('placed', 'cancelled'),
  ('confirmed', 'shipped'), ('confirmed', 'cancelled'),
  ('shipped', 'delivered'), ('shipped', 'refused'),
  -- Money that came late, for goods that could be reserved again.
  ('expired', 'confirmed'), ('expired', 'in_review'));

CREATE FUNCTION payment_may_move(before payment_status, after payment_status) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE before
  WHEN 'pending' THEN after <> 'pending'
  WHEN 'in_review' THEN after IN ('paid', 'surplus')
  -- A shopper whose card was refused tries another one in the same session.
  WHEN 'failed' THEN after IN ('in_review', 'paid', 'surplus')
  WHEN 'cancelled' THEN after IN ('in_review', 'paid', 'surplus')
  ELSE false END;

CREATE FUNCTION order_moved() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT order_may_move(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'an order does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER orders_forward BEFORE UPDATE OF status ON orders
FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION order_moved();

CREATE FUNCTION payment_moved() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT payment_may_move(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'a payment does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER payments_forward BEFORE UPDATE OF status ON payments
FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION payment_moved();

-- History is added to and never changed; only with a load run's order does it go.
CREATE FUNCTION history_is_kept() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM orders WHERE id = OLD.order_id AND load_run IS NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the history of an order is append-only' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER order_events_append_only BEFORE UPDATE OR DELETE ON order_events
FOR EACH ROW EXECUTE FUNCTION history_is_kept();

-- Also as part of a TRUNCATE of the orders with everything that belongs to them.
CREATE TRIGGER order_events_kept_whole BEFORE TRUNCATE ON order_events
FOR EACH STATEMENT EXECUTE FUNCTION history_is_kept();

CREATE FUNCTION orders_are_kept() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'only orders of load runs can be deleted' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER orders_kept BEFORE DELETE ON orders
FOR EACH ROW WHEN (OLD.load_run IS NULL) EXECUTE FUNCTION orders_are_kept();

-- Whoever could mark an order later could delete it, and its history with it.
CREATE FUNCTION load_run_is_kept() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an order is marked as one of a load run when it is placed' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER orders_load_run_kept BEFORE UPDATE OF load_run ON orders
FOR EACH ROW WHEN (OLD.load_run IS DISTINCT FROM NEW.load_run) EXECUTE FUNCTION load_run_is_kept();

-- Units of holds that have run out while nobody has swept them yet; they count as free.
CREATE FUNCTION expired_holds(variant text) RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT coalesce(sum(quantity), 0)::integer FROM holds WHERE variant_id = variant AND expires_at <= now());

-- Units that a shopper's own unpaid orders hold; they never stand in that shopper's way.
CREATE FUNCTION own_holds(variant text, shopper text, guest bytea) RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(sum(h.quantity), 0)::integer
  FROM orders o JOIN holds h ON h.order_id = o.id AND h.variant_id = variant
  WHERE (o.user_id = shopper OR o.guest_token_hash = guest)
    AND o.status = 'awaiting_payment' AND h.expires_at > now());

-- Two variants of a product may sell out at once. Each transaction sees the other's as it was, so the
-- product is locked first: the second looks when the first is done. By id, so that they do not deadlock.
CREATE OR REPLACE FUNCTION refresh_and_notify(ids text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM products WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  PERFORM refresh_products(ids);
  PERFORM notify_products(ARRAY(SELECT slug FROM products WHERE id = ANY (ids)));
END $$;
