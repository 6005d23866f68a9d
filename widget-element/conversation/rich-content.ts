import { itemsOf, type Choice } from './content.ts';
import { list, loose, text, type Message } from './message.ts';

/** A card to look at, and what can be done with it. */
export interface Card {
  title: string;
  description: string;
  image: string;
  actions: (
    { kind: 'link'; text: string; url: string } | { kind: 'postback'; text: string; value: string }
  )[];
}

/** One question of a form. */
export interface Field {
  type: 'text' | 'text_area' | 'email' | 'select' | 'number' | 'tel' | 'url' | 'date';
  name: string;
  label: string;
  placeholder: string;
  initial: string;
  options: Choice[];
  required: boolean;
  /** A regular expression the whole answer has to match; empty for none. */
  pattern: string;
  patternError: string;
}

/** Cards, with the actions a browser can carry out. */
export function cardsOf(message: Message): Card[] {
  if (message.kind !== 'cards') return [];
  return itemsOf(message).map((item) => ({
    title: text(item['title']),
    description: text(item['description']),
    image: text(item['media_url']),
    actions: list(item['actions'])
      .map(loose)
      .flatMap((action): Card['actions'] => {
        const words = text(action['text']);
        const [url, value] = [text(action['uri']), text(action['payload'])];
        if (words === '') return [];
        if (action['type'] === 'link') return url === '' ? [] : [{ kind: 'link', text: words, url }];
        return action['type'] === 'postback' ? [{ kind: 'postback', text: words, value }] : [];
      }),
  }));
}

const FIELDS: readonly string[] = [
  'text',
  'text_area',
  'email',
  'select',
  'number',
  'tel',
  'url',
  'date',
] satisfies Field['type'][];

/** The questions of a form; a field of a type nobody knows is one line of text. Empty for any other message. */
export function fieldsOf(message: Message): Field[] {
  if (message.kind !== 'form') return [];
  return itemsOf(message)
    .map((item): Field => {
      const type = text(item['type']);
      return {
        type: FIELDS.includes(type) ? (type as Field['type']) : 'text',
        name: text(item['name']),
        label: text(item['label']) || text(item['placeholder']) || text(item['name']),
        placeholder: text(item['placeholder']),
        initial: text(item['default']),
        options: list(item['options'])
          .map(loose)
          .map((one) => ({ title: text(one['label']) || text(one['title']), value: text(one['value']) })),
        required: item['required'] === true || item['required'] === 'required',
        pattern: text(item['pattern']),
        patternError: text(item['pattern_error']) || text(item['title']),
      };
    })
    .filter((field) => field.name !== '');
}

/** The answer to the question at the end, 1 to 5; null while there is none. */
export function ratingOf(message: Message): number | null {
  const { rating } = loose(loose(message.attributes['submitted_values'])['csat_survey_response']);
  return typeof rating === 'number' && rating >= 1 && rating <= 5 ? rating : null;
}

/** What was written into a form, by the names of its fields; null while nothing was. */
export function submittedOf(message: Message): Record<string, string> | null {
  const values = list(message.attributes['submitted_values']).map(loose);
  if (values.length === 0) return null;
  return Object.fromEntries(values.map((one) => [text(one['name']), text(one['value'])]));
}
