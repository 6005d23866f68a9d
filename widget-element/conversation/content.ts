import { list, loose, text, type Loose, type Message } from './message.ts';

/** One choice of a "did you mean", or one answer given to a form. */
export interface Choice {
  title: string;
  value: string;
}

/** The value of the choice that says none of the offered ones fits. */
export const NONE_OF_THESE = 'none';

/** A page the answer came from. */
export interface Source {
  title: string;
  description: string;
  url: string;
}

export interface Attachment {
  url: string;
  /** Smaller picture, or the picture itself. Empty for anything else. */
  thumb: string;
  kind: 'image' | 'audio' | 'video' | 'file';
  name: string;
}

/** What a message lists, each as an object of somebody else's. */
export function itemsOf(message: Message): Loose[] {
  return list(message.attributes['items']).map(loose);
}

function choicesFrom(value: unknown): Choice[] {
  return list(value)
    .map(loose)
    .map((item) => ({ title: text(item['title']), value: text(item['value']) }))
    .filter((choice) => choice.title !== '');
}

/** What a "did you mean" offers; empty for any other message. */
export function choicesOf(message: Message): Choice[] {
  return message.kind === 'input_select' ? choicesFrom(message.attributes['items']) : [];
}

/** The choice, or the card's button, that was taken; null while none is. */
export function chosenOf(message: Message): Choice | null {
  return choicesFrom(message.attributes['submitted_values'])[0] ?? null;
}

/** The pages an answer names. */
export function sourcesOf(message: Message): Source[] {
  if (message.kind !== 'article') return [];
  return itemsOf(message)
    .map((item) => {
      const url = text(item['link']);
      return { title: text(item['title']) || url, description: text(item['description']), url };
    })
    .filter((source) => source.url !== '');
}

function kindOf(type: unknown): Attachment['kind'] {
  return type === 'image' || type === 'audio' || type === 'video' ? type : 'file';
}

/** Pictures, sounds and files that hang on a message. */
export function attachmentsOf(message: Message): Attachment[] {
  return message.files
    .map(loose)
    .map((raw) => {
      const url = text(raw['data_url']);
      const kind = kindOf(raw['file_type']);
      let name = text(raw['fallback_title']) || (url.split(/[?#]/, 1)[0]?.split('/').pop() ?? '');
      try {
        name = decodeURIComponent(name);
      } catch {
        // A name that is not percent-encoded properly is shown as it came.
      }
      return { url, kind, thumb: kind === 'image' ? text(raw['thumb_url']) || url : '', name };
    })
    .filter((attachment) => attachment.url !== '');
}
