import { describe, expect, it } from 'vitest';
import { socketFolderOf } from '../../../../agent-bot/store/embedded/postmaster.ts';

const here = process.platform !== 'win32';

describe.runIf(here)('the Unix socket of the built-in PostgreSQL', () => {
  it('lies in its own folder, which only its user enters', () => {
    expect(socketFolderOf('/srv/baton/postgres')).toBe('/srv/baton/postgres');
    expect(socketFolderOf(`/${'a'.repeat(79)}`)).not.toBeNull();
  });

  it('is done without where the path is too long for one, in bytes', () => {
    expect(socketFolderOf(`/${'a'.repeat(80)}`)).toBeNull();
    expect(socketFolderOf(`/${'ü'.repeat(40)}`)).toBeNull();
  });

  it.each(['/srv/my data/postgres', '/srv/a,b', '/srv/"x"', "/srv/it's", '/srv/@x', '/srv/a\tb'])(
    'is done without where PostgreSQL or an address would read %s as something else',
    (folder) => {
      expect(socketFolderOf(folder)).toBeNull();
    },
  );
});
