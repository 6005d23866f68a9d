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
    width: var(--_icon, 20px);
    height: var(--_icon, 20px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :is(button, a, .log):focus-visible {
    outline: 2px solid var(--chat-focus);
    outline-offset: 2px;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }

  :is(.launcher, .icon-button, .avatar, .send) {
    display: grid;
    place-items: center;
  }
  .launcher {
    --_icon: 24px;
    position: fixed;
    z-index: var(--chat-z);
    bottom: var(--chat-inset);
    inset-inline-end: var(--chat-inset);
    width: 52px;
    height: 52px;
    border-radius: var(--chat-radius);
    background: var(--chat-accent);
    color: var(--chat-on-accent);
    font: 15px/22px var(--chat-font);
    transition: scale 0.1s var(--chat-ease);
  }
  .launcher:active {
    scale: 0.96;
  }

  .panel {
    position: fixed;
    z-index: var(--chat-z);
    inset: auto;
    bottom: var(--chat-inset);
    inset-inline-end: var(--chat-inset);
    width: min(var(--chat-width), 100vw - 2 * var(--chat-inset));
    height: min(var(--chat-height), 100dvh - 2 * var(--chat-inset));
    /* A page may be zoomed by its style: then a window's height in units is more than there is. */
    max-width: calc(100% - 2 * var(--chat-inset));
    max-height: calc(100% - 2 * var(--chat-inset));
    padding: 0;
    border: 0;
    background: var(--chat-surface);
    color: var(--chat-text);
    border-radius: var(--chat-radius);
    box-shadow: var(--chat-shadow);
    overflow: hidden auto;
    font: 15px/22px var(--chat-font);
    text-align: start;
  }
  .panel[open] {
    display: flex;
    flex-direction: column;
    animation: reveal 0.24s var(--chat-ease);
  }
  .content {
    display: contents;
  }
  .panel::backdrop {
    background: var(--chat-surface);
  }
  :host([position='start']) :is(.launcher, .panel) {
    inset-inline: var(--chat-inset) auto;
  }

  .header {
    display: grid;
    grid-template-columns: 36px 1fr auto;
    gap: 12px;
    align-items: center;
    min-height: 64px;
    padding-block: 14px 12px;
    padding-inline: 16px 12px;
    overflow-wrap: anywhere;
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
  :is(.icon-button, .send) {
    --_icon: 18px;
    width: 32px;
    height: 32px;
    border-radius: var(--chat-radius-control);
  }
  .icon-button {
    color: var(--chat-text-2);
  }
  .icon-button:hover {
    background: var(--chat-fill);
  }

  .avatar {
    width: 36px;
    height: 36px;
    font-size: 14px;
    font-weight: 600;
  }
  .avatar--bot {
    border-radius: 8px;
    background: var(--chat-fill);
    color: var(--chat-text-2);
  }
  .avatar--small {
    --_icon: 14px;
    width: 20px;
    height: 20px;
    font-size: 11px;
    line-height: 1;
    flex: none;
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
    height: 3px;
    flex: none;
  }
  .relay i {
    background: linear-gradient(var(--_fill, transparent) 0 0) no-repeat 0 0 / 0% 100% var(--chat-line);
    transition: background-size 0.24s var(--chat-ease);
  }
  .relay i:dir(rtl) {
    background-position-x: 100%;
  }
  .relay i:nth-child(1) {
    --_fill: var(--chat-text-2);
    background-size: 100% 100%;
  }

  .banner {
    --_icon: 18px;
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
  .link-button {
    font-weight: 600;
    color: var(--chat-text);
    text-decoration: underline;
    text-underline-offset: 2px;
    min-height: 24px;
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
    min-height: 40px;
    max-height: 128px;
    width: 100%;
    padding: 10px 12px 6px;
    font-size: 15px;
    line-height: 22px;
  }
  /* What stands there is in the widget's language; an empty text would run from left to right. */
  textarea:placeholder-shown {
    direction: inherit;
    unicode-bidi: normal;
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
  .exit {
    --_icon: 16px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding-inline: 8px;
    border-radius: var(--chat-radius-control);
    font-size: 13px;
    line-height: 18px;
    font-weight: 500;
    color: var(--chat-text-2);
  }
  .exit:hover:enabled {
    background: var(--chat-fill);
    color: var(--chat-text);
  }
  .exit:disabled {
    color: var(--chat-text-3);
  }
  .send {
    margin-inline-start: auto;
    background: var(--chat-accent);
    color: var(--chat-on-accent);
    flex: none;
  }
  .send svg {
    stroke-width: 2;
  }
  .send:disabled {
    background: var(--chat-fill);
    color: var(--chat-text-3);
  }
`;
