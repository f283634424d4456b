import { Section } from '@/components/section';
import { findCategories, findProducts, getCurrentCampaign } from '@/features/catalogue/api';
import { Shelf } from '@/features/catalogue/shelf';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import { Departments } from './departments';
import { Hero } from './hero';
import styles from './home-page.module.css';
import { Pick } from './pick';
import { choosePicks } from './picks';
import { Promises } from './promises';

const shelfSize = 5;

/** The home page: the sale, four picks of it, the departments, and what sells. */
export async function HomePage() {
  const { locale, m } = await getText();
  const [campaign, departments, reduced, popular, newest] = await Promise.all([
    getCurrentCampaign(locale),
    findCategories(locale),
    findProducts({ onSale: true, inStock: true, sort: '-popular', limit: 100 }, locale),
    findProducts({ inStock: true, sort: '-popular', limit: 12 }, locale),
    findProducts({ inStock: true, sort: '-newest', limit: shelfSize }, locale),
  ]);
  const { hero, picks } = choosePicks(reduced.items, departments);
  const shown = new Set(picks.map(({ id }) => id));
  const selling = popular.items.filter(({ id }) => !shown.has(id)).slice(0, shelfSize);
  const count = formatNumber(popular.total.count, locale);

  return (
    <div className={`page ${styles.home}`}>
      <div className={styles.top}>
        <Hero campaign={campaign} picture={hero?.picture ?? null} />
        <div className={styles.picks}>
          <h2 className="visually-hidden">{m.home.picks}</h2>
          {picks.map((product) => (
            <Pick key={product.id} product={product} />
          ))}
        </div>
      </div>
      <Section id="departments" title={m.home.departments}>
        <Departments departments={departments} locale={locale} />
      </Section>
      <Section
        id="selling"
        title={m.home.sellingFastest}
        more={{
          href: urls.search(locale),
          label: fill(popular.total.exact ? m.home.seeAllCount : m.home.seeAll, { count }),
        }}
      >
        <Shelf products={selling} />
      </Section>
      <Section id="newest" title={m.home.newest}>
        <Shelf products={newest.items} />
      </Section>
      <Section id="promises" title={m.home.promises}>
        <Promises />
      </Section>
    </div>
  );
}
