import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Hours } from '../conversation/state.ts';
import type { Context } from './context.ts';
import { emailForm } from './email-form.ts';
import { cityOf, lengthOf, opening, week } from './opening.ts';

/** Nobody is there: when somebody is, in the visitor's own time, and a reply by email until then. */
export function hoursCard(context: Context, hours: Hours): TemplateResult {
  const { act, locale, now, state, strings } = context;
  const back = opening(hours, context);
  const city = cityOf(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return html`<div class="card" part="hours" aria-live="off">
    <div class="card__head">
      <p class="card__title">${back ? strings.backAt(back.short, back.time) : strings.nobodyThere}</p>
      ${
        back
          ? html`<p class="card__text">
              ${strings.yourTime(city)} ${strings.inTime(lengthOf(back.at - now, locale))}
            </p>`
          : nothing
      }
    </div>
    ${
      hours.shifts.length > 0
        ? html`<dl class="hours">
            ${week(hours, context).map(
              ({ days, times }) =>
                html`<dt>${days}</dt>
                  <dd>${times}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${emailForm(context, {
      id: 'away',
      label: strings.email,
      button: strings.replyByEmail,
      hint: state.facts?.emailLeft ? strings.saved : strings.noNewsletter,
      save: (email) => {
        act.ask((actions) => actions.leaveEmail(email), { focus: 'stay', said: strings.saved });
      },
    })}
  </div>`;
}
