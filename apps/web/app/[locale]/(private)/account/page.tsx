import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button';
import { Link } from '@/components/link';
import { Panel } from '@/components/panel';
import styles from '@/features/account/account.module.css';
import { orSignIn, requireVisitor } from '@/features/account/api';
import { DetailsForm } from '@/features/account/details-form';
import { PageHead } from '@/features/account/page-head';
import { findOrders } from '@/features/orders/api';
import { LatestOrder } from '@/features/orders/latest-order';
import { formatDate } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.title };
}

export default async function AccountPage() {
  const { locale, m } = await getText();
  const path = urls.account(locale);
  const visitor = await requireVisitor(locale, path);
  const { items } = await orSignIn(findOrders(locale, { limit: 1 }), locale, path);
  return (
    <>
      <PageHead
        title={m.account.title}
        text={fill(m.account.since, { date: formatDate(visitor.createdAt, locale) })}
      />
      {items[0] ? <LatestOrder order={items[0]} /> : null}
      <Panel aria-labelledby="details">
        <h2 id="details" className={styles.panelTitle}>
          {m.account.details}
        </h2>
        <DetailsForm user={visitor} words={m.account} formWords={m.forms} locale={locale} />
      </Panel>
      <Panel aria-labelledby="data">
        <h2 id="data" className={styles.panelTitle}>
          {m.account.data}
        </h2>
        <div className={styles.block}>
          <p className={styles.text}>{m.account.exportText}</p>
          {/* A file of the API, not a page: the browser saves it. */}
          <ButtonLink href="/api/v1/me/export" download look="quiet">
            {m.account.exportButton}
          </ButtonLink>
        </div>
        <div className={styles.block}>
          <p className={styles.text}>{m.account.deleteText}</p>
          <Link href={urls.deleteAccount(locale)} className={styles.dangerLink}>
            {m.account.deleteLink}
          </Link>
        </div>
      </Panel>
    </>
  );
}
