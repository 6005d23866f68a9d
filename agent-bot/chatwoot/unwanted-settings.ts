import type { InboxSettings } from './admin-answers.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';

/** A setting of an inbox that talks over the bot, or acts beside it, when it is on. */
export interface UnwantedSetting {
  setting: keyof InboxSettings;
  name: string;
  on: string;
  why: string;
}

/** What should be off in an inbox with a bot. */
export const UNWANTED_SETTINGS: readonly UnwantedSetting[] = [
  {
    setting: 'greeting',
    name: 'greeting',
    on: 'The greeting of the inbox is on',
    why: 'Chatwoot greets the visitor beside the bot',
  },
  {
    setting: 'workingHours',
    name: 'working-hours',
    on: 'The inbox has working hours with an out-of-office message',
    why: 'Chatwoot tells visitors that nobody is here while the bot answers',
  },
  {
    setting: 'emailCollect',
    name: 'email-collect',
    on: 'The inbox collects email addresses',
    why: 'Chatwoot asks for an address after the first message',
  },
  {
    setting: 'autoAssignment',
    name: 'auto-assignment',
    on: 'The auto-assignment of the inbox is on',
    why: 'Chatwoot assigns people on its own about a second after a handoff',
  },
];

/** How an inbox that Baton makes is set; csat is left as Chatwoot makes it. */
export const WANTED_SETTINGS: Partial<InboxSettings> = {
  greeting: false,
  workingHours: false,
  emailCollect: false,
  autoAssignment: false,
};

/** The finding for a setting that is, and stays, on. */
export function leftOn(unwanted: UnwantedSetting): Finding {
  const todo =
    unwanted.setting === 'workingHours'
      ? 'Empty the message in the settings of the inbox and keep the hours: the widget then tells them to visitors.'
      : 'Turn it off in the settings of the inbox, unless you want that.';
  return warning(unwanted.name, `${unwanted.on}: ${unwanted.why}.`, todo);
}
