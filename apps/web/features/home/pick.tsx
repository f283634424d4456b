import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import type { ProductCard } from '@/features/catalogue/types';
import { formatPrice } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import styles from './pick.module.css';
import { PickPrice } from './pick-price';

/** One of the offers beside the hero: what it is, what it saves, what it costs. */
export async function Pick({ product }: { product: ProductCard }) {
  const { locale, m } = await getText();
  const saving = product.compareAtPrice ? product.compareAtPrice.amount - product.price.amount : 0;
  return (
    <article className={styles.pick}>
      <h3 className={styles.name}>
        <Link href={urls.product(locale, product.slug)} className={styles.link}>
          {product.name}
        </Link>
      </h3>
      {saving > 0 ? (
        <p className={styles.saving}>
          {fill(m.client.save, {
            amount: formatPrice({ amount: saving, currency: 'BDT' }, locale),
          })}
        </p>
      ) : null}
      <div className={styles.picture}>
        <Picture src={product.picture} alt="" size={190} eager />
      </div>
      <PickPrice
        variantId={product.defaultVariantId}
        several={product.priceVaries || product.colours.length > 1}
        price={product.price}
      />
    </article>
  );
}
