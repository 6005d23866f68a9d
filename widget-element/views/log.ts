import { html, nothing, type TemplateResult } from 'lit/html.js';
import { entriesOf, type Entry } from '../conversation/entries.ts';
import { firstName } from '../conversation/owner.ts';
import type { Mark } from '../conversation/state.ts';
import { avatar } from './avatar.ts';
import { clock, type Context } from './context.ts';
import { draft, message } from './message.ts';

/** Everything that scrolls: the disclosure, the history, what is on its way, the place in the line, typing. */
export function log(context: Context): TemplateResult {
  const { state, strings, owner, company, act } = context;
  const entries = entriesOf(state, context.now);
  return html`${
      state.hasEarlier
        ? html`<button
            class="chip earlier"
            type="button"
            ?disabled=${state.loading}
            @click=${act.loadEarlier}
          >
            ${strings.earlier}
          </button>`
        : state.loading && entries.length === 0
          ? nothing
          : html`<p class="note" aria-live="off">${strings.disclosure(company)}</p>`
    }
    <slot name="empty" ?hidden=${entries.length > 0 || state.loading}></slot>
    ${entries.map((one) => entry(one, context))}
    ${(owner === 'queued' && context.queueCard?.(context)) || nothing} ${typing(context)}`;
}

function entry(one: Entry, context: Context): TemplateResult {
  switch (one.kind) {
    case 'day':
      return html`<p class="divider" aria-live="off">${day(one.at, context.locale)}</p>`;
    case 'mark':
      return divider(one.mark, context);
    case 'message':
      return message(one.message, one.grouped, context);
    case 'draft':
      return draft(one.draft, context);
  }
}

function day(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

function divider(mark: Mark, { strings, locale }: Context): TemplateResult {
  const time = mark.at === null ? '' : ` · ${clock(mark.at, locale)}`;
  if (mark.kind === 'joined') {
    const name = firstName(mark.who) || strings.person;
    return html`<p class="divider divider--person" part="divider" aria-live="off">
      <span class="inline"
        >${avatar('person', name, true)}<span
          ><b>${strings.nameFromTeam(name, mark.team)}</b> ${strings.joined}${time}</span
        ></span
      >
    </p>`;
  }
  const words =
    mark.kind === 'left'
      ? strings.leftLine
      : mark.who === 'visitor'
        ? strings.endedByVisitor
        : mark.who
          ? strings.endedBy(mark.who)
          : strings.ended;
  return html`<p class="divider" part="divider" aria-live="off">${words}${time}</p>`;
}

function typing({ state, strings }: Context): TemplateResult | typeof nothing {
  if (state.typing === null) return nothing;
  const { author } = state.typing;
  const name = firstName(state.typing.name) || strings.person;
  return html`<div class="typing typing--${author}" part="typing" aria-live="off">
    ${avatar(author, name, true)}<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${
      author === 'bot' ? strings.botTyping : strings.personTyping(name)
    }
  </div>`;
}
