import { html, type TemplateResult } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import type { Mark } from '../conversation/state.ts';
import { avatar } from './avatar.ts';
import { clock, type Context } from './context.ts';

/** Runs something that adds rows at the top, and keeps what is being read where it is. */
async function keepPlace(within: Element, addAbove: () => Promise<void>): Promise<void> {
  const log = within.closest('.log');
  const { host } = within.getRootNode() as ShadowRoot;
  const fromEnd = log ? log.scrollHeight - log.scrollTop : 0;
  await addAbove();
  await (host as Element & { updateComplete?: Promise<void> }).updateComplete;
  if (log) log.scrollTop = log.scrollHeight - fromEnd;
}

/** Asks for the page before. */
export function earlier({ state, strings, act }: Context): TemplateResult {
  return html`<button
    class="chip earlier"
    type="button"
    ?disabled=${state.loading}
    @click=${({ target }: Event) => {
      act.leaveEnd();
      act.ask((actions) => keepPlace(target as Element, () => actions.loadEarlier()), { focus: 'stay' });
    }}
  >
    ${strings.earlier}
  </button>`;
}

/** Back to the end, where messages came that are out of sight. */
export function jump({ strings }: Context, missed: number, toEnd: () => void): TemplateResult {
  return html`<button class="chip jump" type="button" @click=${toEnd}>
    ${strings.newMessages(missed)}
  </button>`;
}

/** Where the day changes. */
export function day(at: number, { locale }: Context): TemplateResult {
  const words = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    numberingSystem: 'latn',
  });
  return html`<p class="divider" aria-live="off">${words.format(at)}</p>`;
}

/** Where a person joins, gives the chat back, the visitor leaves the line, or the chat ends. */
export function divider(mark: Mark, { strings, locale }: Context): TemplateResult {
  const time = mark.at === null ? '' : ` · ${clock(mark.at, locale)}`;
  const isPerson = mark.kind === 'joined';
  if (isPerson || mark.kind === 'returned') {
    const name = isPerson ? firstName(mark.who) || strings.person : strings.assistant;
    return html`<p class="divider ${isPerson ? 'divider--person' : ''}" part="divider" aria-live="off">
      <span class="inline"
        >${avatar(isPerson ? 'person' : 'bot', name, true)}<span
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
