/** What `apply` needs to know besides the event. */
export interface ApplyContext {
  /** Milliseconds. */
  now: number;
  /** How long after a close a returning visitor goes back to the same person, milliseconds; null: never. */
  personWindowMs: number | null;
  /** Chatwoot's own auto-assignment is on in this inbox: assignments while queued are offers. */
  autoAssignment: boolean;
  /** When the bot was connected, milliseconds: what began before is not its own. */
  connectedAt: number;
  /** Steps of ours wait to be carried out, so a fresh read may show what they are about to change. */
  outstanding: boolean;
}
