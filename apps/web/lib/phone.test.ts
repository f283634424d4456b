import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from './phone';

describe('parsePhone', () => {
  it.each([
    '01712345678',
    '01712-345678',
    '+8801712345678',
    '+880 1712 345678',
    '8801712345678',
    '008801712345678',
    '+88 (0) 1712-345678',
    '1712345678',
    '০১৭১২-৩৪৫৬৭৮',
    '+৮৮০১৭১২৩৪৫৬৭৮',
    ' 01712 345 678 ',
  ])('reads %s', (text) => {
    expect(parsePhone(text)).toBe('+8801712345678');
  });

  it.each(['', '0171234567', '017123456789', '01212345678', '+4917112345678', 'call me', '০১৭'])(
    'refuses %s',
    (text) => {
      expect(parsePhone(text)).toBeNull();
    },
  );
});

describe('formatPhone', () => {
  it('shows one form in the digits of the language', () => {
    expect(formatPhone('+8801712345678', 'en')).toBe('01712-345678');
    expect(formatPhone('+8801712345678', 'bn')).toBe('০১৭১২-৩৪৫৬৭৮');
  });

  it('leaves alone what is no number', () => {
    expect(formatPhone('later', 'en')).toBe('later');
  });
});
