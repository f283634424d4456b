import { Fragment } from 'react';
import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { Price } from '@/components/price';
import { RatingLine } from '@/components/rating';
import { StockLine } from '@/features/catalogue/stock-line';
import type { ProductDetail } from '@/features/catalogue/types';
import { formatNumber, formatRating, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import styles from './compare-page.module.css';
import { RemoveCompared } from './remove-compared';
import { compareRows } from './rows';

/** The table itself: one column for each product, one row for each fact, differing rows marked. */
export async function CompareTable({ products }: { products: ProductDetail[] }) {
  const { locale, m } = await getText();
  const ids = products.map(({ id }) => id);
  const warrantyDiffers = new Set(products.map(({ warranty }) => warranty)).size > 1;
  const look = (differs: boolean) =>
    differs ? styles.differs : products.length > 1 ? styles.same : undefined;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {products.map((product) => (
              <th key={product.id} scope="col" className={styles.product}>
                <RemoveCompared
                  label={fill(m.compare.remove, { name: product.name })}
                  others={ids.filter((id) => id !== product.id)}
                  locale={locale}
                />
                <span className={styles.stage}>
                  <Picture src={product.picture} alt="" size={140} eager />
                </span>
                <span className={styles.brand}>{product.brand.name}</span>
                <Link href={urls.product(locale, product.slug)} className={styles.name}>
                  {product.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <GroupRow title={m.compare.general} columns={products.length} />
          <tr>
            <th scope="row">{m.compare.price}</th>
            {products.map((product) => (
              <td key={product.id}>
                <Price
                  price={product.price}
                  before={product.compareAtPrice}
                  beforeLabel={m.client.was}
                  locale={locale}
                />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{m.compare.stock}</th>
            {products.map((product) => (
              <td key={product.id}>
                <StockLine
                  availability={product.availability}
                  unitsLeft={product.unitsLeft}
                  brief
                />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{m.compare.rating}</th>
            {products.map(({ id, rating }) => (
              <td key={id}>
                {rating.average === null ? (
                  m.product.noRating
                ) : (
                  <RatingLine
                    average={rating.average}
                    count={formatNumber(rating.count, locale)}
                    locale={locale}
                    text={fill(m.product.buyers, {
                      rating: formatRating(rating.average, locale),
                      count: formatNumber(rating.count, locale),
                    })}
                  />
                )}
              </td>
            ))}
          </tr>
          <tr className={look(warrantyDiffers)}>
            <th scope="row">
              {m.compare.warranty}
              {warrantyDiffers ? (
                <span className="visually-hidden"> ({m.compare.differs})</span>
              ) : null}
            </th>
            {products.map(({ id, warranty }) => (
              <td key={id}>{localDigits(warranty, locale)}</td>
            ))}
          </tr>
          {compareRows(products).map(({ group, rows }) => (
            <Fragment key={group}>
              <GroupRow title={group} columns={products.length} />
              {rows.map((row) => (
                <tr key={row.key} className={look(row.differs)}>
                  <th scope="row">
                    {row.label}
                    {row.differs ? (
                      <span className="visually-hidden"> ({m.compare.differs})</span>
                    ) : null}
                  </th>
                  {row.values.map((value, index) => (
                    <td key={ids[index]}>
                      {value === null ? (
                        <span className={styles.none}>{m.compare.none}</span>
                      ) : (
                        localDigits(value, locale)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ title, columns }: { title: string; columns: number }) {
  return (
    <tr>
      <th scope="colgroup" colSpan={columns + 1} className={styles.group}>
        <span className={styles.groupTitle}>{title}</span>
      </th>
    </tr>
  );
}
