import { BatonError } from '../errors.ts';

/** What a PostgreSQL says about itself and the database. */
export interface ServerFacts {
  /** `server_version_num`: 140011 is 14.11. */
  version: number;
  /** `UTF8`. */
  encoding: string;
  /** It only follows another server, and takes no writes. */
  follows: boolean;
}

/** Reads [ServerFacts] in one row. */
export const SERVER_FACTS = `SELECT current_setting('server_version_num')::int AS version,
  current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS follows`;

const oldest = 140_000;

/** Throws where Baton cannot work on this server: `store_too_old`, `store_encoding`, `store_read_only`. */
export function checkServer({ version, encoding, follows }: ServerFacts): void {
  if (version < oldest) {
    throw new BatonError(
      'store_too_old',
      `PostgreSQL ${String(Math.floor(version / 10_000))} is too old.`,
      'Use PostgreSQL 14 or newer.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new BatonError(
      'store_encoding',
      `The database of DATABASE_URL is encoded as ${encoding}, which cannot hold what people write.`,
      "Make one with: CREATE DATABASE baton ENCODING 'UTF8' TEMPLATE template0",
    );
  }
  if (follows) {
    throw new BatonError(
      'store_read_only',
      'The PostgreSQL of DATABASE_URL is a standby, which takes no writes.',
      'Set DATABASE_URL to the primary; where it can change, name all hosts behind one address.',
    );
  }
}
