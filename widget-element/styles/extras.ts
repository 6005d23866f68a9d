import { css } from './css.ts';

/** What stands below the words of a message: pages, choices, what may be said about an answer. */
export const extras = css`
  .cite {
    font-size: 11px;
    line-height: 16px;
    font-weight: 600;
    text-align: center;
    border-radius: 4px;
    background: var(--chat-fill);
    color: var(--chat-text-2);
  }
  .sources {
    --_icon: 16px;
    display: grid;
    border: 1px solid var(--chat-line);
    border-radius: 8px;
  }
  .sources a {
    display: grid;
    grid-template-columns: 16px 1fr 16px;
    gap: 8px;
    align-items: center;
    padding: 8px 10px;
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text);
    text-decoration: none;
    min-height: 36px;
  }
  .sources a + a {
    border-top: 1px solid var(--chat-line);
  }
  .where {
    color: var(--chat-text-2);
  }
  .sources svg {
    color: var(--chat-text-3);
  }
  .choices {
    display: grid;
    border: 1px solid var(--chat-edge);
    border-radius: 8px;
    overflow: clip;
  }
  .choice {
    --_icon: 18px;
    display: grid;
    grid-template-columns: 1fr 18px;
    gap: 12px;
    align-items: center;
    padding: 10px 12px;
    min-height: 44px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
  }
  .choice + .choice {
    border-top: 1px solid var(--chat-line);
  }
  .choice:hover:enabled {
    background: var(--chat-fill);
  }
  .choice svg {
    color: var(--chat-text-3);
  }
  .choice--quiet {
    color: var(--chat-text-2);
  }
  .choice small {
    display: block;
    font-size: 13px;
    line-height: 18px;
    font-weight: 400;
    color: var(--chat-text-2);
  }
  .choice--icon {
    grid-template-columns: 18px 1fr 18px;
  }
  .choice--icon > svg:first-child {
    color: var(--chat-text-2);
  }
  .choice--on {
    background: var(--chat-fill);
  }
  .choices--spent {
    border-color: var(--chat-line);
  }
  .choices--spent .choice {
    color: var(--chat-text-3);
    font-weight: 400;
    min-height: 36px;
    padding-block: 7px;
  }
  .choices--spent .choice--on {
    color: var(--chat-text);
    font-weight: 500;
  }
  .choice--on > svg:last-of-type {
    color: var(--chat-text);
  }
  .reply-row,
  .feedback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .feedback {
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text-2);
  }
  .chip {
    min-height: 28px;
    padding: 4px 10px;
    border-radius: 8px;
    border: 1px solid var(--chat-edge);
    font-size: 13px;
    line-height: 18px;
    font-weight: 500;
    color: var(--chat-text);
    text-decoration: none;
  }
  .chip:hover:enabled {
    background: var(--chat-fill);
  }
  .chip--lg {
    min-height: 36px;
    padding: 7px 12px;
    font-size: 14px;
    line-height: 20px;
  }
  .chip--on,
  .chip--on:hover:enabled {
    background: var(--chat-accent);
    border-color: transparent;
    color: var(--chat-on-accent);
  }
  .chip:disabled:not(.chip--on) {
    border-color: var(--chat-line);
    color: var(--chat-text-3);
  }
  @media (max-width: 479.98px) {
    .chip {
      min-height: 40px;
      padding-block: 8px;
    }
    .choices--spent .choice {
      min-height: 40px;
      padding-block: 8px;
    }
  }
  @media (forced-colors: active) {
    .choice--on,
    .chip--on {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
