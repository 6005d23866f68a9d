import type { Message } from './message.ts';
import type { Draft, Mark, State } from './state.ts';

/** One row of the log, ready to be drawn. */
export type Entry =
  | { kind: 'day'; at: number }
  | { kind: 'mark'; mark: Mark }
  /** `grouped`: same sender within two minutes, drawn without a name. */
  | { kind: 'message'; message: Message; grouped: boolean }
  | { kind: 'draft'; draft: Draft };

const GROUP_MS = 120_000;

/** Whether there is nothing in it that could be shown. */
export function isEmpty(message: Message): boolean {
  return message.text.trim() === '' && message.files.length === 0 && !('items' in message.attributes);
}

/** Whether the message needs no name above it, since it goes on from the last one. */
export function isSameSpeaker(last: Message | null | undefined, message: Message): boolean {
  return (
    last?.author === message.author &&
    last.name === message.name &&
    message.at - last.at < GROUP_MS &&
    message.author !== 'system'
  );
}

/** The rows of a log without lines between the messages: until a chat has begun, there is nothing to put there. */
export function firstEntries({ messages, outbox }: State): Entry[] {
  const shown = messages.filter((message) => !isEmpty(message));
  return [
    ...shown.map((message, index): Entry => {
      return { kind: 'message', message, grouped: isSameSpeaker(shown[index - 1], message) };
    }),
    ...outbox.map((draft): Entry => ({ kind: 'draft', draft })),
  ];
}
