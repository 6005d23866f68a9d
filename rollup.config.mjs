import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { tokens } from './admin-panel/styles/tokens.ts';
import { compressed } from './widget-element/build/compressed.ts';
import { integrity } from './widget-element/build/integrity.ts';
import { leanLit } from './widget-element/build/lean-lit.ts';
import { localeImports } from './widget-element/build/locale-imports.ts';
import { BLOCKS, minifyTemplates } from './widget-element/build/minify-templates.ts';
import { retryImports } from './widget-element/build/retry-imports.ts';
import { shortenNames } from './widget-element/build/shorten-names.ts';

const resolve = nodeResolve({ exportConditions: ['production', 'browser', 'import', 'default'] });
const names = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };

/** @param {string} input @param {string} dir @param {import('rollup').Plugin[]} others */
function bundle(input, dir, ...others) {
  const plugins = [
    resolve,
    minifyTemplates(BLOCKS),
    esbuild({ target: 'es2022', minify: true, legalComments: 'none' }),
    ...others,
    compressed(),
  ];
  return { input, output: { dir, format: 'es', ...names }, plugins };
}

/** The stylesheets of desk and shop use the tokens of the panel. @returns {import('rollup').Plugin} */
function tokensFile() {
  return {
    name: 'tokens-file',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'tokens.css', source: tokens.cssText });
    },
  };
}

/** What sits on other people's pages is worth more trouble: every visitor fetches it. */
function widget() {
  return {
    input: 'widget-element/chat-widget.ts',
    preserveEntrySignatures: 'allow-extension',
    output: { dir: 'dist/widget', format: 'es', ...names },
    plugins: [
      resolve,
      shortenNames('widget-element', /^(chat-widget-element|rendering-element|events|user)\.ts$|^build\//),
      leanLit('widget-element'),
      localeImports('widget-element'),
      minifyTemplates(),
      retryImports(),
      esbuild({ target: 'es2022', charset: 'utf8' }),
      integrity(),
      compressed(),
    ],
  };
}

/** The browser's bundles. The service itself runs from source and needs no build. */
export default [
  widget(),
  bundle('admin-panel/admin-panel.ts', 'dist/panel'),
  bundle('sandbox/desk/desk.ts', 'dist/desk', tokensFile()),
  bundle('sandbox/shop/playground/playground.ts', 'dist/shop'),
];
