import { ButtonLink } from '@/components/button';
import { Picture } from '@/components/picture';
import type { Campaign } from '@/features/catalogue/types';
import { formatLastDay, formatNumber, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { urls } from '@/lib/urls';
import { Countdown } from './countdown';
import styles from './hero.module.css';

/** The first thing on the home page: the sale that runs, or what the shop stands for. */
export async function Hero({
  campaign,
  picture,
}: {
  campaign: Campaign | null;
  picture: string | null;
}) {
  const { locale, m } = await getText();
  return (
    <section className={styles.hero} aria-labelledby="hero">
      <div className={styles.text}>
        {campaign ? (
          <p className={styles.kicker}>
            {fill(m.home.saleUntil, {
              name: campaign.name,
              date: formatLastDay(campaign.endsAt, locale),
            })}
          </p>
        ) : null}
        <h1 id="hero" className={styles.title}>
          {campaign ? localDigits(campaign.headline, locale) : m.home.headlineWithoutSale}
        </h1>
        <p className={styles.lead}>
          {campaign
            ? fill(m.home.units, { count: formatNumber(campaign.unitCount, locale) })
            : m.home.textWithoutSale}
        </p>
        <div className={styles.end}>
          {campaign ? (
            <Countdown
              endsAt={campaign.endsAt}
              locale={locale}
              words={{
                label: m.home.timeLeft,
                days: m.home.days,
                hours: m.home.hours,
                minutes: m.home.minutes,
                seconds: m.home.seconds,
              }}
            />
          ) : null}
          <ButtonLink
            href={campaign ? urls.sale(locale) : urls.departments(locale)}
            look="quiet"
            className={styles.action}
          >
            {campaign
              ? fill(m.home.seeSale, { count: formatNumber(campaign.productCount, locale) })
              : m.home.browse}
          </ButtonLink>
        </div>
      </div>
      {picture ? (
        <div className={styles.picture}>
          <Picture src={picture} alt="" size={420} eager />
        </div>
      ) : null}
    </section>
  );
}
