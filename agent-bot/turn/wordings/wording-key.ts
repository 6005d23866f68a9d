/** What the bot says beside answers and handoff sentences. */
export type WordingKey =
  | 'clarify'
  | 'none_of_these'
  | 'say_it_again'
  | 'rephrase'
  | 'attachment_only'
  | 'signs_only'
  | 'refuse'
  | 'warn'
  | 'ask_email'
  | 'left_line'
  | 'opening_failed';

/** One language's sentences. */
export type Wordings = Readonly<Record<WordingKey, string>>;
