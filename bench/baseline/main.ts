import { serveRemote } from '../serve-remote.ts';
import { bareInsert, type BareInsert } from './bare-insert.ts';
import { bareServer, type BareServer } from './bare-server.ts';

export type Baseline = BareInsert & BareServer;

serveRemote({ ...bareInsert, ...bareServer } satisfies Baseline);
