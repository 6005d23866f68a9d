import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Line } from '../conversation/state.ts';
import type { Context } from './context.ts';
import { emailForm } from './email-form.ts';
import { icon, line as drawn } from './icon.ts';
import { CHECK, RIGHT } from './more-icons.ts';

const CLOCK = drawn('M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7.5V12l3 2');
const MAIL = drawn(
  'M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5zM4 7.5l8 5.5 8-5.5',
);

/** What a visitor may do beside leaving the line: wait, get the reply by email, ask the assistant meanwhile. */
export function waitingChoices(line: Line, context: Context): TemplateResult {
  const { act, strings } = context;
  // Who left an address may ask the assistant as well.
  const { emailLeft, meanwhile: asks } = line;
  const choice = (
    on: boolean,
    picture: TemplateResult,
    label: string,
    why: string,
    take: (event: Event) => void,
    opens = false,
  ) => {
    return html`<button
      class="choice choice--icon ${on ? 'choice--on' : ''}"
      part="choice"
      type="button"
      aria-pressed=${on}
      aria-expanded=${opens ? 'false' : nothing}
      @click=${take}
    >
      ${picture}<span>${label}<small>${why}</small></span
      >${on ? CHECK : RIGHT}
    </button>`;
  };
  const meanwhile = (on: boolean) => (): void => {
    if (line.meanwhile !== on) act.ask((actions) => actions.askMeanwhile(on), { focus: 'stay' });
  };
  const showForm = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const form = button.parentElement?.querySelector<HTMLElement>('.reveal');
    if (!form) return;
    form.hidden = !form.hidden;
    button.setAttribute('aria-expanded', String(!form.hidden));
    if (form.hidden) return;
    form.querySelector('input')?.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'nearest' });
  };
  return html`<div class="choices" part="choices" role="group" aria-label=${strings.whileYouWait}>
    ${choice(!emailLeft && !asks, CLOCK, strings.keepWaiting, strings.keepWaitingWhy, meanwhile(false))}
    ${
      line.offers.includes('email')
        ? html`${choice(emailLeft, MAIL, strings.leaveEmail, strings.leaveEmailWhy, showForm, true)}
            <div class="reveal" hidden>
              ${emailForm(context, {
                id: 'waiting',
                label: strings.yourEmail,
                button: strings.replyByEmail,
                hint: line.emailLeft ? strings.saved : strings.noNewsletter,
                save: (email) => {
                  act.ask((actions) => actions.leaveEmail(email), { focus: 'stay', said: strings.saved });
                },
              })}
            </div>`
        : nothing
    }
    ${
      line.offers.includes('assistant')
        ? choice(asks, icon('bot'), strings.askMeanwhile, strings.askMeanwhileWhy, meanwhile(true))
        : nothing
    }
  </div>`;
}
