import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedStretches } from '../../../agent-bot/analytics/recorded-stretches.ts';
import { guardrailsSchema, type Guardrails } from '../../../agent-bot/guardrails/schema.ts';
import { atOnce } from '../../../agent-bot/knowledge/slices.ts';
import { compareReplays, type Comparison } from '../../../agent-bot/replay/compare-replays.ts';
import type { RecordedStretch, RecordedWord } from '../../../agent-bot/replay/recorded.ts';
import { replayStretch } from '../../../agent-bot/replay/replay-stretch.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { trainSampleIndex } from '../../simulation/sample-index.ts';
import { createWorld, type World } from '../../simulation/world.ts';

const knowledge = trainSampleIndex();
const families = [{ name: 'Refunds', words: ['refund'] }];
const live = guardrailsSchema.parse({ triggers: { keyword: { settings: { families } } } });
/** Changed wherever it makes a difference to what the visitors below write. */
const draft = guardrailsSchema.parse({
  triggers: {
    keyword: { mode: 'shadow', settings: { families } },
    failed_attempts: { settings: { attempts: 1 } },
    message_limit: { settings: { limit: { kind: 'limit', count: 3 } } },
    asked_for_human: { mode: 'off' },
  },
});

/** What visitors do: a text, several at once, or a click on the n-th choice; and then the stretch may be ended. */
type Deed = string | string[] | { click: number } | 'resolve';
const VISITORS: Deed[][] = [
  ['how long does shipping take', 'thanks'],
  ['I want a refund'],
  ['hello there', 'can I talk to a real person?'],
  [['what about', 'the opening hours on sunday']],
  ['parcel size pay', { click: 0 }, 'which frame size do I need'],
  ['something with the moon', 'and the stars', 'or the sun'],
  ['how can I pay', 'when are you open', 'size guide for bikes', 'how fast do you ship'],
  ['I don’t want a refund', 'do you take credit cards'],
  [['this is ridiculous', 'nothing works and nobody helps, terrible service']],
  ['I want a refund', 'resolve', 'how can I pay', 'human please'],
  ['🙂', 'how fast do you ship', 'no, that is not it', 'no, not that either'],
];

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** All visitors come one after the other, to a bot that acts by `guardrails`. */
async function lived(guardrails: Guardrails): Promise<{ world: World; stretches: RecordedStretch[] }> {
  const world = await createWorld(test.db, {
    manner: '4.16.2',
    seed: 3,
    knowledge,
    reader: true,
    guardrails,
  });
  const done = async (work: Promise<unknown>): Promise<void> => {
    let over = false;
    void work.finally(() => (over = true));
    while (!over) await world.pass(20);
    await work;
  };
  for (const deeds of VISITORS) {
    let source = '';
    let id = 0;
    await done(
      world.visitor.createContact().then(async (contact) => {
        source = contact.sourceId;
        ({ id } = await world.visitor.createConversation(source));
      }),
    );
    for (const deed of deeds) {
      if (deed === 'resolve') await done(world.visitor.resolve(source, id));
      else if (typeof deed === 'string' || Array.isArray(deed)) {
        for (const text of [deed].flat()) await done(world.visitor.sendMessage(source, id, text));
      } else await done(click(world, source, id, deed.click));
      await world.pass(5_000);
    }
  }
  const { stretches } = await recordedStretches(test.db, world.botId, { from: 0, most: 100 });
  return { world, stretches };
}

/** As the widget does: the choice's title and value. What is not offered nobody clicks on. */
async function click(world: World, source: string, id: number, choice: number): Promise<void> {
  const offer = (await world.visitor.messages(source, id)).findLast(
    (one) => one.contentType === 'input_select',
  );
  const { rows } = await test.db.query<{ choices: { title: string; value: string }[] }>(
    `SELECT body->'choices' AS choices FROM steps
      WHERE bot_id = $1 AND conversation = $2 AND body ? 'choices' ORDER BY seq DESC LIMIT 1`,
    [world.botId, id],
  );
  const value = rows[0]?.choices[choice];
  if (offer && value) await world.visitor.submit(source, id, offer.id, [value]);
}

const replayed = (stretch: RecordedStretch, guardrails: Guardrails) =>
  atOnce(replayStretch(stretch, { guardrails, knowledge }));

describe('conversations that were, on the real path', () => {
  let was: RecordedStretch[];
  let wouldBe: RecordedStretch[];
  beforeAll(async () => {
    ({ stretches: was } = await lived(live));
    ({ stretches: wouldBe } = await lived(draft));
  });

  it('come to the same handoffs, of the same messages, when they are replayed with what was live', () => {
    expect(was.filter(({ handOff }) => handOff !== null).length).toBeGreaterThan(4);
    expect(was.some(({ words }) => words.some(({ chose }) => chose))).toBe(true);
    expect(was.some(({ words }) => words.some(({ more }) => more))).toBe(true);
    for (const stretch of was)
      expect([stretch.words, asRecorded(stretch, live)]).toEqual([stretch.words, stretch.handOff]);
  });

  it('are told beforehand what other guardrails really do with the same words', () => {
    const place = ({ words }: RecordedStretch, messageId: number | undefined): number =>
      words.findIndex((word) => word.messageId === messageId);
    const first = (stretches: RecordedStretch[]): RecordedStretch[] =>
      stretches.filter(({ stretch }) => stretch === 1).sort((a, b) => a.conversation - b.conversation);
    const foretold = first(was).map((stretch) => {
      const handOff = asRecorded(stretch, draft);
      return handOff && [handOff.trigger, place(stretch, handOff.messageId)];
    });
    const happened = first(wouldBe).map((stretch) => {
      const { handOff } = stretch;
      return handOff && [handOff.trigger, place(stretch, handOff.messageId)];
    });
    // Of a chat that was handed off then nobody knows what the visitor would have written next.
    const known = first(was).map(({ handOff }, index) => handOff === null || foretold[index] !== null);
    expect(known.filter(Boolean).length).toBeGreaterThan(6);
    expect(foretold.filter((_, index) => known[index])).toEqual(happened.filter((_, index) => known[index]));
    const triggers = new Set(happened.map((one) => one?.[0]));
    for (const trigger of ['failed_attempts', 'message_limit']) expect(triggers).toContain(trigger);
  });

  it('are compared: what comes, what goes, each trigger, and the words that did it', () => {
    const pairs = was.map((recorded) => ({
      recorded,
      live: replayed(recorded, live),
      draft: replayed(recorded, draft),
    }));
    const comparison = compareReplays(pairs, { changed: 100, examples: 5 });
    const { more, fewer, other, same, stretches } = comparison;
    expect(more + fewer + other + same).toBe(stretches);
    expect(comparison.asThen).toBe(stretches);
    expect(comparison.triggers.get('keyword')).toMatchObject({ live: 2, draft: 0, shadowDraft: 2 });
    expect(comparison.triggers.get('asked_for_human')?.draft).toBe(0);
    expect(comparison.examples.get('keyword')?.map(({ text }) => text)).toEqual([
      'I want a refund',
      'I want a refund',
    ]);
    for (const { live: before, draft: after } of comparison.changed) expect(before).not.toEqual(after);
    const nothing = compareReplays(
      was.map((recorded) => ({ recorded, live: replayed(recorded, live), draft: replayed(recorded, live) })),
      { changed: 100, examples: 5 },
    );
    expect(nothing).toMatchObject({ more: 0, fewer: 0, other: 0, changed: [] } satisfies Partial<Comparison>);
  });

  it('are left out where retention has taken words, and cut nowhere in the middle', async () => {
    const [one] = was;
    await test.db.query('UPDATE messages SET text = NULL WHERE conversation = $1 AND author = $2', [
      one?.conversation,
      'visitor',
    ]);
    const bots = await test.db.query<{ id: number }>('SELECT min(id) AS id FROM bots');
    const { stretches, leftOut } = await recordedStretches(test.db, bots.rows[0]?.id ?? 0, {
      from: 0,
      most: 100,
    });
    const gone = was.filter(({ conversation }) => conversation === one?.conversation).length;
    expect(leftOut).toBe(gone);
    expect(stretches).toHaveLength(was.length - gone);
  });
});

function asRecorded(stretch: RecordedStretch, guardrails: Guardrails): RecordedStretch['handOff'] {
  const { handOff } = replayed(stretch, guardrails);
  return handOff && { trigger: handOff.trigger, messageId: handOff.messageId };
}

describe('a stretch', () => {
  const word = (messageId: number, text: string, more: Partial<RecordedWord> = {}): RecordedWord => ({
    messageId,
    text,
    at: messageId * 60_000,
    chose: false,
    more: false,
    judged: null,
    ...more,
  });
  const of = (...words: RecordedWord[]) =>
    replayed({ conversation: 1, stretch: 1, words, handOff: null }, live);

  it('of nothing, of clicks on what is not offered, and of times that run backwards comes to nothing bad', () => {
    expect(of()).toMatchObject({ handOff: null, answered: 0 });
    expect(of(word(1, 'Delivery time', { chose: true }))).toMatchObject({ handOff: null, answered: 0 });
    expect(of(word(9, 'how can I pay', { at: 5 }), word(3, 'human please', { at: 1 })).handOff).toMatchObject(
      {
        trigger: 'asked_for_human',
        messageId: 3,
      },
    );
  });

  it('whose answer the visitor said no to counts that, as it did then', () => {
    const judged = { entry: 'payment', helped: false };
    const twice = [word(1, 'how can I pay', { judged }), word(2, 'do you take credit cards', { judged })];
    const after = word(3, 'hm');
    expect(of(...twice, after).handOff).not.toBeNull();
    expect(of(word(1, 'how can I pay'), word(2, 'do you take credit cards'), after).handOff).toBeNull();
  });

  it('of a burst is judged as one, by its last message', () => {
    const burst = [word(1, 'how long does', { more: true }), word(2, 'shipping take')];
    expect(of(...burst)).toMatchObject({ handOff: null, answered: 1, askedBack: 0 });
  });
});
