import { Button } from '@/components/button';
import { classNames } from '@/components/class-names';
import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './cart-line.module.css';
import { lineName } from './changes';
import noticeStyles from './line-notice.module.css';
import { noticeTexts, problemText } from './line-text';
import { Quantity } from './quantity';
import { type CartItem, quantityLimit } from './types';
import type { LineProblem } from './use-cart-editor';

/**
 * One line of the cart. `wanted` is a quantity that is on its way to the server: it shows at once,
 * while the sums wait for the answer.
 */
export function CartLine({
  item,
  wanted,
  problem,
  words,
  locale,
  onChange,
}: {
  item: CartItem;
  wanted: number | undefined;
  problem: LineProblem | undefined;
  words: Messages['cart'];
  locale: Locale;
  onChange: (quantity: number) => void;
}) {
  const { product, options, unitPrice, compareAtPrice, available } = item;
  const name = lineName(item);
  const quantity = wanted || item.quantity;
  const gone = available === 0;
  const href = urls.product(locale, product.slug, item.variantId);
  return (
    <li className={classNames(styles.line, wanted === 0 && styles.leaving, gone && styles.gone)}>
      <Link href={href} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture src={product.picture} alt="" size={120} eager />
      </Link>
      <div className={styles.what}>
        <p className={styles.brand}>{product.brand.name}</p>
        <h3 className={styles.name}>
          <Link href={href}>{product.name}</Link>
        </h3>
        {options.length ? (
          <p className={styles.options}>
            {options.map(({ label, value }) => `${label}: ${value}`).join(', ')}
          </p>
        ) : null}
        {noticeTexts(item, words, locale).map(({ tone, text }) => (
          <p key={text} className={`${noticeStyles.notice} ${noticeStyles[tone]}`}>
            {text}
          </p>
        ))}
        {problem ? (
          <p role="alert" className={`${noticeStyles.notice} ${noticeStyles.problem}`}>
            {problemText(problem, words, locale)}{' '}
            {problem.kind === 'offline' || problem.kind === 'failed' ? (
              <button
                type="button"
                className={styles.again}
                onClick={() => onChange(problem.wanted)}
              >
                {words.tryAgain}
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
      <div className={styles.edit}>
        {gone ? null : (
          <Quantity
            name={name}
            value={quantity}
            most={available}
            words={words}
            locale={locale}
            onChange={onChange}
          />
        )}
        {!gone && available < item.quantity ? (
          <Button look="secondary" size="small" onClick={() => onChange(available)}>
            {fill(words.takeAvailable, { count: formatNumber(available, locale) })}
          </Button>
        ) : null}
        <button
          type="button"
          className={styles.remove}
          aria-label={fill(words.removeNamed, { name })}
          onClick={() => onChange(0)}
        >
          {words.remove}
        </button>
        {!gone && quantity === available ? (
          <p className={styles.limit}>
            {fill(available < quantityLimit ? words.allThereIs : words.mostPerOrder, {
              count: formatNumber(available, locale),
            })}
          </p>
        ) : null}
      </div>
      <div className={styles.prices}>
        <p className={classNames(styles.total, wanted !== undefined && styles.waiting)}>
          {formatPrice(item.lineTotal, locale)}
        </p>
        {compareAtPrice ? (
          <p className={styles.before}>
            <s>
              <span className="visually-hidden">{words.was} </span>
              {formatPrice(
                { ...compareAtPrice, amount: compareAtPrice.amount * item.quantity },
                locale,
              )}
            </s>
          </p>
        ) : null}
        {item.quantity > 1 ? (
          <p className={styles.each}>
            {fill(words.each, { price: formatPrice(unitPrice, locale) })}
          </p>
        ) : null}
      </div>
    </li>
  );
}
