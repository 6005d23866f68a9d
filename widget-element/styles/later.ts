import { css } from './css.ts';

/** People, what was before, and the end. */
export const later = css`
  .earlier {
    align-self: center;
  }
  .jump {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 0;
    inline-size: fit-content;
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
  }
  .divider::before,
  .divider::after {
    content: '';
    block-size: 1px;
    min-inline-size: 12px;
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
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .file svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .file img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 200px;
    border-radius: 8px;
  }
  .message--person .bubble {
    background: var(--chat-person-soft);
    border-end-start-radius: 4px;
    margin-inline-start: 28px;
    justify-self: start;
  }
  .composer--end {
    padding: 12px;
    border-block-start: 1px solid var(--chat-line);
    display: grid;
  }
  .button {
    min-block-size: 40px;
    padding: 9px 14px;
    border-radius: var(--chat-radius-control);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    text-align: center;
    background: var(--chat-accent);
    color: var(--chat-on-accent);
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
  .choices--spent {
    border-color: var(--chat-line);
  }
  .choices--spent .choice {
    color: var(--chat-text-3);
    font-weight: 400;
    min-block-size: 36px;
    padding-block: 7px;
  }
  .choices--spent .choice--on {
    background: var(--chat-fill);
    color: var(--chat-text);
    font-weight: 500;
  }
  .choice--on svg {
    color: var(--chat-text);
  }
  @media (max-width: 479.98px) {
    .choices--spent .choice {
      min-block-size: 40px;
      padding-block: 8px;
    }
  }
`;
