import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { AddressList } from '@/features/account/address-list';
import { findAddresses, orSignIn, requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { placeNames } from '@/features/account/places';
import { findDivisions } from '@/features/catalogue/api';
import { getText } from '@/lib/i18n';
import type { SearchParams } from '@/lib/search-params';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.addresses };
}

export default async function AddressesPage({ searchParams }: { searchParams: SearchParams }) {
  const { locale, m } = await getText();
  const path = urls.addresses(locale);
  await requireVisitor(locale, path);
  const [addresses, divisions, query] = await Promise.all([
    orSignIn(findAddresses(), locale, path),
    findDivisions(locale),
    searchParams,
  ]);
  return (
    <>
      <PageHead
        title={m.account.addresses}
        text={m.account.addressesText}
        action={
          addresses.length ? (
            <ButtonLink href={urls.newAddress(locale)} look="secondary">
              {m.account.addAddress}
            </ButtonLink>
          ) : null
        }
      />
      <AddressList
        addresses={addresses.map((address) => ({
          ...address,
          places: placeNames(divisions, address),
        }))}
        saved={query.saved !== undefined}
        words={m.account}
        formWords={m.forms}
        locale={locale}
      />
    </>
  );
}
