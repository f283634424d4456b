// Endings follow the last sound. Digits are read out: দুই and শূন্য end in a vowel, the others do not.
const endsInVowel = /[\u0985-\u0994\u09be-\u09cc২০](?:[)"'।]*)$/;

/** "in the A56": গ্যালাক্সি এ৫৬-এ, but গ্যালাক্সি এ৫৬ ৫জি-তে. */
export function locative(bengali: string): string {
  return `${bengali}${endsInVowel.test(bengali) ? '-তে' : '-এ'}`;
}

/** "of Samsung": স্যামসাং-এর, but সনি-র. */
export function genitive(bengali: string): string {
  return `${bengali}${endsInVowel.test(bengali) ? '-র' : '-এর'}`;
}
