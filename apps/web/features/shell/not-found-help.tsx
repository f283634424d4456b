import { ButtonLink } from '@/components/button';
import { getText } from '@/lib/i18n';
import { urls } from '@/lib/urls';
import styles from './message-page.module.css';

/** What a lost visitor sees: the search above, and the ways on from here. */
export async function NotFoundHelp() {
  const { locale, m } = await getText();
  return (
    <div className={`page ${styles.message}`}>
      <h1>{m.errors.notFoundTitle}</h1>
      <p>{m.errors.notFoundText}</p>
      <p className={styles.ways}>
        <ButtonLink href={urls.departments(locale)}>{m.common.allDepartments}</ButtonLink>
        <ButtonLink href={urls.home(locale)} look="secondary">
          {m.errors.goHome}
        </ButtonLink>
      </p>
    </div>
  );
}
