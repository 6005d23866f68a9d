import { warning, type Finding } from '../chatwoot/finding.ts';
import { examineBot } from '../connect/examine-bot.ts';
import { testWebhook } from '../connect/webhook-test.ts';
import { BatonError } from '../errors.ts';
import { listBots, type Bot } from '../store/bots.ts';
import { getChatwoot } from '../store/chatwoots.ts';
import { withStore, type CommandContext, type Opened } from './command.ts';
import { BOT_OPTIONS, findBot } from './find-bot.ts';
import { findingLines } from './terminal.ts';
import { readArguments } from './usage.ts';

/** `baton doctor`: repeats every check for every bot, or for one; changes nothing. */
export async function doctor(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('doctor', args, {
    ...BOT_OPTIONS,
    'skip-test': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  return withStore(context, async (opened) => {
    const { db, terminal } = opened;
    const isOne = values.inbox !== undefined || values.bot !== undefined;
    const bots = isOne ? [await findBot(db, values)] : await listBots(db);
    if (bots.length === 0) {
      throw new BatonError('bot_unknown', 'No bot is connected.', 'Connect one: npm run baton -- connect');
    }
    const examined: { bot: Bot; findings: Finding[] }[] = [];
    for (const bot of bots) {
      const say = values.json ? terminal.err : terminal.out;
      say(`${examined.length > 0 ? '\n' : ''}"${bot.name}"`);
      const findings: Finding[] = [];
      await examine(opened, bot, values['skip-test'] === true, (finding) => {
        findings.push(finding);
        say(findingLines(finding, !values.json && terminal.colour));
      });
      examined.push({ bot, findings });
    }
    const all = examined.flatMap(({ findings }) => findings);
    const count = (outcome: Finding['outcome']): number =>
      all.filter((finding) => finding.outcome === outcome).length;
    const ok = count('wrong') === 0;
    if (values.json) {
      const list = examined.map(({ bot, findings }) => ({
        id: bot.id,
        inbox: bot.name,
        ok: findings.every(({ outcome }) => outcome !== 'wrong'),
        findings,
      }));
      terminal.out(JSON.stringify({ ok, bots: list }));
    } else {
      terminal.out(`\n${verdict(count('wrong'), count('warning'))}`);
    }
    return ok ? 0 : terminal.signal.aborted ? 130 : 1;
  });
}

async function examine(
  opened: Opened,
  bot: Bot,
  skipTest: boolean,
  tell: (finding: Finding) => void,
): Promise<void> {
  const { db, config, env, terminal } = opened;
  const chatwoot = await getChatwoot(db, bot.chatwootId);
  if (!chatwoot) return;
  // The stand-in runs on this machine, whatever address the world knows Baton under.
  const isTold = Boolean(env['BATON_PUBLIC_URL']?.trim()) && !chatwoot.sandbox;
  const { findings, webhookUrl, token } = await examineBot({
    ...opened,
    bot,
    chatwoot,
    publicUrl: isTold ? config.publicUrl : null,
  });
  const isPrivate = (finding: Finding): boolean =>
    finding.name === 'webhook-address' && finding.outcome === 'warning';
  // Whether a private address is refused is known only after the test.
  const privateAddress = skipTest ? undefined : findings.find(isPrivate);
  for (const finding of findings) if (finding !== privateAddress) tell(finding);

  const isAttached = !findings.some(
    ({ name, outcome }) => outcome === 'wrong' && ['bot', 'attached', 'inbox', 'secret'].includes(name),
  );
  if (skipTest) {
    tell(warning('webhook', 'The webhook was not tested.', 'Leave --skip-test away.'));
    return;
  }
  if (token === null || !isAttached) {
    if (privateAddress) tell(privateAddress);
    const isWrong = findings.some(({ outcome }) => outcome === 'wrong');
    const todo = isWrong ? 'Mend what is wrong above first.' : "It needs an administrator's token.";
    tell(warning('webhook', 'The webhook was not tested.', todo));
    return;
  }
  terminal.progress('Waiting for the webhook of a test message …');
  const tested = await testWebhook({
    ...opened,
    bot,
    chatwoot,
    token,
    webhookUrl,
    service: { host: config.host, port: config.port, metricsToken: config.metricsToken },
    signal: terminal.signal,
    ...(opened.patienceMs === undefined ? {} : { patienceMs: opened.patienceMs }),
  }).finally(() => {
    terminal.progress(null);
  });
  const came = tested.some(({ name, outcome }) => name === 'webhook' && outcome === 'right');
  const failed = tested.some(({ name, outcome }) => name === 'webhook' && outcome === 'wrong');
  if (privateAddress && !came && !failed) tell(privateAddress);
  for (const finding of tested) {
    // For a service that should be running, being away is wrong, however well the test went.
    const isAway = finding.name === 'service' && finding.outcome === 'warning';
    tell(isAway ? { ...finding, outcome: 'wrong' } : finding);
  }
}

function verdict(wrong: number, warnings: number): string {
  const notes =
    warnings === 0 ? '' : ` ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'} to look at.`;
  if (wrong === 0) return `Nothing is wrong.${notes}`;
  return `${String(wrong)} ${wrong === 1 ? 'thing is' : 'things are'} wrong: see ✗ above.${notes}`;
}
