import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What a person waits for in a real browser. Only `./xinqiao bench` runs this: it judges nothing. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.bench.ts'],
    globalSetup: [join(import.meta.dirname, '../e2e/platform.ts')],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
