import type { Person } from '../conversation/event.ts';
import type { PlannedStep } from './step.ts';

/**
 * The steps of a handoff, in the order that keeps Chatwoot's waiting time: a public word of the bot after opening
 * would erase it. Nobody is assigned: the conversation waits under "Unassigned", and people are pinged by the note.
 */
export function planHandoff(parts: { sentence: string; note: string }): PlannedStep[] {
  return [
    { body: { kind: 'say', content: parts.sentence, act: 'hand-off' }, allowed: ['queued'] },
    { body: { kind: 'open' }, allowed: ['queued', 'agent'] },
    { body: { kind: 'note', content: parts.note }, allowed: ['queued', 'agent'] },
  ];
}

/** A person took it while Chatwoot still calls it pending: open it, and make it theirs where it is not yet. */
export function planTakeOver(person: Person | null, assign: boolean): PlannedStep[] {
  // Also where they were unassigned meanwhile: pending, nobody would see it wait.
  const steps: PlannedStep[] = [{ body: { kind: 'open' }, allowed: ['agent', 'queued'] }];
  if (person && assign) {
    steps.push({ body: { kind: 'assign-person', userId: person.id, name: person.name }, allowed: ['agent'] });
  }
  return steps;
}

/** Opened over the bot's head: let go of the bot's ownership and say why it is there. */
export function planOpenedElsewhere(release: boolean, note: string): PlannedStep[] {
  if (!release) return [];
  return [
    { body: { kind: 'release' }, allowed: ['queued'] },
    { body: { kind: 'note', content: note }, allowed: ['queued', 'agent'] },
  ];
}

/** The person who had it was unassigned: it waits, open, and the note says why. */
export function planSentToQueue(isOpen: boolean, note: string): PlannedStep[] {
  const said: PlannedStep = { body: { kind: 'note', content: note }, allowed: ['queued', 'agent'] };
  return isOpen ? [said] : [{ body: { kind: 'open' }, allowed: ['queued', 'agent'] }, said];
}
