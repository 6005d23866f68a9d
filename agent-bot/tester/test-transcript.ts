import { newConversation, type Conversation, type Turn } from '../conversation/conversation.ts';
import type { Verdict } from '../triggers/trigger.ts';
import { advance } from '../turn/advance.ts';
import { botActOf } from '../turn/bot-act.ts';
import type { Decision } from '../turn/decision.ts';
import type { Advance, TraceRow } from '../turn/progress.ts';
import type { Setting } from '../turn/setting.ts';
import type { Signals } from '../turn/signals.ts';
import { TEXT_KEPT, TURNS_KEPT } from '../turn/transcript.ts';
import { imaginedSetting, type ActingBy } from './imagined-setting.ts';
import type { PastedLine } from './read-paste.ts';

/** A line of a tested conversation. */
export interface TestedLine extends PastedLine {
  /** Of visitors' lines: everything that would stand in the trace. */
  judged: { signals: Signals; verdicts: Verdict[]; decision: Decision } | null;
  /** What the visitor would read after it, in order. */
  says: string[];
}

/** Between two lines of a pasted conversation, milliseconds: nobody is in a hurry, no burst is meant. */
const BETWEEN = 60_000;

/**
 * Says what the bot would do with a conversation, by running the very code that runs live on it: each visitor's line
 * is an event of its own, whose quiet window ends before the next. A bot's line of the paste takes the place of what
 * the bot would have said. After a handoff the visitor's further lines are judged as if the bot still had it, so that
 * the whole paste can be read. Pure; time begins at 1.
 */
export function testTranscript(lines: readonly PastedLine[], by: ActingBy): TestedLine[] {
  let conversation: Conversation = { ...newConversation(1), owner: 'bot', status: 'pending' };
  return lines.map((line, index): TestedLine => {
    const messageId = index + 1;
    const now = messageId * BETWEEN;
    if (line.author !== 'visitor') {
      conversation = heard(conversation, line, messageId, now);
      return { ...line, judged: null, says: [] };
    }
    const setting = imaginedSetting(now, `tested-${String(messageId)}`, by);
    const came = advance(
      conversation,
      [
        {
          type: 'visitor-message',
          messageId,
          at: now,
          text: line.text,
          attachments: 0,
          snapshot: { status: 'pending', updatedAt: null, assignee: null },
        },
      ],
      setting,
    );
    const settled = came.conversation.burst === null ? null : afterQuiet(came.conversation, setting);
    const last = settled ?? came;
    conversation = backToBot(last.conversation);
    return {
      ...line,
      judged: judgedIn([...came.traces, ...(settled?.traces ?? [])], messageId),
      says: [came, settled].flatMap((one) => one?.steps ?? []).flatMap(({ body }) => saidBy(body)),
    };
  });
}

function afterQuiet(conversation: Conversation, setting: Setting): Advance {
  return advance(conversation, [], { ...setting, now: setting.now + setting.guardrails.quietWindowMs });
}

/** The judgement of the whole burst stands in place of the one made at once. */
function judgedIn(traces: readonly TraceRow[], messageId: number): TestedLine['judged'] {
  const trace = traces.findLast((one) => one.messageId === messageId);
  if (trace === undefined) return null;
  const { signals, verdicts, decision } = trace;
  return { signals, verdicts, decision };
}

function saidBy(body: Advance['steps'][number]['body']): string[] {
  if (body.kind !== 'say') return [];
  const choices = (body.choices ?? []).map(({ title }) => `• ${title}`);
  return [[body.content, ...choices].join('\n')];
}

function backToBot(conversation: Conversation): Conversation {
  return conversation.owner === 'bot'
    ? conversation
    : { ...conversation, owner: 'bot', handoff: null, uncertain: false };
}

/** What somebody else said in the paste. A bot's line replaces the words that the bot would have said there. */
function heard(
  conversation: Conversation,
  { author, text }: PastedLine,
  messageId: number,
  at: number,
): Conversation {
  const turn: Turn = {
    author: author === 'bot' ? 'bot' : 'agent',
    messageId,
    text: text.slice(0, TEXT_KEPT),
    at,
  };
  const { stretch } = conversation;
  let turns = [...stretch.turns];
  if (author === 'bot') {
    const would = turns.at(-1);
    const replaces = would?.author === 'bot' && would.messageId === null;
    if (replaces) turns = turns.slice(0, -1);
    // The same words were ours: then it is known what they were.
    Object.assign(
      turn,
      replaces && would.text === turn.text ? { ...would, messageId } : { act: botActOf(text) },
    );
  }
  return { ...conversation, stretch: { ...stretch, turns: [...turns, turn].slice(-TURNS_KEPT) } };
}
