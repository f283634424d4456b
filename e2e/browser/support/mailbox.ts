import { type APIRequestContext, expect } from '@playwright/test';

interface Mail {
  to: string;
  template: string;
  text: string | null;
}

/** Waits for a mail to somebody and returns its text. The worker sends it, so it takes a moment. */
export async function mailTo(
  request: APIRequestContext,
  recipient: string,
  template: string,
): Promise<string> {
  let text = '';
  await expect
    .poll(async () => {
      const answer = await request.get('/api/dev/mailbox.json');
      const { items }: { items: Mail[] } = await answer.json();
      text = items.find((mail) => mail.to === recipient && mail.template === template)?.text ?? '';
      return text;
    }, `a mail ${template} to ${recipient}`)
    .not.toBe('');
  return text;
}

/** The first address in a mail that leads to the given path. */
export function linkIn(text: string, path: string): string {
  const links: string[] = text.match(/https?:\/\/\S+/g) ?? [];
  const found = links.find((link) => new URL(link).pathname === path);
  if (!found) throw new Error(`no link to ${path} in: ${text}`);
  return found;
}
