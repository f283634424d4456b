import { SelectField } from '@/components/field';
import type { Division, NamedSlug } from '@/features/catalogue/types';
import type { Form } from '@/features/forms/use-form';
import type { Messages } from '@/lib/i18n/types';

type Level = 'division' | 'district' | 'upazila';

/** Division, district and upazila; each offers what lies in the one before. */
export function PlaceFields({
  form,
  place,
  divisions,
  words,
  onChange,
}: {
  form: Form;
  place: Record<Level, string>;
  divisions: Division[];
  words: Messages['account'];
  onChange: (level: Level, slug: string) => void;
}) {
  const division = divisions.find(({ slug }) => slug === place.division);
  const district = division?.districts.find(({ slug }) => slug === place.district);

  function select(
    level: Level,
    label: string,
    first: string,
    places: NamedSlug[] | undefined,
    autoComplete: string,
  ) {
    const { defaultValue: _own, ...field } = form.field(level);
    return (
      <SelectField
        {...field}
        label={label}
        value={place[level]}
        autoComplete={autoComplete}
        disabled={!places}
        required
        onChange={(event) => onChange(level, event.target.value)}
      >
        <option value="">{first}</option>
        {places?.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
    );
  }

  return (
    <>
      {select('division', words.division, words.chooseDivision, divisions, 'address-level1')}
      {select(
        'district',
        words.district,
        division ? words.chooseDistrict : words.divisionFirst,
        division?.districts,
        'address-level2',
      )}
      {select(
        'upazila',
        words.upazila,
        district ? words.chooseUpazila : words.districtFirst,
        district?.upazilas,
        'address-level3',
      )}
    </>
  );
}
