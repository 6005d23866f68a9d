import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { BatonError } from '../errors.ts';
import { rotateKey as encryptAnew } from '../store/rotate-key.ts';
import { generateKey } from '../store/vault.ts';
import { withStore, type CommandContext, type Opened } from './command.ts';
import { readArguments, wrongUsage } from './usage.ts';

const WHAT_NOW = 'Set BATON_SECRET_KEY to it, remove BATON_NEW_SECRET_KEY, then start the service.';

/** `baton rotate-key`: encrypts every stored secret with a new key. Only while no service runs. */
export async function rotateKey(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('rotate-key', args, { yes: { type: 'boolean', short: 'y' } });
  const { terminal, env } = context;
  const config = readConfig(env);
  const given = newKeyOf(config, env);
  if (values.yes !== true) {
    if (!terminal.interactive)
      throw wrongUsage('Changing the key must be confirmed.', 'Stop the service, then add --yes.');
    const answer = await terminal.ask('Has every Baton that uses this database been stopped? y/n', 'n');
    if (!/^y(es)?$/i.test(answer ?? 'n')) {
      terminal.err('Nothing was changed.');
      return 1;
    }
  }
  await finishInterrupted(config, context);
  if (given && !(await opens(context)) && (await opens(withKey(context, given.to)))) {
    // An earlier run did it, and was ended before it could say so.
    terminal.out('The secrets are encrypted with the new key already.');
    terminal.out(WHAT_NOW);
    return 0;
  }
  // As a service: with the built-in database the one that runs would be found out.
  return withStore(
    context,
    async (opened) => {
      await refuseWhileOthersRun(opened);
      if (given) {
        const changed = await encryptAnew(opened.db, given.from, given.to);
        terminal.out(`${String(changed)} secrets are encrypted with the new key.`);
        terminal.out(WHAT_NOW);
        return 0;
      }
      const { file, next } = keyFiles(config);
      const from = (await readFile(file, 'utf8')).trim();
      const to = generateKey();
      // On disk before anything is encrypted with it: an interruption must not lose it.
      await writeFile(next, `${to}\n`, { mode: 0o600, flush: true });
      const changed = await encryptAnew(opened.db, from, to);
      await rename(next, file);
      terminal.out(`${String(changed)} secrets are encrypted with the new key, which is in ${file}.`);
      terminal.out('Keep a copy of it. Older backups need the old one.');
      return 0;
    },
    'service',
  );
}

function newKeyOf(
  config: Config,
  env: Record<string, string | undefined>,
): { from: string; to: string } | null {
  if (config.secretKey === null) return null;
  const to = env['BATON_NEW_SECRET_KEY']?.trim() ?? '';
  if (to.length < 32 || to.length > 1_000)
    throw wrongUsage(
      'BATON_NEW_SECRET_KEY must hold the new key, at least 32 characters.',
      'Make one with: openssl rand -base64 32',
    );
  if (to === config.secretKey)
    throw wrongUsage('The new key is the old one.', 'Make one with: openssl rand -base64 32');
  return { from: config.secretKey, to };
}

function keyFiles({ dataDir }: Config): { file: string; next: string; old: string } {
  const file = join(dataDir, 'secret-key');
  return { file, next: `${file}.next`, old: `${file}.old` };
}

/** Whether the key fits the database. */
async function opens(context: CommandContext): Promise<boolean> {
  try {
    await withStore(context, () => Promise.resolve(), 'service');
    return true;
  } catch (thrown) {
    if (thrown instanceof BatonError && thrown.code === 'vault_wrong_key') return false;
    throw thrown;
  }
}

function withKey(context: CommandContext, key: string): CommandContext {
  return { ...context, env: { ...context.env, BATON_SECRET_KEY: key } };
}

/**
 * A run that ended between the two: the database may be on the key that lies beside the old one. That takes the old
 * one's place at once, so that wherever this is interrupted one of the two files has the key.
 */
async function finishInterrupted(config: Config, context: CommandContext): Promise<void> {
  const { file, next, old } = keyFiles(config);
  if (config.secretKey !== null || !existsSync(next)) return;
  if (existsSync(file) && (await opens(context))) return;
  const key = (await readFile(next, 'utf8')).trim();
  // Ended while it was written, before anything was encrypted with it.
  if (key.length < 32 || !(await opens(withKey(context, key)))) return;
  if (existsSync(file)) await copyFile(file, old);
  await rename(next, file);
}

async function refuseWhileOthersRun({ db, embedded }: Opened): Promise<void> {
  if (embedded) return;
  // Every process of a service holds one connection that listens.
  const { count } = await db.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'baton listen'`,
  );
  if (count > 0)
    throw new BatonError(
      'service_running',
      'A Baton service still uses this database.',
      'Stop every process of it, then run this again: each has the old key in memory.',
    );
}
