import type { RollupOptions } from 'rollup';

declare const bundles: RollupOptions[];
export default bundles;
