import { html, nothing, type TemplateResult } from 'lit/html.js';
import { avatar } from './avatar.ts';
import type { Context, Head } from './context.ts';
import { icon } from './icon.ts';

/** Who the visitor is talking to, and how far the chat has come. */
export function header(context: Context): TemplateResult {
  const { botName, company, later, owner, strings, state, act } = context;
  const bot = botName || (company ? strings.assistantOf(company) : strings.assistant);
  const head: Head = {
    picture: avatar('bot'),
    title: html`<span>${bot}</span> <span class="tag">${strings.ai}</span>`,
    sub: strings.answersFromHelp,
    ...later?.headOf(context),
  };
  const sub = state.connection === 'offline' ? strings.reconnecting : head.sub;
  return html`<div class="header" part="header">
      <slot name="header">
        ${head.picture}
        <div>
          <h2 class="header__title" id="title" part="title">${head.title}</h2>
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
