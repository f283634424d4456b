import { parsePhone } from '@/lib/phone';

/** The body of POST and PATCH /me/addresses, from what the form holds. */
export function addressBody(values: Record<string, string>) {
  const text = (name: string) => values[name]?.trim() ?? '';
  const postcode = text('postcode').replace(/[০-৯]/g, (digit) =>
    String(digit.charCodeAt(0) - 0x09e6),
  );
  return {
    label: text('label'),
    recipient: text('recipient'),
    phone: parsePhone(text('phone')) ?? text('phone'),
    division: text('division'),
    district: text('district'),
    upazila: text('upazila'),
    line: text('line'),
    postcode: postcode || null,
    // An address is the default until another one becomes it.
    ...(values.isDefault ? { isDefault: true } : {}),
  };
}
