import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Peeked } from '../conversation/peeked.ts';
import type { Strings } from '../locales/strings.ts';
import { avatar } from './avatar.ts';
import { line } from './icon.ts';

const CROSS = line('M6 6l12 12M18 6L6 18');

interface Handlers {
  open(): void;
  reply(text: string): void;
  dismiss(): void;
}

/** The little window: who wrote, what, and a tap to answer. */
export function peek(
  { author, name, text, replies }: Peeked,
  strings: Strings,
  { open, reply, dismiss }: Handlers,
): TemplateResult {
  const who = author === 'bot' ? strings.assistant : name || strings.person;
  return html`<div
    class="peek"
    part="peek"
    role="region"
    lang=${strings.language}
    dir=${strings.direction ?? 'ltr'}
    aria-label=${strings.newMessageFrom(who)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') dismiss();
    }}
  >
    <div class="from">
      ${avatar(author, name, true)}<span>${who}</span>
      <span class="tag ${author === 'person' ? 'tag--person' : ''}"
        >${author === 'bot' ? strings.ai : strings.person}</span
      >
    </div>
    <button class="icon-button" type="button" aria-label=${strings.dismiss} @click=${dismiss}>
      ${CROSS}
    </button>
    <button class="peek__words" part="peek-words" type="button" dir="auto" @click=${open}>${text}</button>
    ${
      replies.length > 0
        ? html`<div class="peek__replies">
            ${replies.map(
              (words) =>
                html`<button
                  class="peek__reply"
                  part="quick-reply"
                  type="button"
                  dir="auto"
                  @click=${() => {
                    reply(words);
                  }}
                >
                  ${words}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}
