import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A pattern is compiled when it is first used, at once to what the processor runs. By default V8 first makes code for
// an interpreter of it, which for patterns as long as those of `language/` takes four times as long (1,100 of them:
// 130 ms instead of 600), and compiles all anew at the second use.
setFlagsFromString('--no-regexp-tier-up');

// `start.mjs` has it on already; whoever starts this file spares the time, not the memory.
enableCompileCache();

const { run } = await import('./run.ts');
await run();
