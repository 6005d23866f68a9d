/** What only a visitor who waits for a person needs, or who finds nobody there; fetched when somebody does. */
export { SharedLine } from './connection/shared-line.ts';
export { QueueClock } from './controllers/queue-clock.ts';
export { queue as queueStyles } from './styles/queue.ts';
export { emailGate } from './views/email-gate.ts';
export { hoursCard } from './views/hours-card.ts';
export { opening } from './views/opening.ts';
export { queueCard } from './views/queue-card.ts';
