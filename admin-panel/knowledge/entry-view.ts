import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import { count, percent, score } from '../format.ts';
import { routeTo } from '../router.ts';
import { sourceList } from './source-list.ts';
import { titleOf } from './training-view.ts';

type Entry = KnowledgeState['entries'][number];

/** Wrong more often than this is shown in red, where enough was judged to say. */
const TOO_WRONG = 0.1;
const ENOUGH_JUDGED = 10;
/** Less sure than this in the middle: worth more phrasings. */
const UNSURE = 0.6;

/** An entry in the list, with how it did. */
export function entryRow(
  state: KnowledgeState,
  bot: number,
  entry: Entry,
  isChosen: boolean,
): TemplateResult {
  const use = state.use[entry.id];
  const dash = html`<span class="faint">–</span>`;
  const unsure = use?.confidence !== undefined && use.confidence !== null && use.confidence < UNSURE;
  const wrong = use && use.judged >= ENOUGH_JUDGED ? use.wrong / use.judged : null;
  return html`<tr class=${isChosen ? 'is-selected' : ''}>
    <td>
      <a class="cover" href=${routeTo(bot, 'knowledge', entry.id)} aria-current=${isChosen ? 'true' : nothing}
        >${titleOf(state, entry.id)}</a
      >
    </td>
    <td class="num">${count(entry.questions.length)}</td>
    <td class="num">${use?.answered ? count(use.answered) : dash}</td>
    <td class="num wide-only">
      <span class=${unsure ? 'warn strong' : ''}
        >${use?.confidence == null ? dash : score(use.confidence)}</span
      >
    </td>
    <td class="num">
      ${wrong === null ? html`<span class="faint" title=${use?.judged ? `${count(use.wrong)} of ${count(use.judged)} judged: too few to say` : 'Nobody has judged any'}>–</span>` : html`<span class=${wrong > TOO_WRONG ? 'bad strong' : ''}>${percent(wrong)}</span>`}
    </td>
  </tr>`;
}

/** What an entry says and is recognised by, and what it is taken for; `edit` null where it may not be written. */
export function entryView(
  state: KnowledgeState,
  bot: number,
  entry: Entry,
  edit: (() => void) | null,
): TemplateResult {
  return html`<div class="stack stack--4">
      <h2 class="section-title section-title--large break">${titleOf(state, entry.id)}</h2>
      <p class="small faint"><code>${entry.id}</code></p>
    </div>
    <div class="stack">
      <div class="section-head section-head--tight">
        <h3 class="section-title grow">Answer</h3>
        ${edit ? html`<button type="button" class="link small" @click=${edit}>Edit entry</button>` : nothing}
      </div>
      <p class="box box--pad judged" tabindex="0" dir="auto">${entry.answer}</p>
    </div>
    ${sourceList(entry)}
    <div class="stack">
      <h3 class="section-title">Phrasings</h3>
      <ul class="stack stack--4">
        ${entry.questions.map((question) => html`<li class="muted break">“${question}”</li>`)}
      </ul>
    </div>
    ${takenFor(state, bot, entry)}
    <span><a class="link" href=${routeTo(bot, 'knowledge')}>Back to training</a></span>`;
}

function takenFor(state: KnowledgeState, bot: number, { id }: Entry): TemplateResult | typeof nothing {
  const confused = (state.report?.confusions ?? []).filter((pair) => pair.entries.includes(id));
  if (confused.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">Taken for</h3>
    <ul class="stack stack--4">
      ${confused.map((pair) => {
        const other = pair.entries.find((one) => one !== id) ?? id;
        return html`<li class="muted">
          <a class="link" href=${routeTo(bot, 'knowledge', other)}>${titleOf(state, other)}</a>,
          ${count(pair.count)} of ${count(pair.of)} phrasings held back
        </li>`;
      })}
    </ul>
  </div>`;
}
