import { list, loose, text } from '../conversation/message.ts';
import type { Line, WaitingOffer } from '../conversation/state.ts';

const OWNERS: readonly string[] = ['bot', 'queued', 'agent', 'closed'] satisfies Line['owner'][];

function numberOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Reads one `state` event of the visitor stream. Null when it makes no sense. `now`: the visitor's clock, on which
 * all times in the answer are, however wrong it is.
 */
export function parseLine(data: string, now: number): Omit<Line, 'afterId'> | null {
  let raw: Record<string, unknown>;
  try {
    raw = loose(JSON.parse(data));
  } catch {
    return null;
  }
  const owner = text(raw['owner']);
  if (!OWNERS.includes(owner)) return null;
  const range = loose(raw['range']);
  const [from, to] = [numberOr(range['from_minutes']), numberOr(range['to_minutes'])];
  const person = loose(raw['person']);
  const name = text(person['name']);
  const since = numberOr(raw['waiting_since']);
  const position = numberOr(raw['position']);
  return {
    owner: owner as Line['owner'],
    position: position !== null && position >= 1 ? position : null,
    waitingSince: since === null ? null : since + now - (numberOr(raw['now']) ?? now),
    range: from !== null && to !== null && to > 0 && from <= to ? { from, to } : null,
    team: text(raw['team']),
    person: name === '' ? null : { name, team: text(person['team']) },
    offers: list(raw['offers']).filter((one): one is WaitingOffer => one === 'email' || one === 'assistant'),
    meanwhile: raw['meanwhile'] === true,
    emailLeft: raw['email_left'] === true,
  };
}
