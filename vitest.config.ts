import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.mjs';

// The one default export of this project: vitest asks for it.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    globals: false,
    setupFiles: ['test/kit/seed.ts'],
    // tests of the real engine wait for other processes; a machine that stalls once is no fault of the rules
    retry: process.env['CI'] === 'true' ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    reporters: ['default', new CountReporter()],
  },
});
