import { z } from 'zod';
import { newStretch, type Stretch, type Turn } from '../conversation/conversation.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import { issueWords } from '../issue-words.ts';
import type { Candidate, KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Verdict } from '../triggers/trigger.ts';
import { botActOf } from '../turn/bot-act.ts';
import { decide } from '../turn/decide.ts';
import type { Attempt } from '../triggers/attempt.ts';
import type { Decided, Decision } from '../turn/decision.ts';
import { measure } from '../turn/measure.ts';
import { withMeasured } from '../turn/transcript.ts';
import type { KeywordMatch, Signals } from '../turn/signals.ts';

const idSchema = z.union([z.string(), z.number()], { error: 'must be a text or a number' });
const lineSchema = z.object({
  id: idSchema,
  text: z.string(),
  // What writes tables writes null where there is nothing.
  conversation: idSchema.nullish(),
  author: z
    .enum(['visitor', 'bot', 'agent'], { error: 'must be visitor, bot or agent' })
    .nullish()
    .transform((author) => author ?? 'visitor'),
});
type Id = z.infer<typeof idSchema>;

/** One line out: what was measured and decided. */
export interface ScoredLine {
  id: Id;
  candidates: Candidate[];
  signals: {
    human: number;
    frustration: number;
    conversationFrustration: number;
    abuse: number;
    keywords: KeywordMatch[];
    language: string;
  };
  decision: Decision;
  trace: Verdict[];
}

/** A line that could not be read. */
export interface RefusedLine {
  id?: Id;
  error: string;
}

/** Turns of one stretch that are kept: more than any trigger looks back. */
const TURNS_KEPT = 60;

/** What is known of a conversation between two of its lines. */
interface Known {
  stretch: Stretch;
  /** A person wrote, and the bot has not since: the conversation is theirs. */
  withPerson: boolean;
}

/**
 * Judges lines one after the other; lines of one conversation share a transcript, and its authors say who has it. An
 * agent's line takes it: from then on the bot stays silent to the visitor, whose lines are measured all the same. A
 * bot's line after an agent's tells that it was returned, and begins a new stretch. After a handoff that was decided
 * here the visitor's further lines are judged as if the bot still had it: the transcript tells whether it had.
 */
export class Scorer {
  readonly #knowledge: KnowledgeIndex | null;
  readonly #guardrails: Guardrails;
  readonly #conversations = new Map<string, Known>();

  constructor(knowledge: KnowledgeIndex | null, guardrails: Guardrails) {
    this.#knowledge = knowledge;
    this.#guardrails = guardrails;
  }

  /** Judges one line of JSON as a finished message. A bad line gives an error and changes nothing. */
  score(line: string): ScoredLine | RefusedLine {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return { error: line.trim() === '' ? 'This line is empty.' : 'This line is not JSON.' };
    }
    const parsed = lineSchema.safeParse(json);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const id = z.object({ id: idSchema }).safeParse(json);
      const error = `${issue?.path.join('.') ?? ''}: ${issue ? issueWords(issue) : 'malformed'}`.replace(
        /^: /,
        '',
      );
      return id.success ? { id: id.data.id, error } : { error };
    }
    const { id, text, conversation, author } = parsed.data;
    // A number and the same digits as a string are two conversations.
    const key = conversation == null ? null : `${typeof conversation} ${String(conversation)}`;
    const known = (key === null ? undefined : this.#conversations.get(key)) ?? {
      stretch: newStretch(1, 0),
      withPerson: false,
    };
    const turn: Turn = { author, messageId: null, text, at: 0 };
    if (author !== 'visitor') {
      const after = author === 'agent' ? heardAgent(known, turn) : heardBot(known, turn);
      if (key !== null) this.#conversations.set(key, after);
      return advanced(id, author, known.stretch.frustration);
    }
    const before = known.stretch;
    const stretch: Stretch = {
      ...before,
      visitorMessages: before.visitorMessages + 1,
      turns: [...before.turns, turn].slice(-TURNS_KEPT),
    };
    const guardrails = this.#guardrails;
    const signals = measure({ text, stretch, knowledge: this.#knowledge, guardrails });
    const { decision, trace, attempt } = known.withPerson
      ? WITH_PERSON
      : decide({ text, stretch, signals, guardrails, complete: true });
    if (key !== null)
      this.#conversations.set(key, { ...known, stretch: judged(stretch, decision, signals, attempt) });
    return {
      id,
      candidates: signals.candidates,
      signals: {
        human: signals.human.score,
        frustration: signals.frustration.score,
        conversationFrustration: signals.conversationFrustration,
        abuse: signals.abuse.score,
        keywords: signals.keywords,
        language: signals.language,
      },
      decision,
      trace,
    };
  }
}

/** Nothing is judged while a person has the conversation, as it is live. */
const WITH_PERSON: Decided = {
  decision: { action: 'stay-silent', why: 'a person has the conversation' },
  trace: [],
  attempt: 'no-question',
};

/**
 * What a decision leaves behind. The transcript goes on whatever was decided; the bot's turn stands for what it
 * would have said, until the transcript brings its real words.
 */
function judged(stretch: Stretch, decision: Decision, signals: Signals, attempt: Attempt): Stretch {
  const turns = [...stretch.turns];
  const last = turns.at(-1);
  if (last !== undefined) turns[turns.length - 1] = withMeasured(last, signals);
  const would: Turn = { author: 'bot', messageId: null, text: '', at: 0 };
  if (decision.action === 'answer') turns.push({ ...would, act: 'answer', entry: decision.entry });
  if (decision.action === 'clarify') {
    turns.push({
      ...would,
      act: decision.options.length > 0 ? 'clarify' : 'rephrase',
      options: decision.options,
    });
  }
  const failedAttempts =
    decision.action === 'clarify' ? stretch.failedAttempts + (attempt === 'no-question' ? 0 : 1) : 0;
  return {
    ...stretch,
    turns: turns.slice(-TURNS_KEPT),
    frustration: signals.conversationFrustration,
    failedAttempts,
  };
}

function heardAgent({ stretch }: Known, turn: Turn): Known {
  return { withPerson: true, stretch: { ...stretch, turns: [...stretch.turns, turn].slice(-TURNS_KEPT) } };
}

/**
 * A bot's line of the transcript takes the place of what we would have said. After an agent's it is the first of a
 * new stretch.
 */
function heardBot({ stretch: before, withPerson }: Known, turn: Turn): Known {
  const stretch = withPerson ? newStretch(before.number + 1, 0) : before;
  const last = stretch.turns.at(-1);
  const would = last?.author === 'bot' && last.text === '';
  const turns = would ? stretch.turns.slice(0, -1) : stretch.turns;
  const heard = { ...turn, act: botActOf(turn.text) } satisfies Turn;
  return { withPerson: false, stretch: { ...stretch, turns: [...turns, heard].slice(-TURNS_KEPT) } };
}

function advanced(id: Id, author: 'bot' | 'agent', frustration: number): ScoredLine {
  return {
    id,
    candidates: [],
    signals: {
      human: 0,
      frustration: 0,
      conversationFrustration: frustration,
      abuse: 0,
      keywords: [],
      language: 'und',
    },
    decision: { action: 'stay-silent', why: `the ${author} wrote this` },
    trace: [],
  };
}
