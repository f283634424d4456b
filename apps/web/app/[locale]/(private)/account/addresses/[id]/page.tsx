import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Panel } from '@/components/panel';
import { AddressForm } from '@/features/account/address-form';
import { findAddresses, orSignIn, requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { findDivisions } from '@/features/catalogue/api';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.editAddress };
}

export default async function EditAddressPage({ params }: { params: Promise<{ id: string }> }) {
  const { locale, m } = await getText();
  const { id } = await params;
  const path = urls.address(locale, id);
  const user = await requireVisitor(locale, path);
  const [addresses, divisions] = await Promise.all([
    orSignIn(findAddresses(), locale, path),
    findDivisions(locale),
  ]);
  const address = addresses.find((candidate) => candidate.id === id);
  if (!address) notFound();
  return (
    <>
      <PageHead title={m.account.editAddress} />
      <Panel>
        <AddressForm
          address={address}
          user={user}
          divisions={divisions}
          first={addresses.length === 1}
          words={m.account}
          formWords={m.forms}
          locale={locale}
        />
      </Panel>
    </>
  );
}
