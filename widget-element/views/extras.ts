import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choicesOf } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { choices } from './choices.ts';
import type { Context } from './context.ts';
import { feedback } from './feedback.ts';
import { rephrase } from './rephrase.ts';
import { sources } from './sources.ts';

/** Everything below the words of a message: pages, choices, cards, forms, and what may be said about an answer. */
export function extras(message: Message, context: Context): TemplateResult {
  return html`${sources(message, context)}
  ${choicesOf(message).length > 0 ? choices(message, context) : nothing}
  ${context.parts?.rich?.richContent(message, context)} ${feedback(message, context)}
  ${rephrase(message, context)}`;
}
