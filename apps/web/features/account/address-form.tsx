'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ButtonLink } from '@/components/button';
import { Checkbox, Field } from '@/components/field';
import type { Division } from '@/features/catalogue/types';
import { atMost, type Checks, phone, postcode, required } from '@/features/forms/checks';
import formStyles from '@/features/forms/form.module.css';
import { FormMessages } from '@/features/forms/form-messages';
import { OptionalLabel } from '@/features/forms/optional-label';
import { PhoneField } from '@/features/forms/phone-field';
import { SubmitButton } from '@/features/forms/submit-button';
import { useForm } from '@/features/forms/use-form';
import { request } from '@/lib/api/browser';
import { localDigits } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import { urls } from '@/lib/urls';
import { addressBody } from './address-body';
import { PlaceFields } from './place-fields';
import { choosePlace } from './places';
import type { Address, User } from './types';

// In the order of the fields, which is the order in which complaints are listed.
const checks = {
  recipient: [required, atMost(100)],
  phone: [required, phone],
  division: [required],
  district: [required],
  upazila: [required],
  line: [required, atMost(200)],
  postcode: [postcode],
  label: [required, atMost(40)],
} satisfies Checks;

/** A new address, or an old one to edit. Name and number are those of the account to begin with. */
export function AddressForm({
  address,
  user,
  divisions,
  first,
  words,
  formWords,
  locale,
}: {
  address: Address | null;
  user: User;
  divisions: Division[];
  /** Whether it is the only one, which is the default anyway. */
  first: boolean;
  words: Messages['account'];
  formWords: Messages['forms'];
  locale: Locale;
}) {
  const router = useRouter();
  const [place, setPlace] = useState({
    division: address?.division ?? '',
    district: address?.district ?? '',
    upazila: address?.upazila ?? '',
  });
  const form = useForm({
    words: formWords,
    checks,
    values: {
      label: address?.label ?? '',
      recipient: address?.recipient ?? user.name,
      phone: formatPhone(address?.phone ?? user.phone ?? '', locale),
      line: address?.line ?? '',
      postcode: localDigits(address?.postcode ?? '', locale),
    },
    send: (values) =>
      request(address ? `/me/addresses/${address.id}` : '/me/addresses', {
        method: address ? 'PATCH' : 'POST',
        body: addressBody(values),
      }),
    onDone: () => {
      router.push(`${urls.addresses(locale)}?saved=1`);
      return true;
    },
  });
  const labels = {
    label: words.label,
    recipient: words.recipient,
    phone: words.recipientPhone,
    division: words.division,
    district: words.district,
    upazila: words.upazila,
    line: words.line,
    postcode: words.postcode,
  };
  return (
    <form {...form.props} method="post" className={formStyles.form}>
      <FormMessages form={form} labels={labels} />
      <Field
        {...form.field('recipient')}
        label={words.recipient}
        help={words.recipientHelp}
        autoComplete="name"
        maxLength={100}
        required
      />
      <PhoneField
        {...form.field('phone')}
        label={words.recipientPhone}
        help={words.recipientPhoneHelp}
        autoComplete="tel"
        required
      />
      <PlaceFields
        form={form}
        place={place}
        divisions={divisions}
        words={words}
        onChange={(level, slug) => setPlace((before) => choosePlace(before, level, slug))}
      />
      <Field
        {...form.field('line')}
        label={words.line}
        help={words.lineHelp}
        autoComplete="street-address"
        maxLength={200}
        required
      />
      <Field
        {...form.field('postcode')}
        label={<OptionalLabel words={formWords}>{words.postcode}</OptionalLabel>}
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={4}
      />
      <Field
        {...form.field('label')}
        label={words.label}
        help={words.labelHelp}
        autoComplete="off"
        maxLength={40}
        required
      />
      {first || address?.isDefault ? null : (
        <Checkbox name="isDefault" value="true" label={words.setDefault} />
      )}
      <div className={formStyles.actions}>
        <SubmitButton form={form}>{words.saveAddress}</SubmitButton>
        <ButtonLink href={urls.addresses(locale)} look="quiet">
          {words.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}
