import { describe, expect, it } from 'vitest';
import { forms as words } from '@/lib/i18n/messages/en/forms';
import { email, findErrors, newPassword, phone, postcode, required, textValues } from './checks';
import { readProblem } from './problem';

describe('findErrors', () => {
  const checks = { email: [required, email], password: [newPassword], phone: [phone] };

  it('says the first complaint about each field', () => {
    expect(findErrors({ email: ' ', password: 'short', phone: '123' }, checks, words)).toEqual({
      email: words.required,
      password: words.passwordShort,
      phone: words.phoneWrong,
    });
    expect(findErrors({ email: 'a@b', password: 'x'.repeat(10) }, checks, words)).toEqual({
      email: words.emailWrong,
    });
  });

  it('has nothing to say about good input', () => {
    const values = { email: ' a@b.example ', password: 'ঢাকা শহর আমার', phone: '০১৭১২৩৪৫৬৭৮' };
    expect(findErrors(values, checks, words)).toEqual({});
  });

  it('lets optional fields be empty and reads Bengali digits', () => {
    expect(postcode('', words)).toBeNull();
    expect(postcode('১২০৫', words)).toBeNull();
    expect(postcode('12a5', words)).toBe(words.postcodeWrong);
  });
});

describe('textValues', () => {
  it('leaves out what belongs to React', () => {
    const form = new FormData();
    form.set('email', 'a@b.example');
    form.set('$ACTION_KEY', 'k1');
    expect(textValues(form)).toEqual({ email: 'a@b.example' });
  });
});

describe('readProblem', () => {
  it('puts complaints beside their fields', () => {
    const body = {
      code: 'validation_failed',
      detail: 'Bad.',
      errors: [
        { pointer: '/phone', message: 'No phone.', code: 'format' },
        { pointer: '/other', message: 'Odd.', code: 'format' },
      ],
    };
    expect(readProblem(400, body, ['phone'], words)).toEqual({
      errors: { phone: 'No phone.' },
      problem: 'Odd.',
    });
    expect(readProblem(400, body, ['name'], words)).toEqual({ errors: {}, problem: 'Bad.' });
  });

  it('puts a taken address beside the address', () => {
    expect(readProblem(409, { code: 'email_taken', detail: 'Taken.' }, ['email'], words)).toEqual({
      errors: { email: 'Taken.' },
      problem: null,
    });
  });

  it('finds words for an answer without any', () => {
    expect(readProblem(502, null, [], words).problem).toBe(words.failed);
    expect(readProblem(503, null, [], words).problem).toBe(words.busy);
  });
});
