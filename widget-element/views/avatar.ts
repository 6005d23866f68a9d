import { html, type TemplateResult } from 'lit/html.js';
import { icon } from './icon.ts';

/** Shape says who it is: bots are square, people are round, nobody yet is dashed. */
export function avatar(who: 'bot' | 'queue' | 'person', name = '', small = false): TemplateResult {
  return html`<span class="avatar avatar--${who} ${small ? 'avatar--small' : ''}" aria-hidden="true"
    >${who === 'bot' ? icon('bot') : who === 'queue' || name === '' ? icon('person') : initial(name)}</span
  >`;
}

function initial(name: string): string {
  return [...name][0]?.toLocaleUpperCase() ?? '';
}
