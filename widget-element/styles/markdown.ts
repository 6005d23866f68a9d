import { css } from './css.ts';

/** What Markdown makes: links, lists, code, weight. A plain first answer has none of it. */
export const markdownStyles = css`
  :host {
    --chat-link: light-dark(#1d55c4, #8bb2ff);
  }
  b,
  strong {
    font-weight: 600;
  }
  a {
    color: var(--chat-link);
    text-underline-offset: 2px;
  }
  .message--visitor a {
    color: inherit;
  }
  :is(ul, ol) {
    padding-inline-start: 20px;
  }
  code {
    font:
      0.87em ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    background: var(--chat-fill);
    border-radius: 4px;
    padding-inline: 3px;
  }
  .bubble code {
    background: none;
    padding: 0;
  }
  pre {
    overflow-x: auto;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--chat-fill);
  }
`;
