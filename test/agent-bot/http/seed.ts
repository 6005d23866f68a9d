import type { Database } from '../../../agent-bot/store/database.ts';
import { json } from '../../../agent-bot/store/json.ts';

const HOUR = 3_600_000;

/** Rows as a day in a bicycle shop leaves them: believable, and each state of a conversation at least once. */
export async function seedShop(db: Database, botId: number, now: number): Promise<void> {
  const bot: [number, string, number | null, string | null, number][] = [
    [4821, 'queued', now - 364_000, null, now - 364_000],
    [4826, 'queued', now - 80_000, null, now - 80_000],
    [4827, 'agent', null, 'Jane', now - 40_000],
    [4828, 'bot', null, null, now - 20_000],
    [4790, 'closed', null, 'Mark', now - 26 * HOUR],
    [4791, 'closed', null, null, now - 27 * HOUR],
  ];
  for (const [conversation, owner, queuedAt, person, updatedAt] of bot) {
    await db.query(
      `INSERT INTO conversations (bot_id, conversation, owner, state, queued_at, created_at, updated_at, visitor_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)`,
      [
        botId,
        conversation,
        owner,
        json({ owner, person: person === null ? null : { id: 2, name: person } }),
        queuedAt,
        updatedAt - 600_000,
        updatedAt,
      ],
    );
  }
  await db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, created_at, updated_at) VALUES ($1, 4900, 'unknown', $2, $2)`,
    [botId, now],
  );

  const start = now - 400_000;
  const said: [number, number, string, string | null, string, boolean, number][] = [
    [4827, 1, 'visitor', null, 'Where is my bike? LF-20391', false, start],
    [
      4827,
      2,
      'bot',
      null,
      'It left our workshop on 4 June. Delivery takes 2–3 working days.',
      false,
      start + 1_000,
    ],
    [4827, 3, 'visitor', null, 'That was 3 days ago. Where is it NOW', false, start + 120_000],
    [
      4827,
      4,
      'bot',
      null,
      'Carriers update tracking each evening. Yours shows “in transit”.',
      false,
      start + 121_000,
    ],
    [4827, 5, 'visitor', null, 'You already said that. Same answer again', false, start + 180_000],
    [
      4827,
      6,
      'bot',
      null,
      'I’m sorry. The latest scan is from the Hamburg depot, yesterday at 21:10.',
      false,
      start + 181_000,
    ],
    [
      4827,
      7,
      'visitor',
      null,
      'I’ve asked three times now. I don’t want a refund, I want the bike I paid for.',
      false,
      start + 270_000,
    ],
    [
      4827,
      8,
      'bot',
      null,
      'I’m sorry this has been hard. I’m getting a person who can sort it out.',
      false,
      start + 270_400,
    ],
    [4827, 9, 'bot', null, '**Handed off: Frustration**', true, start + 270_900],
    [4827, 10, 'agent', 'Jane', 'Hi, Jane here. I’m calling the depot now.', false, start + 359_000],
    [4821, 1, 'visitor', null, 'I want a refund for my helmet, it arrived cracked', false, now - 365_000],
    [4821, 2, 'bot', null, 'Billing decides this, so I’m passing you to them.', false, now - 364_500],
    [4826, 1, 'visitor', null, 'can I talk to a real person?', false, now - 81_000],
    [4828, 1, 'visitor', null, 'how long does shipping take', false, now - 21_000],
    [4828, 2, 'bot', null, 'Bikes take 5–7 working days, parts 2–3.', false, now - 20_500],
    [4790, 1, 'visitor', null, 'does the rowan take a child seat on the rack', false, now - 26 * HOUR],
  ];
  for (const [conversation, id, author, name, text, isPrivate, at] of said) {
    await db.query(
      `INSERT INTO messages (bot_id, conversation, message_id, author, author_name, text, private, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [botId, conversation, id, author, name, text, isPrivate, at],
    );
  }

  const angry = said[6]![4];
  const place = (text: string, words: string, extra: object = {}) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
    ...extra,
  });
  await trace(
    db,
    botId,
    4827,
    1,
    said[0]![4],
    now - 400_000,
    { action: 'answer', entry: 'delivery', confidence: 0.91 },
    [
      verdict('asked_for_human', 0.02, 0.7, false, 'nothing asks for a person'),
      verdict('low_confidence', 0.91, 0.6, false, 'sure enough'),
    ],
  );
  await trace(
    db,
    botId,
    4827,
    7,
    angry,
    start + 270_011,
    {
      action: 'hand-off',
      reason: 'frustration',
      evidence: {
        trigger: 'frustration',
        quotes: ['asked three times'],
        score: 0.78,
        threshold: 0.75,
        why: 'conversation: repeats, after earlier trouble',
      },
    },
    [
      verdict('asked_for_human', 0.08, 0.7, false, 'nothing asks for a person'),
      {
        trigger: 'keyword',
        mode: 'on',
        fired: false,
        spans: [place(angry, 'refund', { void: 'negated by “don’t want”' })],
        why: '"refund" seen, not counted: negated by “don’t want”',
      },
      {
        ...verdict('frustration', 0.78, 0.75, true, 'conversation: repeats, after earlier trouble'),
        spans: [place(angry, 'asked three times')],
      },
      { ...verdict('failed_attempts', 1, 2, false, 'nothing fitted 1 of 2 times') },
      { ...verdict('message_limit', 4, 20, false, 'message 4, 20 are allowed') },
      { ...verdict('low_confidence', 0.31, 0.6, true, 'nothing is sure enough'), mode: 'shadow' },
      { trigger: 'bot_error', mode: 'on', fired: false, why: 'nothing broke' },
    ],
  );
  await trace(db, botId, 4821, 1, said[10]![4], now - 364_990, handOff('keyword', ['refund']), [
    {
      trigger: 'keyword',
      mode: 'on',
      fired: true,
      spans: [place(said[10]![4], 'refund')],
      why: '"refund" (Cancel and refund): whole word',
    },
  ]);
  await trace(
    db,
    botId,
    4826,
    1,
    said[12]![4],
    now - 80_990,
    handOff('asked_for_human', ['talk to a real person']),
    [
      {
        ...verdict('asked_for_human', 0.99, 0.7, true, 'asks for a person'),
        spans: [place(said[12]![4], 'talk to a real person')],
      },
    ],
  );
  await trace(
    db,
    botId,
    4828,
    1,
    said[13]![4],
    now - 20_990,
    { action: 'answer', entry: 'delivery', confidence: 0.94 },
    [verdict('low_confidence', 0.94, 0.6, false, 'sure enough')],
  );
  await trace(db, botId, 4790, 1, null, now - 26 * HOUR, handOff('no_knowledge', []), [
    verdict('low_confidence', 0.04, 0.6, true, 'nothing is sure enough'),
  ]);

  const handoffs: [number, string, number, number | null, string | null, string | null][] = [
    [4821, 'keyword', now - 364_000, null, null, null],
    [4826, 'asked_for_human', now - 80_000, null, null, null],
    [4827, 'frustration', start + 270_400, start + 359_000, 'Jane', 'claimed'],
    [4790, 'no_knowledge', now - 26 * HOUR, now - 26 * HOUR + 300_000, 'Mark', 'claimed'],
    [4791, 'low_confidence', now - 27 * HOUR, null, null, 'left_line'],
  ];
  for (const [conversation, reason, at, claimedAt, name, outcome] of handoffs) {
    await db.query(
      `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, message_id, at, opened_at, claimed_at, claimed_by_name, outcome)
       VALUES ($1, $2, 1, $3, $4, 1, 1, $5, $5, $6, $7, $8)`,
      [
        botId,
        conversation,
        reason,
        json({ trigger: reason, quotes: [], why: 'seeded' }),
        at,
        claimedAt,
        name,
        outcome,
      ],
    );
  }
  const steps: [number, number, string, string, string | null][] = [
    [4827, 1, 'say', 'done', null],
    [4827, 2, 'open', 'done', null],
    [4827, 3, 'note', 'done', null],
    [4821, 1, 'say', 'done', null],
    [4821, 2, 'open', 'dead', 'Chatwoot answered 500 five times.'],
    [4826, 1, 'say', 'pending', null],
  ];
  for (const [conversation, seq, kind, status, error] of steps) {
    await db.query(
      `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, tries, ended_at, error, created_at)
       VALUES ($1, $2, $3, $4, $5, '{}', '{queued}', 1, $6, 1, $7, $8, $9)`,
      [
        botId,
        conversation,
        seq,
        `${String(botId)}-${String(conversation)}-${String(seq)}`,
        kind,
        status,
        status === 'done' ? start + 270_500 + seq * 200 : null,
        error,
        start + 270_400,
      ],
    );
  }
}

function verdict(trigger: string, score: number, threshold: number, fired: boolean, why: string) {
  return { trigger, mode: 'on', fired, score, threshold, why };
}

function handOff(reason: string, quotes: string[]) {
  return { action: 'hand-off', reason, evidence: { trigger: reason, quotes, why: 'seeded' } };
}

async function trace(
  db: Database,
  botId: number,
  conversation: number,
  messageId: number,
  text: string | null,
  at: number,
  decision: object,
  verdicts: object[],
): Promise<void> {
  const signals = {
    human: { score: 0.08, spans: [], why: '' },
    frustration: { score: 0.2, spans: [], why: '' },
    conversationFrustration: 0.3,
    abuse: { score: 0, spans: [] },
    keywords: [],
    language: 'en',
    candidates: [{ entry: 'delivery', confidence: 0.31 }],
    failure: null,
  };
  await db.query(
    `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, text, signals, verdicts, decision, decided_at, took_ms)
     VALUES ($1, $2, $3, 1, 1, $4, $5, $6, $7, $8, 11.3)`,
    [botId, conversation, messageId, text, json(signals), json(verdicts), json(decision), at],
  );
}
