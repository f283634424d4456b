import type { ReactNode } from 'react';
import styles from '@/features/account/account.module.css';
import { AccountNav } from '@/features/account/account-nav';
import { getVisitor } from '@/features/account/api';
import { PrivatePage } from '@/features/account/private-page';
import { SignOutButton } from '@/features/account/sign-out-button';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

/** The frame of the account. Each page asks by itself who is there, and sends strangers away. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { locale, m } = await getText();
  const visitor = await getVisitor();
  if (!visitor) return children;
  return (
    <div className={`page ${styles.page}`}>
      <PrivatePage />
      <div className={styles.side}>
        <div className={styles.visitor}>
          <div className={styles.who}>
            <p className={styles.name}>{visitor.name}</p>
            <p className={styles.quiet}>{visitor.email}</p>
          </div>
          <SignOutButton locale={locale} label={m.account.signOut} failed={m.forms.failed} />
        </div>
        <AccountNav
          label={m.account.navLabel}
          links={[
            { href: urls.account(locale), label: m.account.overview },
            { href: urls.orders(locale), label: m.orders.nav },
            { href: urls.addresses(locale), label: m.account.addresses },
            { href: urls.sessions(locale), label: m.account.sessions },
            { href: urls.password(locale), label: m.account.password },
          ]}
        />
      </div>
      <div className={styles.main}>
        <noscript>
          <p>{m.forms.scriptNeeded}</p>
        </noscript>
        {children}
      </div>
    </div>
  );
}
