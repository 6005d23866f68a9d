import { listModels, type ModelSummary } from '../store/models.ts';
import { useVersion } from '../training/use-version.ts';
import { withStore, type CommandContext } from './command.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
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
    `${String(model.version).padStart(4)}${state.padEnd(6)}  ${when} UTC, ${model.trainedBy}: ${String(model.entryCount)} entries${share}`,
  ];
  if (model.heldBack !== null) lines.push(`            held back: ${model.heldBack}`);
  return lines;
}

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
  return withStore(context, async ({ db, clock, terminal }) => {
    const bot = await findBot(db, values);
    await useVersion(db, bot.id, Number(wanted), { who: 'knowledge use', at: clock.now() });
    const entries = (await listModels(db, bot.id)).find((one) => one.isLive)?.entryCount ?? 0;
    if (values.json) {
      terminal.out(JSON.stringify({ ok: true, version: Number(wanted), entries }));
      return 0;
    }
    terminal.out(
      `"${bot.name}" answers from version ${wanted} of its knowledge now: ${String(entries)} entries.`,
    );
    return 0;
  });
}
