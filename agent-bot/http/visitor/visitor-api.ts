/**
 * What the widget asks of Baton and what it is told. The widget imports types only. Names are snake case, times are
 * milliseconds since 1970 on the service's clock. Whatever is optional is left out where the service does not know
 * it or the admin does not offer it: the widget then shows nothing of it.
 */
import { z } from 'zod';

/** Who asks: proves it by `source_id`, which never stands in an address or a log. */
export const visitorBody = z.object({
  inbox_identifier: z.string().min(1).max(128),
  source_id: z.string().min(1).max(256),
  conversation_id: z.number().int().positive(),
});

const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/);

/** `POST /visitor/ticket` and `POST /visitor/chat`. */
export const ticketBody = visitorBody.extend({
  locale: locale.optional(),
  time_zone: z.string().max(64).optional(),
});

/** `POST /visitor/feedback`: did this answer it? The last one said counts. */
export const feedbackBody = visitorBody.extend({
  /** The bot's message. */
  message_id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  answered: z.boolean(),
});

/** `POST /visitor/email`: where a person may reply; null skips the question, where it may be skipped. */
export const emailBody = visitorBody.extend({
  email: z.string().trim().max(254).pipe(z.email()).nullable(),
});

/** `POST /visitor/meanwhile`: whether the assistant answers while the visitor waits. */
export const meanwhileBody = visitorBody.extend({ on: z.boolean() });

/** What a waiting visitor may do beside waiting and leaving. */
const waitingOffer = z.enum(['email', 'assistant']);

/** What the visitor may know of the line; parsing drops everything else. One `state` event of the stream. */
export const visitorState = z.object({
  owner: z.enum(['bot', 'queued', 'agent', 'closed']),
  /** 1 is next. */
  position: z.number().int().positive().optional(),
  waiting_since: z.number().optional(),
  /** The service's clock: a visitor's may be wrong by hours. */
  now: z.number().optional(),
  person: z.object({ name: z.string(), team: z.string().optional() }).optional(),
  team: z.string().optional(),
  /** How long others usually waited lately. */
  range: z.object({ from_minutes: z.number().min(0), to_minutes: z.number().positive() }).optional(),
  offers: z.array(waitingOffer).optional(),
  /** The assistant answers meanwhile. */
  meanwhile: z.boolean().optional(),
  /** The visitor left an address: the reply comes there. */
  email_left: z.boolean().optional(),
});
export type VisitorState = z.infer<typeof visitorState>;

/**
 * When people are there: the shifts of the coming seven days, in order and without overlap, as moments, so that the
 * widget can write them in the visitor's own time zone. Empty: nobody knows when somebody is back.
 */
export const visitorHours = z.object({
  shifts: z.array(z.object({ from: z.number(), to: z.number() })).max(50),
  /** The visitor asked for a person while nobody was there. */
  asked: z.boolean(),
});

/** An address is asked for before the chat goes on. */
export const emailGate = z.object({
  /** Urgent chats never need an email. */
  can_skip: z.boolean(),
});

/** An answer that the visitor may judge, with the verdict so far. */
export const judgeableAnswer = z.object({
  message_id: z.number(),
  answered: z.boolean().nullable(),
});

/** What only whoever runs the bot knows of a chat: see `AppDeps.chatFacts`. */
export const chatFacts = z.object({
  /** Only while nobody is there. */
  hours: visitorHours.optional(),
  gate: emailGate.optional(),
  email_left: z.boolean().optional(),
  /**
   * What the visitor wrote is kept, and for ten seconds or more nothing could be done about it, since Chatwoot, or
   * Baton's way to it, fails: asked again, it is gone as soon as it goes on.
   */
  trouble: z.object({ since: z.number() }).optional(),
  /**
   * A person was promised, and Chatwoot has still to open the conversation to one. Until it has, nothing but asking
   * again tells whether that works.
   */
  opening: z.boolean().optional(),
});
export type ChatFacts = z.infer<typeof chatFacts>;

/** Which files the visitor may send: a page may allow less, never more. */
export const visitorFiles = z.object({
  enabled: z.boolean(),
  max_megabytes: z.number().positive(),
  /** As in a file field's `accept`. */
  types: z.array(z.string()),
});
export type VisitorFiles = z.infer<typeof visitorFiles>;

/** `GET /visitor/bot?inbox_identifier=…`: what a chat needs to know of its bot before it begins. */
export const botQuery = z.object({ inbox_identifier: z.string().min(1).max(128) });
export const visitorBot = z.object({ files: visitorFiles });

/** `POST /visitor/chat`: what the service knows of a chat beside the line. */
export const visitorChat = chatFacts.extend({
  files: visitorFiles.optional(),
  now: z.number(),
  /** The newest message of the bot that the service knows by number: later ones may be answers too. */
  through: z.number(),
  answers: z.array(judgeableAnswer),
});
export type VisitorChat = z.infer<typeof visitorChat>;

/** `POST /visitor/ticket`. */
export interface Ticket {
  ticket: string;
  /** Seconds. */
  expires_in: number;
}
