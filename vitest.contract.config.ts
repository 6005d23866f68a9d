import { defineConfig } from 'vitest/config';

/** The contract against a real Chatwoot: `CHATWOOT_URL=... npm run test:contract`. */
export default defineConfig({
  test: {
    include: ['test/contract/real/**/*.test.ts'],
    globalSetup: ['test/database/global-setup.ts', 'test/contract/real/global-setup.ts'],
    pool: 'forks',
    // One file after the other: they share the port of BATON_CALLBACK_URL.
    fileParallelism: false,
    reporters: ['verbose'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 300_000,
  },
});
