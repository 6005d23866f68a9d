import { css } from 'lit';

/** Text, the frame of the page, and the small words that every page uses. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  /* The panel's words are English: mirrored, they keep their own order, and stand on the side where lines begin. */
  :dir(rtl),
  :dir(rtl)::placeholder {
    unicode-bidi: plaintext;
  }
  /* What people wrote stands as it is read, in a panel of either way. */
  [dir='auto'] {
    text-align: start;
  }
  td[dir='auto'] {
    text-align: inherit;
  }
  pre {
    direction: ltr;
    text-align: left;
  }
  /* Its triangle belongs where the page's lines begin. */
  summary:dir(rtl) {
    unicode-bidi: normal;
  }
  html,
  body {
    block-size: 100%;
  }
  body {
    text-align: var(--bt-start);
    font: 400 var(--bt-text-sm) / 20px var(--bt-font);
    background: var(--bt-canvas);
    color: var(--bt-ink);
    font-variant-numeric: tabular-nums;
    -webkit-font-smoothing: antialiased;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: var(--bt-start);
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  ul,
  ol,
  dl,
  dd {
    list-style: none;
    padding: 0;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th {
    font-weight: 500;
    text-align: var(--bt-start);
  }
  fieldset {
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  svg {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  [hidden] {
    display: none !important;
  }
  :is(a, button, input, textarea, select, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--bt-accent);
    outline-offset: 2px;
  }
  :is(input, textarea, select):focus-visible {
    outline-offset: -1px;
  }
  h1[tabindex]:focus-visible {
    outline: none;
  }
  code,
  .mono {
    font-family: var(--bt-mono);
    font-size: var(--bt-text-xs);
    letter-spacing: -0.01em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--bt-ink-2);
  }
  .faint {
    color: var(--bt-ink-3);
  }
  .num {
    text-align: var(--bt-end);
  }
  .strong {
    font-weight: 600;
  }
  .small {
    font-size: var(--bt-text-xs);
    line-height: 16px;
  }
  .good {
    color: var(--bt-person);
  }
  .warn {
    color: var(--bt-queue);
  }
  .bad {
    color: var(--bt-danger);
  }
  .link {
    color: var(--bt-accent);
    font-weight: 500;
    display: inline-block;
    min-inline-size: 24px;
    padding-block: 2px;
    margin-block: -2px;
  }
  .link.small {
    padding-block: 4px;
    margin-block: -4px;
  }
  .link:hover {
    text-decoration: underline;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .row--top {
    align-items: flex-start;
  }
  .wrap {
    flex-wrap: wrap;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .stack {
    display: grid;
    gap: 8px;
    align-content: start;
  }
  /* A form that has a page to itself is no wider than its lines are read. */
  .stack--form {
    max-inline-size: 560px;
  }
  .stack--4 {
    gap: 4px;
  }
  .stack--12 {
    gap: 12px;
  }
  .stack--16 {
    gap: 16px;
  }
  .stack--20 {
    gap: 20px;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .break {
    overflow-wrap: anywhere;
  }
  .section-title {
    font-size: var(--bt-text-md);
    line-height: 20px;
    font-weight: 600;
    letter-spacing: -0.005em;
  }
  .section-title--large {
    font-size: var(--bt-text-lg);
    line-height: 24px;
  }
  .section-head {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-block-end: 8px;
  }
  .section-head > .link {
    text-align: var(--bt-end);
  }
  .section-head--tight {
    margin-block-end: 0;
    align-items: center;
  }
`;
