/** What a chat needs from its first answer on; fetched then, or at once for a visitor who comes back. */
export { VisitorActions } from './connection/visitor-actions.ts';
export { later as laterStyles } from './styles/later.ts';
export { attachments } from './views/attachments.ts';
export { day, divider, earlier, jump } from './views/history.ts';
export { restart } from './views/restart.ts';
