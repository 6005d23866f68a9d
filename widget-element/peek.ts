/** The little window beside the launcher; fetched when there is something to show in it. */
export { Peek } from './controllers/peek.ts';
export { peek as peekStyles } from './styles/peek.ts';
