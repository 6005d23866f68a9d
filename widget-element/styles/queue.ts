import { css } from './css.ts';

/** The card with the place in the line. */
export const queue = css`
  :host {
    --chat-queue-soft: light-dark(#fcf1da, #33270e);
    --chat-queue-line: light-dark(#e5c687, #66501f);
  }
  .card--queue {
    border-color: var(--chat-queue-line);
  }
  .card--queue .card__head {
    background: var(--chat-queue-soft);
  }
  .card--queue .choices {
    border-color: var(--chat-queue-line);
  }
  .reveal {
    border-top: 1px solid var(--chat-line);
  }
  .choice + .reveal + .choice {
    border-top: 1px solid var(--chat-line);
  }
  .hours {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 16px;
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text-2);
    font-variant-numeric: tabular-nums;
    padding: 10px 12px;
    border-block: 1px solid var(--chat-line);
  }
  .hours dd {
    text-align: end;
  }
  .composer--off .composer__box {
    background: var(--chat-fill);
    border-color: transparent;
  }
  .eta {
    position: relative;
    height: 26px;
    margin-top: 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--chat-text-2);
    font-variant-numeric: tabular-nums;
  }
  .eta::before,
  .eta__band {
    content: '';
    position: absolute;
    inset-inline: 0;
    top: 3px;
    height: 4px;
    border-radius: 2px;
    background: light-dark(#ead9b4, #54431d);
  }
  .eta__band {
    inset-inline: var(--_from, 0) calc(100% - var(--_to, 0));
    border-radius: 0;
    background: var(--chat-queue);
  }
  .eta__now {
    position: absolute;
    top: 0;
    inset-inline-start: clamp(5px, var(--_now, 0%), 100% - 5px);
    width: 10px;
    height: 10px;
    margin-inline-start: -5px;
    border-radius: 50%;
    background: var(--chat-text);
    box-shadow: 0 0 0 2px var(--chat-queue-soft);
    transition: inset-inline-start 1s linear;
  }
  .eta span {
    position: absolute;
    top: 12px;
    inset-inline-start: var(--_from, 0);
    translate: -50%;
  }
  .eta span:last-child {
    inset-inline-start: var(--_to, 0);
  }
  .eta span:dir(rtl) {
    translate: 50%;
  }
  @media (forced-colors: active) {
    .eta::before {
      background: GrayText;
      forced-color-adjust: none;
    }
    .eta__band,
    .eta__now {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
