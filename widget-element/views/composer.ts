import { html, type nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

export interface ComposerHandlers {
  /** Whether there is something to send. */
  filled: boolean;
  onInput(event: Event): void;
  onKeyDown(event: KeyboardEvent): void;
  onSend(): void;
}

/** Where the visitor writes. Its left slot is always the way out. */
export function composer(context: Context, handlers: ComposerHandlers): TemplateResult | typeof nothing {
  const { company, consent, owner, strings } = context;
  if (consent) return typeof consent === 'function' ? consent(strings, company) : consent;
  if (owner === 'closed' && !context.restarting && context.later) return context.later.restart(context);
  const label = context.later?.placeholder(context) ?? strings.writeMessage;
  const gated = context.later?.isGated(context) ?? false;
  return html`<div class="composer ${gated ? 'composer--off' : ''}" part="composer">
    ${context.files?.view(strings, context.locale)}
    <div class="composer__box">
      <textarea
        part="input"
        rows="1"
        aria-label=${label}
        placeholder=${gated ? label : `${label}…`}
        enterkeyhint="send"
        dir="auto"
        ?disabled=${gated}
        @input=${handlers.onInput}
        @keydown=${handlers.onKeyDown}
      ></textarea>
      <div class="composer__bar">
        ${context.later?.wayOut(context) ?? askForPerson(context)}
        <button
          class="icon-button attach"
          part="attach"
          type="button"
          aria-label=${strings.attach}
          ?hidden=${gated || context.withoutAttachments}
          @click=${context.act.attach}
        >
          ${icon('clip')}
        </button>
        <button
          class="send"
          part="send"
          type="button"
          aria-label=${strings.send}
          ?hidden=${gated}
          ?disabled=${!handlers.filled}
          @click=${handlers.onSend}
        >
          ${icon('up')}
        </button>
      </div>
    </div>
  </div>`;
}

function askForPerson({ strings, act, state }: Context): TemplateResult {
  const asking = state.outbox.some((draft) => draft.text === strings.talkToPersonSentence);
  return html`<button
    class="exit"
    part="exit"
    type="button"
    ?disabled=${asking}
    @click=${() => {
      act.send(strings.talkToPersonSentence);
    }}
  >
    ${icon('person')}<span>${strings.talkToPerson}</span>
  </button>`;
}
