import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationDetail, HandoffRecord, KeptStep } from '../../agent-bot/http/api.ts';
import { clockTime, duration } from '../format.ts';

const OUTCOMES: Record<string, string> = {
  returned: 'Given back to the assistant',
  ended_waiting: 'Ended in Chatwoot while nobody had taken it',
  left_line: 'The visitor left the line',
  gone: 'The conversation was deleted in Chatwoot',
};

/** After a handoff: from the bot over the line to a person, with times. */
export function whatHappened(handoff: HandoffRecord): TemplateResult {
  const {
    at,
    opened_at: opened,
    claimed_at: claimed,
    claimed_by_name: name,
    outcome,
    ended_at: ended,
  } = handoff;
  const relay = claimed !== null ? 'relay--person' : 'relay--queue';
  return html`<h3 class="section-title">What happened next</h3>
    <div class="relay ${relay}" aria-hidden="true"><i></i><i></i><i></i></div>
    <ol class="timeline">
      <li>
        <time datetime=${new Date(at).toISOString()}>${clockTime(at, true)}, bot</time>Handed off:
        ${handoff.reason_label}.
      </li>
      ${
        opened === null
          ? html`<li>
              <span class="small faint">Queued</span
              ><br />${outcome === null ? 'Not opened in Chatwoot yet.' : 'Not opened in Chatwoot.'}
            </li>`
          : html`<li>
              <time datetime=${new Date(opened).toISOString()}>${clockTime(opened, true)}, queued</time>Open
              and unassigned in Chatwoot.
            </li>`
      }
      ${
        claimed !== null
          ? html`<li>
              <time datetime=${new Date(claimed).toISOString()}>${clockTime(claimed, true)}, person</time
              >${name ?? 'A person'} took over after ${duration(claimed - at)}.
            </li>`
          : outcome !== null && ended !== null
            ? html`<li>
                <time datetime=${new Date(ended).toISOString()}>${clockTime(ended, true)}</time
                >${OUTCOMES[outcome] ?? outcome}, after ${duration(ended - at)}.
              </li>`
            : html`<li>
                <span class="small faint">Person</span
                ><br />${outcome === null ? 'Nobody has taken it yet.' : (OUTCOMES[outcome] ?? outcome)}
              </li>`
      }
    </ol>`;
}

const STEPS: Record<string, string> = {
  say: 'Message to the visitor',
  open: 'Opened',
  note: 'Private note',
  'assign-person': 'Assigned a person',
  'assign-bot': 'Assigned the bot',
  release: 'Let go of the conversation',
  return: 'Returned to the bot',
};
const STATUSES: Record<string, { word: string; className: string }> = {
  pending: { word: 'To do', className: 'tag tag--shadow' },
  started: { word: 'Under way', className: 'tag tag--shadow' },
  done: { word: 'Done', className: 'faint' },
  dropped: { word: 'No longer allowed', className: 'faint' },
  dead: { word: 'Failed', className: 'tag tag--danger' },
};

/** What Baton did in Chatwoot, in order; what finally failed says why. */
export function stepsOf(detail: ConversationDetail): TemplateResult | typeof nothing {
  if (detail.steps.length === 0) return nothing;
  const dead = detail.steps.filter((step) => step.status === 'dead').length;
  return html`<details class="steps" ?open=${dead > 0}>
    <summary class="section-title">
      What Baton did in Chatwoot
      <span class="count">${detail.steps.length}</span
      >${dead > 0 ? html` <span class="tag tag--danger">${dead} failed</span>` : nothing}
    </summary>
    <table class="table table--tight">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Created</th>
          <th scope="col">Tries</th>
          <th scope="col" class="num">State</th>
        </tr>
      </thead>
      <tbody>
        ${detail.steps.map((step) => stepRow(step))}
      </tbody>
    </table>
  </details>`;
}

function stepRow(step: KeptStep): TemplateResult {
  const status = STATUSES[step.status] ?? { word: step.status, className: 'faint' };
  return html`<tr>
    <td>
      ${STEPS[step.kind] ?? step.kind}${step.error === null ? nothing : html`<br /><span class="small bad break">${step.error}</span>`}
    </td>
    <td class="muted">${clockTime(step.created_at, true)}</td>
    <td class="muted">${step.tries}</td>
    <td class="num"><span class=${status.className}>${status.word}</span></td>
  </tr>`;
}
