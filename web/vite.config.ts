import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, NONCE } from './tools/csp.ts';

/** Where the platform runs whose pages are worked on. */
const platform = process.env.XINQIAO_PLATFORM ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  base: '/app/',
  plugins: [react(), contentSecurityPolicy()],
  ...(command === 'serve' ? { html: { cspNonce: NONCE } } : {}),
  // One React, whoever asks for it: a second one would know nothing of the first one's state.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    manifest: true,
    // Two pages: the application, and the public one that needs no account.
    rolldownOptions: { input: ['index.html', 'verify.html'] },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/password', '/ledger', '/verify', '/pages.css', '/icon.svg'].map(
        (path) => [path, platform],
      ),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    // Against tests that hang; how fast something is, the benchmarks tell.
    testTimeout: 60_000,
  },
}));
