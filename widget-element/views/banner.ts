import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { State } from '../conversation/state.ts';
import type { FirstStrings } from '../locales/strings.ts';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

/** Why nothing comes or goes, in words: the visitor's network is gone, or the chat is away. Null while all is well. */
export function trouble({ connection, network }: State, strings: FirstStrings): string | null {
  return connection !== 'offline' ? null : network ? strings.away : strings.offline;
}

/** Says that messages wait here. The status line announces it. */
export function banner({ state, strings, act }: Context): TemplateResult | typeof nothing {
  const words = trouble(state, strings);
  if (words === null) return nothing;
  return html`<div class="banner" part="banner">
    ${icon('retry')}<span>${words}</span>
    <button class="link-button" type="button" @click=${act.wake}>${strings.tryNow}</button>
  </div>`;
}
