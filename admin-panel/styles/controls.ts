import { css } from 'lit';

/** Buttons, fields, tags, tables, callouts, dialogs. */
export const controls = css`
  :is(.button, .icon-button, .segmented label) {
    transition: background-color var(--bt-fast) var(--bt-ease);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: var(--bt-radius);
    font-weight: 500;
    white-space: nowrap;
    border: 1px solid var(--bt-edge);
    background: var(--bt-surface);
  }
  .button:hover {
    background: var(--bt-fill);
  }
  .button--primary {
    background: var(--bt-ink);
    border-color: var(--bt-ink);
    color: var(--bt-on-ink);
  }
  .button--primary:hover {
    background: light-dark(#343731, #ffffff);
  }
  .button--quiet {
    border-color: transparent;
    background: none;
    color: var(--bt-ink-2);
  }
  .button--small {
    min-block-size: 28px;
    padding-inline: 10px;
  }
  .toggle[aria-pressed='true'] {
    background: var(--bt-ink);
    border-color: var(--bt-ink);
    color: var(--bt-on-ink);
  }
  .button--wide {
    inline-size: 100%;
  }
  .button:is([aria-disabled='true'], :disabled) {
    background: var(--bt-fill);
    border-color: var(--bt-line);
    color: var(--bt-ink-3);
    cursor: not-allowed;
  }
  .icon-button {
    inline-size: 28px;
    block-size: 28px;
    display: grid;
    place-items: center;
    border-radius: var(--bt-radius);
    color: var(--bt-ink-2);
    flex: none;
  }
  .icon-button:hover {
    background: var(--bt-fill);
  }
  .segmented {
    display: inline-grid;
    grid-auto-flow: column;
    border-radius: var(--bt-radius);
    background: var(--bt-fill);
    padding: 2px;
    gap: 1px;
    font-size: var(--bt-text-xs);
    line-height: 16px;
    font-weight: 500;
    box-shadow: inset 0 0 0 1px var(--bt-line);
  }
  .segmented label {
    position: relative;
    display: grid;
    place-items: center;
    block-size: 24px;
    padding-inline: 8px;
    border-radius: var(--bt-radius-sm);
    color: var(--bt-ink-2);
    border: 1px solid transparent;
    white-space: nowrap;
    cursor: pointer;
  }
  .segmented input {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: inherit;
  }
  .segmented label:has(:checked) {
    background: var(--bt-surface);
    border-color: var(--bt-edge);
    color: var(--bt-ink);
  }
  .segmented .shadow:has(:checked) {
    border-style: dashed;
    border-color: var(--bt-ink-2);
  }
  .segmented .on:has(:checked) {
    background: var(--bt-ink);
    border-color: var(--bt-ink);
    color: var(--bt-on-ink);
  }
  .segmented label:has(:focus-visible) {
    outline: 2px solid var(--bt-accent);
    outline-offset: 2px;
  }
  .segmented label:has(:disabled) {
    cursor: not-allowed;
  }
  .input,
  .select,
  .textarea {
    border: 1px solid var(--bt-edge);
    border-radius: var(--bt-radius);
    background: var(--bt-surface);
    inline-size: 100%;
    min-inline-size: 0;
  }
  .input,
  .select {
    min-block-size: 32px;
    padding-inline: 10px;
  }
  .input--tiny {
    inline-size: 84px;
    text-align: var(--bt-end);
  }
  .textarea {
    display: block;
    padding: 8px 10px;
    resize: vertical;
    field-sizing: content;
    min-block-size: 56px;
  }
  :is(.input, .textarea, .select)[aria-invalid='true'] {
    border-color: var(--bt-danger);
  }
  .trouble {
    display: block;
  }
  .trouble:empty {
    display: none;
  }
  :is(.input, .textarea, .select):disabled {
    background: var(--bt-fill);
    color: var(--bt-ink-2);
  }
  ::placeholder {
    color: var(--bt-ink-3);
    opacity: 1;
  }
  .textarea--tall {
    min-block-size: 112px;
    max-block-size: 320px;
  }
  .textarea--line {
    min-block-size: 32px;
    padding-block: 5px;
    resize: none;
  }
  .label {
    font-weight: 500;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field--inline {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  input:is([type='checkbox'], [type='radio']).native {
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--bt-ink);
    flex: none;
  }
  .search {
    position: relative;
  }
  .search svg {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 10px;
    color: var(--bt-ink-3);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 34px;
    inline-size: 240px;
    max-inline-size: 100%;
  }
  .search .input--short {
    inline-size: 112px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 20px;
    padding-inline: 6px;
    border-radius: var(--bt-radius-sm);
    font-size: var(--bt-text-xs);
    line-height: 16px;
    font-weight: 500;
    background: var(--bt-fill);
    color: var(--bt-ink-2);
    white-space: nowrap;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .tag--shadow {
    background: none;
    border: 1px dashed var(--bt-edge);
  }
  .tag--queue {
    background: var(--bt-queue-soft);
    color: var(--bt-queue);
  }
  .tag--person {
    display: inline-block;
    padding-block: 2px;
    overflow: hidden;
    text-overflow: ellipsis;
    background: var(--bt-person-soft);
    color: var(--bt-person);
    border-radius: var(--bt-radius-round);
  }
  .tag--danger {
    background: var(--bt-danger-soft);
    color: var(--bt-danger);
  }
  .tag--live {
    background: var(--bt-ink);
    color: var(--bt-on-ink);
  }
  .tag svg {
    inline-size: 12px;
    block-size: 12px;
  }
  .tag button {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin: -2px -6px -2px 0;
    color: inherit;
    border-radius: var(--bt-radius-sm);
  }
  .avatar {
    inline-size: 24px;
    block-size: 24px;
    display: grid;
    place-items: center;
    font-size: 11px;
    font-style: normal;
    font-weight: 600;
    flex: none;
    border-radius: 50%;
    background: var(--bt-person-soft);
    color: var(--bt-person);
  }
  .avatar svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .callout {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--bt-radius);
    background: var(--bt-fill);
    align-items: start;
  }
  .callout > svg {
    margin-block-start: 2px;
  }
  .callout--warn {
    background: var(--bt-queue-soft);
  }
  .callout--warn > svg {
    color: var(--bt-queue);
  }
  .callout--bad {
    background: var(--bt-danger-soft);
  }
  .callout--bad > svg {
    color: var(--bt-danger);
  }
  .callout--good {
    background: var(--bt-person-soft);
  }
  .callout--good > svg {
    color: var(--bt-person);
  }
  .box {
    border: 1px solid var(--bt-line);
    border-radius: var(--bt-radius-lg);
    background: var(--bt-surface);
    overflow: clip;
  }
  .box--pad {
    padding: 10px 12px;
  }
  @media (max-width: 719px) {
    .callout {
      grid-template-columns: 16px minmax(0, 1fr);
    }
    .callout > :nth-child(3) {
      grid-column: 2;
    }
    .segmented label {
      block-size: 36px;
      padding-inline: 10px;
    }
    .table--pad :is(th, td):first-child {
      padding-inline-start: 16px;
    }
    .table--pad :is(th, td):last-child {
      padding-inline-end: 16px;
    }
    .dialog__head {
      flex-wrap: wrap;
    }
    .dialog__head .muted {
      order: 1;
      inline-size: 100%;
    }
    .dialog__foot .input {
      flex: 1 0 100%;
    }
    .dialog__head,
    .dialog__foot,
    .dialog__body {
      padding-inline: 16px;
    }
    .icon-button {
      inline-size: 40px;
      block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .tag,
    .callout,
    .segmented {
      border: 1px solid;
    }
    .segmented label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .nav__link[aria-current] {
      outline: 1px solid Highlight;
    }
    .table tr.is-selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .dialog {
      border: 1px solid;
    }
  }
`;
