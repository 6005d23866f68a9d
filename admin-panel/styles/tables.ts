import { css } from 'lit';

/** Tables, dialogs, and what stands in their place while there is nothing. */
export const tables = css`
  .table-scroll {
    overflow-x: auto;
  }
  .table th {
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
    padding: 6px 12px 6px 0;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--bt-line);
    white-space: nowrap;
  }
  .table td {
    padding: 4px 0;
    padding-inline-end: 12px;
    block-size: 40px;
    border-block-end: 1px solid var(--bt-line);
    vertical-align: middle;
  }
  .table tr:last-child td {
    border-block-end: 0;
  }
  .table .num {
    text-align: var(--bt-end);
  }
  .table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .table--pad :is(th, td):first-child {
    padding-inline-start: 24px;
  }
  .table--pad :is(th, td):last-child {
    padding-inline-end: 24px;
  }
  .table--tight td {
    block-size: 32px;
  }
  .table--tall td {
    block-size: 52px;
    padding-block: 6px;
  }
  .table tr.is-selected td {
    background: var(--bt-canvas);
  }
  .table tr.is-selected td:first-child {
    box-shadow: inset 2px 0 var(--bt-accent);
  }
  .table tr.is-selected:dir(rtl) td:first-child {
    box-shadow: inset -2px 0 var(--bt-accent);
  }
  .table--rows tr:hover {
    background: var(--bt-canvas);
  }
  .table a.cover::after,
  .table button.cover::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .table tr:has(.cover) {
    position: relative;
  }
  .dialog {
    inline-size: min(832px, calc(100vw - 32px));
    max-block-size: min(744px, calc(100dvh - 32px));
    margin: auto;
    padding: 0;
    border: 0;
    background: var(--bt-surface);
    color: inherit;
    border-radius: var(--bt-radius-lg);
    box-shadow: var(--bt-float);
    overflow: clip;
  }
  .dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  /* Zoomed in, head and foot leave no room between them: all of it scrolls. */
  @media (max-height: 480px) {
    .dialog[open] {
      display: block;
      overflow-y: auto;
    }
  }
  .section-title + .callout {
    margin-block-start: 8px;
  }
  .dialog--small {
    inline-size: min(480px, calc(100vw - 32px));
  }
  .dialog::backdrop {
    background: light-dark(#1b1d1a66, #000000a6);
  }
  .dialog__head {
    padding: 16px 24px;
    border-block-end: 1px solid var(--bt-line);
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .dialog__head h2 {
    font-size: var(--bt-text-lg);
    line-height: 24px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .dialog__body {
    padding: 16px 24px 20px;
    display: grid;
    gap: 20px;
    align-content: start;
    overflow-y: auto;
    position: relative;
  }
  .dialog__foot {
    padding: 12px 24px;
    border-block-start: 1px solid var(--bt-line);
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
    background: var(--bt-canvas);
  }
  .diff-del {
    color: var(--bt-ink-2);
    text-decoration: line-through;
    text-decoration-color: var(--bt-ink-3);
  }
  .diff-add {
    background: var(--bt-person-soft);
    color: var(--bt-person);
    border-radius: 3px;
    padding-inline: 4px;
    font-weight: 500;
    text-decoration: none;
  }
  .empty {
    padding: 40px 24px;
    display: grid;
    gap: 4px;
    justify-items: center;
    text-align: center;
    color: var(--bt-ink-2);
  }
  .empty b {
    color: var(--bt-ink);
    font-weight: 600;
  }
  .progress {
    appearance: none;
    display: block;
    inline-size: 120px;
    block-size: 3px;
    margin-block-start: 8px;
    border: 0;
    background: var(--bt-line);
  }
  .progress::-webkit-progress-bar {
    background: var(--bt-line);
  }
  .progress::-webkit-progress-value {
    background: var(--bt-ink-2);
  }
  .progress::-moz-progress-bar {
    background: var(--bt-ink-2);
  }
  .progress--wide {
    inline-size: 100%;
    margin-block-start: 4px;
  }
  .codebox {
    font: 12px/18px var(--bt-mono);
    letter-spacing: -0.01em;
    background: var(--bt-fill);
    border-radius: var(--bt-radius);
    padding: 10px 12px;
    white-space: pre;
    overflow-x: auto;
    color: var(--bt-ink);
  }
  .toast {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 32px);
    padding: 8px 12px;
    border-radius: var(--bt-radius);
    background: var(--bt-ink);
    color: var(--bt-on-ink);
    font-weight: 500;
    z-index: 2;
  }
`;
