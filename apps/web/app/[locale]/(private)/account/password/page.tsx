import type { Metadata } from 'next';
import { Panel } from '@/components/panel';
import { requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { PasswordForm } from '@/features/account/password-form';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.passwordTitle };
}

export default async function PasswordPage() {
  const { locale, m } = await getText();
  const visitor = await requireVisitor(locale, urls.password(locale));
  return (
    <>
      <PageHead title={m.account.passwordTitle} text={m.account.passwordText} />
      <Panel>
        <PasswordForm email={visitor.email} words={m.account} formWords={m.forms} />
      </Panel>
    </>
  );
}
