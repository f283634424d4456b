ALTER TABLE "cart_items" ADD COLUMN "reduced_from" INTEGER;
