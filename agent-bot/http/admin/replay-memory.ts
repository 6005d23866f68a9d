import { createHash } from 'node:crypto';
import type { Guardrails } from '../../guardrails/schema.ts';
import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts';
import { inSlices, type Slices } from '../../knowledge/slices.ts';
import type { RecordedStretch } from '../../replay/recorded.ts';
import type { ReplayedStretch } from '../../replay/replay-stretch.ts';

interface Kept {
  key: string;
  knowledge: KnowledgeIndex | null;
  replayed: ReplayedStretch[];
}

/** What is live and the draft; the draft before it, for who takes a change back. */
const KEPT_EACH = 3;
/** Bots whose replays are kept. */
const BOTS = 20;

/** Remembers replays: who saves a draft again and again replays the draft alone, who looks again nothing. */
export interface ReplayMemory {
  /**
   * What came of these stretches by these guardrails and this knowledge, the object itself: another is another version.
   *
   * @param replay does it where it is not remembered; null where nobody wants to know any more
   * @param pause lets others have their turn while many chats are looked at
   */
  of(
    botId: number,
    recorded: readonly RecordedStretch[],
    by: { guardrails: Guardrails; knowledge: KnowledgeIndex | null },
    replay: () => Promise<ReplayedStretch[] | null>,
    pause: () => Promise<unknown> | null,
  ): Promise<ReplayedStretch[] | null>;
}

/** An empty memory, of one process. */
export function createReplayMemory(): ReplayMemory {
  const bots = new Map<number, Kept[]>();
  return {
    async of(botId, recorded, { guardrails, knowledge }, replay, pause) {
      const key = await inSlices(keyOf(recorded, guardrails), pause);
      const mine = (): Kept[] => bots.get(botId) ?? [];
      const found = mine().find((kept) => kept.key === key && kept.knowledge === knowledge);
      const replayed = found?.replayed ?? (await replay());
      if (replayed === null) return null;
      const others = mine().filter((kept) => kept.key !== key && kept.knowledge === knowledge);
      bots.delete(botId);
      bots.set(botId, [{ key, knowledge, replayed }, ...others].slice(0, KEPT_EACH));
      const [oldest] = bots.keys();
      if (bots.size > BOTS && oldest !== undefined) bots.delete(oldest);
      return replayed;
    },
  };
}

/** The same for the same words and settings, whoever read them. */
function* keyOf(recorded: readonly RecordedStretch[], guardrails: Guardrails): Slices<string> {
  const hash = createHash('sha256').update(JSON.stringify(guardrails));
  for (const stretch of recorded) {
    hash.update(JSON.stringify(stretch));
    yield;
  }
  return hash.digest('base64');
}
