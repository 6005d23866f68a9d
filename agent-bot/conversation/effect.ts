import type { Person } from './event.ts';

/** How a handoff's wait ended. */
export type Outcome = 'claimed' | 'returned' | 'ended_waiting' | 'left_line' | 'gone';

/** What an event asks the rest of Baton to do. `apply` only names it; `turn/advance` turns it into steps. */
export type Effect =
  /** The visitor spoke, and the bot has the conversation, or is asked meanwhile: judge and answer. */
  | { type: 'visitor-spoke'; messageId: number; text: string; attachments: number; at: number }
  | { type: 'visitor-chose'; messageId: number; values: { title: string; value: string }[] }
  /** A new stretch of the bot; `clearPerson` when somebody from before is still assigned. */
  | { type: 'stretch-started'; clearPerson: boolean }
  /** A person took it from the bot: Chatwoot leaves it pending, so we open it, and assign whom it is not yet. */
  | { type: 'taken-over'; person: Person | null; assign: boolean }
  /** Whose it is already, where Chatwoot shows it pending: the visitor is back with them, or their word was heard late. */
  | { type: 'back-to-person'; person: Person | null }
  /** Somebody or something else opened it: queue it. `release`: let go of the bot's ownership, and tell people. */
  | { type: 'opened-elsewhere'; release: boolean }
  | { type: 'sent-to-queue' }
  /** The visitor left an address, and people have the chat or are about to: they are told. */
  | { type: 'email-left'; address: string }
  /** The visitor chose to leave the line. */
  | { type: 'left-line' }
  | { type: 'wait-ended'; outcome: Outcome; person: Person | null }
  /** Nothing is left to do in Chatwoot: the conversation does not exist any more. */
  | { type: 'drop-steps' };
