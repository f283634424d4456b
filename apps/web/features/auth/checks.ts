import { atMost, type Checks, email, newPassword, phone, required } from '@/features/forms/checks';

/** What is asked of each form, in the browser and, without JavaScript, on the server. */
export const signInChecks = { email: [required, email], password: [required] } satisfies Checks;

export const registerChecks = {
  name: [required, atMost(100)],
  email: [required, email],
  password: [required, newPassword],
  phone: [phone],
} satisfies Checks;

export const forgotChecks = { email: [required, email] } satisfies Checks;

export const resetChecks = { newPassword: [required, newPassword] } satisfies Checks;
