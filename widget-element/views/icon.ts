import { html, svg, type TemplateResult } from 'lit/html.js';

const SHAPES = {
  chat: svg`<path d="M4 5h16v11.5h-8.5L7 20.5v-4H4z"/>`,
  down: svg`<path d="M6 9.5l6 6 6-6"/>`,
  up: svg`<path d="M12 19V5.5M6 11l6-6 6 6"/>`,
  clip: svg`<path d="M20.5 11.2l-8.7 8.7a5.6 5.6 0 0 1-7.9-7.9l8.7-8.7a3.7 3.7 0 0 1 5.3 5.3l-8.7 8.7a1.9 1.9 0 0 1-2.7-2.7l8-8"/>`,
  person: svg`<circle cx="12" cy="8" r="3.75"/><path d="M4.5 20c1-3.8 3.9-5.5 7.5-5.5s6.5 1.7 7.5 5.5"/>`,
  bot: svg`<rect x="4.5" y="7.5" width="15" height="11.5" rx="1.5"/><path d="M12 7.5V4M9.25 12v2.5M14.75 12v2.5"/>`,
  ext: svg`<path d="M8 6.5H5.5v12h12V16M13 5.5h5.5V11M18 6l-7.5 7.5"/>`,
  check: svg`<path d="M5.5 12.5l4.2 4.2L18.5 8"/>`,
  right: svg`<path d="M9.5 6l6 6-6 6"/>`,
  alert: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.75v5M12 15.9v.1"/>`,
  leave: svg`<path d="M14 5H6v14h8M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5"/>`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M18 3.5v4h-4"/>`,
};

/** Arrows and doors point the way the text runs; bots, people, checks and clips do not turn. */
const FLIPPED: readonly string[] = ['right', 'leave'];

export type IconName = keyof typeof SHAPES;

/** One of the widget's line icons; decoration only, so hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${FLIPPED.includes(name) ? 'flip' : ''}>
    ${SHAPES[name]}
  </svg>`;
}
