'use client';

import { useState } from 'react';
import { classNames } from '@/components/class-names';
import { Picture } from '@/components/picture';
import { fill } from '@/lib/i18n/fill';
import styles from './gallery.module.css';
import { useSelection } from './variant-context';

/** The chosen variant from several sides: one large picture, the others to choose from below. */
export function Gallery({
  name,
  label,
  choose,
  views,
}: {
  name: string;
  label: string;
  /** "Show picture: {name}" */
  choose: string;
  /** Names of the sides, in the order of a variant's pictures. */
  views: readonly string[];
}) {
  const { selected } = useSelection();
  const [index, setIndex] = useState(0);
  const shown = selected.pictures[index] ?? selected.pictures[0];
  if (!shown) return null;
  return (
    <section className={styles.gallery} aria-label={label}>
      <div className={styles.stage}>
        <Picture src={shown} alt={`${name}, ${views[index] ?? views[0]}`} size={560} eager />
      </div>
      <ul className={styles.thumbs}>
        {selected.pictures.map((picture, position) => (
          <li key={picture}>
            <button
              type="button"
              className={classNames(styles.thumb, position === index && styles.current)}
              aria-label={fill(choose, { name: views[position] ?? '' })}
              aria-pressed={position === index}
              onClick={() => setIndex(position)}
            >
              <Picture src={picture} alt="" size={72} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
