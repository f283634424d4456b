import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { site } from '@/lib/site';
import styles from './checkout.module.css';
import type { Checkout } from './use-checkout';

/** The order was sent and there is no answer: nothing is lost, and it is asked again. */
export function WaitingNotice({
  checkout: { placing, askNow },
  words,
  locale,
}: {
  checkout: Checkout;
  words: Messages['checkout'];
  locale: Locale;
}) {
  const stuck = placing === 'stuck';
  const phone = localDigits(site.phone, locale);
  return (
    // Read out at once, but not in red: nothing is wrong with the order.
    <div role="alert">
      <Notice kind="warning" title={stuck ? words.stuckTitle : words.waitingTitle}>
        <p>{stuck ? fill(words.stuckText, { phone }) : words.waitingText}</p>
        <p className={styles.actions}>
          <Button look="secondary" size="small" onClick={askNow}>
            {words.askNow}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
