import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { beginRun, endRun, isMarked, isOver, markerIn, newMarker } from '../marker.ts';

const HOUR = 60 * 60_000;

describe('a marker', () => {
  it('is found at the beginning of what a run has named, in any case', () => {
    const marker = newMarker();
    for (const name of [marker, `${marker} baton`, `${marker}-gone`, marker.toUpperCase()])
      expect(markerIn(name)).toBe(marker);
    expect(isMarked(`${marker} visitor`, marker)).toBe(true);
    expect(isMarked(`${newMarker()} visitor`, marker)).toBe(false);
  });

  it.each([
    'Website',
    'baton-contract',
    'Our baton-contract-mh0000aa-0123abcd',
    'baton-contract-mh0000aa-0123abcdef',
    'baton-contract-0123abcd',
    '',
  ])('is not found in "%s"', (name) => {
    expect(markerIn(name)).toBeNull();
  });
});

describe('a run', () => {
  it('is under way while its process lives, and over when that is gone', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const marker = newMarker();
    try {
      beginRun(marker, child.pid);
      expect(isOver(marker)).toBe(false);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(isOver(marker)).toBe(true);
    } finally {
      endRun(marker);
    }
  });

  it('of another machine is left alone until no run can still be under way', () => {
    const now = Date.now();
    expect(isOver(newMarker(now), now)).toBe(false);
    expect(isOver(newMarker(now - HOUR), now)).toBe(false);
    expect(isOver(newMarker(now - 3 * HOUR), now)).toBe(true);
  });

  it('that began long ago is over, whoever has its process id now', () => {
    const now = Date.now();
    const marker = newMarker(now - 3 * HOUR);
    beginRun(marker);
    expect(isOver(marker, now)).toBe(true);
    endRun(marker);
  });
});
