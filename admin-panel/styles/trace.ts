import { css } from 'lit';

/** Transcript, trace and what comes after them. */
export const trace = css`
  .check {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    padding: 10px 12px;
    align-items: start;
  }
  .check + .check {
    border-block-start: 1px solid var(--bt-line);
  }
  .check svg {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  @media (max-width: 719px) {
    .check {
      grid-template-columns: 16px minmax(0, 1fr);
    }
    .check > .row {
      grid-column: 2;
    }
  }
  .check__what {
    display: grid;
    gap: 2px;
  }
  .keep-check .select {
    min-inline-size: 200px;
  }
  .turns {
    display: grid;
    align-content: start;
    padding-block-end: 16px;
  }
  .turn {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    padding-block: 8px;
    padding-inline: 22px 16px;
    border-inline-start: 2px solid transparent;
    color: inherit;
  }
  button.turn {
    inline-size: 100%;
  }
  :is(a, button).turn:hover {
    background: var(--bt-canvas);
  }
  .turn[aria-current] {
    background: var(--bt-canvas);
    border-inline-start-color: var(--bt-accent);
  }
  .turn:focus-visible {
    outline-offset: -2px;
  }
  .turn__n {
    line-height: 20px;
    font-size: var(--bt-text-xs);
    color: var(--bt-ink-3);
  }
  .turn__body,
  .turn__text {
    display: block;
    min-inline-size: 0;
  }
  .turn :is(p, .turn__text) {
    line-height: 20px;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .turn .from {
    font-size: var(--bt-text-xs);
    line-height: 20px;
    color: var(--bt-ink-3);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .turn--note p {
    color: var(--bt-ink-2);
    border-inline-start: 2px dashed var(--bt-edge);
    padding-inline-start: 8px;
  }
  .turn__stretch {
    padding: 12px 16px 4px 24px;
    padding-inline: 24px 16px;
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
  }
  .verdict {
    gap: 6px 8px;
  }
  .judged {
    font-size: var(--bt-text-md);
    line-height: 22px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    max-block-size: 240px;
    overflow-y: auto;
  }
  .signal-score {
    display: grid;
    grid-template-columns: minmax(64px, 1fr) 32px;
    gap: 8px;
    align-items: center;
    inline-size: 128px;
  }
  .score-track {
    position: relative;
    block-size: 6px;
    background: var(--bt-fill);
    border-radius: 1px;
  }
  .score-track i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--s) * 100%);
    background: var(--bt-ink-3);
    border-radius: 1px;
  }
  .score-track.fired i {
    background: var(--bt-queue);
  }
  .score-track u {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: calc(var(--t) * 100%);
    inline-size: 2px;
    background: var(--bt-ink);
  }
  .signals td {
    padding-block: 4px;
  }
  .relay {
    display: grid;
    grid-template-columns: 1fr 1fr 1fr;
    gap: 3px;
    block-size: 3px;
  }
  .relay i {
    background: var(--bt-line);
  }
  .relay--queue i:nth-child(1),
  .relay--person i:nth-child(-n + 2) {
    background: var(--bt-ink-2);
  }
  .relay--queue i:nth-child(2) {
    background: var(--bt-queue);
  }
  .relay--person i:nth-child(3) {
    background: var(--bt-person);
  }
  .timeline {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 3px;
  }
  .timeline li {
    padding-inline-end: 12px;
  }
  .timeline time {
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
    display: block;
  }
  .version {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    gap: 12px;
    padding: 12px 0;
    border-block-end: 1px solid var(--bt-line);
    align-items: start;
  }
  .pane--top {
    padding-block-end: 8px;
  }
  .version span {
    display: block;
  }
  .version span.tag {
    display: inline-flex;
  }
  .version + p {
    padding-block-start: 12px;
  }
  .version > b {
    font-weight: 600;
  }
  .people {
    display: grid;
  }
  .people .option {
    grid-template-columns: 16px 24px minmax(0, 1fr) auto;
    align-items: center;
  }
  .people input.native {
    margin: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px 16px;
  }
  .facts dt {
    color: var(--bt-ink-2);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .routing {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px 40px;
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .message-row {
    display: grid;
    grid-template-columns: 200px minmax(0, 1fr);
    gap: 12px;
    padding-block: 8px;
    border-block-end: 1px solid var(--bt-line);
    align-items: start;
  }
  .message-row:last-child {
    border: 0;
  }
  .turns__count {
    padding: 12px 24px 4px;
  }
  .chats {
    table-layout: fixed;
  }
  .chats th:nth-child(1) {
    inline-size: 112px;
  }
  .chats th:nth-child(2) {
    inline-size: 176px;
  }
  .chats th:nth-child(3) {
    inline-size: 184px;
  }
  .chats th:last-child {
    inline-size: 168px;
  }
  .chats td:last-child {
    white-space: nowrap;
  }
  .signals td:is(.muted, .num) {
    white-space: nowrap;
  }
  .chats__last .clip {
    display: block;
  }
  .page__body--flush {
    padding: 0;
  }
  .log__when {
    inline-size: 120px;
  }
  .log td {
    padding-block: 8px;
    vertical-align: top;
  }
  .steps summary {
    cursor: pointer;
    padding-block: 4px;
  }
  @media (max-width: 719px) {
    .chats,
    .chats tbody {
      display: block;
    }
    .chats thead {
      display: none;
    }
    .chats tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      padding: 12px 16px;
      border-block-end: 1px solid var(--bt-line);
    }
    .table.chats tr td:nth-child(n) {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
    }
    .chats td.chats__last {
      flex: 0 0 100%;
      min-inline-size: 0;
      order: 2;
    }
    .chats td:last-child {
      margin-inline-start: auto;
    }
  }
`;
