import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { RatingLine } from '@/components/rating';
import { formatDiscount, formatNumber, formatRating, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import { CardLive } from './card-live';
import styles from './product-card.module.css';
import type { ProductCard as Card } from './types';

/** One product on a shelf. The whole card is one link; its price and stock are live. */
export async function ProductCard({ product, eager = false }: { product: Card; eager?: boolean }) {
  const { locale, m } = await getText();
  const { rating } = product;
  const count = formatNumber(rating.count, locale);
  return (
    <article className={styles.card}>
      <div className={styles.stage}>
        <Picture src={product.picture} alt="" size={280} eager={eager} />
        {product.discountPercent ? (
          <span className={styles.badge}>{formatDiscount(product.discountPercent, locale)}</span>
        ) : null}
      </div>
      <div className={styles.text}>
        <p className={styles.brand}>{product.brand.name}</p>
        <h3 className={styles.name}>
          <Link href={urls.product(locale, product.slug)} className={styles.link}>
            {product.name}
          </Link>
        </h3>
        <p className={styles.highlights}>{localDigits(product.highlights, locale)}</p>
        {rating.average === null ? null : (
          <p className={styles.rating}>
            <RatingLine
              average={rating.average}
              count={count}
              locale={locale}
              text={fill(m.product.buyers, {
                rating: formatRating(rating.average, locale),
                count,
              })}
            />
          </p>
        )}
        <CardLive
          rendered={{
            variantId: product.defaultVariantId,
            several: product.priceVaries || product.colours.length > 1,
            price: product.price,
            compareAtPrice: product.compareAtPrice,
            availability: product.availability,
            unitsLeft: product.unitsLeft,
          }}
        />
      </div>
    </article>
  );
}
