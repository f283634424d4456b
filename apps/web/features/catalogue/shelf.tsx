import { classNames } from '@/components/class-names';
import { ProductCard } from './product-card';
import styles from './shelf.module.css';
import type { ProductCard as Card } from './types';

/**
 * Products side by side. `row` is one line that scrolls sideways on a phone; `grid` wraps.
 * `eager` pictures are the ones seen without scrolling.
 */
export function Shelf({
  products,
  layout = 'row',
  eager = 0,
}: {
  products: Card[];
  layout?: 'row' | 'grid';
  eager?: number;
}) {
  return (
    <ul className={classNames(styles.shelf, styles[layout])}>
      {products.map((product, index) => (
        <li key={product.id} className={styles.place}>
          <ProductCard product={product} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}
