/** Written by scripts/build-fonts.ts: the address of each face, by script. */
export const fontFiles = {
  latin: '/fonts/anek-latin.047655c3.woff2',
  bengali: '/fonts/anek-bengali.91b77d5e.woff2',
  sign: '/fonts/anek-sign.e1d8e7a8.woff2',
} as const;
