import { lineNames } from './line-names.ts';
import { terms } from './terms.ts';

/** English to Bengali; a key is found as it stands, or in lower case. */
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
