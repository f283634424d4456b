/// <reference types="next" />
/// <reference types="next/image-types/global" />

// Next writes this declaration while it builds; repeated here, so that types hold before a build too.
declare module 'next/root-params' {
  export function locale(): Promise<string>;
}
