import { cards } from './cards.ts';
import { css } from './css.ts';
import { extras } from './extras.ts';
import { markdownStyles } from './markdown.ts';

/** People, what was before, and the end. */
const people = css`
  :host {
    --chat-person: light-dark(#0a6747, #63cfa1);
    --chat-person-soft: light-dark(#e3f3ea, #14301f);
    --chat-queue: light-dark(#825000, #e9b65e);
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .choice:focus-visible {
    outline-offset: -2px;
  }
  :is(.body, .bubble, .text) > :not(.visually-hidden) ~ * {
    margin-top: 8px;
  }
  :is(.body, .bubble) > .meta {
    margin-top: 6px;
  }
  .badge {
    position: absolute;
    top: -6px;
    inset-inline-end: -6px;
    min-width: 20px;
    height: 20px;
    padding-inline: 5px;
    border-radius: 10px;
    background: var(--chat-danger);
    color: light-dark(#fff, #191b19);
    font-size: 12px;
    line-height: 20px;
    font-weight: 600;
    text-align: center;
    box-shadow: 0 0 0 2px var(--chat-surface);
    font-variant-numeric: tabular-nums;
  }
  /* More than a remark: somebody waits. */
  .told {
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text-2);
  }
  .earlier {
    align-self: center;
  }
  .jump {
    position: absolute;
    bottom: 8px;
    inset-inline: 0;
    width: fit-content;
    margin-inline: auto;
    background: var(--chat-surface);
    box-shadow: var(--chat-shadow);
  }
  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--chat-text-2);
    overflow-wrap: anywhere;
  }
  .divider::before,
  .divider::after {
    content: '';
    height: 1px;
    min-width: 12px;
    background: var(--chat-line);
    flex: 1;
  }
  .divider .avatar {
    margin-inline-end: 6px;
  }
  .inline {
    display: inline-flex;
    align-items: center;
  }
  .divider--person b {
    color: var(--chat-person);
  }
  .file {
    --_icon: 16px;
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .file img,
  video {
    display: block;
    max-width: 100%;
    max-height: 200px;
    border-radius: 8px;
  }
  audio {
    display: block;
    width: 244px;
    max-width: 100%;
  }
  .message--person .bubble {
    background: var(--chat-person-soft);
    border-end-start-radius: 4px;
    margin-inline-start: 28px;
    justify-self: start;
  }
  .composer--end {
    padding: 12px;
    border-top: 1px solid var(--chat-line);
    display: grid;
    gap: 8px;
  }
  .avatar--person {
    border-radius: 50%;
    background: var(--chat-person);
    color: light-dark(#fff, #10201a);
  }
  .tag--person {
    border-color: transparent;
    background: var(--chat-person-soft);
    color: var(--chat-person);
  }
  .relay--agent i:nth-child(3) {
    --_fill: var(--chat-person);
    background-size: 100% 100%;
  }
  .avatar--queue {
    border-radius: 50%;
    border: 1.5px dashed var(--chat-queue);
    color: var(--chat-queue);
  }
  .relay--queued i:nth-child(2) {
    --_fill: var(--chat-queue);
    background-size: 100% 100%;
  }
  .relay--agent i:nth-child(2),
  .relay--closed i {
    --_fill: var(--chat-text-2);
    background-size: 100% 100%;
  }
  .typing--person .dots i {
    background: var(--chat-person);
  }
  @media (forced-colors: active) {
    .divider::before,
    .divider::after {
      background: CanvasText;
    }
    .relay--queued i:nth-child(2),
    :is(.relay--agent, .relay--closed) i {
      background: CanvasText;
    }
  }
  @media (max-height: 240px) {
    .scroller {
      flex-basis: 140px;
    }
  }
  @media (max-width: 479.98px) {
    .composer--end {
      padding-bottom: max(20px, env(safe-area-inset-bottom));
    }
  }
`;

/** All that a chat needs from its first answer on. */
export const laterStyles = people + markdownStyles + extras + cards;
