import type { Metadata } from 'next';
import { Link } from '@/components/link';
import { AuthPage } from '@/features/auth/auth-page';
import styles from '@/features/auth/auth-page.module.css';
import { ForgotForm } from '@/features/auth/forgot-form';
import { ResetForm } from '@/features/auth/reset-form';
import { getText } from '@/lib/i18n';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { urls } from '@/lib/urls';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { m } = await getText();
  const token = oneOf((await searchParams).token);
  return {
    title: token ? m.auth.resetTitle : m.auth.forgotTitle,
    // The address holds a token; not even our own log of another page shall see it.
    referrer: 'no-referrer',
  };
}

/** Without a token: asks for the mail. With the token of the mail's link: takes the new password. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const { locale, m } = await getText();
  const token = oneOf((await searchParams).token);
  if (!token) {
    return (
      <AuthPage
        title={m.auth.forgotTitle}
        text={m.auth.forgotText}
        below={
          <Link href={urls.signIn(locale)} className={styles.link}>
            {m.auth.backToSignIn}
          </Link>
        }
      >
        <ForgotForm locale={locale} words={m.auth} formWords={m.forms} />
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title={m.auth.resetTitle}
      text={m.auth.resetText}
      below={
        <a href={urls.resetPassword(locale)} className={styles.link}>
          {m.auth.askForLink}
        </a>
      }
    >
      <ResetForm locale={locale} token={token} words={m.auth} formWords={m.forms} />
    </AuthPage>
  );
}
