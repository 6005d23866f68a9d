import { explainFailure } from '../chatwoot/explain-failure.ts';
import { asBatonError } from '../errors.ts';
import { bots } from './bots.ts';
import type { Command, CommandContext } from './command.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { doctor } from './doctor.ts';
import { helpText } from './help.ts';
import { knowledge } from './knowledge.ts';
import { rotateKey } from './rotate-key.ts';
import { wrongUsage } from './usage.ts';
import { batonVersion } from '../baton-version.ts';

const COMMANDS = new Map<string, Command>([
  ['connect', connect],
  ['doctor', doctor],
  ['knowledge', knowledge],
  ['bots', bots],
  ['disconnect', disconnect],
  ['rotate-key', rotateKey],
]);

/**
 * Runs one sub-command. Whatever fails is told in one sentence with what to do about it; `LOG_LEVEL=debug` adds the
 * stack. Resolves to the exit code: 0 all right, 1 something is wrong, 2 the command was called wrongly,
 * 130 it was interrupted.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { terminal, env } = context;
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      terminal.err(helpText(undefined));
      return 2;
    }
    if (['help', '--help', '-h'].includes(name)) {
      terminal.out(helpText(rest[0]));
      return 0;
    }
    if (['version', '--version', '-v'].includes(name)) {
      terminal.out(await batonVersion());
      return 0;
    }
    const command = COMMANDS.get(name);
    if (!command) {
      const what = name.startsWith('-') ? `no option ${name}` : `no command "${name}"`;
      throw wrongUsage(`Baton has ${what}.`, 'The commands: npm run baton -- help');
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(helpText(name));
      return 0;
    }
    return await command(rest, context);
  } catch (thrown) {
    const error = asBatonError(thrown);
    const { say, todo } = explainFailure(error);
    terminal.progress(null);
    terminal.err(`${say}\n${todo}`);
    if (args.includes('--json'))
      terminal.out(JSON.stringify({ ok: false, error: { code: error.code, say, todo } }));
    if (/^(debug|trace)$/i.test(env['LOG_LEVEL']?.trim() ?? ''))
      terminal.err((error.cause instanceof Error ? error.cause : error).stack ?? '');
    if (error.code === 'interrupted') return 130;
    return ['usage', 'config_invalid'].includes(error.code) ? 2 : 1;
  }
}
