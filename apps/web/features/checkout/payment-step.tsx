import { Link } from '@/components/link';
import { Notice } from '@/components/notice';
import { OptionalLabel } from '@/features/forms/optional-label';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import styles from './checkout.module.css';
import { Choice, Choices } from './choice';
import { NoteField } from './note-field';
import { PlaceOrder } from './place-order';
import type { Checkout } from './use-checkout';
import type { CheckoutWords } from './words';

/** How it is paid, a word to those who pack, and the button that orders. */
export function PaymentStep({
  checkout,
  words,
  locale,
}: {
  checkout: Checkout;
  words: CheckoutWords;
  locale: Locale;
}) {
  const { quote, payment, pickup, trouble, placing, draft } = checkout;
  const w = words.checkout;
  const fixed = placing !== 'idle';
  const [beforeTerms, afterTerms] = w.terms.split('{terms}');
  return (
    <>
      {trouble?.kind === 'payment' ? <Notice kind="problem" title={trouble.detail} /> : null}
      <Choices legend={w.paymentChoice}>
        {quote.paymentMethods.map(({ code, available, detail }) => {
          const online = code === 'sslcommerz';
          const cash = pickup ? w.codPickup : w.cod;
          const cashText = pickup ? w.codPickupText : w.codText;
          return (
            <Choice
              key={code}
              name="payment"
              value={code}
              checked={payment === code}
              disabled={!available}
              title={online ? w.online : cash}
              onChoose={() => {
                if (!fixed) checkout.update({ payment: code });
              }}
            >
              <span>{online ? w.onlineText : cashText}</span>
              {online && available ? <span>{w.onlineHold}</span> : null}
              {available ? null : <span className={styles.refused}>{detail}</span>}
            </Choice>
          );
        })}
      </Choices>
      <NoteField
        label={<OptionalLabel words={words.forms}>{w.note}</OptionalLabel>}
        help={w.noteHelp}
        value={draft.note}
        fixed={fixed}
        onChange={(note) => checkout.update({ note })}
      />
      <PlaceOrder checkout={checkout} words={words} locale={locale} />
      <p className={styles.quiet}>
        {payment === 'cod' ? w.afterCod : w.afterOnline} {beforeTerms}
        <Link href={urls.terms(locale)} className={styles.link}>
          {w.termsLink}
        </Link>
        {afterTerms}
      </p>
    </>
  );
}
