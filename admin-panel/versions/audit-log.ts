import { html, nothing, type TemplateResult } from 'lit';
import type { AuditPage, AuditRow } from '../../agent-bot/http/api.ts';
import { moment } from '../format.ts';
import { inWords } from '../guardrails/changes.ts';
import { empty } from '../panel-element.ts';

/** What people and Baton did with a bot, the latest first. */
export function auditLog(page: AuditPage, onMore: () => void): TemplateResult {
  if (page.rows.length === 0)
    return empty('Nothing yet', 'What people and Baton do with this bot is kept here.');
  return html`<table class="table log">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${page.rows.map(
          (row) =>
            html`<tr>
              <td class="faint small log__when">${moment(row.at)}</td>
              <td>
                <b class="strong">${row.who === 'baton' ? 'Baton' : row.who}</b>
                ${WHAT[row.what] ?? row.what.replaceAll('_', ' ')}<br /><span class="small muted break"
                  >${detailOf(row)}</span
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${page.next === null ? nothing : html`<button class="button" @click=${onMore}>Show more</button>`}`;
}

const WHAT: Record<string, string> = {
  guardrails_published: 'published guardrails',
  guardrails_draft_discarded: 'discarded the draft',
  bot_changed: 'changed the bot',
  model_live: 'trained the knowledge',
  webhook_secret_rotated: 'rotated the webhook secret',
  webhook_rotation_ended: 'ended the rotation of the webhook secret',
};

/** The details in words, as far as they are simple. */
function detailOf(row: AuditRow): string {
  const detail = row.detail;
  if (typeof detail !== 'object' || detail === null) return '';
  const { people, version, rolledBackTo, knowledge, ...rest } = detail as Record<string, unknown>;
  const parts: string[] = [];
  if (typeof version === 'number') parts.push(`v${String(version)}`);
  if (typeof rolledBackTo === 'number') parts.push(`the settings of v${String(rolledBackTo)}`);
  if (Array.isArray(people)) {
    const names = (people as { name?: string }[]).map((one) => one.name ?? '?').join(', ');
    parts.push(names ? `People: ${names}` : 'Nobody is assigned');
  }
  if (typeof knowledge === 'number') parts.push(`Version ${String(knowledge)} of the knowledge`);
  // The number of the model's row says nothing to a person who has the version's.
  if (row.what === 'model_live' && typeof knowledge === 'number') delete rest['model'];
  for (const [name, value] of Object.entries(rest)) parts.push(`${name} ${inWords(value)}`);
  return parts.join(', ');
}
