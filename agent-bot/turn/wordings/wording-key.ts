/** What the bot says beside answers and handoff sentences. */
export type WordingKey =
  | 'clarify'
  /** The same question where only one entry is offered. */
  | 'clarify_one'
  | 'none_of_these'
  /** The way out beside a single entry. */
  | 'something_else'
  | 'say_it_again'
  | 'rephrase'
  | 'attachment_only'
  | 'signs_only'
  /** Thanks, a yes, a glad sign after an answer. */
  | 'noted'
  | 'refuse'
  | 'warn'
  | 'ask_email'
  | 'left_line'
  | 'opening_failed';

/** One language's sentences. */
export type Wordings = Readonly<Record<WordingKey, string>>;
