import { lineNames } from './line-names.ts';
import { terms } from './terms.ts';

/** English to Bengali, in the capitals that the entry has. */
export const dictionary: ReadonlyMap<string, string> = new Map(
  [lineNames, terms].flatMap((lines) =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [english = '', bengali = ''] = line.split('=').map((side) => side.trim());
        if (!bengali) throw new Error(`No Bengali for "${english}".`);
        return [english, bengali] as const;
      }),
  ),
);

/** The same without regard to capitals; an entry in small letters wins over one in capitals. */
export const foldedDictionary: ReadonlyMap<string, string> = new Map(
  [...dictionary]
    .sort(([a], [b]) => Number(a === a.toLowerCase()) - Number(b === b.toLowerCase()))
    .map(([english, bengali]) => [english.toLowerCase(), bengali]),
);
