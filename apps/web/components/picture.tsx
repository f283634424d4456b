import { classNames } from './class-names';
import styles from './picture.module.css';

/** A product picture; its space is kept from the first byte, so nothing jumps when it arrives. */
export function Picture({
  src,
  alt,
  size,
  eager = false,
  className,
}: {
  src: string;
  /** Empty where the name stands beside it. */
  alt: string;
  size: number;
  /** For what is seen without scrolling. */
  eager?: boolean;
  className?: string | undefined;
}) {
  return (
    <img
      src={src}
      alt={alt}
      width={size}
      height={size}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={classNames(styles.picture, className)}
    />
  );
}
