import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Link } from '@/components/link';
import { Notice } from '@/components/notice';
import { getVisitor } from '@/features/account/api';
import { AuthPage } from '@/features/auth/auth-page';
import styles from '@/features/auth/auth-page.module.css';
import { SignInForm } from '@/features/auth/sign-in-form';
import { getText } from '@/lib/i18n';
import { nextPath } from '@/lib/next-path';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.auth.signInTitle };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { locale, m } = await getText();
  const query = await searchParams;
  const given = oneOf(query.next);
  const next = nextPath(given, locale);
  if (await getVisitor()) redirect(next);

  const notices: Record<string, { good: boolean; text: string }> = {
    expired: { good: false, text: m.auth.noticeExpired },
    password: { good: true, text: m.auth.noticePassword },
    everywhere: { good: true, text: m.auth.noticeEverywhere },
    deleted: { good: true, text: m.auth.noticeDeleted },
    'signed-out': { good: true, text: m.auth.noticeSignedOut },
  };
  const notice = notices[oneOf(query.notice) ?? ''];
  const register = `${urls.register(locale)}${given ? `?next=${encodeURIComponent(next)}` : ''}`;
  return (
    <AuthPage
      title={m.auth.signInTitle}
      text={m.auth.signInText}
      notice={
        notice ? <Notice kind={notice.good ? 'good' : 'info'}>{notice.text}</Notice> : undefined
      }
      below={
        <p>
          {m.auth.noAccount}{' '}
          <Link href={register} className={styles.link}>
            {m.auth.register}
          </Link>
        </p>
      }
    >
      <SignInForm locale={locale} next={next} words={m.auth} formWords={m.forms} />
    </AuthPage>
  );
}
