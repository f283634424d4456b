import { Breadcrumbs } from '@/components/breadcrumbs';
import { Stars } from '@/components/rating';
import { Section } from '@/components/section';
import { Shelf } from '@/features/catalogue/shelf';
import type { ProductCard, ProductDetail, ReviewList } from '@/features/catalogue/types';
import { CompareToggle } from '@/features/compare/compare-toggle';
import { formatLastDay, formatNumber, formatRating, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import { BuyPanel } from './buy-panel';
import { Facts } from './facts';
import { Gallery } from './gallery';
import styles from './product-page.module.css';
import { Reviews } from './reviews';
import { Specifications } from './specifications';
import { VariantProvider } from './variant-context';

/** One product: pictures and what is needed to buy it, then what is good to know. */
export async function ProductPage({
  product,
  related,
  reviews,
}: {
  product: ProductDetail;
  related: ProductCard[];
  reviews: ReviewList;
}) {
  const { locale, m } = await getText();
  const { rating } = product;
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[
          { name: m.common.siteName, href: urls.home(locale) },
          ...product.breadcrumbs.map(({ slug, name }) => ({
            name,
            href: urls.category(locale, slug),
          })),
        ]}
      />
      <VariantProvider
        variants={product.variants}
        options={product.options}
        defaultVariantId={product.defaultVariantId}
      >
        <div className={styles.top}>
          <div className={styles.gallery}>
            <Gallery
              name={product.name}
              label={m.product.gallery}
              choose={m.product.otherPictures}
              views={[m.product.viewFront, m.product.viewBack, m.product.viewDetail]}
            />
          </div>
          <div className={styles.buy}>
            <div className={styles.head}>
              <p className={styles.brand}>{product.brand.name}</p>
              <h1 className={styles.name}>{product.name}</h1>
              <p className={styles.line}>
                {rating.average === null ? (
                  m.product.noRating
                ) : (
                  <a href="#reviews" className={styles.rating}>
                    <Stars
                      average={rating.average}
                      text={fill(m.product.ratingOf, {
                        rating: formatRating(rating.average, locale),
                      })}
                    />
                    {fill(m.product.buyers, {
                      rating: formatRating(rating.average, locale),
                      count: formatNumber(rating.count, locale),
                    })}
                  </a>
                )}
                <span>{fill(m.product.model, { number: product.modelNumber })}</span>
              </p>
            </div>
            <BuyPanel soldOutOption={m.product.soldOutOption} />
            {product.campaign ? (
              <p className={styles.campaign}>
                {fill(m.product.saleEnds, {
                  name: product.campaign.name,
                  date: formatLastDay(product.campaign.endsAt, locale),
                })}
              </p>
            ) : null}
            <Facts product={product} />
            <CompareToggle productId={product.id} />
          </div>
        </div>
      </VariantProvider>
      <Section id="about" title={m.product.description}>
        <p className={styles.description}>{localDigits(product.description, locale)}</p>
      </Section>
      <Section id="specifications" title={m.product.specifications}>
        <Specifications groups={product.specifications} locale={locale} />
      </Section>
      <Section id="reviews" title={m.product.reviews}>
        <Reviews product={product} list={reviews} />
      </Section>
      {related.length > 0 ? (
        <Section id="related" title={m.product.related}>
          <Shelf products={related} />
        </Section>
      ) : null}
    </div>
  );
}
