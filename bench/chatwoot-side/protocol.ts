/** Where webhooks go. */
export interface Target {
  /** Addresses of the bot's door; with several they take turns, and one that cannot be reached is passed over. */
  urls: string[];
  secret: string;
}

/** What a load did. Times are milliseconds of the machine's steady clock, the same in all processes. */
export interface LoadReport {
  /** From the request's last byte written to the answer read, milliseconds, in the order of sending. */
  latencies: number[];
  /** Answers by status; 0 for none. */
  statuses: Record<number, number>;
  /** When each webhook was sent, with its conversation. */
  sent: { conversation: number; at: number }[];
  /** How long the load took, milliseconds. */
  tookMs: number;
  /** How late the generator itself was, p99 in milliseconds: large where the machine has no time for it. */
  lateMs: number;
}

/** What visitors who wait for each answer before they write again saw. */
export interface ChatReport {
  /** Words of visitors that were answered. */
  answered: number;
  /** Steps the service took in all. */
  calls: number;
  /** Conversations handed off and ended. */
  ended: number;
  /** What was not in order: two calls of one conversation at once, a call that came twice, or out of its place. */
  disorder: string[];
  /** For `kill`: how long each conversation that waited for an answer at that moment went on waiting, milliseconds. */
  pauses: number[];
  /** Conversations that still wait. */
  waiting: number;
}

/** What the other side of the service, Chatwoot with its visitors, can be told to do. */
export interface ChatwootSide {
  /** Starts the API; returns its port. */
  listen(): Promise<number>;
  /** How long each call takes, and whether the bot's words come back as webhooks. */
  behave(how: { delayMs: number; echo: boolean }): void;
  /** Webhooks at a steady rate, whatever the answers. */
  steady(load: Load & { perSecond: number }): Promise<LoadReport>;
  /** Webhooks as fast as so many at once are answered. */
  flood(load: Load & { concurrency: number }): Promise<LoadReport>;
  /** When the first call about each conversation arrived. */
  arrivals(): { conversation: number; at: number }[];
  /** Visitors begin to chat, so many at once. */
  chat(chats: { target: Target; visitors: number; questions: string[] }): void;
  /** What they have seen since the last report. */
  chatReport(): ChatReport;
  /** A process was killed now: pauses are counted from here. */
  killed(): void;
  /** No new words. */
  quiet(): void;
}

/** What is sent. */
export interface Load {
  target: Target;
  seconds: number;
  /** `mix`: every recorded webhook; otherwise first words of new visitors, with these questions in turn. */
  words: 'mix' | string[];
  /** Numbers conversations and messages, so that loads on one database differ. */
  round: number;
}

/** The machine's steady clock, milliseconds. */
export function steadyNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
