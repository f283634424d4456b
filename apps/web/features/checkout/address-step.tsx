import { type FormEvent, useEffect } from 'react';
import { Field } from '@/components/field';
import { Link } from '@/components/link';
import { Notice } from '@/components/notice';
import { PlaceFields } from '@/features/account/place-fields';
import { choosePlace } from '@/features/account/places';
import type { Address, User } from '@/features/account/types';
import type { Division } from '@/features/catalogue/types';
import {
  atMost,
  type Checks,
  email,
  phone,
  postcode,
  required,
  textValues,
} from '@/features/forms/checks';
import formStyles from '@/features/forms/form.module.css';
import { OptionalLabel } from '@/features/forms/optional-label';
import { PhoneField } from '@/features/forms/phone-field';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { rememberDistrict } from '@/lib/district';
import { localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/next-path';
import { formatPhone } from '@/lib/phone';
import { urls } from '@/lib/urls';
import { AddressText } from './address-summary';
import styles from './checkout.module.css';
import { Choice, Choices } from './choice';
import type { CheckoutWords } from './words';

type Details = Record<string, string>;

const person = { phone: [required, phone], name: [required, atMost(100)] } satisfies Checks;
const place = {
  division: [required],
  district: [required],
  upazila: [required],
  line: [required, atMost(200)],
  postcode: [postcode],
} satisfies Checks;
const optionalEmail: Checks = {
  email: [(value, words) => (value.trim() ? email(value, words) : null)],
};

/** Who gets it and where: a saved address, a new one, or the counter. */
export function AddressStep({
  details,
  errors,
  user,
  addresses,
  divisions,
  words,
  locale,
  onType,
  onDone,
}: {
  details: Details;
  /** What the shop found wrong when the order was placed. */
  errors: Record<string, string>;
  user: User | null;
  addresses: Address[];
  divisions: Division[];
  words: CheckoutWords;
  locale: Locale;
  /** Hears what changes, as it is typed. */
  onType: (change: Details) => void;
  onDone: () => void;
}) {
  const { checkout, account } = words;
  const pickup = details.way === 'pickup';
  const saved = !pickup && addresses.some(({ id }) => id === details.addressId);
  const form = useForm({
    words: words.forms,
    checks: {
      ...(saved ? {} : person),
      ...(user ? {} : optionalEmail),
      ...(saved || pickup ? {} : place),
    },
    answer: { errors, problem: null, values: shown(details, locale), done: false },
    send: async () => undefined,
    onDone: () => {
      onDone();
      return false;
    },
  });
  const { ref } = form.props;

  // Brought back here by the shop: to the first thing that it found wrong.
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [ref]);

  function onChange(event: FormEvent<HTMLFormElement>) {
    form.props.onChange(event);
    // Places empty each other, which their own fields tell.
    const {
      division: _,
      district: _1,
      upazila: _2,
      ...typed
    } = textValues(new FormData(event.currentTarget));
    onType(typed);
  }

  return (
    <form
      {...form.props}
      onChange={onChange}
      method="post"
      className={formStyles.form}
      aria-label={checkout.contactTitle}
    >
      {form.problem ? <Notice kind="problem" title={form.problem} /> : null}
      {user ? null : (
        <p className={styles.quiet}>
          {checkout.haveAccount}{' '}
          <Link href={signInPath(locale, urls.checkout(locale))} className={styles.link}>
            {checkout.signIn}
          </Link>
          {locale === 'bn' ? ', ' : ' '}
          {checkout.haveAccountText}
        </p>
      )}
      <Choices legend={checkout.way} beside>
        {(['address', 'pickup'] as const).map((way) => (
          <Choice
            key={way}
            name="way"
            value={way}
            checked={(details.way === 'pickup') === (way === 'pickup')}
            title={way === 'pickup' ? checkout.wayPickup : checkout.wayAddress}
            onChoose={() => onType({ way })}
          >
            {way === 'pickup' ? checkout.wayPickupText : checkout.wayAddressText}
          </Choice>
        ))}
      </Choices>
      {addresses.length > 0 && !pickup ? (
        <Choices legend={checkout.whereTo}>
          {addresses.map((address) => (
            <Choice
              key={address.id}
              name="addressId"
              value={address.id}
              checked={details.addressId === address.id}
              title={address.label}
              onChoose={(addressId) => onType({ addressId })}
            >
              <AddressText address={address} divisions={divisions} locale={locale} />
            </Choice>
          ))}
          <Choice
            name="addressId"
            value=""
            checked={!saved}
            title={checkout.otherAddress}
            onChoose={() => onType({ addressId: '' })}
          />
        </Choices>
      ) : null}
      {saved ? null : (
        <>
          <PhoneField
            {...form.field('phone')}
            label={checkout.phone}
            help={pickup ? checkout.phonePickupHelp : checkout.phoneHelp}
            autoComplete="tel"
            required
          />
          <Field
            {...form.field('name')}
            label={checkout.name}
            help={pickup ? checkout.namePickupHelp : checkout.nameHelp}
            autoComplete="name"
            maxLength={100}
            required
          />
        </>
      )}
      {user ? null : (
        <Field
          {...form.field('email')}
          label={<OptionalLabel words={words.forms}>{checkout.email}</OptionalLabel>}
          help={checkout.emailHelp}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
      )}
      {saved || pickup ? null : (
        <>
          <PlaceFields
            form={form}
            place={{
              division: details.division ?? '',
              district: details.district ?? '',
              upazila: details.upazila ?? '',
            }}
            divisions={divisions}
            words={account}
            onChange={(level, slug) => {
              if (level === 'district' && slug) rememberDistrict(slug);
              const { division = '', district = '', upazila = '' } = details;
              onType(choosePlace({ division, district, upazila }, level, slug));
            }}
          />
          <Field
            {...form.field('line')}
            label={account.line}
            help={account.lineHelp}
            autoComplete="street-address"
            maxLength={200}
            required
          />
          <Field
            {...form.field('postcode')}
            label={<OptionalLabel words={words.forms}>{account.postcode}</OptionalLabel>}
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={4}
          />
        </>
      )}
      {user ? (
        <p className={styles.quiet}>{fill(checkout.confirmationTo, { email: user.email })}</p>
      ) : null}
      <SubmitButton form={form} size="large" className={styles.goOn}>
        {checkout.goOn}
      </SubmitButton>
    </form>
  );
}

// As the fields show it when they are filled for the shopper.
function shown(details: Details, locale: Locale): Details {
  return {
    ...details,
    phone: formatPhone(details.phone ?? '', locale),
    postcode: localDigits(details.postcode ?? '', locale),
  };
}
