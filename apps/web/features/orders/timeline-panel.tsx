import { classNames } from '@/components/class-names';
import { Icon } from '@/components/icon';
import { Panel } from '@/components/panel';
import type { Messages } from '@/lib/i18n/types';
import type { Step } from './timeline';
import styles from './timeline.module.css';

/** The steps of an order one below the other, with the one that is under way marked. */
export function TimelinePanel({
  steps,
  words,
}: {
  steps: Step[];
  words: Messages['orders']['timeline'];
}) {
  return (
    <Panel aria-labelledby="timeline">
      <h2 id="timeline" className={styles.title}>
        {words.title}
      </h2>
      <ol className={styles.steps}>
        {steps.map(({ key, state, title, when }) => (
          <li
            key={key}
            className={classNames(styles.step, styles[state])}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={styles.dot}>
              {state === 'done' ? <Icon name="check" size={14} /> : null}
              {state === 'stopped' ? <Icon name="close" size={14} /> : null}
            </span>
            <div>
              <p className={styles.name}>
                <span className="visually-hidden">{words[state]}: </span>
                {title}
              </p>
              {when ? <p className={styles.when}>{when}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
