/** What only a visitor who waits for a person needs; fetched when somebody does. */
export { QueueLine } from './connection/queue-line.ts';
export { ServiceApi } from './connection/service-api.ts';
export { queue as queueStyles } from './styles/queue.ts';
export { placeTrack, queueCard } from './views/queue-card.ts';
