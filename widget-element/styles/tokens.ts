import { css } from './css.ts';

/** The theming surface: the `--chat-*` properties, light and dark. Those of people and of the line come with them. */
export const tokens = css`
  /* A page that resets everything, with or without !important, hits the element itself; only ours outranks that. */
  :host {
    all: initial !important;
    display: contents !important;
    color-scheme: light dark !important;
    --chat-font: ui-sans-serif, system-ui, sans-serif;
    --chat-accent: light-dark(#1b1d1a, #eceeea);
    --chat-on-accent: light-dark(#ffffff, #191b19);
    --chat-visitor: light-dark(var(--chat-accent), #3a3f3a);
    --chat-on-visitor: light-dark(var(--chat-on-accent), #f3f5f1);
    --chat-surface: light-dark(#ffffff, #191b19);
    --chat-fill: light-dark(#f0f0ed, #252825);
    --chat-line: light-dark(#e1e1dc, #313531);
    --chat-edge: light-dark(#82847c, #787d76);
    --chat-text: light-dark(#1b1d1a, #eceeea);
    --chat-text-2: light-dark(#52554e, #b3b7af);
    --chat-text-3: light-dark(#666961, #959a91);
    --chat-danger: light-dark(#b3261e, #ff948a);
    --chat-danger-soft: light-dark(#fceae8, #3c1b18);
    --chat-focus: light-dark(#1d55c4, #8bb2ff);
    --chat-radius: 12px;
    --chat-radius-control: 8px;
    --chat-width: 400px;
    --chat-height: 640px;
    --chat-inset: 24px;
    --chat-z: 2147483000;
    --chat-shadow: 0 0 0 1px light-dark(#1b1d1a14, #00000080), 0 12px 32px light-dark(#1b1d1a24, #000000b3);
    --chat-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([color-scheme='light']) {
    color-scheme: light !important;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark !important;
  }
`;
