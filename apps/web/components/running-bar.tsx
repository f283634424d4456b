import styles from './running-bar.module.css';

/** The shape of waiting, for those who see it; what is waited for has to stand beside it in words. */
export function RunningBar() {
  return <div className={styles.bar} aria-hidden="true" />;
}
