/** One message of a pasted conversation. */
export interface PastedLine {
  author: 'visitor' | 'bot' | 'agent';
  text: string;
}

const AUTHORS: Readonly<Record<string, PastedLine['author']>> = Object.fromEntries(
  (
    [
      [
        'visitor',
        'visitor customer user client guest contact me kunde kundin besucher cliente usuario visiteur',
      ],
      ['bot', 'bot assistant ai chatbot baton assistent asistente'],
      ['agent', 'agent person human support operator teammate mitarbeiter mitarbeiterin agente'],
    ] as const
  ).flatMap(([author, words]) => words.split(' ').map((word) => [word, author])),
);

/** A time or a number before the author, as chats are copied: `[14:06]`, `14:06 -`, `3.` */
const STAMP = /^\s*(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?[\])]?\s*[-–]?\s*|\d{1,3}[.)]\s+)/i;
/** Up to three words and a colon. A longer run before a colon is part of a sentence. */
const NAME =
  /^\s*([\p{L}][\p{L}\p{N}.'-]{0,30}(?: [\p{L}\p{N}.'-]{1,30}){0,2})(?:, AI| \(AI\))?\s*:\s+(?=\S)/u;

/**
 * Reads a pasted conversation. Where lines begin with an author ("Visitor: …", "Bot: …", "Jane: …"), a line without
 * one goes on with the message before it; of unknown names the first is the visitor when nobody else is, the others
 * are people of the team. Without authors every line is a message, the visitor's first, then turn and turn about.
 */
export function readPaste(pasted: string): PastedLine[] {
  const lines = pasted
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const named = lines.map(splitAuthor);
  const speakers = speakersOf(named.map(({ name }) => name));
  if (speakers.size === 0) {
    return lines.map((text, index) => ({ author: index % 2 === 0 ? 'visitor' : 'bot', text: text.trim() }));
  }
  const read: PastedLine[] = [];
  for (const [index, { name, rest }] of named.entries()) {
    const author = name === null ? undefined : speakers.get(name);
    const before = read.at(-1);
    if (author !== undefined) read.push({ author, text: rest.trim() });
    else if (before !== undefined) before.text += `\n${lines[index] ?? ''}`;
    // Words before the first author: whoever it was, they came to the bot.
    else read.push({ author: 'visitor', text: (lines[index] ?? '').trim() });
  }
  return read;
}

function splitAuthor(line: string): { name: string | null; rest: string } {
  const bare = line.replace(STAMP, '');
  const found = NAME.exec(bare);
  if (found?.[1] === undefined) return { name: null, rest: line };
  return { name: found[1].toLowerCase(), rest: bare.slice(found[0].length) };
}

/** Who is who. A name that nobody knows counts once it, or a known author, shows that lines begin with authors. */
function speakersOf(names: readonly (string | null)[]): Map<string, PastedLine['author']> {
  const seen = names.filter((name) => name !== null);
  const known = seen.some((name) => AUTHORS[name] !== undefined);
  const speakers = new Map<string, PastedLine['author']>();
  for (const name of seen) {
    if (speakers.has(name)) continue;
    const author = AUTHORS[name];
    if (author !== undefined) speakers.set(name, author);
    else if (known || seen.filter((one) => one === name).length > 1) {
      const hasVisitor =
        [...speakers.values()].includes('visitor') || seen.some((one) => AUTHORS[one] === 'visitor');
      speakers.set(name, hasVisitor ? 'agent' : 'visitor');
    }
  }
  return speakers;
}
