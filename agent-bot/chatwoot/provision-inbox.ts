import type { AdminClient } from './admin-client.ts';
import type { Inbox, InboxSettings } from './admin-answers.ts';
import { changed, right, warning } from './finding.ts';
import type { Decide, Report } from './finding.ts';
import { provisionError, refuseToGuess } from './provision-error.ts';
import type { Unreadable } from './readable-list.ts';
import { leftOn, UNWANTED_SETTINGS, WANTED_SETTINGS } from './unwanted-settings.ts';

/** The channel `<chat-widget>` speaks to, where Baton may set the inbox up. */
export const API_CHANNEL = 'Channel::Api';

/**
 * Finds the inbox by name, or makes an API inbox. On one it found on the API channel it asks before turning off
 * what would talk over the bot; on another channel it touches nothing and warns.
 */
export async function provisionInbox(
  admin: AdminClient,
  inboxName: string,
  decide: Decide,
  report: Report,
): Promise<Inbox> {
  const wantedName = inboxName.trim();
  const unread: Unreadable[] = [];
  const inboxes = await admin.inboxes({ unreadable: (elements) => void unread.push(...elements) });
  const named = inboxes.filter(({ name }) => sameName(name, wantedName));
  if (named.length > 1) {
    throw provisionError(
      'inbox_ambiguous',
      `${String(named.length)} inboxes are called "${wantedName}".`,
      'Rename one of them in Chatwoot, then connect again.',
    );
  }
  const [found] = named;
  if (found === undefined) {
    refuseToGuess(unread, `the inbox "${wantedName}"`);
    const made = await admin.createInbox(wantedName, WANTED_SETTINGS);
    report(changed('inbox', `Made the API inbox "${made.name}".`));
    // Should a version ignore a setting at creation, it is turned off without asking: the inbox is ours.
    const left = UNWANTED_SETTINGS.some(({ setting }) => made[setting]);
    return left ? await admin.updateInbox(made.id, WANTED_SETTINGS) : made;
  }
  if (found.channel !== API_CHANNEL) {
    report(
      right('inbox', `The inbox "${found.name}" exists (${found.channel}): only the bot is attached to it.`),
    );
    for (const unwanted of UNWANTED_SETTINGS) if (found[unwanted.setting]) report(leftOn(unwanted));
    return found;
  }
  report(right('inbox', `The API inbox "${found.name}" exists.`));
  if (found.identityRequired) report(identityRequired());
  return turnOff(admin, found, decide, report);
}

/** The warning for an inbox that refuses anonymous visitors. */
export function identityRequired(): ReturnType<typeof warning> {
  return warning(
    'identity',
    'The inbox takes only visitors with a signed identity: anonymous visitors cannot write.',
    'Turn "Enforce user identity validation" off in the inbox, or sign every visitor.',
  );
}

async function turnOff(admin: AdminClient, inbox: Inbox, decide: Decide, report: Report): Promise<Inbox> {
  const off: Partial<InboxSettings> = {};
  for (const unwanted of UNWANTED_SETTINGS) {
    if (!inbox[unwanted.setting]) continue;
    const question = `${unwanted.on}: ${unwanted.why}. Turn it off?`;
    if (await decide({ name: unwanted.name, question })) off[unwanted.setting] = false;
    else report(leftOn(unwanted));
  }
  if (Object.keys(off).length === 0) return inbox;
  const updated = await admin.updateInbox(inbox.id, off);
  for (const { setting, name, on } of UNWANTED_SETTINGS) {
    if (off[setting] === false) report(changed(name, `${on}: turned off.`));
  }
  return updated;
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
