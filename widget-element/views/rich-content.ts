import { nothing } from 'lit/html.js';
import type { Message } from '../conversation/message.ts';
import { cards } from './cards.ts';
import type { Context } from './context.ts';
import { form } from './form.ts';

/** Cards, or a form, below the words of a message. */
export function richContent(message: Message, context: Context): unknown {
  switch (message.kind) {
    case 'cards':
      return cards(message, context);
    case 'form':
    case 'input_email':
      return form(message, context);
    default:
      return nothing;
  }
}
