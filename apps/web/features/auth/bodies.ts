import type { Locale } from '@/lib/i18n/locales';
import { parsePhone } from '@/lib/phone';

type Values = Record<string, string>;

/** Bodies of the API's requests, from what a form holds. A password is never trimmed. */
export const signInBody = (values: Values) => ({
  email: values.email?.trim() ?? '',
  password: values.password ?? '',
});

export const registerBody = (values: Values, locale: Locale) => {
  const phone = parsePhone(values.phone ?? '');
  return {
    ...signInBody(values),
    name: values.name?.trim() ?? '',
    locale,
    ...(phone ? { phone } : {}),
  };
};

export const forgotBody = (values: Values) => ({ email: values.email?.trim() ?? '' });

export const resetBody = (values: Values) => ({
  token: values.token ?? '',
  newPassword: values.newPassword ?? '',
});
