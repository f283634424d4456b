import type { BrowserContext } from '@playwright/test';

/**
 * Watches every page of a context and collects what no journey may cause: errors on the console
 * (refusals by the content security policy are among them), exceptions, failed requests, answers
 * of 500 and more, and requests to anybody else's host.
 */
export class Guard {
  private readonly complaints: string[] = [];
  private readonly expected: { what: RegExp; seen: boolean }[] = [];

  constructor(context: BrowserContext, origin: string, runsScripts: boolean) {
    context.on('console', (message) => {
      if (message.type() === 'error')
        this.note(`console: ${message.text()}`, message.location().url);
    });
    context.on('weberror', (error) => this.note(`exception: ${error.error().stack}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      const inside = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
      if (!inside) this.note(`foreign host: ${request.method()} ${url.href}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page that is left, and a suggestion nobody waits for any more, abort their requests.
      // Where scripts are switched off, the browser says of a preloaded one that it was refused.
      const unused = !runsScripts && why === 'csp' && request.url().endsWith('.js');
      if (why !== 'net::ERR_ABORTED' && !unused) this.note(`failed (${why}): ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 500) this.note(`answer ${response.status()}: ${response.url()}`);
    });
  }

  /** This journey causes the complaint on purpose; the test fails if it then does not come. */
  expect(what: RegExp): void {
    this.expected.push({ what, seen: false });
  }

  /** Everything to hold against the journey; empty is good. */
  verdict(): string[] {
    const missing = this.expected.filter(({ seen }) => !seen);
    return [...this.complaints, ...missing.map(({ what }) => `expected but not seen: ${what}`)];
  }

  private note(complaint: string, where = ''): void {
    const line = where ? `${complaint} (${where})` : complaint;
    const known = this.expected.filter(({ what }) => what.test(line));
    for (const one of known) one.seen = true;
    if (known.length === 0) this.complaints.push(line);
  }
}
