import { html, nothing, type TemplateResult } from 'lit';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { NOTHING_ASKED as NothingAsked } from '../../agent-bot/triggers/attempt.ts';
import type { Verdict } from '../../agent-bot/triggers/trigger.ts';
import type { WAITING as Waiting } from '../../agent-bot/turn/decide.ts';
import type { Decision } from '../../agent-bot/turn/decision.ts';
import type { Signals } from '../../agent-bot/turn/signals.ts';
import { percent } from '../format.ts';
import { icon } from '../icons.ts';
import { markedText } from './marked-text.ts';
import { verdictRow } from './verdict-row.ts';

/** A message with everything that was judged of it. */
export interface Judged {
  /** Null where retention removed it. */
  text: string | null;
  signals: Signals;
  verdicts: readonly Verdict[];
  decision: Decision;
}

/** The message with its marks, every trigger's verdict, and the best answers. */
export function judgedView(
  { text, signals, verdicts }: Judged,
  triggers: readonly TriggerInfo[],
  entries: Readonly<Record<string, string>>,
): TemplateResult {
  const words =
    text === null
      ? html`<span class="faint">The text was removed after its retention. Scores are kept.</span>`
      : markedText(text, verdicts);
  const waiting = verdicts.filter(({ why }) => why === WAITING);
  const asked = verdicts.filter((verdict) => !waiting.includes(verdict));
  return html`<p class="box box--pad judged" tabindex="0" dir="auto">${words}</p>
    <table class="table signals">
      <thead>
        <tr>
          <th scope="col">Signal</th>
          <th scope="col">Score, threshold</th>
          <th scope="col">Fires when</th>
          <th scope="col">Evidence</th>
          <th scope="col" class="num">Result</th>
        </tr>
      </thead>
      <tbody>
        ${asked.map((verdict) =>
          verdictRow(
            verdict,
            triggers.find((one) => one.id === verdict.trigger),
          ),
        )}
      </tbody>
    </table>
    ${
      waiting.length === 0
        ? nothing
        : html`<p class="small muted">
            Not asked, since they wait until the visitor has finished:
            ${waiting.map(({ trigger }, index) => `${index > 0 ? ', ' : ''}${labelOf(trigger, triggers)}`)}.
          </p>`
    }
    ${candidates(signals, entries)}`;
}

/** The why of triggers that wait for the end of a burst: see `WAITING` in `turn/decide.ts`. */
const WAITING: typeof Waiting = 'waiting for the visitor to finish';

/** See `triggers/attempt.ts`. */
const NOTHING_ASKED: typeof NothingAsked = 'nothing was asked';

function labelOf(trigger: string, triggers: readonly TriggerInfo[]): string {
  return triggers.find((one) => one.id === trigger)?.label ?? trigger;
}

/** What was decided, in words that follow "Message 7 …". */
export function outcomeOf(
  { decision, verdicts }: Pick<Judged, 'decision' | 'verdicts'>,
  reasons: Readonly<Record<string, { label: string } | undefined>>,
  entries: Readonly<Record<string, string>>,
): string {
  switch (decision.action) {
    case 'hand-off':
      return `handed off: ${(reasons[decision.reason]?.label ?? decision.reason).toLowerCase()}`;
    case 'answer':
      return `answered with “${entries[decision.entry] ?? decision.entry}”`;
    case 'clarify':
      if (asksNothing(decision, verdicts)) return 'asked nothing';
      return decision.options.length > 0 ? 'asked “did you mean”' : 'asked to say it in other words';
    case 'refuse':
      return `refused: ${decision.topic}`;
    case 'stay-silent':
      return isWaiting(decision)
        ? 'was dealt with together with the next one'
        : `got no answer: ${decision.why}`;
    case 'ask-email':
    case 'warn':
      return (ACTIONS[decision.action] ?? decision.action).toLowerCase();
  }
}

/** More came at once, and was decided on with it. */
export function isWaiting(decision: Decision): boolean {
  return decision.action === 'stay-silent' && decision.why === WAITING;
}

function asksNothing({ action }: Decision, verdicts: readonly Verdict[]): boolean {
  return action === 'clarify' && verdicts.some(({ why }) => why === NOTHING_ASKED);
}

/** The tag of a message: what was done about it, in a word or two. */
export function actionOf({ decision, verdicts }: Pick<Judged, 'decision' | 'verdicts'>): string {
  const action = asksNothing(decision, verdicts) ? 'nothing-asked' : decision.action;
  return ACTIONS[action] ?? action;
}

/** What a decision is called. */
export const ACTIONS: Record<string, string> = {
  answer: 'Answered',
  clarify: 'Asked back',
  'nothing-asked': 'Nothing asked',
  'ask-email': 'Asked for the email',
  warn: 'Warned',
  refuse: 'Refused',
  'hand-off': 'Handed off',
  'stay-silent': 'Stayed silent',
};

function candidates(
  { candidates: best, failure }: Signals,
  entries: Readonly<Record<string, string>>,
): TemplateResult | typeof nothing {
  if (failure !== null) {
    return html`<div class="callout callout--bad">
      ${icon('warn')}
      <div>
        <b class="strong">Measuring failed</b>
        <p class="muted">${failure}</p>
      </div>
    </div>`;
  }
  if (best.length === 0) return nothing;
  return html`<p class="small muted">
    Best answers:
    ${best.map((one, index) => html`${index > 0 ? ', ' : ''}${entries[one.entry] ?? one.entry} (${percent(one.confidence)})`)}
  </p>`;
}
