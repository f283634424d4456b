import { describe, expect, it } from 'vitest';
import { divisions, findDistrict, resolveLocation } from './index.ts';

const districts = divisions.flatMap((division) => division.districts);
const upazilas = districts.flatMap((district) => district.upazilas);
const everything = [...divisions, ...districts, ...upazilas];

describe('locations', () => {
  it('counts what the country counts', () => {
    expect(divisions).toHaveLength(8);
    expect(districts).toHaveLength(64);
    expect(upazilas.filter((upazila) => upazila.kind === 'upazila')).toHaveLength(495);
    const dhaka = findDistrict('dhaka')?.district.upazilas ?? [];
    expect(dhaka.filter((upazila) => upazila.kind === 'thana')).toHaveLength(50);
  });

  it('gives every level slugs that are unique and plain', () => {
    for (const level of [divisions, districts, upazilas]) {
      expect(new Set(level.map(({ slug }) => slug)).size).toBe(level.length);
    }
    for (const { slug } of everything) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('names every place in Latin and in Bengali script', () => {
    for (const { name } of everything) {
      expect(name.en).toMatch(/^[A-Za-z][A-Za-z' -]+$/);
      expect(name.bn).toMatch(/^\p{Script=Bengali}[\p{Script=Bengali} ]+$/u);
      expect(name.bn).toBe(name.bn.normalize('NFC').trim());
    }
  });

  it('names no place twice within a district', () => {
    for (const district of districts) {
      for (const locale of ['en', 'bn'] as const) {
        const names = district.upazilas.map(({ name }) => name[locale]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('resolves slugs that belong together and says which one does not', () => {
    const place = { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi' };
    expect(resolveLocation(place)).toMatchObject({ upazila: { name: { bn: 'ধানমন্ডি' } } });
    expect(resolveLocation({ ...place, division: 'atlantis' })).toBe('division');
    expect(resolveLocation({ ...place, division: 'sylhet' })).toBe('district');
    expect(resolveLocation({ ...place, upazila: 'teknaf' })).toBe('upazila');
  });
});
