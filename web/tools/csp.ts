import { randomBytes } from 'node:crypto';
import type { Plugin } from 'vite';

export const NONCE = '__CSP_NONCE__';

/**
 * The policy that the platform sends with the built pages, for pages that reload while somebody
 * works on them. Two things more are let in: the one inline script by which React reloads, by its
 * nonce, and the channel that tells of changes.
 */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'self' ws:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Pages under development live under the same rules as those people get. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((_, response, next) => {
        const nonce = randomBytes(16).toString('base64');
        response.setHeader('Content-Security-Policy', policy(nonce));
        const end = response.end.bind(response) as (...given: unknown[]) => typeof response;
        response.end = ((body?: unknown, ...rest: unknown[]) =>
          end(
            typeof body === 'string' ? body.replaceAll(NONCE, nonce) : body,
            ...rest,
          )) as typeof response.end;
        next();
      });
    },
  };
}
