import { expect, test } from 'vitest';
import { loadConfig } from '../../apps/api/src/config.ts';
import { passedOn } from './passed-on.ts';

const needed = {
  DATABASE_URL: 'postgresql://shop@127.0.0.1/shop',
  LINK_SECRET: 'a secret of at least thirty-two letters',
};

test('mail server, text messages, load runs and the hold are as the environment says', () => {
  const env = {
    SMTP_URL: 'smtp://mail.example:25',
    MAIL_FROM: 'Shop <shop@example.com>',
    SMS_URL: 'https://sms.example/send',
    SMS_TOKEN: 'token',
    SMS_SENDER: '8801712345678',
    LOAD_RUN_KEY: 'key of the load run',
    HOLD_MINUTES: '2',
  };
  expect(loadConfig({ ...needed, ...passedOn(env) })).toMatchObject({
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    sms: { url: env.SMS_URL, token: env.SMS_TOKEN, sender: env.SMS_SENDER },
    loadRunKey: env.LOAD_RUN_KEY,
    holdMs: 120_000,
  });
});

test('what is empty or not for the shop stays outside', () => {
  const env = { SMTP_URL: '', HOLD_MINUTES: undefined, PORT: '9', PUBLIC_ORIGIN: 'http://else' };
  expect(passedOn(env)).toEqual({});
});
