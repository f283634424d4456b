import { ButtonLink } from '@/components/button';
import { Link } from '@/components/link';
import { Panel } from '@/components/panel';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { signInPath } from '@/lib/next-path';
import { urls } from '@/lib/urls';
import styles from './cart-view.module.css';

/** Nothing in the cart: where to go from here, and where a cart may still be. */
export function EmptyCart({
  signedIn,
  words,
  locale,
}: {
  signedIn: boolean;
  words: Messages['cart'];
  locale: Locale;
}) {
  return (
    <Panel className={styles.empty} aria-labelledby="cart-empty">
      <h2 id="cart-empty">{words.emptyTitle}</h2>
      <p className={styles.text}>{words.emptyText}</p>
      <p className={styles.ways}>
        <ButtonLink href={urls.departments(locale)}>{words.browse}</ButtonLink>
        <ButtonLink href={urls.sale(locale)} look="secondary">
          {words.sale}
        </ButtonLink>
      </p>
      {signedIn ? null : (
        <p className={styles.text}>
          {words.emptySignIn}{' '}
          <Link href={signInPath(locale, urls.cart(locale))} className={styles.link}>
            {words.signIn}
          </Link>
        </p>
      )}
    </Panel>
  );
}
