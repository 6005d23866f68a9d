import { firstName, ownerOf, personOf } from '../conversation/owner.ts';
import type { State } from '../conversation/state.ts';
import type { Strings } from '../locales/strings.ts';

/** A place that moves by one every few seconds is not worth interrupting anybody for. */
const POSITION_MS = 30_000;

/** What the status line says to a screen reader: who has the chat, the place in the line, the connection. */
export class Announcer {
  text = '';
  #positionAt = -Infinity;

  /** Words for a change; nothing new when the change is not worth words. */
  note(state: State, before: State, strings: Strings, now: number): void {
    const owner = ownerOf(state);
    const was = ownerOf(before);
    const position = state.line?.position ?? null;
    if (owner === 'agent' && was !== 'agent') {
      const { name, team } = personOf(state) ?? { name: '', team: '' };
      this.text = `${strings.nameFromTeam(firstName(name) || strings.person, team)} ${strings.joined}`;
    } else if (owner === 'queued' && (was !== 'queued' || position !== (before.line?.position ?? null))) {
      if (was === 'queued' && now - this.#positionAt < POSITION_MS) return;
      if (position !== null) this.#positionAt = now;
      this.text =
        position === null ? strings.waitingTitle : position === 1 ? strings.next : strings.inLine(position);
    } else if (owner === 'closed' && was !== 'closed' && before.status !== null) {
      this.text = strings.ended;
    } else if (state.connection === 'offline' && before.connection !== 'offline') {
      this.text = strings.offline;
    } else if (state.connection === 'online' && before.connection === 'offline') {
      this.text = strings.backOnline;
    }
  }
}
