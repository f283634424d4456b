/** A name in both languages of the shop. */
export interface LocalName {
  en: string;
  bn: string;
}

/** A rural subdistrict, or a police area (thana) of one of the four large metropolitan cities. */
export interface Upazila {
  slug: string;
  kind: 'upazila' | 'thana';
  name: LocalName;
}

export interface District {
  slug: string;
  name: LocalName;
  upazilas: readonly Upazila[];
}

export interface Division {
  slug: string;
  name: LocalName;
  districts: readonly District[];
}
