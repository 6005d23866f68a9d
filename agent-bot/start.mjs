// What `npm start` runs. Plain JavaScript: for a TypeScript file Node would load all of its compiler before the cache
// of compiled sources is on, 12 MB that stay for as long as the service runs.
import { enableCompileCache } from 'node:module';

// With it a second start neither strips types nor compiles again. It must be on before anything else is imported.
enableCompileCache();

await import('./main.ts');
