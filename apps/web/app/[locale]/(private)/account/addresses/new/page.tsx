import type { Metadata } from 'next';
import { Panel } from '@/components/panel';
import { AddressForm } from '@/features/account/address-form';
import { findAddresses, orSignIn, requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { findDivisions } from '@/features/catalogue/api';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.addAddress };
}

export default async function NewAddressPage() {
  const { locale, m } = await getText();
  const path = urls.newAddress(locale);
  const user = await requireVisitor(locale, path);
  const [addresses, divisions] = await Promise.all([
    orSignIn(findAddresses(), locale, path),
    findDivisions(locale),
  ]);
  return (
    <>
      <PageHead title={m.account.addAddress} />
      <Panel>
        <AddressForm
          address={null}
          user={user}
          divisions={divisions}
          first={addresses.length === 0}
          words={m.account}
          formWords={m.forms}
          locale={locale}
        />
      </Panel>
    </>
  );
}
