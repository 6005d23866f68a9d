import { css } from './css.ts';

/** Choices to take. */
export const choices = css`
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
`;
