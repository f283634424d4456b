import { describe, expect, it } from 'vitest';
import { refusePassword } from './password-rules.ts';

const email = 'nusrat.jahan@example.com';

describe('refusePassword', () => {
  it.each([
    ['123456789', 'too_short'],
    ['টটটটটট', 'too_short'],
    ['x9'.repeat(101), 'too_long'],
    ['Password123', 'too_common'],
    ['bangladesh71', 'too_common'],
    ['aaabbbaaabbb', 'too_common'],
    ['Nusrat.Jahan@Example.com', 'same_as_email'],
    ['nusrat.jahan', 'same_as_email'],
  ])('refuses %s as %s', (password, code) => {
    expect(refusePassword(password, email)).toMatchObject({ code });
  });

  it.each(['dhaka-demo-2026', 'correct horse battery', 'একটি দীর্ঘ পাসওয়ার্ড', 'xxx, but longer'])(
    'takes %s',
    (password) => {
      expect(refusePassword(password, email)).toBeNull();
    },
  );
});
