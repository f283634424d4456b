import type { Metadata } from 'next';
import { Fragment } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { Prose } from '@/components/prose';
import { formatDate, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { alternates } from '@/lib/seo/alternates';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import { bn } from './content/bn';
import { en } from './content/en';
import styles from './text-page.module.css';
import type { Block, PageName } from './types';

const pages = { en, bn };

/** Title, description and addresses of a text page. */
export async function textPageMetadata(name: PageName): Promise<Metadata> {
  const { locale } = await getText();
  const { title, lead } = pages[locale][name];
  return { title, description: lead, alternates: alternates(locale, `/${name}`) };
}

/** A page of running text, with its contents beside it where there is room. */
export async function TextPage({ name }: { name: PageName }) {
  const { locale, m } = await getText();
  const page = pages[locale][name];
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[{ name: m.common.siteName, href: urls.home(locale) }]}
        current={page.title}
      />
      <h1>{page.title}</h1>
      <p className={styles.lead}>{page.lead}</p>
      <div className={styles.columns}>
        <nav aria-label={m.pages.contents} className={styles.contents}>
          <ul className={styles.list}>
            {page.sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Prose>
          {page.sections.map(({ id, title, blocks }) => (
            <Fragment key={id}>
              <h2 id={id}>{title}</h2>
              {blocks.map((block) => (
                <TextBlock key={String(block)} block={block} locale={locale} />
              ))}
            </Fragment>
          ))}
          {page.updated ? (
            <p className={styles.updated}>
              {fill(m.pages.updated, { date: formatDate(page.updated, locale) })}
            </p>
          ) : null}
        </Prose>
      </div>
    </div>
  );
}

function TextBlock({ block, locale }: { block: Block; locale: Locale }) {
  if (typeof block === 'string') {
    return (
      <p>
        <WithContacts text={block} locale={locale} />
      </p>
    );
  }
  return (
    <ul>
      {block.map((point) => (
        <li key={point}>
          <WithContacts text={point} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** A text whose `{phone}` and `{email}` are links. */
function WithContacts({ text, locale }: { text: string; locale: Locale }) {
  // A sum stays in one line with its sign.
  const whole = text.replaceAll('৳ ', '৳\u00a0');
  return whole.split(/(\{phone\}|\{email\})/).map((part, index) => {
    const key = `${index}${part}`;
    if (part === '{phone}') {
      return (
        <a key={key} href={site.phoneHref}>
          {localDigits(site.phone, locale)}
        </a>
      );
    }
    if (part === '{email}') {
      return (
        <a key={key} href={`mailto:${site.email}`}>
          {site.email}
        </a>
      );
    }
    return part;
  });
}
