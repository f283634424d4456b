import type { Metadata } from 'next';
import { findSessions, orSignIn, requireVisitor } from '@/features/account/api';
import { PageHead } from '@/features/account/page-head';
import { SessionList } from '@/features/account/session-list';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.sessions };
}

export default async function SessionsPage() {
  const { locale, m } = await getText();
  const path = urls.sessions(locale);
  await requireVisitor(locale, path);
  const sessions = await orSignIn(findSessions(), locale, path);
  return (
    <>
      <PageHead title={m.account.sessions} text={m.account.sessionsText} />
      <SessionList sessions={sessions} words={m.account} formWords={m.forms} locale={locale} />
    </>
  );
}
