const key = 'district';

/** The district that the visitor chose last, or null; it is kept on the device only. */
export function readDistrict(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a district for every estimate of delivery. */
export function rememberDistrict(district: string): void {
  try {
    localStorage.setItem(key, district);
  } catch {
    // A browser that stores nothing asks again on the next page.
  }
}
