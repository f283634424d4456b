'use client';

import { useRouter } from 'next/navigation';
import { Icon } from '@/components/icon';
import type { Locale } from '@/lib/i18n/locales';
import { urls } from '@/lib/urls';
import { setCompared } from './compare-list';
import styles from './compare-page.module.css';

/** Takes one product out of the comparison, on this device and in the address. */
export function RemoveCompared({
  label,
  others,
  locale,
}: {
  label: string;
  others: string[];
  locale: Locale;
}) {
  const router = useRouter();
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={label}
      onClick={() => {
        setCompared(others);
        router.replace(urls.compare(locale, others), { scroll: false });
      }}
    >
      <Icon name="close" size={16} />
    </button>
  );
}
