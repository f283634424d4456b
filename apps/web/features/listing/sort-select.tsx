'use client';

import { useRouter } from 'next/navigation';
import styles from './listing.module.css';

/** The order of the products; choosing one goes to its address. */
export function SortSelect({
  label,
  current,
  choices,
}: {
  label: string;
  current: string;
  choices: { value: string; label: string; href: string }[];
}) {
  const router = useRouter();
  return (
    <label className={styles.sort}>
      <span>{label}</span>
      <select
        key={current}
        defaultValue={current}
        className={styles.sortSelect}
        onChange={(event) => {
          const choice = choices.find(({ value }) => value === event.target.value);
          if (choice) router.push(choice.href, { scroll: false });
        }}
      >
        {choices.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
