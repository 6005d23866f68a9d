/** Something a visitor said while the bot had the conversation. Times are milliseconds since 1970. */
export interface RecordedWord {
  /** Chatwoot's number; of a click, that of the message clicked on. */
  messageId: number;
  text: string;
  at: number;
  /** A click on a choice; `text` is what stood on it. */
  chose: boolean;
  /** More came before the quiet window was over, and one answer covered both. */
  more: boolean;
  /** The answer to it, and what the visitor said below it; null: nothing. */
  judged: { entry: string; helped: boolean } | null;
}

/** What a visitor said in one stretch, in order, and the handoff that came of it. */
export interface RecordedStretch {
  conversation: number;
  stretch: number;
  words: RecordedWord[];
  /** By what was live then; null: none that a trigger made. */
  handOff: { trigger: string; messageId: number } | null;
}
