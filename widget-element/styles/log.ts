import { css } from './css.ts';

/** Everything that scrolls: messages, choices, cards, dividers. */
export const log = css`
  /* Where a page is magnified so far that less is left, the panel scrolls as a whole. */
  .scroller {
    flex: 1 0 40px;
    min-height: 0;
    position: relative;
    display: flex;
  }
  .log {
    flex: 1;
    min-width: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 16px 16px 8px;
    outline-offset: -2px;
  }
  .log > * {
    flex: none;
  }
  .note {
    font-size: 12px;
    line-height: 16px;
    color: var(--chat-text-3);
    text-align: center;
    padding-inline: 16px;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .message {
    display: grid;
    gap: 6px;
    max-width: 100%;
    overflow-wrap: anywhere;
    animation: reveal 0.16s var(--chat-ease);
  }
  @keyframes reveal {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  .from {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
  }
  .from time,
  .meta {
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    color: var(--chat-text-3);
    font-variant-numeric: tabular-nums;
  }
  .from time {
    white-space: nowrap;
  }
  .body {
    margin-inline-start: 28px;
    min-width: 0;
  }
  .message--visitor {
    justify-items: end;
  }
  .bubble {
    padding: 8px 12px;
    border-radius: 12px;
    max-width: min(300px, 100%);
    min-width: 0;
  }
  .message--visitor .bubble {
    background: var(--chat-visitor);
    color: var(--chat-on-visitor);
    border-end-end-radius: 4px;
  }
  .message--grouped {
    margin-top: -12px;
  }
  .message--bot.message--grouped {
    margin-top: -8px;
  }
  .message--visitor .bubble--failed {
    background: var(--chat-danger-soft);
    color: var(--chat-text);
    box-shadow: inset 0 0 0 1px light-dark(#ecb3ae, #6f332e);
  }
  .message--visitor .bubble--pending {
    background: light-dark(#52554e, #2a2e2a);
    color: light-dark(#fff, #f3f5f1);
  }
  .alert-line {
    --_icon: 16px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-danger);
  }
  .plain {
    white-space: pre-wrap;
  }
  .typing {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 20px;
    color: var(--chat-text-2);
  }
  .dots {
    display: inline-flex;
    gap: 3px;
  }
  .dots i {
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: var(--chat-text-3);
    opacity: 0.35;
    animation: dot 1.2s infinite var(--chat-ease);
  }
  .typing--bot .dots i {
    border-radius: 1px;
  }
  .dots i:nth-child(1) {
    animation-delay: -0.4s;
  }
  .dots i:nth-child(2) {
    animation-delay: -0.2s;
  }
  @keyframes dot {
    30% {
      opacity: 1;
    }
  }
`;
