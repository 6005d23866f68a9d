import { svg, html, type TemplateResult } from 'lit';

/** Drawn for a 24 px square with round 1.75 px lines. */
const SHAPES = {
  brand: svg`<rect x="3" y="14" width="7" height="7" rx="1"/><circle cx="17.5" cy="6.5" r="3.5"/><path d="M10 14l5-5"/>`,
  overview: svg`<path d="M5 20V11M11 20V5M17 20v-7M3.5 20h17"/>`,
  shield: svg`<path d="M12 3.5l7.5 2.7v5.6c0 4.4-3.2 7.4-7.5 8.7-4.3-1.3-7.5-4.3-7.5-8.7V6.2z"/>`,
  route: svg`<circle cx="6" cy="6" r="2.5"/><circle cx="18" cy="18" r="2.5"/><path d="M8.5 6H14a4 4 0 0 1 4 4v5.5"/>`,
  book: svg`<path d="M5 4.5h12.5V19.5H7a2 2 0 0 1-2-2zM5 17.5a2 2 0 0 1 2-2h10.5"/>`,
  trace: svg`<path d="M4 6.5h9M4 12h16M4 17.5h6"/><circle cx="17" cy="6.5" r="1.75"/><circle cx="14" cy="17.5" r="1.75"/>`,
  plug: svg`<path d="M9 3.5V8M15 3.5V8M6.5 8h11v3a5.5 5.5 0 0 1-11 0zM12 16.5v4"/>`,
  history: svg`<path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4h4M12 8v4l3 2"/>`,
  updown: svg`<path d="M8 9.5l4-4 4 4M8 14.5l4 4 4-4"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  beaker: svg`<path d="M9 3.5h6M10 3.5v6L5 18.2a1.6 1.6 0 0 0 1.4 2.3h11.2a1.6 1.6 0 0 0 1.4-2.3L14 9.5v-6M7.5 14.5h9"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="1.5"/><path d="M15.5 8.5v-4h-11v11h4"/>`,
  warn: svg`<path d="M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.75v5M12 15.9v.1"/>`,
  ok: svg`<circle cx="12" cy="12" r="8.5"/><path d="M8.5 12.3l2.5 2.5 4.7-5"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  external: svg`<path d="M8 6.5H5.5v12h12V16M13 5.5h5.5V11M18 6l-7.5 7.5"/>`,
  team: svg`<circle cx="9" cy="8.5" r="3"/><path d="M3.5 18.5c.8-3 2.8-4.5 5.5-4.5s4.7 1.5 5.5 4.5M15 5.8a3 3 0 0 1 0 5.4M17 14.5c1.8.6 3 1.9 3.5 4"/>`,
  leave: svg`<path d="M14 5H6v14h8M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
} as const;

export type IconName = keyof typeof SHAPES;

/** An icon; decorative, so the words beside it carry the meaning. */
export function icon(name: IconName, className = ''): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${className}>${SHAPES[name]}</svg>`;
}
