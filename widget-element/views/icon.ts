import { html, type TemplateResult } from 'lit/html.js';

/** Every shape is lines of a pen on a square of 24 by 24. */
const LINES = {
  chat: 'M4 5h16v11.5h-8.5L7 20.5v-4H4z',
  down: 'M6 9.5l6 6 6-6',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  person:
    'M15.75 8a3.75 3.75 0 1 1-7.5 0 3.75 3.75 0 0 1 7.5 0zM4.5 20c1-3.8 3.9-5.5 7.5-5.5s6.5 1.7 7.5 5.5',
  bot: 'M6 7.5h12a1.5 1.5 0 0 1 1.5 1.5v8.5A1.5 1.5 0 0 1 18 19H6a1.5 1.5 0 0 1-1.5-1.5V9A1.5 1.5 0 0 1 6 7.5zM12 7.5V4M9.25 12v2.5M14.75 12v2.5',
  alert: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7.75v5M12 15.9v.1',
  clip: 'M20.5 11.2l-8.7 8.7a5.6 5.6 0 0 1-7.9-7.9l8.7-8.7a3.7 3.7 0 0 1 5.3 5.3l-8.7 8.7a1.9 1.9 0 0 1-2.7-2.7l8-8',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M18 3.5v4h-4',
};

/** A picture of lines; decoration only, so hidden from screen readers. `flips`: it points the way the text runs. */
export function line(path: string, flips = false): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${flips ? 'flip' : ''}>
    <path d=${path} />
  </svg>`;
}

/** One of the widget's line icons. */
export function icon(name: keyof typeof LINES): TemplateResult {
  return line(LINES[name]);
}
