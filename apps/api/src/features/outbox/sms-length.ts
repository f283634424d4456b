// The basic alphabet of text messages and its extension, 3GPP TS 23.038; of the latter each letter
// takes two places.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

export interface SmsLength {
  encoding: 'GSM-7' | 'UCS-2';
  /** What is paid for. */
  segments: number;
}

/** How many messages a text is sent as: one letter outside the basic alphabet halves the room. */
export function smsLength(text: string): SmsLength {
  let septets = 0;
  for (const letter of text) {
    if (basic.has(letter)) septets += 1;
    else if (extension.has(letter)) septets += 2;
    else return { encoding: 'UCS-2', segments: segmentsOf(text.length, 70, 67) };
  }
  return { encoding: 'GSM-7', segments: segmentsOf(septets, 160, 153) };
}

/** Segments of a longer text carry a header each, so there is less room in them. */
const segmentsOf = (length: number, single: number, joined: number): number =>
  length <= single ? 1 : Math.ceil(length / joined);
