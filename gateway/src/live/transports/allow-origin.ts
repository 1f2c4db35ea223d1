import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a WebSocket may be opened from where it says it comes from. A browser asks nobody before it opens one for a page
 * of another site, and says so in `origin`; whoever sends none is no browser.
 */
export function isAllowedOrigin({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
