import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import { range } from '../confidence/words.ts';
import { count, moment, percent, score } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { routeTo } from '../router.ts';

/** Things of one kind that are shown; more would be a list nobody works through. */
const SHOWN = 12;

/** How the last training went, and what would make the knowledge better; `again` stands below its date. */
export function trainingView(
  state: KnowledgeState,
  bot: number,
  again: TemplateResult | typeof nothing,
): TemplateResult {
  const { report, trained_at: trained } = state;
  const name = (id: string): TemplateResult =>
    html`<a class="link" href=${routeTo(bot, 'knowledge', id)}>${titleOf(state, id)}</a>`;
  return html`<div class="stack stack--4">
      <h2 class="section-title section-title--large">Training</h2>
      <p class="muted">
        ${trained === null ? 'Not trained yet.' : `Trained ${moment(trained)}, measured on phrasings the model had not seen.`}
      </p>
    </div>
    ${again}
    ${report ? html`${accuracy(report)} ${facts(report)} ${confusions(report, name)} ${attractions(report, name)} ${duplicates(report, name)} ${thin(report, name)}` : nothing}`;
}

/** What the panel calls an entry. */
export function titleOf(state: KnowledgeState, id: string): string {
  const entry = state.entries.find((one) => one.id === id);
  return entry?.title ?? entry?.questions[0] ?? id;
}

type Report = NonNullable<KnowledgeState['report']>;

function accuracy({ accuracy: share, measuredAccuracy: measured }: Report): TemplateResult | typeof nothing {
  if (share === null) {
    return html`<p class="muted">
      Too few phrasings to hold any back: nothing can be measured before there are several to each entry.
    </p>`;
  }
  return html`<div class="stack stack--4">
    <p class="headline">The right entry comes first for ${percent(share)}.</p>
    ${
      measured
        ? html`<p class="small faint">
            Of ${count(measured.of)} phrasings held back; with so many the truth lies within
            ${range(measured)}.
          </p>`
        : nothing
    }
  </div>`;
}

function facts({ entries, phrasings, separation, languages }: Report): TemplateResult {
  const rows: [string, string][] = [
    ['Entries', count(entries)],
    ['Phrasings', count(phrasings)],
    ['Knows what it does not know', separation === null ? '–' : percent(separation)],
    ...(languages.length > 0 ? [['Languages', languages.join(', ')] as [string, string]] : []),
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd class="num strong">${value}</dd>`,
    )}
  </dl>`;
}

type Name = (id: string) => TemplateResult;

function confusions({ confusions: pairs }: Report, name: Name): TemplateResult | typeof nothing {
  if (pairs.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">Taken for each other</h3>
    <p class="muted">Make them differ, or join them where one answer serves both.</p>
    <div class="box">
      ${pairs.slice(0, SHOWN).map(
        ({ entries: [a, b], count: number, of, phrasings }) =>
          html`<div class="family">
            <div class="row row--top">
              <span class="grow break">${name(a)} and ${name(b)}</span
              ><span class="small faint num">${count(number)} of ${count(of)}</span>
            </div>
            <ul class="stack stack--4">
              ${phrasings.map(
                (phrasing) =>
                  html`<li class="small muted break">
                    “<span dir="auto">${phrasing.text}</span>” belongs to ${name(phrasing.entry)}
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
    ${more(pairs.length, 'pair', 'pairs')}
  </div>`;
}

function attractions({ attractions: drawn }: Report, name: Name): TemplateResult | typeof nothing {
  if (drawn.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">Sure of what is not theirs</h3>
    <p class="muted">
      Seen while other entries were left out. So they answer visitors too who ask something near that has no
      entry: write one for it, or say in their phrasings what they are about.
    </p>
    <div class="box">
      ${drawn.slice(0, SHOWN).map(
        ({ entry, count: number, of, phrasings }) =>
          html`<div class="family">
            <div class="row row--top">
              <span class="grow break">${name(entry)}</span
              ><span class="small faint num">sure of ${count(number)} of ${count(of)}</span>
            </div>
            <ul class="stack stack--4">
              ${phrasings.map(
                (phrasing) =>
                  html`<li class="small muted break">
                    “<span dir="auto">${phrasing.text}</span>”
                    <span class="num">${score(phrasing.confidence)}</span>, belongs to ${name(phrasing.entry)}
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
    ${more(drawn.length, 'entry', 'entries')}
  </div>`;
}

function duplicates({ duplicates: same }: Report, name: Name): TemplateResult | typeof nothing {
  if (same.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">The same phrasing under several entries</h3>
    <p class="muted">The bot cannot tell which is meant: keep it under one.</p>
    <div class="box">
      ${same.slice(0, SHOWN).map(
        ({ text, entries }) =>
          html`<div class="family">
            <span class="break" dir="auto">“${text}”</span>
            <span class="small muted">${entries.map((id, n) => html`${n > 0 ? ', ' : ''}${name(id)}`)}</span>
          </div>`,
      )}
    </div>
    ${more(same.length, 'phrasing', 'phrasings')}
  </div>`;
}

function thin({ thin: few }: Report, name: Name): TemplateResult | typeof nothing {
  if (few.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">Too few phrasings</h3>
    <p class="muted">Add some to these: the bot recognises little of what is asked in few ways.</p>
    <ul class="stack stack--4">
      ${few.slice(0, SHOWN).map((id) => html`<li>${name(id)}</li>`)}
    </ul>
    ${more(few.length, 'entry', 'entries')}
  </div>`;
}

function more(all: number, one: string, many: string): TemplateResult | typeof nothing {
  return all > SHOWN
    ? html`<p class="small faint">And ${amount(all - SHOWN, `more ${one}`, `more ${many}`)}.</p>`
    : nothing;
}
