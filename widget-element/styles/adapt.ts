import { css } from './css.ts';

/** Small screens, reduced motion, forced colors. */
export const adapt = css`
  @media (max-width: 479.98px) {
    .panel[open] {
      --chat-inset: 0px;
      width: 100%;
      height: var(--_height, 100dvh);
      inset-block: var(--_top, 0) auto;
      border-radius: 0;
      box-shadow: none;
    }
    .icon-button {
      width: 44px;
      height: 44px;
    }
    .header {
      padding-block: 10px 8px;
      padding-inline-end: 8px;
    }
    .composer {
      padding: 0 12px max(20px, env(safe-area-inset-bottom));
    }
    textarea {
      font-size: 16px;
    }
    .send {
      width: 40px;
      height: 40px;
    }
    .exit,
    .link-button {
      min-height: 40px;
    }
    .exit {
      font-size: 14px;
    }
    .bubble {
      max-width: 84%;
    }
    .launcher {
      --chat-inset: 20px;
    }
  }
  /* It would lie on every sheet. */
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .launcher,
    .send,
    .bubble,
    .avatar,
    .tag {
      border: 1px solid CanvasText;
    }
    .relay i,
    .dots i {
      background: GrayText;
      forced-color-adjust: none;
    }
    .relay i:nth-child(1) {
      background: CanvasText;
    }
  }
`;
