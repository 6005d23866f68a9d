import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const plugins = [
  nodeResolve({ exportConditions: ['production', 'browser', 'import', 'default'] }),
  esbuild({ target: 'es2022', minify: true, legalComments: 'none' }),
];

/** @param {string} input @param {string} dir */
function bundle(input, dir) {
  const names = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };
  return { input, output: { dir, format: 'es', ...names }, plugins };
}

/** The browser's bundles. The service itself runs from source and needs no build. */
export default [
  bundle('widget-element/chat-widget.ts', 'dist/widget'),
  bundle('admin-panel/admin-panel.ts', 'dist/panel'),
  bundle('sandbox/desk/desk.ts', 'dist/desk'),
];
