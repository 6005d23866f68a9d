import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The rooms whose files take longest, the longest first: begun last, one of them would keep the whole run waiting. */
const FIRST = ['simulation', 'faults', 'contract', 'end-to-end'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = FIRST.findIndex((room) => moduleId.includes(`/test/${room}/`));
      return found < 0 ? FIRST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/contract/real/**', 'node_modules/**'],
    globalSetup: ['test/database/global-setup.ts'],
    pool: 'forks',
    // One more than the cores this is measured on: much of the time is waiting for processes, timers and browsers.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Processes of the tests start as quickly as a second `npm start`.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Real processes, ports and a browser on a machine that others use as well: what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    // A condition is waited for; how long a busy machine takes is no failure.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
});
