import { type TString, Type } from 'typebox';

// Joiners (U+200C, U+200D) are part of written Bengali; every other control and format character
// only hides something: line breaks in mail headers, reversed text, invisible look-alikes.
const printable = '[^\\p{C}\\u2028\\u2029]|[\\u200c\\u200d]';
const visible = '\\S';

/** What advertising needs and a name does not: the shop mails names to addresses it has not proven. */
const address = '://|www\\.|@';

/** A schema for one line that a person typed; refuses control characters and mere white space. */
export function lineOfText(maxLength: number, description: string): TString {
  return Type.String({
    minLength: 1,
    maxLength,
    pattern: `^(?=.*${visible})(?!.*(?:${address}))(?:${printable})*$`,
    description,
  });
}

/** A schema for a text of several lines, or none; refuses control characters other than line breaks. */
export function linesOfText(maxLength: number, description: string): TString {
  return Type.String({ maxLength, pattern: `^(?:${printable}|[\\r\\n])*$`, description });
}
