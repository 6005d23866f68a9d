import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of one of this repository's scripts. `--help` prints what it takes and ends the process with 0;
 * what it does not know, or `isFine` refuses, ends it with 2 and a sentence that names it, before anything is begun.
 *
 * @param usage begins with how the script is called
 * @param isFine given what was read; returns what is wrong with it, null: nothing
 */
export function scriptArguments<const T extends Options>(
  usage: string,
  options: T,
  {
    positionals = false,
    isFine = () => null,
  }: { positionals?: boolean; isFine?: (given: Given<T>) => string | null } = {},
): Given<T> {
  const text = `${usage.trim()}\n`;
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(text);
    process.exit(0);
  }
  let wrong: string | null;
  try {
    const given = parseArgs({ options, allowPositionals: positionals, strict: true }) as Given<T>;
    wrong = isFine(given);
    if (wrong === null) return given;
  } catch (thrown) {
    wrong = (thrown as Error).message.split('. ')[0] ?? '';
  }
  process.stderr.write(`${wrong.replace(/\.?$/, '.')}\n${text}`);
  process.exit(2);
}

type Given<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;
