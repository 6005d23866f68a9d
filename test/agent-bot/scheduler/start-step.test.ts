import { describe, expect, it } from 'vitest';
import type { RunDeps } from '../../../agent-bot/scheduler/deps.ts';
import { startStep } from '../../../agent-bot/scheduler/start-step.ts';
import type { Start, Step } from '../../../agent-bot/store/steps.ts';

/** Asks for leave to start step 7; each answer is heard so many milliseconds after it was asked for. */
async function started(...answers: { after: number; start: Start }[]) {
  let now = 1_000;
  const asked: number[] = [];
  const deps = {
    clock: { now: () => now },
    starter: {
      do: ({ id }: Pick<Step, 'id'>) => {
        const { after, start } = answers[asked.length]!;
        asked.push(id);
        now += after;
        return Promise.resolve(start);
      },
    },
  } as unknown as RunDeps;
  const start = await startStep(deps, { id: 7 } as Step);
  return { start, asked };
}

describe('the leave to carry a step out', () => {
  it('is asked for once where it comes at once', async () => {
    const { start, asked } = await started({ after: 250, start: 'started' });
    expect(start).toBe('started');
    expect(asked).toEqual([7]);
  });

  it.each<Start>(['lease-lost', 'events-waiting', 'not-allowed', 'started'])(
    'is asked for again by who stood still before hearing of it, and heard: %s',
    async (second) => {
      const stopped = { after: 7_000, start: 'started' as const };
      const { start, asked } = await started(stopped, { after: 2, start: second });
      expect(start).toBe(second);
      expect(asked).toEqual([7, 7]);
    },
  );

  it('is not asked for again where PostgreSQL is as slow as that, so that people are told all the same', async () => {
    const slow = { after: 900, start: 'started' as const };
    expect(await started(slow, slow)).toEqual({ start: 'started', asked: [7, 7] });
  });

  it('that was refused is not asked for again', async () => {
    expect((await started({ after: 7_000, start: 'events-waiting' })).asked).toEqual([7]);
  });
});
