/** What only a visitor who waits for a person needs; fetched when somebody does. */
export { QueueLine } from './connection/queue-line.ts';
export { ServiceApi } from './connection/service-api.ts';
export { QueueClock } from './controllers/queue-clock.ts';
export { queue as queueStyles } from './styles/queue.ts';
export { queueCard } from './views/queue-card.ts';
