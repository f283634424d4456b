'use client';

import { useEffect, useState } from 'react';
import { Panel } from '@/components/panel';
import type { Address, User } from '@/features/account/types';
import type { Division } from '@/features/catalogue/types';
import { TurnNotice } from '@/features/waiting-room/turn-notice';
import { readDistrict } from '@/lib/district';
import type { Locale } from '@/lib/i18n/locales';
import { AddressStep } from './address-step';
import { AddressSummary } from './address-summary';
import { ChangedNotice, isTold } from './changed-notice';
import styles from './checkout.module.css';
import { DeliveryStep, DeliverySummary } from './delivery-step';
import { type Draft, readDraft } from './draft';
import { Asking, Empty, Leaving, Ordered } from './ends';
import { OrderSummary } from './order-summary';
import { PaymentStep } from './payment-step';
import { StepSection } from './step-section';
import { SummaryBar } from './summary-bar';
import type { Question, Quote } from './types';
import { useCheckout } from './use-checkout';
import { WaitingNotice } from './waiting-notice';
import type { CheckoutWords } from './words';

type Props = {
  /** What the cart comes to as the server rendered it, and what was asked for that. */
  quote: Quote;
  question: Question;
  user: User | null;
  addresses: Address[];
  divisions: Division[];
  words: CheckoutWords;
  locale: Locale;
};

/** The checkout page below its title: three steps that open in turn, and the sum always in sight. */
export function CheckoutView({ quote: first, question: firstQuestion, ...props }: Props) {
  const { user, addresses, divisions, words, locale } = props;
  const checkout = useCheckout({
    first,
    firstDraft: startOf(user, addresses, firstQuestion),
    firstQuestion,
    user,
    addresses,
    locale,
  });
  const { draft, update, open, quote, end, placing, errors } = checkout;
  const [restored, setRestored] = useState(false);

  // What this tab holds is known to the browser only, so it comes after the first rendering.
  useEffect(() => {
    const kept = readDraft(user?.id ?? null);
    const place = kept || draft.details.addressId ? null : rememberedPlace(divisions);
    if (kept) update(kept);
    else if (place) update({ details: place });
    if (kept || place) setRestored(true);
  }, []);

  if (end?.kind === 'leaving') return <Leaving pays={end.pays} words={words.checkout} />;
  if (end) {
    return <Ordered order={end.order} link={end.link} words={words.checkout} locale={locale} />;
  }
  if (quote.cart.items.length === 0) {
    if (placing !== 'idle') {
      return (
        <Asking words={words.checkout}>
          {placing === 'sending' ? null : (
            <WaitingNotice checkout={checkout} words={words.checkout} locale={locale} />
          )}
        </Asking>
      );
    }
    return (
      <Empty
        gone={first.cart.items.length > 0}
        signedIn={user !== null}
        words={words.checkout}
        locale={locale}
      />
    );
  }

  const shared = { words, locale };
  const districtName =
    divisions.flatMap(({ districts }) => districts).find(({ slug }) => slug === checkout.district)
      ?.name ?? '';
  const step = {
    open: draft.step,
    fixed: placing !== 'idle',
    words: words.checkout,
    locale,
    onOpen: open,
  };
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {quote.secondsLeft != null && placing === 'idle' ? (
          <TurnNotice seconds={quote.secondsLeft} words={words.waiting} locale={locale} />
        ) : null}
        {draft.step < 3 ? (
          <div role="status" className={styles.told}>
            {isTold(checkout) ? <ChangedNotice checkout={checkout} {...shared} /> : null}
          </div>
        ) : null}
        <ol className={styles.steps}>
          <StepSection
            step={1}
            title={words.checkout.contactTitle}
            summary={
              <AddressSummary
                details={draft.details}
                addresses={addresses}
                divisions={divisions}
                {...shared}
              />
            }
            {...step}
          >
            <AddressStep
              key={String(restored)}
              details={draft.details}
              errors={errors}
              user={user}
              addresses={addresses}
              divisions={divisions}
              onType={(details) => update({ details })}
              onDone={() => open(2)}
              {...shared}
            />
          </StepSection>
          <StepSection
            step={2}
            title={words.checkout.deliveryTitle}
            summary={<DeliverySummary checkout={checkout} {...shared} />}
            {...step}
          >
            <DeliveryStep key={String(restored)} checkout={checkout} {...shared} />
          </StepSection>
          <StepSection step={3} title={words.checkout.paymentTitle} {...step}>
            <PaymentStep checkout={checkout} {...shared} />
          </StepSection>
        </ol>
      </div>
      <Panel className={styles.side} aria-labelledby="order-summary">
        <OrderSummary
          checkout={checkout}
          districtName={districtName}
          titleId="order-summary"
          {...shared}
        />
      </Panel>
      <SummaryBar checkout={checkout} districtName={districtName} {...shared} />
    </div>
  );
}

/** What is filled in before anything is typed. */
function startOf(user: User | null, addresses: Address[], { delivery }: Question): Draft {
  const address = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  return {
    step: 1,
    details: {
      way: 'address',
      addressId: address?.id ?? '',
      name: user?.name ?? '',
      phone: user?.phone ?? '',
    },
    delivery,
    coupon: null,
    payment: 'cod',
    note: '',
  };
}

/** The district that was chosen on another page, with its division. */
function rememberedPlace(divisions: Division[]): Record<string, string> | null {
  const district = readDistrict();
  const division = divisions.find(({ districts }) =>
    districts.some(({ slug }) => slug === district),
  );
  return division && district ? { division: division.slug, district } : null;
}
