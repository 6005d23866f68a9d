import * as fc from 'fast-check';
import type { Manner } from '../../sandbox/chatwoot/state.ts';

/** Something that happens in a simulated conversation. */
export type Happening =
  | { do: 'visitor-writes'; text: string }
  /** Clicks the n-th choice of the last question, if there is one. */
  | { do: 'visitor-clicks'; choice: number }
  | { do: 'visitor-ends' }
  /** Says something to Baton itself, not in the chat. */
  | { do: 'visitor-wishes'; wish: VisitorWish }
  | { do: 'person-replies'; who: 'jane' | 'mark' }
  | { do: 'person-notes' }
  | { do: 'person-takes'; who: 'jane' | 'mark' }
  | { do: 'person-unassigns' }
  | { do: 'person-sets'; status: 'open' | 'pending' | 'resolved' | 'snoozed' }
  | { do: 'crash'; statements: number; downMs: number }
  /** The process stands still for a while, and another one does its work. */
  | { do: 'stop'; moments: number; ms: number }
  | { do: 'nothing' };

/** What the widget tells Baton without Chatwoot. */
export type VisitorWish = 'meanwhile' | 'not-meanwhile' | 'email' | 'no-email' | 'leave-line';

/** What happens, and how long until the next thing. */
export interface Moment {
  happening: Happening;
  thenMs: number;
}

/** How Chatwoot and the network behave during a schedule. */
export interface Weather {
  delay: number;
  delayMs: number;
  duplicate: number;
  reorder: number;
  stale: number;
  /** Webhooks that never come: Chatwoot repeats none that timed out, and Sidekiq may lose its jobs. */
  lost: number;
  /** Calls of the bot that fail, before or after they were carried out. */
  failBefore: number;
  failAfter: number;
}

/** One random run. */
export interface Schedule {
  manner: Manner;
  seed: number;
  reader: boolean;
  quietWindowMs: number;
  weather: Weather;
  moments: Moment[];
}

const TEXTS = [
  'how long does shipping take',
  'how can I pay',
  'when are you open',
  'can I talk to a real person?',
  'I want a refund',
  'qwe asd zxc',
  'thanks',
  'this is so frustrating, nothing works and nobody helps me!!!',
  'ok',
];

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(...TEXTS).map((text) => ({ do: 'visitor-writes' as const, text })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 3 }).map((choice) => ({ do: 'visitor-clicks' as const, choice })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'visitor-ends' as const }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<VisitorWish>('meanwhile', 'meanwhile', 'not-meanwhile', 'email', 'no-email', 'leave-line')
      .map((wish) => ({ do: 'visitor-wishes' as const, wish })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('jane', 'mark').map((who) => ({ do: 'person-replies' as const, who })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'person-notes' as const }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('jane', 'mark').map((who) => ({ do: 'person-takes' as const, who })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'person-unassigns' as const }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('open', 'pending', 'resolved', 'snoozed')
      .map((status) => ({ do: 'person-sets' as const, status })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ statements: fc.integer({ min: 0, max: 15 }), downMs: fc.constantFrom(50, 1_000, 7_000) })
      .map((crash) => ({ do: 'crash' as const, ...crash })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ moments: fc.integer({ min: 0, max: 30 }), ms: fc.constantFrom(300, 1_500, 7_000, 20_000) })
      .map((stop) => ({ do: 'stop' as const, ...stop })),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'nothing' as const }) },
);

const rare = fc.constantFrom(0, 0, 0.05, 0.3);

const weather: fc.Arbitrary<Weather> = fc.record({
  delay: rare,
  delayMs: fc.constantFrom(300, 2_000, 6_000),
  duplicate: rare,
  reorder: rare,
  stale: rare,
  lost: fc.constantFrom(0, 0, 0, 0.1),
  failBefore: fc.constantFrom(0, 0, 0.15),
  failAfter: fc.constantFrom(0, 0, 0.15),
});

/** Random schedules; the gaps between moments are mostly short, so that things collide. */
export const schedules = (manner: Manner): fc.Arbitrary<Schedule> =>
  fc.record({
    manner: fc.constant(manner),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    reader: fc.boolean(),
    quietWindowMs: fc.constantFrom(0, 400),
    weather,
    moments: fc.array(fc.record({ happening, thenMs: fc.constantFrom(0, 5, 40, 120, 400, 1_500, 8_000) }), {
      minLength: 1,
      maxLength: 9,
    }),
  });
