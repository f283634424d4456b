import { classNames } from '@/components/class-names';
import { Picture } from '@/components/picture';
import styles from './search-box.module.css';
import type { SuggestionGroup } from './suggestions';

/** The list below the search field. Its options are chosen by the field, which keeps the focus. */
export function SuggestionList({
  id,
  groups,
  shown,
  active,
  onFollow,
}: {
  id: string;
  groups: SuggestionGroup[];
  shown: boolean;
  /** Index of the chosen option, counted through all groups; -1 for none. */
  active: number;
  onFollow: (href: string) => void;
}) {
  let index = -1;
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={groups[0]?.label}
      className={styles.list}
      hidden={!shown}
    >
      {groups.map((group) => (
        <div key={group.label} className={styles.group}>
          <div className={styles.groupLabel} aria-hidden="true">
            {group.label}
          </div>
          {group.options.map((option) => {
            index += 1;
            return (
              <a
                key={option.key}
                id={`${id}-${index}`}
                href={option.href}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={classNames(styles.option, index === active && styles.active)}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onFollow(option.href);
                }}
              >
                {option.picture ? (
                  <Picture src={option.picture} alt="" size={40} className={styles.picture} />
                ) : null}
                <span className={styles.name}>{option.label}</span>
                {option.price ? <span className={styles.price}>{option.price}</span> : null}
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
