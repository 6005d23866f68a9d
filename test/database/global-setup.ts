import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated database that test databases are copied from. */
    templateUrl: string;
    /** Where files of tests keep what they make for each other (`onceARun`). */
    runFolder: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database to copy; gone afterwards, also when the run fails. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres();
  const runFolder = join(postgres.folder, 'made');
  await mkdir(runFolder);
  project.provide('templateUrl', postgres.url);
  project.provide('runFolder', runFolder);
  return postgres.stop;
}
