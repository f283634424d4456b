import { placeNames } from '@/features/account/places';
import type { Address } from '@/features/account/types';
import type { Division } from '@/features/catalogue/types';
import { localDigits } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import { formatPhone } from '@/lib/phone';
import styles from './checkout.module.css';
import type { CheckoutWords } from './words';

/** What is given, once the step is done. */
export function AddressSummary({
  details,
  addresses,
  divisions,
  words,
  locale,
}: {
  details: Record<string, string>;
  addresses: Address[];
  divisions: Division[];
  words: CheckoutWords;
  locale: Locale;
}) {
  const pickup = details.way === 'pickup';
  const saved = pickup ? undefined : addresses.find(({ id }) => id === details.addressId);
  if (saved) return <AddressText address={saved} divisions={divisions} locale={locale} />;
  const { name = '', phone: number = '', email: mail = '', line = '', postcode: code } = details;
  const { division = '', district = '', upazila = '' } = details;
  return (
    <>
      <p>
        {name}, <span className="tabular">{formatPhone(number, locale)}</span>
      </p>
      {mail ? <p className={styles.quiet}>{mail}</p> : null}
      <p className={styles.quiet}>
        {pickup
          ? words.checkout.pickup
          : whereText(
              { line, division, district, upazila, postcode: code ?? null },
              divisions,
              locale,
            )}
      </p>
    </>
  );
}

/** A saved address in two lines. */
export function AddressText({
  address,
  divisions,
  locale,
}: {
  address: Address;
  divisions: Division[];
  locale: Locale;
}) {
  return (
    <>
      <span>
        {address.recipient}, <span className="tabular">{formatPhone(address.phone, locale)}</span>
      </span>
      <span className={styles.quiet}>{whereText(address, divisions, locale)}</span>
    </>
  );
}

function whereText(
  place: Pick<Address, 'line' | 'division' | 'district' | 'upazila' | 'postcode'>,
  divisions: Division[],
  locale: Locale,
): string {
  const where = [place.line, ...placeNames(divisions, place)].join(', ');
  return place.postcode ? `${where} ${localDigits(place.postcode, locale)}` : where;
}
