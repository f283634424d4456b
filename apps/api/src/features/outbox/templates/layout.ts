import type { Locale } from '../../../lib/locale.ts';
import { escapeHtml } from './html.ts';
import { type Summary, summaryHtml, summaryText } from './summary.ts';

/** A mail before it is laid out: plain sentences, and at most one thing to do. */
export interface MailText {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  /** What was bought, or would be: after the action. */
  summary?: Summary;
  /** Smaller, at the end. */
  notes?: string[];
  /** Why there is a mail at all; something done with the account where it is not given. */
  because?: keyof typeof reasons;
}

/** What a mail server is given. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

const shop = { en: 'DhakaCart, Dhaka, Bangladesh.', bn: 'ঢাকাকার্ট, ঢাকা, বাংলাদেশ।' };
const reasons = {
  account: {
    en: 'You get this mail because of something done with your account.',
    bn: 'আপনার অ্যাকাউন্টে কিছু করা হয়েছে বলে এই মেইল পাচ্ছেন।',
  },
  order: {
    en: 'You get this mail because of your order.',
    bn: 'আপনার অর্ডারের খবর জানাতে এই মেইল।',
  },
  cart: {
    en: 'You get this mail because you left something in your cart.',
    bn: 'আপনার কার্টে পণ্য রয়ে গেছে বলে এই মেইল।',
  },
};

export const greet = (name: string, locale: Locale) =>
  locale === 'bn' ? `প্রিয় ${name},` : `Dear ${name},`;

/**
 * Text and HTML of one mail. Mail programs know neither style sheets nor variables, so the styles
 * stand at the elements; the colours are those of the shop.
 */
export function layOut(mail: MailText, locale: Locale): Mail {
  const { subject, greeting, paragraphs, action, summary, notes = [] } = mail;
  const footer = `${shop[locale]} ${reasons[mail.because ?? 'account'][locale]}`;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(summary ? [summaryText(summary)] : []),
    ...notes,
    `-- \n${footer}`,
  ].join('\n\n');
  const paragraph = (words: string, style: string) =>
    `<p style="margin:0 0 16px;${style}">${unbroken(escapeHtml(words))}</p>`;
  const lineHeight = locale === 'bn' ? '1.65' : '1.5';
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#faf8f3;color:#14201b;font:16px/${lineHeight} 'Anek Bangla','Noto Sans Bengali',system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 0 16px;font-size:22px;font-weight:700;color:#0b5d46">Dhaka<span style="color:#c2321f">Cart</span></p>
<div style="background:#ffffff;border:1px solid #e5e1d6;border-radius:12px;padding:24px 24px 8px">
${paragraph(greeting, 'font-weight:600')}
${paragraphs.map((words) => paragraph(words, '')).join('\n')}
${
  action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;background:#0b5d46;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${escapeHtml(action.label)}</a></p>`
    : ''
}
${summary ? summaryHtml(summary) : ''}
${notes.map((words) => paragraph(words, 'font-size:14px;color:#56645e')).join('\n')}
</div>
${paragraph(footer, 'margin-top:16px;font-size:13px;color:#56645e')}
</div>
</body>
</html>
`;
  return { subject, text, html };
}

/** Keeps telephone and order numbers, in escaped text, on one line. */
const unbroken = (html: string) =>
  html.replace(
    /[0-9০-৯A-Z]+(?:-[0-9০-৯A-Z]+)+/g,
    (number) => `<span style="white-space:nowrap">${number}</span>`,
  );
