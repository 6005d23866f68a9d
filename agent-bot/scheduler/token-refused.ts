/** What the alarm of a refused token says, whoever noticed it. */
export function tokenRefused(botName: string): string {
  return `Chatwoot refuses the bot's token: "${botName}" can neither answer nor hand off.`;
}
