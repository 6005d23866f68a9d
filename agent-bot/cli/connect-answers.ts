import { accountInAddress, parseBaseUrl } from '../chatwoot/base-url.ts';
import { checkChatwoot, readVersion } from '../chatwoot/check-chatwoot.ts';
import { adminToken, createAdminClient, type AdminClient } from '../chatwoot/client.ts';
import { explainFailure } from '../chatwoot/explain-failure.ts';
import { mostLike } from '../chatwoot/most-like.ts';
import { resolvePeople } from '../chatwoot/provision-people.ts';
import type { Config } from '../config.ts';
import { BatonError } from '../errors.ts';
import type { CommandContext } from './command.ts';
import type { Terminal } from './terminal.ts';
import { wrongUsage } from './usage.ts';

/** What `connect` was told on the command line. */
export interface ConnectArguments {
  url?: string | undefined;
  token?: string | undefined;
  account?: string | undefined;
  inbox?: string | undefined;
  assign?: string[] | undefined;
  'public-url'?: string | undefined;
  yes?: boolean | undefined;
}

/** Everything `connect` needs to know. */
export interface ConnectAnswers {
  baseUrl: string;
  token: string;
  accountId: number;
  inboxName: string;
  assign: string[];
  publicUrl: string;
}

/**
 * Completes what was given: from the environment, from Chatwoot (an account that is the only one), by asking. Where
 * nobody may or can be asked, all that is missing is told at once. Errors: `usage`; those of Chatwoot.
 */
export async function connectAnswers(
  given: ConnectArguments,
  context: CommandContext,
  config: Config,
): Promise<ConnectAnswers> {
  const { env, terminal } = context;
  const isAsking = terminal.interactive && given.yes !== true;
  const presetToken = given.token ?? env['CHATWOOT_TOKEN']?.trim();
  const presetPublic =
    given['public-url'] ?? (env['BATON_PUBLIC_URL']?.trim() ? config.publicUrl : undefined);

  const missing: string[] = [];
  if (!given.url) missing.push('--url');
  if (!presetToken) missing.push('--token (or CHATWOOT_TOKEN)');
  if (!given.inbox) missing.push('--inbox');
  if (!presetPublic) missing.push('--public-url (or BATON_PUBLIC_URL)');
  if (!isAsking && missing.length > 0) {
    const remedy =
      given.yes === true
        ? 'With --yes nothing is asked; see: npm run baton -- help connect'
        : 'There is no terminal to ask at; see: npm run baton -- help connect';
    throw wrongUsage(`"baton connect" needs ${missing.join(', ')}.`, remedy);
  }
  const givenAccount = accountNumber(given.account ?? accountInAddress(given.url ?? '') ?? undefined);

  const asking: Asking = { isAsking, terminal };
  const baseUrl = await valid(
    asking,
    given.url,
    () => terminal.ask('Address of your Chatwoot, like https://chat.example.com'),
    parseBaseUrl,
    // Before anybody looks for a token.
    (url) => readVersion({ baseUrl: url }),
  );
  const token = await valid(
    asking,
    presetToken,
    () => terminal.askSecret('Access token of an administrator (Chatwoot, Profile settings; not shown)'),
    adminToken,
    (asked) => refuseNoAdministrator(createAdminClient({ baseUrl, accountId: 0, token: asked })),
  );
  const look = createAdminClient({ baseUrl, accountId: givenAccount ?? 0, token });
  const accountId = givenAccount ?? (await chooseAccount(look, context, isAsking));
  const admin = createAdminClient({ baseUrl, accountId, token });
  if (isAsking && (!given.inbox || !given.assign)) await refuseUnfit(admin, accountId);

  const inboxName = await valid(
    asking,
    given.inbox,
    async () => {
      const names = (await admin.inboxes()).map(({ name }) => name);
      if (names.length > 0) terminal.err(`Inboxes there: ${mostLike('', names)}`);
      return terminal.ask('Inbox; another name makes a new one', names.length > 0 ? undefined : 'Website');
    },
    inboxNameOf,
  );
  const assign = given.assign ?? (isAsking ? await askPeople(admin, asking) : []);
  const publicUrl = await valid(
    asking,
    presetPublic,
    () => terminal.ask('Where Chatwoot and visitors reach Baton', config.publicUrl),
    publicUrlOf,
  );
  return { baseUrl, token, accountId, inboxName, assign: splitList(assign), publicUrl };
}

/** Who can be asked. */
interface Asking {
  isAsking: boolean;
  terminal: Terminal;
}

/**
 * Takes the given value, or asks until one is valid. What Chatwoot says of an answer (`check`) is said before the
 * next question; what was given on the command line is checked by `connect` itself, finding by finding.
 */
async function valid<T>(
  { isAsking, terminal }: Asking,
  given: string | undefined,
  ask: () => Promise<string | null>,
  parse: (text: string) => T,
  check?: (value: T) => Promise<unknown>,
): Promise<T> {
  for (;;) {
    const text = given ?? (await ask());
    if (text === null) throw unanswered(terminal);
    try {
      const value = parse(text);
      if (given === undefined) await check?.(value);
      return value;
    } catch (thrown) {
      if (!(thrown instanceof BatonError)) throw thrown;
      if (!isAsking || given !== undefined) throw wrongUsage(thrown.message, thrown.remedy);
      const { say, todo } = explainFailure(thrown);
      terminal.err(`${say} ${todo}`);
    }
  }
}

/** Nothing has been changed while questions are asked. */
function unanswered(terminal: Terminal): BatonError {
  return terminal.signal.aborted
    ? new BatonError('interrupted', 'Interrupted. Nothing was changed.', 'Run it again when you like.')
    : wrongUsage('The questions were not answered.', 'Run the command again.');
}

function accountNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,9}$/.test(text.trim())) return Number(text);
  throw wrongUsage(
    `The account must be a number, but is ${JSON.stringify(text.slice(0, 60))}.`,
    'It is in the address of the dashboard: /app/accounts/NUMBER.',
  );
}

async function chooseAccount(
  admin: AdminClient,
  { terminal }: CommandContext,
  isAsking: boolean,
): Promise<number> {
  const accounts = (await admin.profile()).accounts;
  const [only, second] = accounts;
  if (only !== undefined && second === undefined) return only.id;
  const list = accounts.map(({ id, name }) => `${String(id)} (${name})`).join(', ');
  if (only === undefined)
    throw wrongUsage('The token belongs to no account.', "Use the token of an account's administrator.");
  if (!isAsking) throw wrongUsage('The token belongs to several accounts.', `Add --account: ${list}.`);
  terminal.err(`Accounts: ${list}`);
  for (;;) {
    const answer = await terminal.ask('Account number', String(only.id));
    if (answer === null) throw unanswered(terminal);
    const chosen = accounts.find(({ id }) => String(id) === answer);
    if (chosen) return chosen.id;
    terminal.err(`Choose one of ${list}.`);
  }
}

/** Of the person whose token it is: whether there is anything they may set up. */
async function refuseNoAdministrator(admin: AdminClient): Promise<void> {
  const { name, accounts } = await admin.profile();
  if (accounts.some(({ role }) => role === 'administrator')) return;
  throw new BatonError(
    'not_administrator',
    `${name} is no administrator there.`,
    'Use the token of an administrator.',
  );
}

/** Nobody should answer questions about a Chatwoot that cannot be connected. */
async function refuseUnfit(admin: AdminClient, accountId: number): Promise<void> {
  const { findings } = await checkChatwoot(admin, accountId);
  const wrong = findings.find(({ outcome }) => outcome === 'wrong');
  if (wrong) throw new BatonError('chatwoot_unfit', wrong.say, wrong.todo ?? '');
}

async function askPeople(admin: AdminClient, asking: Asking): Promise<string[]> {
  const { terminal } = asking;
  try {
    const [agents, teams] = await Promise.all([admin.agents(), admin.teams()]);
    const known = [...agents.map(({ email }) => email), ...teams.map(({ name }) => `team:${name}`)];
    terminal.err(`People and teams there: ${mostLike('', known)}`);
  } catch (thrown) {
    terminal.err(explainFailure(thrown).say);
  }
  return valid(
    asking,
    undefined,
    () => terminal.ask('Who is pinged at a handoff, with commas between (empty: as it is)'),
    (answer) => splitList([answer]),
    (list) => resolvePeople(admin, list),
  );
}

function inboxNameOf(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= 255) return name;
  throw wrongUsage('The name of the inbox is missing.', 'Give it as Chatwoot shows it: --inbox "Website".');
}

function publicUrlOf(text: string): string {
  const url = URL.parse(text.trim());
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
  if (isPlain && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  throw wrongUsage(
    'The public address is not an http(s) address without user, query or fragment.',
    'Give the address under which Chatwoot reaches Baton, like https://baton.example.com.',
  );
}

function splitList(list: readonly string[]): string[] {
  return list
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
