import type { Reason } from '../../turn/decision.ts';

/** What is said for each reason; empty where the bot says nothing. */
export interface Sentences {
  reasons: Readonly<Record<Reason, string>>;
  /** Stands for {team} where nobody is named. */
  team: string;
}
