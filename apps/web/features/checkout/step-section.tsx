import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/button';
import { classNames } from '@/components/class-names';
import { Icon } from '@/components/icon';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import styles from './step-section.module.css';
import type { Step } from './types';

/** How many steps there are. */
const count = 3;

/**
 * One step: its form while it is open, a summary with a way back once it is done, only its title
 * before. The title takes the focus when the step opens.
 */
export function StepSection({
  step,
  open,
  title,
  summary,
  fixed,
  words,
  locale,
  onOpen,
  children,
}: {
  step: Step;
  /** The step that is open. */
  open: Step;
  title: string;
  summary?: ReactNode;
  /** Whether nothing may be changed now. */
  fixed: boolean;
  words: Messages['checkout'];
  locale: Locale;
  onOpen: (step: Step) => void;
  children: ReactNode;
}) {
  const section = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(open);
  const state = step === open ? 'open' : step < open ? 'done' : 'ahead';

  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    // A field that is wrong may have taken the focus already.
    if (step !== open || section.current?.contains(document.activeElement)) return;
    heading.current?.focus();
  }, [open, step]);

  return (
    <li ref={section} className={classNames(styles.step, styles[state])}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {state === 'done' ? <Icon name="check" size={18} /> : formatNumber(step, locale)}
        </span>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          <span className="visually-hidden">
            {fill(words.stepOf, {
              step: formatNumber(step, locale),
              count: formatNumber(count, locale),
            })}
            :{' '}
          </span>
          {title}
        </h2>
        {state === 'done' && !fixed ? (
          <Button
            look="quiet"
            size="small"
            aria-label={fill(words.changeNamed, { step: title })}
            onClick={() => onOpen(step)}
          >
            {words.change}
          </Button>
        ) : null}
      </div>
      {state === 'open' ? <div className={styles.body}>{children}</div> : null}
      {state === 'done' ? <div className={styles.summary}>{summary}</div> : null}
    </li>
  );
}
