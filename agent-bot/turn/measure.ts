import type { Stretch, Turn } from '../conversation/conversation.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { Candidate, KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import { abuse } from '../language/abuse.ts';
import { conversationFrustration } from '../language/conversation-frustration.ts';
import { messageFrustration } from '../language/frustration.ts';
import { hear } from '../language/heard-turn.ts';
import { humanRequest } from '../language/human-request.ts';
import { acceptedPerson } from '../language/offered-person.ts';
import { matchKeywords } from '../language/keywords.ts';
import { read } from '../language/reading.ts';
import { rejectionOf } from '../language/rejection.ts';
import { repetitionOf } from '../language/repetition.ts';
import { BUTTON_SENTENCES } from './button-sentences.ts';
import type { Signals } from './signals.ts';

/** From this confidence on an entry counts as the answer when questions are compared. */
const SURE = 0.5;

/** What a message is measured with. */
export interface MeasureInput {
  text: string;
  /** Includes this message as its last visitor turn. */
  stretch: Stretch;
  /** Null when the bot has none (yet): the same as an empty one. */
  knowledge: KnowledgeIndex | null;
  guardrails: Guardrails;
}

/** How many candidates are kept for the trace and for "did you mean". */
const CANDIDATES = 3;

/**
 * Measures one visitor message. Pure, linear in the message's length, and never throws: where the knowledge
 * breaks, `failure` says so and everything else is measured all the same.
 */
export function measure({ text, stretch, knowledge, guardrails }: MeasureInput): Signals {
  const reading = read(text, stretch.language);
  let candidates: Candidate[] = [];
  let failure: string | null = null;
  if (knowledge !== null) {
    try {
      const { unanswerable } = guardrails.triggers.low_confidence.settings;
      candidates = knowledge.candidates(text, CANDIDATES, unanswerable);
    } catch (thrown) {
      failure = `the knowledge cannot be asked: ${thrown instanceof Error ? thrown.message : 'unknown error'}`;
    }
  }
  const frustration = messageFrustration(reading);
  const heard = hear(withFrustration(stretch.turns, frustration.score), stretch.language, reading);
  const conversation = conversationFrustration(heard);
  const [best] = candidates;
  return {
    human:
      acceptedPerson(stretch.turns, reading) ??
      humanRequest(reading, {
        sentences: BUTTON_SENTENCES,
        departments: guardrails.triggers.asked_for_human.settings.departments,
      }),
    frustration,
    conversationFrustration: conversation.score,
    conversationWhy: conversation.why,
    rejection: rejectionOf(heard),
    repetition: repetitionOf(heard, best !== undefined && best.confidence >= SURE ? best.entry : null),
    abuse: abuse(reading),
    keywords: matchKeywords(reading, guardrails.triggers.keyword.settings.families),
    language: reading.language,
    candidates,
    failure,
  };
}

/** The turns with what is known by now of the last one, so that it is not measured twice. */
function withFrustration(turns: readonly Turn[], frustration: number): Turn[] {
  return turns.map((turn, index) =>
    index === turns.length - 1 && turn.author === 'visitor' ? { ...turn, frustration } : turn,
  );
}
