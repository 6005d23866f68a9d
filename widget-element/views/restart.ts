import { html, type TemplateResult } from 'lit/html.js';
import type { Context } from './context.ts';

/** In the composer's place after the end. */
export function restart({ strings, act }: Context): TemplateResult {
  return html`<div class="composer composer--end">
    <button class="button" part="restart" type="button" @click=${act.restart}>${strings.startNewChat}</button>
  </div>`;
}
