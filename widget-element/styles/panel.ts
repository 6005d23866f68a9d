import { css } from './css.ts';

/** Launcher, panel, header, relay, banner, composer. */
export const panel = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  button:disabled {
    cursor: default;
  }
  svg {
    display: block;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :is(button, a, .log):focus-visible {
    outline: 2px solid var(--chat-focus);
    outline-offset: 2px;
  }
  .log:focus-visible,
  .choice:focus-visible {
    outline-offset: -2px;
  }

  .launcher {
    position: fixed;
    z-index: var(--chat-z);
    inset-block-end: var(--chat-inset);
    inset-inline-end: var(--chat-inset);
    inline-size: 52px;
    block-size: 52px;
    display: grid;
    place-items: center;
    border-radius: var(--chat-radius);
    background: var(--chat-accent);
    color: var(--chat-on-accent);
    font: 15px/22px var(--chat-font);
    transition: scale 0.1s var(--chat-ease);
  }
  .launcher:active {
    scale: 0.96;
  }
  .launcher svg {
    inline-size: 24px;
    block-size: 24px;
  }
  .badge {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: -6px;
    min-inline-size: 20px;
    block-size: 20px;
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

  .panel {
    position: fixed;
    z-index: var(--chat-z);
    inset: auto;
    inset-block-end: var(--chat-inset);
    inset-inline-end: var(--chat-inset);
    inline-size: min(var(--chat-width), 100vw - 2 * var(--chat-inset));
    block-size: min(var(--chat-height), 100dvh - 2 * var(--chat-inset));
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    background: var(--chat-surface);
    color: var(--chat-text);
    border-radius: var(--chat-radius);
    box-shadow: var(--chat-shadow);
    overflow: clip;
    font: 15px/22px var(--chat-font);
    text-align: start;
  }
  .panel[open] {
    display: flex;
    flex-direction: column;
    animation: appear 0.24s var(--chat-ease);
  }
  .panel::backdrop {
    background: var(--chat-surface);
  }
  :host([position='start']) :is(.launcher, .panel) {
    inset-inline: var(--chat-inset) auto;
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }

  .header {
    display: grid;
    grid-template-columns: 36px 1fr auto;
    gap: 12px;
    align-items: center;
    min-block-size: 64px;
    padding-block: 14px 12px;
    padding-inline: 16px 12px;
  }
  .header__title {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
    letter-spacing: -0.006em;
  }
  .header__sub {
    font-size: 13px;
    line-height: 18px;
    color: var(--chat-text-2);
  }
  .icon-button {
    inline-size: 32px;
    block-size: 32px;
    display: grid;
    place-items: center;
    border-radius: var(--chat-radius-control);
    color: var(--chat-text-2);
  }
  .icon-button:hover {
    background: var(--chat-fill);
  }
  .icon-button svg {
    inline-size: 18px;
    block-size: 18px;
  }

  .avatar {
    inline-size: 36px;
    block-size: 36px;
    display: grid;
    place-items: center;
    font-size: 14px;
    font-weight: 600;
  }
  .avatar--bot {
    border-radius: 8px;
    background: var(--chat-fill);
    color: var(--chat-text-2);
  }
  .avatar--queue {
    border-radius: 50%;
    border: 1.5px dashed var(--chat-queue);
    color: var(--chat-queue);
  }
  .avatar--small {
    inline-size: 20px;
    block-size: 20px;
    font-size: 11px;
    line-height: 1;
    flex: none;
  }
  .avatar--small svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .avatar--bot.avatar--small {
    border-radius: 5px;
  }
  .tag {
    font-size: 11px;
    line-height: 16px;
    font-weight: 600;
    letter-spacing: 0.02em;
    padding-inline: 5px;
    border-radius: 4px;
    border: 1px solid light-dark(#c9cac4, #4a4f49);
    color: var(--chat-text-2);
    white-space: nowrap;
  }

  .relay {
    display: grid;
    grid-template-columns: 1fr 1fr 1fr;
    gap: 3px;
    block-size: 3px;
    flex: none;
  }
  .relay i {
    background: linear-gradient(var(--_fill, transparent) 0 0) no-repeat 0 0 / 0% 100% var(--chat-line);
    transition: background-size 0.24s var(--chat-ease);
  }
  .relay i:dir(rtl) {
    background-position-x: 100%;
  }
  .relay i:nth-child(1),
  .relay--agent i:nth-child(2),
  .relay--closed i {
    --_fill: var(--chat-text-2);
    background-size: 100% 100%;
  }
  .relay--queued i:nth-child(2) {
    --_fill: var(--chat-queue);
    background-size: 100% 100%;
  }

  .banner {
    display: grid;
    grid-template-columns: 18px 1fr auto;
    gap: 10px;
    align-items: center;
    padding-block: 8px;
    padding-inline: 16px 12px;
    background: var(--chat-fill);
    font-size: 13px;
    line-height: 18px;
  }
  .banner svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .link-button {
    font-weight: 600;
    color: var(--chat-text);
    text-decoration: underline;
    text-underline-offset: 2px;
    min-block-size: 24px;
  }

  .composer {
    padding: 0 12px 12px;
    flex: none;
  }
  .composer__box {
    border: 1px solid var(--chat-edge);
    border-radius: 10px;
    background: var(--chat-surface);
    display: grid;
  }
  .composer__box:has(textarea:focus) {
    outline: 2px solid var(--chat-focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  textarea {
    resize: none;
    border: 0;
    outline: 0;
    background: none;
    field-sizing: content;
    min-block-size: 40px;
    max-block-size: 128px;
    inline-size: 100%;
    padding: 10px 12px 6px;
    font-size: 15px;
    line-height: 22px;
  }
  textarea::placeholder {
    color: var(--chat-text-3);
    opacity: 1;
  }
  .composer__bar {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px 6px;
  }
  .grow {
    flex: 1;
  }
  .exit {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--chat-radius-control);
    font-size: 13px;
    line-height: 18px;
    font-weight: 500;
    color: var(--chat-text-2);
  }
  .exit svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .exit:hover:enabled {
    background: var(--chat-fill);
    color: var(--chat-text);
  }
  .exit:disabled {
    color: var(--chat-text-3);
  }
  .send {
    inline-size: 32px;
    block-size: 32px;
    border-radius: var(--chat-radius-control);
    display: grid;
    place-items: center;
    background: var(--chat-accent);
    color: var(--chat-on-accent);
    flex: none;
  }
  .send svg {
    inline-size: 18px;
    block-size: 18px;
    stroke-width: 2;
  }
  .send:disabled {
    background: var(--chat-fill);
    color: var(--chat-text-3);
  }
`;
