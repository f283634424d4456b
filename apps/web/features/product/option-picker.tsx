'use client';

import { classNames } from '@/components/class-names';
import type { ProductOption } from '@/features/catalogue/types';
import { localDigits } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import styles from './option-picker.module.css';
import { variantWith } from './selection';
import { useSelection } from './variant-context';

/** The choices of a product, colours as swatches; what is sold out is struck out but can be looked at. */
export function OptionPicker({ locale, soldOut }: { locale: Locale; soldOut: string }) {
  const { options } = useSelection();
  return (
    <>
      {options.map((option) => (
        <OptionChoice key={option.key} option={option} locale={locale} soldOut={soldOut} />
      ))}
    </>
  );
}

function OptionChoice({
  option,
  locale,
  soldOut,
}: {
  option: ProductOption;
  locale: Locale;
  soldOut: string;
}) {
  const { variants, selected, stockOf, select } = useSelection();
  const chosen = option.values.find(({ value }) => value === selected.options[option.key]);
  return (
    <fieldset className={styles.option}>
      <legend className={styles.legend}>
        {option.label}: {localDigits(chosen?.label ?? '', locale)}
      </legend>
      <div className={styles.values}>
        {option.values.map(({ value, label, swatch }) => {
          const variant = variantWith(variants, selected, option.key, value);
          const gone = !variant || stockOf(variant).availability === 'sold_out';
          const name = localDigits(label, locale);
          return (
            <label
              key={value}
              className={classNames(swatch ? styles.swatch : styles.box, gone && styles.gone)}
              title={swatch ? name : undefined}
            >
              <input
                type="radio"
                className="visually-hidden"
                name={`option-${option.key}`}
                checked={value === chosen?.value}
                disabled={!variant}
                onChange={() => variant && select(variant)}
              />
              {swatch ? (
                <span className={styles.colour} style={{ background: swatch }} aria-hidden="true" />
              ) : (
                <span aria-hidden="true">{name}</span>
              )}
              <span className="visually-hidden">{gone ? fill(soldOut, { name }) : name}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
