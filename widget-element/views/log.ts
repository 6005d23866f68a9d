import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstEntries, type Entry } from '../conversation/first-entries.ts';
import { firstName } from '../conversation/first-name.ts';
import { avatar } from './avatar.ts';
import type { Context } from './context.ts';
import { draft, message } from './message.ts';

/**
 * Everything that scrolls: the disclosure, the history, what is on its way, what stands at its foot, typing. A row is
 * a list whichever code draws it, since what is made anew here a screen reader says again.
 */
export function log(context: Context): TemplateResult {
  const { state, strings, company, later } = context;
  const entries = later?.entriesOf(state, context.now) ?? firstEntries(state);
  const draw = (one: Entry): unknown => entry(one, context);
  const [above, below] = later?.rows(entries, context, draw) ?? [nothing, entries.map((one) => [draw(one)])];
  return html`${
      state.hasEarlier
        ? later?.earlier(context)
        : state.loading && entries.length === 0
          ? nothing
          : html`<p class="note" aria-live="off">${strings.disclosure(company)}</p>`
    }
    <slot name="empty" ?hidden=${entries.length > 0 || state.loading}></slot>
    ${above} ${below} ${later?.foot(context)} ${typing(context)}`;
}

function entry(one: Entry, context: Context): unknown {
  switch (one.kind) {
    case 'day':
      return context.later?.day(one.at, context);
    case 'mark':
      return context.later?.divider(one.mark, context);
    case 'message':
      return message(one.message, one.grouped, context);
    case 'draft':
      return draft(one.draft, context);
  }
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
