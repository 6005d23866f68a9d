/** The admin panel's entry: styles, then <baton-panel>. */
import { BatonPanel } from './panel-app.ts';
import { base } from './styles/base.ts';
import { charts } from './styles/charts.ts';
import { controls } from './styles/controls.ts';
import { pages } from './styles/pages.ts';
import { shell } from './styles/shell.ts';
import { tables } from './styles/tables.ts';
import { tokens } from './styles/tokens.ts';
import { trace } from './styles/trace.ts';

document.adoptedStyleSheets = [tokens, base, shell, tables, trace, controls, pages, charts].flatMap(
  (sheet) => sheet.styleSheet ?? [],
);

if (!customElements.get('baton-panel')) customElements.define('baton-panel', BatonPanel);
