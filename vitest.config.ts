import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/contract/real/**', 'node_modules/**'],
    globalSetup: ['test/database/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Real processes, ports and a browser on a machine that others use as well: what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    // A condition is waited for; how long a busy machine takes is no failure.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
});
