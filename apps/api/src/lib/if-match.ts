/**
 * The versions that an If-Match header allows (RFC 9110, 13.1.1): null for `*`, which any version
 * satisfies, and an empty list when no tag in it can be a version. Weak tags never match.
 */
export function versionsOf(header: string): number[] | null {
  if (header.trim() === '*') return null;
  return header.split(',').flatMap((tag) => {
    const version = /^"(\d{1,9})"$/.exec(tag.trim())?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
