/** What a chat needs from its first answer on; fetched then, or at once for a visitor who comes back. */
export { VisitorActions } from './connection/visitor-actions.ts';
export { openTabs } from './connection/tabs.ts';
export { Announcer } from './controllers/announcer.ts';
export { Parts } from './controllers/parts.ts';
export { entriesOf } from './conversation/entries.ts';
export { ownerOf, personOf } from './conversation/owner.ts';
export { reduce } from './conversation/reduce.ts';
export { emitHandoff } from './emit-handoff.ts';
export { markdown } from './markdown.ts';
export { laterStyles } from './styles/later.ts';
export { attachments } from './views/attachments.ts';
export { badge } from './views/badge.ts';
export { extras } from './views/extras.ts';
export { foot } from './views/foot.ts';
export { headOf } from './views/head-of.ts';
export { day, divider, earlier, jump } from './views/history.ts';
export { rows } from './views/rows.ts';
export { isGated, placeholder, restart, wayOut } from './views/ways-out.ts';
