import { useEffect } from 'react';
import { Notice } from '@/components/notice';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { useSeconds } from './use-seconds';
import { clockText } from './wait-text';
import styles from './waiting-room.module.css';

/** Over the checkout of somebody who was admitted: how long the admission still lasts. */
export function TurnNotice({
  seconds,
  words,
  locale,
}: {
  /** As the last quote said. */
  seconds: number;
  words: Messages['waiting'];
  locale: Locale;
}) {
  const left = useSeconds(seconds, seconds);
  const over = left === 0;

  // The server has the last word, and leads back to the line.
  useEffect(() => {
    if (over) window.location.reload();
  }, [over]);

  return (
    <div className={styles.turn}>
      <Notice
        kind={left > 60 ? 'good' : 'warning'}
        title={
          <span role="timer" className={styles.clock}>
            {fill(words.left, { left: clockText(left, locale) })}
          </span>
        }
      />
      <p role="status" className="visually-hidden">
        {left <= 60 && left > 0 ? words.leftSoon : ''}
      </p>
    </div>
  );
}
