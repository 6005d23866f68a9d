// What `npm start` runs, with `--no-regexp-tier-up`: a pattern is compiled when it is first used, at once to what the
// processor runs. By default V8 first makes code for an interpreter of it, which for patterns as long as those of
// `language/` takes four times as long (all of them: 130 ms instead of 600), and compiles all anew at the second
// use. It stands on the command line, since V8 crashes where it changes after patterns were used.
//
// Plain JavaScript: for a TypeScript file Node would load all of its compiler before the cache
// of compiled sources is on, 12 MB that stay for as long as the service runs.
import { enableCompileCache } from 'node:module';

// With it a second start neither strips types nor compiles again. It must be on before anything else is imported.
enableCompileCache();

await import('./main.ts');
