import { css } from 'lit';

/** Navigation, page head, list and inspector; 1024 px and 720 px are where they fold. */
export const shell = css`
  baton-panel {
    display: block;
    block-size: 100%;
  }
  .shell {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr);
    block-size: 100%;
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 3;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .nav {
    display: flex;
    flex-direction: column;
    padding: 12px 8px;
    border-inline-end: 1px solid var(--bt-line);
    overflow-y: auto;
  }
  .nav__brand {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 8px 12px;
    font-size: 15px;
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .nav__brand svg {
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 2;
  }
  .nav__inbox {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 16px;
    align-items: center;
    padding: 6px 8px;
    border: 1px solid var(--bt-line);
    border-radius: var(--bt-radius);
    background: var(--bt-surface);
    margin-block-end: 12px;
    line-height: 16px;
  }
  .nav__inbox:has(:focus-visible) {
    outline: 2px solid var(--bt-accent);
    outline-offset: 2px;
  }
  .nav__inbox select {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    inline-size: 100%;
  }
  .nav__inbox b {
    display: block;
    font-weight: 500;
  }
  .nav__inbox small {
    font-size: var(--bt-text-xs);
    color: var(--bt-ink-3);
  }
  .nav__links {
    display: contents;
  }
  .nav__link {
    display: grid;
    grid-template-columns: 16px 1fr auto;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--bt-radius);
    font-weight: 500;
    color: var(--bt-ink-2);
  }
  .nav__link svg {
    color: var(--bt-ink-3);
  }
  .nav__link:hover {
    background: var(--bt-fill);
  }
  .nav__link[aria-current] {
    background: var(--bt-hover);
    color: var(--bt-ink);
  }
  .nav__link[aria-current] svg {
    color: var(--bt-ink);
  }
  .nav__label {
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
    padding: 16px 8px 6px;
  }
  .nav__foot {
    margin-block-start: auto;
    padding: 8px;
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-2);
    display: grid;
    gap: 4px;
  }
  .nav__foot .row {
    gap: 6px;
  }
  .button.nav__menu {
    display: none;
  }
  .count {
    font-size: var(--bt-text-xs);
    line-height: 16px;
    color: var(--bt-ink-3);
    font-weight: 500;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--bt-person);
    flex: none;
  }
  .dot--danger {
    background: var(--bt-danger);
    border-radius: 2px;
  }
  .dot--none {
    background: none;
    border: 1px dashed var(--bt-edge);
  }
  .main {
    background: var(--bt-surface);
    min-inline-size: 0;
    min-block-size: 0;
    display: grid;
  }
  .main > * {
    display: block;
    min-block-size: 0;
    min-inline-size: 0;
  }
  baton-inspector {
    display: contents;
  }
  .page {
    display: grid;
    block-size: 100%;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  .page__head {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding: 8px 24px;
    border-block-end: 1px solid var(--bt-line);
  }
  .page__head h1 {
    font-size: var(--bt-text-xl);
    line-height: 24px;
    font-weight: 600;
    letter-spacing: -0.015em;
  }
  .page__head > [role='status']:empty {
    margin-inline-end: -12px;
  }
  .page__head p {
    color: var(--bt-ink-2);
  }
  /* What is hidden from sight stays within what scrolls, or the whole page would scroll to where it is. */
  .main,
  .page__body,
  .inspector,
  .split > * {
    position: relative;
  }
  .page__body {
    padding: 20px 24px 24px;
    overflow-y: auto;
  }
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 368px;
    min-block-size: 0;
  }
  .split--440 {
    grid-template-columns: minmax(0, 1fr) 440px;
  }
  .split--520 {
    grid-template-columns: minmax(0, 1fr) minmax(0, 520px);
  }
  .split--trace {
    grid-template-columns: 344px minmax(0, 1fr);
  }
  .split > *,
  aside.inspector {
    min-inline-size: 0;
    min-block-size: 0;
    overflow-y: auto;
  }
  .pane {
    padding: 16px 24px;
  }
  .pane--edge {
    border-inline-end: 1px solid var(--bt-line);
  }
  .inspector {
    border-inline-start: 1px solid var(--bt-line);
    background: var(--bt-canvas);
    padding: 16px 24px;
    display: grid;
    align-content: start;
    gap: 16px;
  }
  .sheet {
    border: 0;
    padding: 0;
    margin: 0;
    margin-inline-start: auto;
    inline-size: min(440px, 100vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    background: var(--bt-canvas);
    color: inherit;
    box-shadow: var(--bt-float);
  }
  .sheet::backdrop {
    background: light-dark(#1b1d1a66, #000000a6);
  }
  .sheet .inspector {
    border: 0;
  }
  .sheet__close {
    display: flex;
    justify-content: flex-end;
    padding: 8px 16px 0;
  }
  .sign-in {
    min-block-size: 100%;
    display: grid;
    place-items: center;
    padding: 24px;
    background: var(--bt-canvas);
  }
  .sign-in__card {
    inline-size: min(400px, 100%);
    background: var(--bt-surface);
    border: 1px solid var(--bt-line);
    border-radius: var(--bt-radius-lg);
    padding: 24px;
    display: grid;
    gap: 16px;
  }
  .dialog .sign-in__card {
    inline-size: 100%;
    border: 0;
  }
  .sign-in__card h1 {
    font-size: var(--bt-text-xl);
    line-height: 24px;
    letter-spacing: -0.015em;
  }
  @media (min-width: 1024px) {
    .button.narrow-only {
      display: none;
    }
  }
  @media (max-width: 719px) {
    .wide-only {
      display: none;
    }
  }
  @media (max-width: 1023px) {
    .split:not(.split--trace) {
      grid-template-columns: minmax(0, 1fr);
      overflow-y: auto;
    }
    .split:not(.split--trace) > * {
      overflow-y: visible;
    }
    .split .inspector,
    .pane--edge {
      border-inline: 0;
    }
    .split .inspector {
      border-block-start: 1px solid var(--bt-line);
    }
    .split--trace {
      grid-template-columns: 260px minmax(0, 1fr);
    }
  }
  @media (max-width: 719px) {
    .shell {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    .nav {
      flex-flow: row wrap;
      align-items: center;
      gap: 8px;
      padding: 8px 16px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--bt-line);
      max-block-size: 100dvh;
    }
    .nav__brand {
      padding: 4px 0;
    }
    .nav__brand span {
      display: none;
    }
    .nav__inbox {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
      min-block-size: 40px;
    }
    .button.nav__menu {
      display: inline-flex;
      block-size: 40px;
    }
    .nav__links,
    .nav__foot {
      inline-size: 100%;
    }
    .nav__links {
      display: grid;
    }
    .nav:not(.is-open) :is(.nav__links, .nav__foot) {
      display: none;
    }
    .nav__link {
      min-block-size: 40px;
    }
    .page {
      grid-template-rows: auto auto;
      block-size: auto;
      align-content: start;
    }
    .main {
      overflow-y: auto;
      align-content: start;
    }
    .page__head {
      flex-wrap: wrap;
      padding: 12px 16px;
    }
    .page__head > .grow {
      flex-basis: 100%;
    }
    .page__body,
    .pane {
      padding: 16px;
      overflow-y: visible;
    }
    .split,
    .split--trace {
      grid-template-columns: minmax(0, 1fr);
      overflow-y: visible;
    }
    .split > * {
      overflow-y: visible;
    }
    .inspector {
      padding: 16px;
    }
    .button,
    .input,
    .select {
      min-block-size: 40px;
    }
    .input,
    .textarea,
    .select {
      font-size: 16px;
    }
  }
`;
