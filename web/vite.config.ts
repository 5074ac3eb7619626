import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, NONCE } from './tools/csp.ts';

/** Where the platform runs whose pages are worked on. */
const platform = process.env.XINQIAO_PLATFORM ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  base: '/app/',
  plugins: [react(), contentSecurityPolicy()],
  ...(command === 'serve' ? { html: { cspNonce: NONCE } } : {}),
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    manifest: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/password', '/ledger', '/pages.css', '/icon.svg'].map((path) => [
        path,
        platform,
      ]),
    ),
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'] },
}));
