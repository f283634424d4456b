import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Link } from '@/components/link';
import { getVisitor } from '@/features/account/api';
import { AuthPage } from '@/features/auth/auth-page';
import styles from '@/features/auth/auth-page.module.css';
import { RegisterForm } from '@/features/auth/register-form';
import { TermsNote } from '@/features/auth/terms-note';
import { getText } from '@/lib/i18n';
import { nextPath, signInPath } from '@/lib/next-path';
import { oneOf, type SearchParams } from '@/lib/search-params';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.auth.registerTitle };
}

export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const { locale, m } = await getText();
  const given = oneOf((await searchParams).next);
  const next = nextPath(given, locale);
  if (await getVisitor()) redirect(next);
  return (
    <AuthPage
      title={m.auth.registerTitle}
      text={m.auth.registerText}
      below={
        <p>
          {m.auth.haveAccount}{' '}
          <Link href={signInPath(locale, given ? next : undefined)} className={styles.link}>
            {m.auth.signInTitle}
          </Link>
        </p>
      }
    >
      <RegisterForm locale={locale} next={next} words={m.auth} formWords={m.forms}>
        <TermsNote locale={locale} words={m.auth} />
      </RegisterForm>
    </AuthPage>
  );
}
