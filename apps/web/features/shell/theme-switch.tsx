'use client';

import { useSyncExternalStore } from 'react';
import styles from './theme-switch.module.css';

type Theme = 'system' | 'light' | 'dark';

// The same key as in lib/theme.ts, which reads it before the first paint.
const key = 'theme';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that stores nothing still shows the choice until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Light, dark, or as the device says; the choice is kept on the device. */
export function ThemeSwitch({
  label,
  choices,
}: {
  label: string;
  choices: { value: Theme; label: string }[];
}) {
  const theme = useSyncExternalStore(subscribe, current, (): Theme => 'system');
  return (
    <label className={styles.switch}>
      {label}
      <select
        value={theme}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.target.value);
          if (chosen) choose(chosen.value);
        }}
        className={styles.select}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
