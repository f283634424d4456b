import type { Metadata } from 'next';
import { Panel } from '@/components/panel';
import styles from '@/features/account/account.module.css';
import { requireVisitor } from '@/features/account/api';
import { DeleteForm } from '@/features/account/delete-form';
import { PageHead } from '@/features/account/page-head';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.account.deleteTitle };
}

export default async function DeleteAccountPage() {
  const { locale, m } = await getText();
  await requireVisitor(locale, urls.deleteAccount(locale));
  const words = m.account;
  return (
    <>
      <PageHead title={words.deleteTitle} text={words.deleteText} />
      <Panel>
        <div className={styles.block}>
          <h2 className={styles.panelTitle}>{words.deleteWhat}</h2>
          <ul className={styles.bullets}>
            <li>{words.deleteDetails}</li>
            <li>{words.deleteAddresses}</li>
            <li>{words.deleteCart}</li>
            <li>{words.deleteSessions}</li>
          </ul>
          <p className={styles.text}>{words.deleteExportFirst}</p>
        </div>
        <div className={styles.block}>
          <DeleteForm locale={locale} words={words} formWords={m.forms} />
        </div>
      </Panel>
    </>
  );
}
