import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Context } from './context.ts';
import { emailForm } from './email-form.ts';
import { icon } from './icon.ts';
import { RIGHT } from './more-icons.ts';

/** An address is asked for before the chat goes on; whoever needs a person now may skip it, where that is allowed. */
export function emailGate(context: Context, gate: { canSkip: boolean }): TemplateResult {
  const { act, strings } = context;
  return html`<div class="card" part="email-gate" aria-live="off">
    ${emailForm(context, {
      id: 'gate',
      label: strings.yourEmail,
      button: strings.startChat,
      hint: strings.onlyForThisChat,
      save: (email) => {
        act.ask((actions) => actions.leaveEmail(email), { focus: 'after' });
      },
    })}
    ${
      gate.canSkip
        ? html`<div class="choices">
            <button
              class="choice choice--icon"
              part="choice"
              type="button"
              @click=${() => {
                act.ask(
                  async (actions) => {
                    await actions.skipEmail();
                    act.send(strings.talkToPersonSentence);
                  },
                  { focus: 'after' },
                );
              }}
            >
              ${icon('person')}<span>${strings.skipEmail}<small>${strings.skipEmailWhy}</small></span
              >${RIGHT}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
