import { parseArgs } from 'node:util';
import type { Manner } from './chatwoot/state.ts';
import { startSandboxServer } from './server.ts';

const USAGE =
  'Usage: npm run sandbox -- [--port 4200] [--manner 4.14.2 or 4.16.2] [--state FILE]. Without --state it forgets everything at its end.';

const MANNERS: readonly Manner[] = ['4.14.2', '4.16.2'];

function readArguments(): { port: number; manner: Manner; state: string | undefined } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4200' },
      manner: { type: 'string', default: '4.16.2' },
      state: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be from 0 to 65535');
  const manner = MANNERS.find((one) => one === values.manner);
  if (manner === undefined) throw new Error(`--manner must be one of ${MANNERS.join(', ')}`);
  return { port, manner, state: values.state };
}

/** Runs the stand-in for Chatwoot alone, as something to practise `baton connect` on. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const { port, manner, state } = readArguments();
  const server = await startSandboxServer({
    port,
    manner,
    ...(state === undefined ? {} : { stateFile: state }),
  });
  const { ada, jane, mark, accountId } = server.seed;
  process.stdout.write(`
  A stand-in for Chatwoot ${manner} runs at ${server.url}, account ${String(accountId)}.

    The agent desk          ${server.url}/desk
    Administrator's token   ${ada.accessToken}   (${ada.name})
    Agents                  ${jane.email}, ${mark.email}, team:support

  Connect a Baton to it:

    npm run baton -- connect --url ${server.url} --token ${ada.accessToken} --account ${String(accountId)} \\
      --inbox Website --assign ${jane.email},team:support --public-url http://127.0.0.1:4100

  Ctrl-C stops it.
`);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (thrown) {
  const { message, code } = thrown as NodeJS.ErrnoException;
  const said = code === 'EADDRINUSE' ? 'That port is already in use. Choose another with --port' : message;
  process.stderr.write(`${said}. ${USAGE}\n`);
  process.exitCode = 1;
}
