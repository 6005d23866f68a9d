import { readFile, stat } from 'node:fs/promises';
import { importKnowledge } from '../connect/import-knowledge.ts';
import { BatonError } from '../errors.ts';
import { ENTRY_NAMES, unreadNames } from '../knowledge/entries.ts';
import { modelEntries } from '../store/model-content.ts';
import { withStore, type CommandContext } from './command.ts';
import { entryCount } from './entry-count.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
import { knowledgeVersions, useKnowledgeVersion } from './knowledge-versions.ts';
import { qualityLines } from './quality-lines.ts';
import { trainingProgress } from './training-progress.ts';
import { readArguments, wrongUsage } from './usage.ts';

const MAX_BYTES = 100_000_000;
/** So many names that are not read are told. */
const MOST_NAMED = 5;

/** `baton knowledge import FILE`, `export`, `versions` and `use VERSION`. */
export async function knowledge(args: readonly string[], context: CommandContext): Promise<number> {
  const [what, ...rest] = args;
  if (what === 'import') return importFile(rest, context);
  if (what === 'export') return exportFile(rest, context);
  if (what === 'versions') return knowledgeVersions(rest, context);
  if (what === 'use') return useKnowledgeVersion(rest, context);
  const see = 'See: npm run baton -- help knowledge';
  throw what === undefined || what.startsWith('-')
    ? wrongUsage('"baton knowledge" needs import, export, versions or use.', see)
    : wrongUsage(`"baton knowledge" cannot "${what}".`, see);
}

async function importFile(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readArguments(
    'knowledge import',
    args,
    { ...BOT_OPTIONS, json: { type: 'boolean' }, anyway: { type: 'boolean' } },
    ['a file'],
  );
  const { terminal } = context;
  const file = positionals[0] ?? '';
  // Read before anything is started: a mistyped path should cost nothing.
  const json = await readJson(file);
  return withStore(context, async ({ db, clock }) => {
    const bot = await findBot(db, values);
    const progress = trainingProgress(terminal, bot.name);
    const done = await importKnowledge({ db, clock }, bot.id, json, {
      who: 'knowledge import',
      anyway: values.anyway ?? false,
      onProgress: progress.show,
      signal: terminal.signal,
    });
    const seconds = progress.end();
    for (const { name, entry } of unreadNames(json).slice(0, MOST_NAMED)) {
      terminal.err(`Not read: "${name}" of entry "${entry}". An entry may have ${ENTRY_NAMES.join(', ')}.`);
    }
    if (values.json) {
      const { entries, trained, changed, report, comparison, heldBack } = done;
      terminal.out(
        JSON.stringify({
          ok: heldBack === null,
          held_back: heldBack,
          comparison,
          bot: { id: bot.id, inbox: bot.name },
          entries,
          changed,
          trained,
          report,
          seconds,
        }),
      );
      return heldBack === null ? 0 : 1;
    }
    const count = entryCount(done.entries);
    if (done.heldBack !== null) {
      terminal.err(`The training is kept and not live: "${bot.name}" goes on answering as before.`);
      terminal.err(done.heldBack);
      terminal.err('Mend the file and import it again, or use it all the same: add --anyway.');
    } else if (!done.changed) terminal.out(`"${bot.name}" answers from exactly these ${count} already.`);
    else if (!done.trained)
      terminal.out(`"${bot.name}" answers with the new words; no question changed, so nothing was trained.`);
    else terminal.out(`"${bot.name}" answers from ${count} now, trained in ${String(seconds)} s.`);
    if (done.report) for (const line of qualityLines(done.report)) terminal.out(line);
    return done.heldBack === null ? 0 : 1;
  });
}

async function exportFile(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('knowledge export', args, BOT_OPTIONS);
  return withStore(context, async ({ db, terminal }) => {
    const bot = await findBot(db, values);
    const entries = bot.liveModel === null ? null : await modelEntries(db, bot.id, bot.liveModel);
    if (entries === null) {
      throw new BatonError(
        'knowledge_none',
        `"${bot.name}" has no knowledge.`,
        'Give it some: npm run baton -- knowledge import FILE',
      );
    }
    terminal.out(JSON.stringify({ entries }, null, 2));
    return 0;
  });
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      throw new BatonError(
        'knowledge_too_large',
        `The file ${file} has more than 100 MB.`,
        'Split the knowledge between bots by topic.',
      );
    }
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (thrown) {
    if (thrown instanceof BatonError) throw thrown;
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new BatonError('knowledge_malformed', `The file ${file} is not UTF-8.`, 'Save it as UTF-8.');
    const why =
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'EISDIR'
          ? 'is a folder'
          : `cannot be read (${String(code)})`;
    throw new BatonError('knowledge_unreadable', `The file ${file} ${why}.`, 'Check the path.');
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new BatonError(
      'knowledge_malformed',
      `The file ${file} is not JSON.`,
      'Write {"entries":[{"id":"returns","questions":["How do I send it back?"],"answer":"..."}]}.',
    );
  }
}
