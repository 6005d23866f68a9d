import { firstName } from '../conversation/first-name.ts';
import { ownerOf, personOf } from '../conversation/owner.ts';
import type { State } from '../conversation/state.ts';
import { silenceNote } from '../conversation/unanswered.ts';
import type { Strings } from '../locales/strings.ts';

/** A place that moves by one every few seconds is not worth interrupting anybody for. */
const POSITION_MS = 30_000;

/** What the status line tells a screen reader: who has the chat, the place in the line, that nobody answers, and why. */
export class Announcer {
  #positionAt = -Infinity;

  /** Words for a change; null when the change is not worth words. */
  note(state: State, before: State, strings: Strings, now: number): string | null {
    const owner = ownerOf(state);
    const was = ownerOf(before);
    const position = state.line?.position ?? null;
    if (owner === 'agent' && was !== 'agent') {
      const { name, team } = personOf(state) ?? { name: '', team: '' };
      return `${strings.nameFromTeam(firstName(name) || strings.person, team)} ${strings.joined}`;
    }
    if (owner === 'queued' && (was !== 'queued' || position !== (before.line?.position ?? null))) {
      if (was === 'queued' && now - this.#positionAt < POSITION_MS) return null;
      if (position === null) return strings.waitingTitle;
      this.#positionAt = now;
      return position === 1 ? strings.next : strings.inLine(position);
    }
    if (owner === 'bot' && was === 'agent') return `${strings.assistant} ${strings.joined}`;
    const note = silenceNote(state, strings);
    if (note !== null && note !== silenceNote(before, strings)) return note;
    return owner === 'closed' && was !== 'closed' && before.status !== null ? strings.ended : null;
  }
}
