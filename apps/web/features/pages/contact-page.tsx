import { Breadcrumbs } from '@/components/breadcrumbs';
import { Link } from '@/components/link';
import { Panel } from '@/components/panel';
import { Section } from '@/components/section';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import styles from './contact-page.module.css';
import { bn } from './content/bn';
import { en } from './content/en';

const answers = [
  { page: 'delivery', section: 'cost' },
  { page: 'delivery', section: 'door' },
  { page: 'returns', section: 'seven-days' },
  { page: 'returns', section: 'warranty' },
  { page: 'returns', section: 'refunds' },
  { page: 'terms', section: 'cancel' },
] as const;

/** The ways to reach a person, and the questions most people have. */
export async function ContactPage() {
  const { locale, m } = await getText();
  const pages = locale === 'bn' ? bn : en;
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[{ name: m.common.siteName, href: urls.home(locale) }]}
        current={m.pages.contactTitle}
      />
      <h1>{m.pages.contactTitle}</h1>
      <p className={styles.lead}>{m.pages.contactLead}</p>
      <div className={styles.ways}>
        <Panel className={styles.way}>
          <h2 className={styles.title}>{m.pages.phoneTitle}</h2>
          <a href={site.phoneHref} className={styles.value}>
            {localDigits(site.phone, locale)}
          </a>
          <p className={styles.text}>{m.pages.phoneText}</p>
        </Panel>
        <Panel className={styles.way}>
          <h2 className={styles.title}>{m.pages.emailTitle}</h2>
          <a href={`mailto:${site.email}`} className={styles.value}>
            {site.email}
          </a>
          <p className={styles.text}>{m.pages.emailText}</p>
        </Panel>
        <Panel className={styles.way}>
          <h2 className={styles.title}>{m.pages.counterTitle}</h2>
          <address className={styles.value}>{m.pages.counterAddress}</address>
          <p className={styles.text}>{m.pages.counterText}</p>
        </Panel>
      </div>
      <Section id="answers" title={m.pages.askFirst}>
        <ul className={styles.answers}>
          {answers.map(({ page, section }) => (
            <li key={`${page}${section}`}>
              <Link href={`${urls[page](locale)}#${section}`}>
                {pages[page].sections.find(({ id }) => id === section)?.title}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
