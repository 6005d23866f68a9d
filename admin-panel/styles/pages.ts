import { css } from 'lit';

/** What only one page or two need. */
export const pages = css`
  .metrics {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border: 1px solid var(--bt-line);
    border-radius: var(--bt-radius-lg);
  }
  .metric {
    padding: 12px 16px;
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .metric + .metric {
    border-inline-start: 1px solid var(--bt-line);
  }
  .metric__label {
    color: var(--bt-ink-2);
    font-weight: 500;
  }
  .metric__value {
    font-size: var(--bt-text-2xl);
    line-height: 32px;
    font-weight: 600;
    letter-spacing: -0.025em;
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .metric__value small {
    line-height: 1;
    font-size: var(--bt-text-sm);
    font-weight: 500;
    letter-spacing: 0;
    color: var(--bt-ink-2);
  }
  .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 376px;
    gap: 24px 40px;
  }
  .bar-row {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr) 40px;
    gap: 12px;
    align-items: center;
    min-block-size: 32px;
  }
  .bar-row--call {
    grid-template-columns: 168px minmax(0, 1fr) 40px 64px;
  }
  .bar-row__call {
    inline-size: 64px;
  }
  .bar-row__track {
    block-size: 12px;
    position: relative;
  }
  .bar-row__track i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-start-end-radius: 2px;
    border-end-end-radius: 2px;
    background: var(--bt-ink-2);
    inline-size: calc(var(--n) * 100%);
    min-inline-size: 2px;
  }
  .attention li,
  .doctor li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    padding: 12px 0;
    border-block-end: 1px solid var(--bt-line);
    align-items: start;
  }
  .doctor li {
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  :is(.attention, .doctor) li:last-child {
    border: 0;
  }
  :is(.attention, .doctor) svg {
    margin-block-start: 2px;
  }
  :is(.attention, .doctor) b {
    font-weight: 500;
    display: block;
    overflow-wrap: anywhere;
  }
  :is(.attention, .doctor) li span {
    color: var(--bt-ink-2);
    font-size: var(--bt-text-xs);
    line-height: 16px;
    display: block;
    overflow-wrap: anywhere;
  }
  .trigger :is(b, button, a) {
    font-weight: 500;
    display: block;
    line-height: 18px;
  }
  .trigger span {
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
    display: block;
  }
  .narrow-label {
    display: none;
  }
  .guard + .guard {
    border-block-start: 1px solid var(--bt-line);
    margin-block-start: 16px;
  }
  .guard td .segmented {
    position: relative;
    z-index: 1;
  }
  .option {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    padding: 10px 12px;
    align-items: start;
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 1px solid var(--bt-line);
  }
  .option b {
    font-weight: 500;
    display: block;
  }
  .option span {
    color: var(--bt-ink-2);
    font-size: var(--bt-text-xs);
    line-height: 16px;
    display: block;
  }
  .option:has(:checked) {
    background: var(--bt-fill);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--bt-accent);
    outline-offset: -2px;
  }
  .option input:focus-visible {
    outline: none;
  }
  .family {
    padding: 10px 12px;
    display: grid;
    gap: 8px;
  }
  .family + .family {
    border-block-start: 1px solid var(--bt-line);
  }
  .match {
    background: var(--bt-queue-soft);
    color: inherit;
    box-shadow: inset 0 -2px var(--bt-queue);
    border-radius: 2px 2px 0 0;
    padding-inline: 1px;
  }
  .match--void {
    background: none;
    box-shadow: none;
    text-decoration: line-through;
    text-decoration-color: var(--bt-queue);
  }
  .match--other {
    box-shadow: inset 0 -2px var(--bt-ink-3);
    background: var(--bt-fill);
  }
  .replay {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 32px;
  }
  .replay div {
    display: grid;
  }
  .replay dd {
    grid-row: 1;
  }
  .replay__bar {
    display: flex;
    gap: 2px;
    block-size: 8px;
  }
  .replay__bar i {
    flex: var(--n) 0 3px;
    background: var(--bt-line);
  }
  .replay__bar .more {
    background: var(--bt-queue);
  }
  .replay__bar .fewer {
    background: var(--bt-person);
  }
  .replay__bar .other {
    background: var(--bt-accent);
  }
  .replay__head {
    flex-wrap: wrap;
  }
  .replay__head .grow {
    flex-basis: auto;
  }
  .replay__list li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: 8px;
  }
  .replay__words {
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  @media (max-width: 1023px) {
    .overview,
    .routing {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 719px) {
    .metrics {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .metric:nth-child(odd) {
      border-inline-start: 0;
    }
    .metric:nth-child(n + 3) {
      border-block-start: 1px solid var(--bt-line);
    }
    .bar-row {
      grid-template-columns: 128px minmax(0, 1fr) 32px;
    }
    .bar-row--call {
      grid-template-columns: 116px minmax(0, 1fr) 32px 64px;
    }
    .bar-row .clip {
      white-space: normal;
    }
    .guard thead,
    .signals thead {
      display: none;
    }
    .guard tr,
    .signals tr {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border-block-end: 1px solid var(--bt-line);
    }
    .signals tr {
      padding-inline: 0;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .signals td.evidence {
      grid-column: 1 / -1;
    }
    :is(.guard, .signals).table td {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: var(--bt-start);
    }
    .signals.table td.num {
      grid-area: 1 / 2;
      text-align: var(--bt-end);
    }
    .guard tr.is-selected {
      background: var(--bt-canvas);
      box-shadow: inset 2px 0 var(--bt-accent);
    }
    .guard tr.is-selected:dir(rtl) {
      box-shadow: inset -2px 0 var(--bt-accent);
    }
    .guard.table tr.is-selected td:first-child {
      box-shadow: none;
    }
    /* The head that says what the numbers are is not there. */
    .guard tr:has(td.num) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .guard td:not(.num) {
      grid-column: 1 / -1;
    }
    .guard .narrow-label {
      display: inline;
      margin-inline-end: 8px;
    }
    .guard tr:has(td:only-child) {
      padding-block-end: 4px;
    }
    .version {
      grid-template-columns: 36px minmax(0, 1fr);
    }
    .version > :nth-child(3) {
      grid-column: 2;
    }
    .timeline {
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .message-row {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
  }
`;
