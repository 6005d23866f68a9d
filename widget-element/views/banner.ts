import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

/** Says that messages wait here. The status line announces it. */
export function banner({ state, strings, act }: Context): TemplateResult | typeof nothing {
  if (state.connection !== 'offline') return nothing;
  return html`<div class="banner" part="banner">
    ${icon('retry')}<span>${strings.offline}</span>
    <button class="link-button" type="button" @click=${act.wake}>${strings.tryNow}</button>
  </div>`;
}
