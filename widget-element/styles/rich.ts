import { css } from './css.ts';

/** Cards, forms, the question at the end. */
export const rich = css`
  .card__picture {
    display: block;
    width: 100%;
    max-height: 180px;
    object-fit: cover;
  }
  .written {
    padding: 10px 12px;
    font-size: 13px;
    line-height: 18px;
  }
  .written dt {
    color: var(--chat-text-2);
  }
  .written dd {
    font-weight: 500;
  }
  .written dd + dt {
    margin-top: 6px;
  }
  textarea.input {
    height: auto;
    min-height: 84px;
    resize: vertical;
  }
  select.input {
    padding-inline: 8px;
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 8px;
  }
  .score {
    height: 44px;
    border-radius: 8px;
    border: 1px solid var(--chat-edge);
    font-size: 15px;
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .score:hover {
    background: var(--chat-fill);
  }
  .score--on,
  .score--on:hover {
    background: var(--chat-accent);
    color: var(--chat-on-accent);
    border-color: transparent;
  }
  .scores-legend {
    display: flex;
    justify-content: space-between;
    margin-top: -4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--chat-text-2);
  }
  .scores-legend span {
    display: inline-block;
  }
  .scores-legend span::first-letter {
    text-transform: uppercase;
  }
  @media (forced-colors: active) {
    .score {
      border: 1px solid ButtonBorder;
    }
    .score--on {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
  }
`;
