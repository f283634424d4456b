-- CreateEnum
CREATE TYPE "waiting_state" AS ENUM ('waiting', 'admitted', 'spent', 'expired', 'left');

-- CreateTable
CREATE TABLE "waiting_rooms" (
    "id" TEXT NOT NULL,
    "product_id" TEXT,
    "rate_per_second" DOUBLE PRECISION NOT NULL,
    "max_inside" INTEGER NOT NULL,
    "admission_seconds" INTEGER NOT NULL,
    "arrival_seconds" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "head" INTEGER NOT NULL DEFAULT 0,
    "current_rate" DOUBLE PRECISION NOT NULL,
    "allowance" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "orders_seen" INTEGER NOT NULL DEFAULT 0,
    "orders_troubled" INTEGER NOT NULL DEFAULT 0,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "slowed_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiting_tickets" (
    "room_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "holder" BYTEA NOT NULL,
    "state" "waiting_state" NOT NULL DEFAULT 'waiting',
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "admitted_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_tickets_pkey" PRIMARY KEY ("room_id","number")
);

-- CreateIndex
CREATE INDEX "waiting_rooms_product_id_idx" ON "waiting_rooms"("product_id");

-- AddForeignKey
ALTER TABLE "waiting_rooms" ADD CONSTRAINT "waiting_rooms_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_tickets" ADD CONSTRAINT "waiting_tickets_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "waiting_rooms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "waiting_rooms"
  ADD CONSTRAINT "waiting_rooms_rate_check" CHECK (
    "rate_per_second" > 0 AND "rate_per_second" <= 1000 AND "current_rate" > 0 AND "allowance" >= 0),
  -- Every process reads everybody inside, every second.
  ADD CONSTRAINT "waiting_rooms_inside_check" CHECK ("max_inside" BETWEEN 1 AND 5000),
  ADD CONSTRAINT "waiting_rooms_times_check" CHECK (
    "arrival_seconds" BETWEEN 1 AND 3600 AND "admission_seconds" BETWEEN 1 AND 86400),
  ADD CONSTRAINT "waiting_rooms_numbers_check" CHECK ("head" BETWEEN 0 AND "last_number");

-- One line at a time before the checkout, and before each product.
CREATE UNIQUE INDEX "waiting_rooms_open_key" ON "waiting_rooms"(coalesce("product_id", '')) WHERE "closed_at" IS NULL;

ALTER TABLE "waiting_tickets" ADD CONSTRAINT "waiting_tickets_admission_check" CHECK (
  "state" NOT IN ('admitted', 'spent') OR num_nonnulls("admitted_at", "expires_at") = 2);

-- One place in a line for each holder, until it is over.
CREATE UNIQUE INDEX "waiting_tickets_holder_key" ON "waiting_tickets"("room_id", "holder")
  WHERE "state" IN ('waiting', 'admitted');
CREATE INDEX "waiting_tickets_waiting_idx" ON "waiting_tickets"("room_id", "number") WHERE "state" = 'waiting';
CREATE INDEX "waiting_tickets_admitted_idx" ON "waiting_tickets"("room_id", "expires_at") WHERE "state" = 'admitted';
