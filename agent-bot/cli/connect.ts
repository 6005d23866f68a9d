import { right, warning, type Decide, type Finding } from '../chatwoot/finding.ts';
import { connectBot, type Connected } from '../connect/connect-bot.ts';
import { webhookUrlOf } from '../connect/webhook-url.ts';
import { endDemo } from '../connect/end-demo.ts';
import { interrupted } from '../connect/until-interrupted.ts';
import { readWidgetBuild, type ReadBuild } from '../connect/read-widget-build.ts';
import { testWebhook } from '../connect/webhook-test.ts';
import { widgetTag, type WidgetTag } from '../connect/widget-tag.ts';
import { readConfig } from '../config.ts';
import { explainFailure } from '../chatwoot/explain-failure.ts';
import { asBatonError } from '../errors.ts';
import { listChatwoots } from '../store/chatwoots.ts';
import { openFolder } from '../store/embedded/cluster.ts';
import { keepWidgetBuild } from '../store/widget-builds.ts';
import { withStore, type CommandContext, type Opened } from './command.ts';
import { connectAnswers, type ConnectAnswers } from './connect-answers.ts';
import { findingLines } from './terminal.ts';
import { readArguments, wrongUsage } from './usage.ts';

const OPTIONS = {
  url: { type: 'string' },
  token: { type: 'string' },
  account: { type: 'string' },
  inbox: { type: 'string' },
  assign: { type: 'string', multiple: true },
  'public-url': { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  json: { type: 'boolean' },
  'skip-test': { type: 'boolean' },
} as const;

/** `baton connect`: makes an inbox and its bot ready in Chatwoot, proves that webhooks come, prints the tag. */
export async function connect(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = readArguments('connect', args, OPTIONS);
  const { terminal } = context;
  const config = readConfig(context.env);
  // Before anybody answers questions.
  if (config.databaseUrl === null) await openFolder(config.dataDir);
  const answers = await connectAnswers(values, context, config);
  const json = values.json === true;
  const findings: Finding[] = [];
  const tell = (finding: Finding): void => {
    findings.push(finding);
    const line = findingLines(finding, !json && terminal.colour);
    if (json) terminal.err(line);
    else terminal.out(line);
  };

  return withStore(context, async (opened) => {
    await refuseDemo(opened, answers.baseUrl);
    const say = json ? terminal.err : terminal.out;
    say(`Connecting "${answers.inboxName}" at ${answers.baseUrl}, account ${String(answers.accountId)}`);
    // Whether a private address is refused is known only after the test.
    let privateAddress: Finding | null = null;
    let connected: Connected;
    try {
      connected = await connectBot({
        ...opened,
        ...answers,
        signal: terminal.signal,
        decide: decideWith(context, values.yes === true),
        report: (finding) => {
          if (finding.name === 'webhook-address' && finding.outcome === 'warning') privateAddress = finding;
          else tell(finding);
        },
      });
    } catch (thrown) {
      const error = asBatonError(thrown);
      if (error.code === 'usage') throw error;
      // What `provision` found wrong it has told already.
      if (findings.at(-1)?.outcome !== 'wrong') {
        tell({ name: error.code, outcome: 'wrong', ...explainFailure(error) });
      }
      return finish(context, json, { answers, findings, connected: null, pin: null });
    }
    for (const finding of await testOrNot(opened, answers, connected, values['skip-test'] === true)) {
      if (privateAddress && finding.name === 'webhook' && finding.outcome === 'right') {
        const host = new URL(answers.publicUrl).host;
        tell(right('webhook-address', `Chatwoot posts to ${host}: it allows private addresses.`));
        privateAddress = null;
      }
      if (finding.name === 'webhook' && finding.outcome === 'wrong') privateAddress = null;
      tell(finding);
    }
    if (privateAddress) tell(privateAddress);
    for (const finding of await afterwards(opened, answers)) tell(finding);
    const pin = await readWidgetBuild();
    // So that the tag works at once, whichever version of Baton runs.
    if (pin) await keepWidgetBuild(opened.db, pin, opened.clock.now());
    return finish(context, json, { answers, findings, connected, pin });
  });
}

/** The stand-in is connected by `npm start`; as a real Chatwoot it would not be started again. */
async function refuseDemo({ db }: Opened, baseUrl: string): Promise<void> {
  const loopback = (address: string): string =>
    address.replace(/\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/, '//localhost');
  const isDemo = (await listChatwoots(db)).some(
    (one) => one.sandbox && loopback(one.baseUrl) === loopback(baseUrl),
  );
  if (!isDemo) return;
  throw wrongUsage(
    `${baseUrl} is the stand-in that npm start runs, and is connected already.`,
    'Give the address of your own Chatwoot.',
  );
}

function decideWith({ terminal }: CommandContext, yes: boolean): Decide {
  return async ({ name, question }) => {
    if (yes) {
      terminal.err(`${question} yes (--yes)`);
      return true;
    }
    if (!terminal.interactive) {
      throw wrongUsage(
        `A question needs an answer: ${question}`,
        `Run it at a terminal, or with --yes to agree (${name}).`,
      );
    }
    const answer = await terminal.ask(`${question} y/n`, name === 'other-bot' ? 'n' : 'y');
    if (terminal.signal.aborted) throw interrupted([]);
    return /^y(es)?$/i.test(answer ?? 'n');
  };
}

async function testOrNot(
  opened: Opened,
  answers: ConnectAnswers,
  { bot, chatwoot }: Connected,
  skip: boolean,
): Promise<Finding[]> {
  const { config, terminal } = opened;
  if (skip) {
    const todo = 'Run: npm run baton -- doctor';
    return [warning('webhook', 'The webhook was not tested.', todo)];
  }
  terminal.progress('Waiting for the webhook of a test message …');
  try {
    return await testWebhook({
      ...opened,
      bot,
      chatwoot,
      token: answers.token,
      webhookUrl: webhookUrlOf(answers.publicUrl, bot.key),
      service: { host: config.host, port: config.port, metricsToken: config.metricsToken },
      signal: terminal.signal,
      ...(opened.patienceMs === undefined ? {} : { patienceMs: opened.patienceMs }),
    });
  } finally {
    terminal.progress(null);
  }
}

async function afterwards({ db, env, config }: Opened, answers: ConnectAnswers): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (!env['BATON_PUBLIC_URL']?.trim() || config.publicUrl !== answers.publicUrl) {
    findings.push(
      warning(
        'public-url',
        `The service takes ${config.publicUrl} for its public address: links in notes would lead there.`,
        `Start it with BATON_PUBLIC_URL=${answers.publicUrl}`,
      ),
    );
  }
  const demo = await endDemo(db);
  if (demo) {
    findings.push({
      name: 'demo',
      outcome: 'changed',
      say: `The demo is over: its bot ${demo.map((name) => `"${name}" `).join('')}was removed, and npm start no longer starts the stand-in for Chatwoot.`,
      todo: 'If npm start runs now, restart it: its shop and agent desk are still there, but nobody answers in them.',
    });
  }
  return findings;
}

function finish(
  { terminal }: CommandContext,
  json: boolean,
  done: {
    answers: ConnectAnswers;
    findings: Finding[];
    connected: Connected | null;
    pin: ReadBuild | null;
  },
): number {
  const { answers, findings, connected, pin } = done;
  const ok = connected !== null && findings.every(({ outcome }) => outcome !== 'wrong');
  const code = ok ? 0 : terminal.signal.aborted ? 130 : 1;
  const tag = connected && tagOf(answers, connected, pin);
  const knowledge = `npm run baton -- knowledge import FILE --inbox ${JSON.stringify(connected?.bot.name ?? answers.inboxName)}`;
  if (json) {
    terminal.out(
      JSON.stringify({
        ok,
        chatwoot: { url: answers.baseUrl, account: answers.accountId, version: connected?.chatwoot.version },
        bot: connected && {
          id: connected.bot.id,
          inbox: connected.bot.name,
          inboxId: connected.bot.inboxId,
          inboxIdentifier: connected.bot.inboxIdentifier,
          channel: connected.bot.channel,
          isNew: connected.isNew,
          people: connected.bot.people,
          hasKnowledge: connected.bot.liveModel !== null,
        },
        changes: connected?.changes ?? changesIn(findings),
        findings,
        tag,
      }),
    );
    return code;
  }
  terminal.out('');
  if (!connected) {
    terminal.out('Not connected.');
    return code;
  }
  terminal.out(summary(ok, connected));
  if (tag) {
    terminal.out(`\nPaste this before </body> of your pages:\n\n${indent(tag.html)}`);
    if (pin) {
      terminal.out(
        `\nIt is pinned: an update of Baton changes nothing on those pages until you paste a new one. For a widget that\nupdates itself, write this script instead, without a hash:\n\n${indent(tag.newest)}`,
      );
    }
    terminal.out(`\nIf they have a Content-Security-Policy, it must allow:\n\n${indent(tag.policy)}`);
  } else {
    terminal.out(
      `\nVisitors go on writing where they do now (${connected.bot.channel}); there is no tag to paste.`,
    );
  }
  if (connected.bot.liveModel === null) {
    terminal.out(
      `\nThe bot has no knowledge yet, so it hands everything over. Give it some:\n\n    ${knowledge}`,
    );
  }
  return code;
}

/** What was done before something went wrong. */
function changesIn(findings: readonly Finding[]): string[] {
  return findings.filter(({ outcome }) => outcome === 'changed').map(({ say }) => say);
}

function summary(ok: boolean, { bot, changes, isNew }: Connected): string {
  if (!ok)
    return `"${bot.name}" is connected, but not everything is right: see ✗ above, then run this again.`;
  if (changes.length === 0) return `"${bot.name}" was connected already: nothing had to be changed.`;
  return isNew
    ? `"${bot.name}" is connected.`
    : `"${bot.name}" is connected; what was wrong has been set right.`;
}

function tagOf(
  { baseUrl, publicUrl }: ConnectAnswers,
  { bot }: Connected,
  pin: ReadBuild | null,
): WidgetTag | null {
  const { inboxIdentifier } = bot;
  if (inboxIdentifier === null) return null;
  return widgetTag({ chatwootUrl: baseUrl, publicUrl, inboxIdentifier, pin });
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
