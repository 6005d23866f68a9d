import type { BotAct } from '../conversation/conversation.ts';

const NOT_UNDERSTOOD =
  /\b(?:(?:do not|don't|didn't|did not|cannot|can't|couldn't) (?:\w+ )?(?:understand|catch|get that|help|find)|rephrase|not sure (?:i|what)|say (?:it|that) again|verstehe (?:\w+ )?nicht|anders formulieren)\b/i;

/** What a bot's line of a transcript that is not ours most likely was: it is known by its words only. */
export function botActOf(text: string): BotAct {
  if (NOT_UNDERSTOOD.test(text)) return 'rephrase';
  return text.trim().endsWith('?') ? 'other' : 'answer';
}
