import { enableCompileCache } from 'node:module';

// `start.mjs` has it on already; whoever starts this file spares the time, not the memory.
enableCompileCache();

const { run } = await import('./run.ts');
await run();
