import { html } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import { avatar } from './avatar.ts';
import type { Context, Head } from './context.ts';

/** Who is named above a chat that is not the bot's; null when it is. */
export function headOf({ owner, strings, person, company }: Context): Head | null {
  const name = firstName(person?.name ?? '');
  const team = person?.team ?? '';
  switch (owner) {
    case 'bot':
      return null;
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
      return {
        picture: avatar(person ? 'person' : 'bot', name),
        title: strings.endedTitle,
        sub: name ? strings.endedWith(name, team) : '',
      };
  }
}
