import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstName } from '../conversation/owner.ts';
import { avatar } from './avatar.ts';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

/** Who the visitor is talking to, and how far the chat has come. */
export function header(context: Context): TemplateResult {
  const { owner, strings, person, state, act } = context;
  const shape =
    owner === 'queued' ? 'queue' : owner === 'agent' || (owner === 'closed' && person) ? 'person' : 'bot';
  const name = firstName(person?.name ?? '');
  const sub = state.connection === 'offline' ? strings.reconnecting : subtitle(context, name);
  return html`<div class="header" part="header">
      <slot name="header">
        ${avatar(shape, name)}
        <div>
          <h2 class="header__title" id="title" part="title">${title(context, name)}</h2>
          ${sub ? html`<p class="header__sub">${sub}</p>` : nothing}
        </div>
      </slot>
      <button
        class="icon-button"
        part="close"
        type="button"
        aria-label=${strings.closeChat}
        @click=${act.close}
      >
        ${icon('down')}
      </button>
    </div>
    <div class="relay relay--${owner}" part="relay" aria-hidden="true"><i></i><i></i><i></i></div>`;
}

function title({ owner, strings, botName, company }: Context, name: string): unknown {
  switch (owner) {
    case 'bot': {
      const bot = botName || (company ? strings.assistantOf(company) : strings.assistant);
      return html`<span>${bot}</span> <span class="tag">${strings.ai}</span>`;
    }
    case 'queued':
      return strings.waitingTitle;
    case 'agent':
      return html`<span>${name || strings.person}</span>
        <span class="tag tag--person">${strings.person}</span>`;
    case 'closed':
      return strings.endedTitle;
  }
}

function subtitle({ owner, strings, person, company }: Context, name: string): string {
  switch (owner) {
    case 'bot':
      return strings.answersFromHelp;
    case 'queued':
      return strings.waitingSub;
    case 'agent':
      return strings.teamAt(person?.team ?? '', company);
    case 'closed':
      return name ? strings.endedWith(name, person?.team ?? '') : '';
  }
}
