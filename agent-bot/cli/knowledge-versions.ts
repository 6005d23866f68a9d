import { listModels, type ModelSummary } from '../store/models.ts';
import type { Bot } from '../store/bots.ts';
import { trainKnowledge } from '../training/train-knowledge.ts';
import { isUnloadable, useVersion, versionEntries } from '../training/use-version.ts';
import { withStore, type CommandContext, type Opened } from './command.ts';
import { entryCount } from './entry-count.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
import { trainingProgress } from './training-progress.ts';
import { readArguments, wrongUsage } from './usage.ts';

/** `baton knowledge versions`: every training that is kept, and how it compares with what was live. */
export async function knowledgeVersions(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('knowledge versions', args, { ...BOT_OPTIONS, json: { type: 'boolean' } });
  return withStore(context, async ({ db, terminal }) => {
    const bot = await findBot(db, values);
    const models = await listModels(db, bot.id);
    if (values.json) {
      const versions = models.map(
        ({ version, trainedAt, trainedBy, isLive, entryCount, heldBack, comparison }) => ({
          version,
          live: isLive,
          entries: entryCount,
          trained_at: trainedAt,
          trained_by: trainedBy,
          held_back: heldBack,
          comparison,
        }),
      );
      terminal.out(JSON.stringify({ bot: { id: bot.id, inbox: bot.name }, versions }));
      return 0;
    }
    if (models.length === 0) terminal.out(`"${bot.name}" has no knowledge.`);
    for (const model of models) for (const line of told(model)) terminal.out(line);
    return 0;
  });
}

function told(model: ModelSummary): string[] {
  const share =
    model.accuracy === null ? '' : `, right entry first ${String(Math.round(model.accuracy * 100))} %`;
  const state = model.isLive ? '  live' : '';
  const when = new Date(model.trainedAt).toISOString().slice(0, 16).replace('T', ' ');
  const lines = [
    `${String(model.version).padStart(4)}${state.padEnd(6)}  ${when} UTC, ${model.trainedBy}: ${entryCount(model.entryCount)}${share}`,
  ];
  if (model.heldBack !== null) lines.push(`            held back: ${model.heldBack}`);
  return lines;
}

const WHO = 'knowledge use';

/** `baton knowledge use VERSION`: back to an earlier training, or on to one that was held back. */
export async function useKnowledgeVersion(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readArguments(
    'knowledge use',
    args,
    { ...BOT_OPTIONS, json: { type: 'boolean' } },
    ['a version'],
  );
  const wanted = positionals[0] ?? '';
  if (!/^[1-9]\d{0,8}$/.test(wanted)) {
    throw wrongUsage(
      `"${wanted}" is no version of the knowledge.`,
      'See which there are: npm run baton -- knowledge versions',
    );
  }
  return withStore(context, async (opened) => {
    const { db, clock, terminal } = opened;
    const bot = await findBot(db, values);
    try {
      await useVersion(db, bot.id, Number(wanted), { who: WHO, at: clock.now() });
    } catch (thrown) {
      if (!isUnloadable(thrown)) throw thrown;
      return await trainVersion(opened, bot, Number(wanted), values.json === true);
    }
    const entries = (await listModels(db, bot.id)).find((one) => one.isLive)?.entryCount ?? 0;
    if (values.json) {
      terminal.out(JSON.stringify({ ok: true, version: Number(wanted), entries }));
      return 0;
    }
    terminal.out(
      `"${bot.name}" answers from version ${wanted} of its knowledge now: ${entryCount(entries)}.`,
    );
    return 0;
  });
}

/** Its model cannot be loaded, since older code made it: its entries are trained again, and compared as any training. */
async function trainVersion(
  { db, clock, terminal }: Opened,
  bot: Bot,
  version: number,
  json: boolean,
): Promise<number> {
  terminal.err(
    `The model of version ${String(version)} is of another Baton's: its entries are trained again.`,
  );
  const entries = await versionEntries(db, bot.id, version);
  const progress = trainingProgress(terminal, bot.name);
  const done = await trainKnowledge({ db, clock }, bot.id, entries, {
    who: WHO,
    onProgress: progress.show,
    signal: terminal.signal,
  });
  const seconds = progress.end();
  const { heldBack, comparison, trained } = done;
  const ok = heldBack === null;
  if (json) {
    const { length } = entries;
    const now = done.version ?? undefined;
    terminal.out(
      JSON.stringify({
        ok,
        version: now,
        of: version,
        entries: length,
        trained,
        held_back: heldBack,
        comparison,
        seconds,
      }),
    );
    return ok ? 0 : 1;
  }
  const made = String(done.version);
  if (heldBack !== null) {
    terminal.err(
      `The training is kept as version ${made} and not live: "${bot.name}" goes on answering as before.`,
    );
    terminal.err(heldBack);
    terminal.err(`Use it all the same: npm run baton -- knowledge use ${made}`);
    return 1;
  }
  const count = entryCount(entries.length);
  terminal.out(
    done.changed
      ? `"${bot.name}" answers from the ${count} of version ${String(version)} now, as version ${made}${trained ? `, trained in ${String(seconds)} s` : ''}.`
      : `"${bot.name}" answers from exactly these ${count} already.`,
  );
  return 0;
}
