import { wrongUsage } from './usage.ts';

const OVERVIEW = `Usage: npm run baton -- COMMAND [options]

  connect             Connects an inbox of your Chatwoot, and tests that its webhooks come
  doctor              Repeats all checks for every connected bot; changes nothing
  knowledge import    Gives a bot its knowledge and trains it
  knowledge export    Prints a bot's knowledge
  knowledge versions  Lists a bot's trainings; knowledge use VERSION answers from one of them
  bots                Lists the connected bots
  disconnect          Opens a bot's conversations to people and forgets it
  rotate-key          Encrypts the stored tokens with a new key
  help [COMMAND]      Shows a command's options
  version             Prints Baton's version

Exit codes: 0 all right, 1 something is wrong, 2 the command was called wrongly, 130 it was interrupted.
Results are on standard output, everything else on standard error; with --json the result is one JSON object.
The database is that of the environment: DATABASE_URL, or BATON_DATA_DIR. LOG_LEVEL=debug tells more.`;

const BOT = `  --inbox NAME         The bot's inbox; may be left out while there is only one bot
  --bot NUMBER         The bot's number, where two inboxes share a name`;

const PAGES: Record<string, string> = {
  connect: `Usage: npm run baton -- connect [options]

Makes an inbox and an agent bot ready in Chatwoot, or reuses them, tests that signed webhooks come, and prints the
tag to paste. Asks for what is missing. Run again it changes nothing that is right.

  --url URL            Where agents open Chatwoot
  --token TOKEN        An administrator's access token; better in CHATWOOT_TOKEN, out of the shell's history
  --account NUMBER     May be left out when the token belongs to one account
  --inbox NAME         Made as an API inbox if there is none; on one of another channel only the bot is attached
  --assign LIST        Who is pinged at a handoff: jane@example.com,team:support; left out keeps who is
  --public-url URL     Where Chatwoot and visitors reach Baton; or BATON_PUBLIC_URL
  --yes, -y            Asks nothing and agrees: also to turning settings off, to replacing another bot, and that a
                       Chatwoot which is known from another address has moved to this one (leave it out for a copy)
  --skip-test          Writes no test message
  --json               Prints one JSON object`,
  doctor: `Usage: npm run baton -- doctor [options]

Looks at everything again: version, token, role, bot, address, secret, people, settings, knowledge, alarms, the
service, and a test message. Changes nothing. Exit code 1 when something is wrong.

  --inbox NAME         Only this bot
  --bot NUMBER         Only this bot
  --skip-test          Writes no test message
  --json               Prints one JSON object`,
  knowledge: `Usage: npm run baton -- knowledge import FILE [options]
       npm run baton -- knowledge export [options] > FILE
       npm run baton -- knowledge versions [options]
       npm run baton -- knowledge use VERSION [options]

FILE is {"entries":[{"id":"returns","title":"Returns","questions":["How do I send it back?"],"answer":"...",
"sources":[{"title":"Returns","url":"https://..."}]}]}; "title" and "sources" may be left out.
A running service answers from it at once. A training that recognises less than what is live is kept beside it and
does not replace it (exit code 1): "knowledge use VERSION" does, back to an earlier one too; one that an older Baton
trained is trained again for it.

${BOT}
  --anyway             import: goes live even if it is worse
  --json               import, versions, use: prints one JSON object`,
  bots: `Usage: npm run baton -- bots [--json]

Lists the connected bots.`,
  disconnect: `Usage: npm run baton -- disconnect --inbox NAME [options]

Opens the conversations that are pending, where people do not look, and forgets the bot with its guardrails, knowledge
and history. Everything else in Chatwoot stays as it is; what to do there is told. Interrupted it is run again.

  --inbox NAME         The bot's inbox
  --bot NUMBER         The bot's number, where two inboxes share a name
  --leave-pending      Opens nothing; also where Chatwoot cannot be asked any more
  --yes, -y            Does not ask
  --json               Prints one JSON object`,
  'rotate-key': `Usage: npm run baton -- rotate-key [--yes]

Encrypts the stored tokens with a new key. Stop the service first. Where BATON_SECRET_KEY is set, the new key is read
from BATON_NEW_SECRET_KEY; otherwise one is generated beside the built-in database.`,
};

/** The text of `baton help [COMMAND]`. Errors: `usage` for a command that does not exist. */
export function helpText(command: string | undefined): string {
  if (command === undefined || command === 'help' || command === 'version') return OVERVIEW;
  const page = PAGES[command];
  if (page === undefined)
    throw wrongUsage(`There is no command "${command}".`, 'The commands: npm run baton -- help');
  return page;
}
