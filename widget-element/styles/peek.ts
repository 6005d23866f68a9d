import { css } from './css.ts';

/** The little window beside the launcher. */
export const peek = css`
  .peek {
    position: fixed;
    z-index: var(--chat-z);
    bottom: calc(var(--chat-inset) + 68px);
    inset-inline-end: var(--chat-inset);
    width: min(320px, 100vw - 2 * var(--chat-inset));
    padding: 14px 16px 16px;
    background: var(--chat-surface);
    color: var(--chat-text);
    border-radius: var(--chat-radius);
    box-shadow: var(--chat-shadow);
    font: 15px/22px var(--chat-font);
    text-align: start;
    animation: reveal 0.16s var(--chat-ease);
  }
  :host([position='start']) .peek {
    inset-inline: var(--chat-inset) auto;
  }
  .peek .from {
    overflow-wrap: anywhere;
    padding-inline-end: 32px;
  }
  .peek .icon-button {
    position: absolute;
    top: 8px;
    inset-inline-end: 8px;
  }
  .peek__words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    width: 100%;
    margin-top: 8px;
    border-radius: 4px;
    overflow-wrap: anywhere;
  }
  .peek__replies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .peek__reply {
    min-height: 36px;
    padding: 7px 12px;
    border: 1px solid var(--chat-edge);
    border-radius: var(--chat-radius-control);
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
  }
  .peek__reply:hover {
    background: var(--chat-fill);
  }
  @media (max-width: 479.98px) {
    .peek,
    :host([position='start']) .peek {
      inset-inline: 20px;
      width: auto;
      bottom: 84px;
    }
    .peek .icon-button {
      top: 2px;
      inset-inline-end: 2px;
    }
    .peek__reply {
      min-height: 40px;
    }
  }
  @media (forced-colors: active) {
    .peek {
      border: 1px solid CanvasText;
    }
  }
`;
