import { Link } from '@/components/link';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { site } from '@/lib/site';
import { urls } from '@/lib/urls';
import styles from './footer.module.css';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';

/** The frame's end: how to reach us, the pages of the shop's promises, colours. */
export async function Footer() {
  const { locale, m } = await getText();
  const help = [
    { href: urls.contact(locale), label: m.common.footerContact },
    { href: urls.delivery(locale), label: m.common.footerDelivery },
    { href: urls.returns(locale), label: m.common.footerReturns },
  ];
  const shop = [
    { href: urls.sale(locale), label: m.common.sale },
    { href: urls.departments(locale), label: m.common.allDepartments },
    { href: urls.compare(locale), label: m.common.footerCompare },
  ];
  const company = [
    { href: urls.privacy(locale), label: m.common.footerPrivacy },
    { href: urls.terms(locale), label: m.common.footerTerms },
  ];
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.columns}`}>
        <div className={styles.about}>
          <Logo />
          <p>
            <a href={site.phoneHref} className={styles.phone}>
              {localDigits(site.phone, locale)}
            </a>
          </p>
          <p>{m.common.footerHours}</p>
          <p>{m.common.footerPay}</p>
        </div>
        <FooterLinks title={m.common.footerHelp} links={help} />
        <FooterLinks title={m.common.footerShop} links={shop} />
        <FooterLinks title={m.common.footerCompany} links={company} />
      </div>
      <div className={`page ${styles.last}`}>
        <p>{m.common.footerNote}</p>
        <ThemeSwitch
          label={m.common.theme}
          choices={[
            { value: 'system', label: m.common.themeSystem },
            { value: 'light', label: m.common.themeLight },
            { value: 'dark', label: m.common.themeDark },
          ]}
        />
      </div>
    </footer>
  );
}

function FooterLinks({
  title,
  links,
}: {
  title: string;
  links: { href: string; label: string }[];
}) {
  return (
    <nav aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.links}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
