import type { SpecificationGroup } from '@/features/catalogue/types';
import { localDigits } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './specifications.module.css';

/** The specifications by group, as tables. */
export function Specifications({
  groups,
  locale,
}: {
  groups: SpecificationGroup[];
  locale: Locale;
}) {
  return (
    <div className={styles.groups}>
      {groups.map(({ group, items }) => (
        <table key={group} className={styles.table}>
          <caption className={styles.caption}>{group}</caption>
          <tbody>
            {items.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{localDigits(value, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
