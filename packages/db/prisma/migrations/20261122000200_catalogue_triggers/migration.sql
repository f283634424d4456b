-- What products know of their variants and reviews is kept here, so that a list is one indexed read,
-- and every replica of the API is told what to drop from memory. Both act on edits and when a
-- variant sells out, becomes scarce or comes back, never on each sale: NOTIFY takes a lock at commit.

-- 0 sold out, 1 low (one to five left), 2 in stock. The same bounds as the API's.
CREATE FUNCTION stock_state(available integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN available <= 0 THEN 0 WHEN available <= 5 THEN 1 ELSE 2 END;

-- Payloads: 'product:<slug>', or 'all' where naming each would flood the channel.
CREATE FUNCTION notify_products(slugs text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(slugs) > 50 THEN
    PERFORM pg_notify('catalogue', 'all');
  ELSE
    PERFORM pg_notify('catalogue', 'product:' || slug) FROM unnest(slugs) AS slug;
  END IF;
END $$;

CREATE FUNCTION notify_catalogue() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue', 'all');
  RETURN NULL;
END $$;

-- The variant that a card shows is the cheapest that can be bought, or the cheapest when none can.
CREATE FUNCTION refresh_products(ids text[]) RETURNS void
LANGUAGE sql AS $$
  UPDATE products AS p
  SET min_price = s.min_price,
      max_price = s.max_price,
      discount_percent = s.discount_percent,
      in_stock = s.in_stock
  FROM (
    SELECT wanted.id,
           coalesce(shown.price, 0) AS min_price,
           coalesce(highest.price, 0) AS max_price,
           coalesce(floor((shown.compare_at_price - shown.price) * 100.0 / shown.compare_at_price), 0)::integer
             AS discount_percent,
           coalesce(shown.on_hand > shown.reserved, false) AS in_stock
    FROM unnest(ids) AS wanted(id)
    LEFT JOIN LATERAL (
      SELECT v.* FROM variants AS v WHERE v.product_id = wanted.id
      ORDER BY v.on_hand > v.reserved DESC, v.price, v.position, v.id LIMIT 1
    ) AS shown ON true
    LEFT JOIN LATERAL (
      SELECT max(v.price) AS price FROM variants AS v WHERE v.product_id = wanted.id
    ) AS highest ON true
  ) AS s
  WHERE p.id = s.id
    AND (p.min_price, p.max_price, p.discount_percent, p.in_stock)
      IS DISTINCT FROM (s.min_price, s.max_price, s.discount_percent, s.in_stock);
$$;

CREATE FUNCTION refresh_and_notify(ids text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_products(ids);
  PERFORM notify_products(ARRAY(SELECT slug FROM products WHERE id = ANY (ids)));
END $$;

-- Many rows at once, as a seed inserts them, cost one refresh.
CREATE FUNCTION variants_added_or_removed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_and_notify(ARRAY(SELECT DISTINCT product_id FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER variants_inserted AFTER INSERT ON variants
REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION variants_added_or_removed();

CREATE TRIGGER variants_deleted AFTER DELETE ON variants
REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION variants_added_or_removed();

CREATE FUNCTION variant_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_and_notify(ARRAY(SELECT DISTINCT unnest(ARRAY[OLD.product_id, NEW.product_id])));
  RETURN NULL;
END $$;

-- A sale changes on_hand or reserved alone, and passes this condition only when it flips the state.
CREATE TRIGGER variants_updated AFTER UPDATE ON variants
FOR EACH ROW
WHEN (
  stock_state(OLD.on_hand - OLD.reserved) <> stock_state(NEW.on_hand - NEW.reserved)
  OR (OLD.product_id, OLD.sku, OLD.position, OLD.options, OLD.colour, OLD.price, OLD.compare_at_price)
    IS DISTINCT FROM
    (NEW.product_id, NEW.sku, NEW.position, NEW.options, NEW.colour, NEW.price, NEW.compare_at_price)
)
EXECUTE FUNCTION variant_changed();

CREATE FUNCTION reviews_added() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE products AS p
  SET rating_sum = p.rating_sum + s.stars, rating_count = p.rating_count + s.count
  FROM (SELECT product_id, sum(rating) AS stars, count(*) AS count FROM changed GROUP BY product_id) AS s
  WHERE p.id = s.product_id;
  RETURN NULL;
END $$;

CREATE FUNCTION reviews_removed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE products AS p
  SET rating_sum = p.rating_sum - s.stars, rating_count = p.rating_count - s.count
  FROM (SELECT product_id, sum(rating) AS stars, count(*) AS count FROM changed GROUP BY product_id) AS s
  WHERE p.id = s.product_id;
  RETURN NULL;
END $$;

CREATE FUNCTION review_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE products SET rating_sum = rating_sum - OLD.rating, rating_count = rating_count - 1
  WHERE id = OLD.product_id AND (OLD.product_id, OLD.rating) IS DISTINCT FROM (NEW.product_id, NEW.rating);
  UPDATE products SET rating_sum = rating_sum + NEW.rating, rating_count = rating_count + 1
  WHERE id = NEW.product_id AND (OLD.product_id, OLD.rating) IS DISTINCT FROM (NEW.product_id, NEW.rating);
  PERFORM notify_products(
    ARRAY(SELECT slug FROM products WHERE id IN (OLD.product_id, NEW.product_id)));
  RETURN NULL;
END $$;

-- Adding and removing change the product's own columns, whose trigger notifies.
CREATE TRIGGER reviews_inserted AFTER INSERT ON reviews
REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION reviews_added();

CREATE TRIGGER reviews_deleted AFTER DELETE ON reviews
REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION reviews_removed();

CREATE TRIGGER reviews_updated AFTER UPDATE ON reviews
FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
EXECUTE FUNCTION review_changed();

CREATE FUNCTION products_added_or_removed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_products(ARRAY(SELECT slug FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER products_inserted AFTER INSERT ON products
REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION products_added_or_removed();

CREATE TRIGGER products_deleted AFTER DELETE ON products
REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION products_added_or_removed();

-- Counting popularity is no edit: the order of a shelf may be minutes old. Statement level, so
-- that an edit of everything sends one message instead of a million.
CREATE FUNCTION products_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_products(ARRAY(
    SELECT DISTINCT known.slug
    FROM before JOIN after USING (id)
    CROSS JOIN LATERAL (VALUES (before.slug), (after.slug)) AS known(slug)
    WHERE to_jsonb(before) - '{popularity,updated_at}'::text[]
      IS DISTINCT FROM to_jsonb(after) - '{popularity,updated_at}'::text[]
  ));
  RETURN NULL;
END $$;

CREATE TRIGGER products_updated AFTER UPDATE ON products
REFERENCING OLD TABLE AS before NEW TABLE AS after
FOR EACH STATEMENT EXECUTE FUNCTION products_changed();

CREATE TRIGGER products_truncated AFTER TRUNCATE ON products
FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue();

CREATE TRIGGER brands_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON brands
FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue();

CREATE TRIGGER categories_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON categories
FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue();

CREATE TRIGGER sale_campaigns_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON sale_campaigns
FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue();

CREATE TRIGGER campaign_products_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON campaign_products
FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue();
