import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exclusively, isFolderUsed, joinFolder } from '../../../../agent-bot/store/embedded/folder-lock.ts';

const nothing = () => Promise.resolve();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A member's file, last touched `ageMs` ago. */
async function leave(holder: object, ageMs = 0): Promise<string> {
  await mkdir(join(folder, 'users'), { recursive: true });
  const file = join(folder, 'users', `other-1-${String(Math.random())}.json`);
  await writeFile(file, JSON.stringify(holder));
  const at = new Date(Date.now() - ageMs);
  await utimes(file, at, at);
  return file;
}

describe('exclusively', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => exclusively(folder, work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets the next in after a failure', async () => {
    await expect(exclusively(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await exclusively(folder, () => Promise.resolve('in'))).toBe('in');
  });

  it('gives up on a living holder when patience ends', async () => {
    await exclusively(folder, async () => {
      await expect(exclusively(folder, nothing, 50)).rejects.toMatchObject({ code: 'folder_busy' });
    });
  });

  it('takes the lock of a later process with the same number for what it is: stale', async () => {
    const same = { pid: process.pid, mark: 'started at another time', host: hostname(), role: 'service' };
    await writeFile(join(folder, 'starting.lock'), JSON.stringify(same));
    expect(await exclusively(folder, () => Promise.resolve('in'))).toBe('in');
  });
});

describe('joinFolder', () => {
  it('lets the last one out switch off the light', async () => {
    const last = vi.fn(nothing);
    const [service, command] = [
      await joinFolder(folder, 'service', nothing),
      await joinFolder(folder, 'command', nothing),
    ];
    expect(await isFolderUsed(folder)).toBe(true);
    await service.leave(last);
    expect(last).not.toHaveBeenCalled();
    await command.leave(last);
    expect(last).toHaveBeenCalledOnce();
    expect(await isFolderUsed(folder)).toBe(false);
  });

  it('refuses a second service, also in the same process, and does not prepare it', async () => {
    const first = await joinFolder(folder, 'service', nothing);
    const prepare = vi.fn(nothing);
    await expect(joinFolder(folder, 'service', prepare)).rejects.toMatchObject({ code: 'folder_in_use' });
    expect(prepare).not.toHaveBeenCalled();
    await first.leave(nothing);
    await joinFolder(folder, 'service', prepare);
    expect(prepare).toHaveBeenCalledOnce();
  });

  it('is not in the folder when its preparation failed', async () => {
    await expect(joinFolder(folder, 'service', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await isFolderUsed(folder)).toBe(false);
  });

  it('does not count processes that are gone', async () => {
    await leave({ pid: 2 ** 22 - 1, mark: 'x', host: hostname(), role: 'service' });
    const last = vi.fn(nothing);
    await (await joinFolder(folder, 'service', nothing)).leave(last);
    expect(last).toHaveBeenCalledOnce();
  });

  it('takes over at once from a container that has been silent', async () => {
    await leave({ pid: 1, mark: 'x', host: 'another-container', role: 'service' }, 60_000);
    await joinFolder(folder, 'service', nothing);
  });

  it('keeps away from a container that shows life, and says where it runs', async () => {
    const file = await leave({ pid: 1, mark: 'x', host: 'another-container', role: 'service' });
    const beat = setInterval(() => void utimes(file, new Date(), new Date()), 500);
    const refused = await joinFolder(folder, 'service', nothing).catch((thrown: unknown) => thrown);
    clearInterval(beat);
    expect(refused).toMatchObject({
      code: 'folder_in_use',
      message: expect.stringContaining('another-container') as string,
    });
  });
});
