import { VisitorActions } from './connection/visitor-actions.ts';
import { openTabs } from './connection/tabs.ts';
import { Announcer } from './controllers/announcer.ts';
import { Parts } from './controllers/parts.ts';
import { entriesOf } from './conversation/entries.ts';
import { ownerOf, personOf } from './conversation/owner.ts';
import { reduce } from './conversation/reduce.ts';
import { emitHandoff } from './emit-handoff.ts';
import { markdown } from './markdown.ts';
import { laterStyles } from './styles/later.ts';
import { attachments } from './views/attachments.ts';
import { badge, unreadName } from './views/badge.ts';
import { extras } from './views/extras.ts';
import { foot } from './views/foot.ts';
import { headOf } from './views/head-of.ts';
import { day, divider, earlier, jump } from './views/history.ts';
import { rows } from './views/rows.ts';
import { isGated, placeholder, restart, wayOut } from './views/ways-out.ts';

/**
 * All that a chat needs once it has begun, as one object: the build shortens the names of properties, while those of
 * a module's exports stay as they are.
 */
export const later = {
  VisitorActions,
  openTabs,
  Announcer,
  Parts,
  entriesOf,
  ownerOf,
  personOf,
  reduce,
  emitHandoff,
  markdown,
  laterStyles,
  attachments,
  badge,
  unreadName,
  extras,
  foot,
  headOf,
  day,
  divider,
  earlier,
  jump,
  rows,
  isGated,
  placeholder,
  restart,
  wayOut,
};

export type Later = typeof later;
