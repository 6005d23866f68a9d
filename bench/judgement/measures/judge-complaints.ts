import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { conversationFrustration } from '../../../agent-bot/language/conversation-frustration.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { hear } from '../../../agent-bot/language/heard-turn.ts';
import { REJECTED, rejectionOf } from '../../../agent-bot/language/rejection.ts';
import type { ComplaintSuite } from '../data/complaints.ts';
import { turnsOf } from '../data/dialogues.ts';
import { auroc } from './ranking.ts';

const { message, conversation } = defaultGuardrails().triggers.frustration.settings;

interface Judged {
  score: number;
  fired: boolean;
  should: boolean;
}

/** The suite's figures at the default settings; shares of 0 to 1. */
export interface ComplaintFigures {
  messageAuc: number;
  indirect: number;
  direct: number;
  calm: number;
  dialogueAuc: number;
  dialogues: number;
  falseDialogues: number;
  rejections: number;
  falseRejections: number;
}

/** Judges one half of the suite; the dialogues from their texts alone, or with what the bot did. */
export function judgeComplaints(suite: ComplaintSuite, known: boolean): ComplaintFigures {
  const messages = suite.messages.map(({ kind, text, expected }) => {
    const { score } = messageFrustration(text);
    return { kind, score, fired: score >= message, should: expected };
  });
  const dialogues = suite.dialogues.map(({ turns, expected }): Judged => {
    const said = turnsOf(turns, known);
    const alone = messageFrustration(said.at(-1)?.text ?? '').score;
    const { score } = conversationFrustration(hear(said));
    const fired = alone >= message || score >= conversation;
    return { score: Math.max(alone, score), fired, should: expected.frustrated };
  });
  const rejections = suite.rejections.map(({ turns, expected }): Judged => {
    const { score } = rejectionOf(hear(turnsOf(turns, known)));
    return { score, fired: score >= REJECTED, should: expected.rejects };
  });
  const ofKind = (kind: string): number => fired(messages.filter((one) => one.kind === kind));
  return {
    messageAuc: area(messages),
    indirect: ofKind('indirect'),
    direct: ofKind('direct'),
    calm: ofKind('calm'),
    dialogueAuc: area(dialogues),
    dialogues: fired(dialogues.filter(({ should }) => should)),
    falseDialogues: fired(dialogues.filter(({ should }) => !should)),
    rejections: fired(rejections.filter(({ should }) => should)),
    falseRejections: fired(rejections.filter(({ should }) => !should)),
  };
}

const fired = (judged: readonly { fired: boolean }[]): number =>
  judged.filter((one) => one.fired).length / judged.length;

const area = (judged: readonly Judged[]): number =>
  auroc(
    judged.filter(({ should }) => should).map(({ score }) => score),
    judged.filter(({ should }) => !should).map(({ score }) => score),
  );
