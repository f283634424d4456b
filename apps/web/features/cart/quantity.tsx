import { Icon } from '@/components/icon';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import styles from './quantity.module.css';

/**
 * One less, the quantity, one more. A button that can do nothing keeps its focus and says so by
 * `aria-disabled`, so that a person at the keyboard is not thrown out at the limit.
 */
export function Quantity({
  name,
  value,
  most,
  words,
  locale,
  onChange,
}: {
  name: string;
  value: number;
  /** What can be bought now. */
  most: number;
  words: Messages['cart'];
  locale: Locale;
  onChange: (value: number) => void;
}) {
  return (
    <fieldset className={styles.quantity}>
      <legend className="visually-hidden">{fill(words.quantityOf, { name })}</legend>
      <Step
        icon="minus"
        label={fill(words.less, { name })}
        enabled={value > 1}
        onPress={() => onChange(Math.min(value - 1, most))}
      />
      <span className={styles.value}>{formatNumber(value, locale)}</span>
      <Step
        icon="plus"
        label={fill(words.more, { name })}
        enabled={value < most}
        onPress={() => onChange(value + 1)}
      />
    </fieldset>
  );
}

function Step({
  icon,
  label,
  enabled,
  onPress,
}: {
  icon: 'minus' | 'plus';
  label: string;
  enabled: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      aria-disabled={!enabled}
      onClick={() => {
        if (enabled) onPress();
      }}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
