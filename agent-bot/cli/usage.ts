import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BatonError } from '../errors.ts';

/** The command was called in a way it cannot be: exit code 2. */
export function wrongUsage(message: string, remedy: string): BatonError {
  return new BatonError('usage', message, remedy, { status: 400 });
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's arguments. Errors: `usage`, one sentence that names the option. */
export function readArguments<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
  positionals: readonly string[] = [],
) {
  const see = `See: npm run baton -- help ${command.split(' ')[0] ?? ''}`.trim();
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const surplus = parsed.positionals[positionals.length];
    if (surplus !== undefined)
      throw wrongUsage(`"baton ${command}" does not know what to do with "${surplus}".`, see);
    const missing = positionals[parsed.positionals.length];
    if (missing !== undefined) throw wrongUsage(`"baton ${command}" needs ${missing}.`, see);
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (thrown) {
    if (thrown instanceof BatonError) throw thrown;
    const { code, message } = thrown as { code?: string; message: string };
    const named = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw wrongUsage(`"baton ${command}" has no option ${named}.`, see);
    const isMissing = /argument missing/.test(message) || /ambiguous/.test(message);
    if (isMissing)
      throw wrongUsage(`The option ${/'[^']*(--[\w-]+)/.exec(message)?.[1] ?? named} needs a value.`, see);
    throw wrongUsage(
      `The option ${/'(?:-\w, )?(--[\w-]+)/.exec(message)?.[1] ?? named} takes no value.`,
      see,
    );
  }
}
