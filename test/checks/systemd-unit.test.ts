import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

it('The systemd unit in the documents runs what npm start runs, and not npm, which waits for nobody', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: { start: string } };
  const [, line] = /^ExecStart=(.*)$/m.exec(await read('docs/operation.md')) ?? [];
  expect(line).toBe(scripts.start.replace(/^node /, '/opt/baton/node_modules/.bin/node '));
});
