import { expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { refuseInvalidText } from './validation.ts';

function nested(levels: number): unknown {
  let value: unknown = 'text';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

test('a body nested deeply enough to overflow the stack is refused', () => {
  let thrown: unknown;
  try {
    refuseInvalidText(nested(20_000));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown).toMatchObject({ code: 'validation_failed', status: 400 });
});

test('what a body of the shop looks like is not too deep', () => {
  expect(() => refuseInvalidText(nested(20))).not.toThrow();
});
