import { firstName } from './first-name.ts';
import type { State } from './state.ts';

/** What the little window shows: the first words of a page that greets, or what came while nobody looked. */
export interface Peeked {
  /** Tells one from the next, so that each is put away on its own. */
  key: string;
  author: 'bot' | 'person';
  name: string;
  text: string;
  /** What can be answered with one tap. */
  replies: string[];
}

/** What a page greets a new visitor with; null for one who has written already, or without a greeting. */
export function greetingOf(state: State, greeting: string, suggestions: string): Peeked | null {
  const words = greeting.trim();
  if (words === '' || state.conversationId !== null || state.outbox.length > 0) return null;
  const replies = suggestions
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return { key: 'greeting', author: 'bot', name: '', text: words, replies: replies.slice(0, 3) };
}

/** The newest words of others that nobody has seen; null without any. */
export function messageOf(state: State): Peeked | null {
  const message = state.messages.at(-1);
  if (!message || message.id <= state.seenId || message.deleted) return null;
  const { author, id, name, text } = message;
  if ((author !== 'bot' && author !== 'person') || plain(text) === '') return null;
  return { key: String(id), author, name: firstName(name), text: plain(text), replies: [] };
}

/** Without the marks of Markdown: there is no room for lists and pages here. */
function plain(text: string): string {
  return text
    .replace(/\[([^[\]\n]+)\]\([^()\s]+\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\\?\n|\s+/g, ' ')
    .trim()
    .slice(0, 400);
}
