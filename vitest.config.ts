import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, the longest first: begun last, one of them would keep the whole run waiting. Those that compute
 * stand beside those that wait.
 */
const FIRST = [
  'simulation/promises-4-14',
  'faults/chatwoot-misbehaves',
  'faults/start',
  'simulation/',
  'faults/',
  'agent-bot/store/embedded.test',
  'widget-element/stress/bad-days',
  'agent-bot/cli/connect',
  'agent-bot/training/train-knowledge',
  'agent-bot/cli/doctor',
  'admin-panel/pages',
  'contract/',
  'widget-element/chat-widget',
  'end-to-end/',
  'widget-element/',
  'admin-panel/',
  'agent-bot/cli/',
  'agent-bot/training/',
  'agent-bot/scheduler/train-again',
  'checks/',
  'sandbox/',
];

/** Of the decisions, which come last of all. */
const FIRST_DECISIONS = ['conversation/order', 'turn/advance', 'turn/warming', 'agent-bot/chatwoot/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const isDecision = project.name === DECISIONS;
      const begin = isDecision ? FIRST_DECISIONS : FIRST.map((place) => `/test/${place}`);
      const found = begin.findIndex((place) => moduleId.includes(place));
      return (isDecision ? FIRST.length + 1 : 0) + (found < 0 ? begin.length : found);
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/**
 * Decisions are functions of data: they need no database and no browser. Named apart are those of these rooms that
 * do, or that change the network under them.
 */
const DECISIONS = 'decisions';
const DECIDING = [
  'test/agent-bot/{confidence,connect,conversation,guardrails,knowledge,language,tester,triggers,turn}/**/*.test.ts',
  'test/agent-bot/chatwoot/**/!(chatwoot-http).test.ts',
  'test/agent-bot/handoff/**/!(visitor-queue).test.ts',
  'test/admin-panel/*/**/*.test.ts',
  'test/widget-element/{connection,conversation,locales}/**/*.test.ts',
  'test/sandbox/{desk,sample}/**/*.test.ts',
  'test/pictures/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: DECISIONS, include: DECIDING },
      },
      {
        extends: true,
        test: {
          name: 'worlds',
          include: ['test/**/*.test.ts'],
          exclude: ['test/contract/real/**', ...DECIDING],
          globalSetup: ['test/database/global-setup.ts', 'test/browser/global-setup.ts'],
        },
      },
    ],
    pool: 'forks',
    // Files share processes, and with them what is imported, which costs as much as many a test: every file cleans up.
    isolate: false,
    setupFiles: ['test/leaves-nothing-behind.ts'],
    // Twice the cores this is measured on: much of the time is waiting for processes, timers and browsers.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // Processes of the tests start as quickly as a second `npm start`.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Real processes, ports and a browser on a machine that others use as well: what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 120_000,
    // A condition is waited for; how long a busy machine takes is no failure.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
});
