import { Icon, type IconName } from '@/components/icon';
import { getText } from '@/lib/i18n';
import styles from './promises.module.css';

/** Four facts a shopper can hold us to. */
export async function Promises() {
  const { m } = await getText();
  const promises: { icon: IconName; title: string; text: string }[] = [
    { icon: 'count', title: m.home.promiseStock, text: m.home.promiseStockText },
    { icon: 'shield', title: m.home.promiseWarranty, text: m.home.promiseWarrantyText },
    { icon: 'swap', title: m.home.promiseReplace, text: m.home.promiseReplaceText },
    { icon: 'wallet', title: m.home.promisePay, text: m.home.promisePayText },
  ];
  return (
    <ul className={styles.promises}>
      {promises.map(({ icon, title, text }) => (
        <li key={icon} className={styles.promise}>
          <span className={styles.icon}>
            <Icon name={icon} size={24} />
          </span>
          <h3 className={styles.title}>{title}</h3>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ul>
  );
}
