'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '@/components/icon';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import styles from './search-box.module.css';
import { SuggestionList } from './suggestion-list';
import { type SuggestionWords, toGroups } from './suggestions';
import { useSuggestions } from './use-suggestions';

type Words = SuggestionWords & {
  label: string;
  placeholder: string;
  button: string;
  found: string;
  none: string;
};

/**
 * The search field: a plain form that works without JavaScript, and with it a combobox (ARIA 1.2)
 * whose list is moved through by the arrow keys and closed by Escape.
 */
export function SearchBox({
  action,
  locale,
  words,
}: {
  action: string;
  locale: Locale;
  words: Words;
}) {
  const id = useId();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const groups = toGroups(useSuggestions(value, locale, open), locale, words);
  const options = groups.flatMap((group) => group.options);
  const shown = open && options.length > 0;

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function follow(href: string) {
    close();
    field.current?.blur();
    router.push(href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!shown) {
        setOpen(true);
        return;
      }
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place outside the list stands for the field itself, at either end.
      const places = options.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && shown) {
      const option = options[active];
      if (!option) return;
      event.preventDefault();
      follow(option.href);
    }
  }

  return (
    <search className={styles.search}>
      <form
        action={action}
        className={styles.form}
        onSubmit={(event) => {
          const q = field.current?.value.trim() ?? '';
          event.preventDefault();
          if (q) follow(`${action}?q=${encodeURIComponent(q)}`);
          else field.current?.focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) close();
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          placeholder={words.placeholder}
          className={styles.input}
          value={value}
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 && shown ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setValue(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className={styles.button}>
          <span className={styles.word}>{words.button}</span>
          <span className={styles.glass}>
            <Icon name="search" />
          </span>
        </button>
        <SuggestionList id={id} groups={groups} shown={shown} active={active} onFollow={follow} />
        <span role="status" className="visually-hidden">
          {open && value.trim().length > 1
            ? options.length
              ? fill(words.found, { count: formatNumber(options.length, locale) })
              : words.none
            : ''}
        </span>
      </form>
    </search>
  );
}
