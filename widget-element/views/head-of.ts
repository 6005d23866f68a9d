import { html } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import { avatar } from './avatar.ts';
import type { Context, Head } from './context.ts';

/** Who is named above a chat that is not the bot's, and what else is said of the bot's. */
export function headOf(context: Context): Partial<Head> {
  const { owner, parts, person, company, state, strings } = context;
  const name = firstName(person?.name ?? '');
  const team = person?.team ?? '';
  switch (owner) {
    case 'bot': {
      const hours = state.facts?.hours;
      const back = hours && parts?.handoff?.opening(hours, context);
      return back ? { sub: strings.teamBack(back.day, back.time) } : {};
    }
    case 'queued':
      return { picture: avatar('queue'), title: strings.waitingTitle, sub: strings.waitingSub };
    case 'agent':
      return {
        picture: avatar('person', name),
        title: html`<span>${name || strings.person}</span>
          <span class="tag tag--person">${strings.person}</span>`,
        sub: strings.teamAt(team, company),
      };
    case 'closed':
      // The next chat is the bot's again.
      if (context.restarting) return {};
      return {
        picture: avatar(person ? 'person' : 'bot', name),
        title: strings.endedTitle,
        sub: name ? strings.endedWith(name, team) : '',
      };
  }
}
