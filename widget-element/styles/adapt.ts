import { css } from './css.ts';

/** Small screens, reduced motion, forced colors. */
export const adapt = css`
  @media (max-width: 479.98px) {
    .panel[open] {
      inset: 0;
      inline-size: 100%;
      block-size: 100dvh;
      border-radius: 0;
      box-shadow: none;
    }
    .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
    .header {
      padding-block: 10px 8px;
      padding-inline-end: 8px;
    }
    .composer {
      padding: 0 12px max(20px, env(safe-area-inset-bottom));
    }
    .composer--end {
      padding-block-start: 12px;
    }
    textarea {
      font-size: 16px;
    }
    .send {
      inline-size: 40px;
      block-size: 40px;
    }
    .exit,
    .link-button {
      min-block-size: 40px;
    }
    .exit {
      font-size: 14px;
    }
    .chip {
      min-block-size: 40px;
      padding-block: 8px;
    }
    .bubble {
      max-inline-size: 84%;
    }
    .launcher {
      inset-block-end: 20px;
      inset-inline-end: 20px;
    }
    :host([position='start']) .launcher {
      inset-inline: 20px auto;
    }
    :host([position='start']) .panel {
      inset-inline: 0;
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
    .bubble,
    .avatar,
    .tag,
    .chip,
    .card,
    .badge {
      border: 1px solid CanvasText;
    }
    .relay i {
      background: GrayText;
      forced-color-adjust: none;
    }
    .relay i:nth-child(1),
    .relay--queued i:nth-child(2),
    :is(.relay--agent, .relay--closed) i {
      background: CanvasText;
    }
    .eta::before,
    .dots i {
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
