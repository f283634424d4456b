import { reads, says, send, type Visit } from '../lib/send.ts';

/** The home page. */
export function home(visit: Visit): void {
  const { settings, locale } = visit;
  const page = send(visit, {
    action: 'home',
    kind: 'browse',
    name: '/{locale}',
    url: `${settings.webUrl}/${locale}`,
    read: reads(visit),
  });
  says('home', page, 200, 'is the home page in the language asked for', () => {
    const text = String(page.body);
    return text.includes(`<html lang="${locale}"`) && text.includes(`/${locale}/p/`);
  });
}
