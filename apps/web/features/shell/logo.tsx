import styles from './logo.module.css';

/** The name of the shop, in its two colours. */
export function Logo() {
  return (
    <span className={styles.logo} lang="en" aria-hidden="true">
      Dhaka<span className={styles.second}>Cart</span>
    </span>
  );
}
