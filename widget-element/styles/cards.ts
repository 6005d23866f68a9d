import { css } from './css.ts';

/** Boxes in the log, and what is asked in them. */
export const cards = css`
  .card {
    border: 1px solid var(--chat-line);
    border-radius: 8px;
    overflow: clip;
  }
  .card__head {
    padding: 12px;
    display: grid;
    gap: 2px;
  }
  .card__title {
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
    letter-spacing: -0.01em;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 12px;
  }
  .card__title .meta {
    font-size: 13px;
    line-height: 22px;
    color: var(--chat-text-2);
    letter-spacing: 0;
  }
  .card__text {
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text-2);
  }
  .card__foot {
    padding: 12px;
  }
  .card__head + .card__foot {
    padding-top: 0;
  }
  .card .choices {
    border: 0;
    border-top: 1px solid var(--chat-line);
    border-radius: 0;
  }
  .stack {
    display: grid;
    gap: 12px;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .field label {
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  .input {
    min-height: 40px;
    width: 100%;
    min-width: 0;
    padding: 8px 12px;
    border: 1px solid var(--chat-edge);
    border-radius: var(--chat-radius-control);
    background: var(--chat-surface);
    color: inherit;
    font: inherit;
    font-size: 15px;
  }
  .input:focus {
    outline: 2px solid var(--chat-focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  .input::placeholder {
    color: var(--chat-text-3);
    opacity: 1;
  }
  .button {
    min-height: 40px;
    padding: 9px 14px;
    border-radius: var(--chat-radius-control);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    text-align: center;
    background: var(--chat-accent);
    color: var(--chat-on-accent);
  }
  @media (max-width: 479.98px) {
    .input {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .button,
    .chip,
    .card,
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
