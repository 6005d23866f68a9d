import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const plugins = [
  nodeResolve({ exportConditions: ['production', 'browser', 'import', 'default'] }),
  esbuild({ target: 'es2022', minify: true, legalComments: 'none' }),
];

/** The browser's bundles. The service itself runs from source and needs no build. */
export default [
  {
    input: 'widget-element/chat-widget.ts',
    output: { dir: 'dist/widget', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    plugins,
  },
  {
    input: 'admin-panel/admin-panel.ts',
    output: { dir: 'dist/panel', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    plugins,
  },
];
