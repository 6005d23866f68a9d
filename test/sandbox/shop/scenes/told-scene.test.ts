import { describe, expect, it } from 'vitest';
import { toldScene, withTold, type Told } from '../../../../sandbox/shop/scenes/told-scene.ts';

const switched = (...names: Told[]): Told[] =>
  [...names.reduce<ReadonlySet<Told>>((told, name) => withTold(told, name, true), new Set())].sort();

describe('what the service tells', () => {
  it('of the line, it tells of a visitor who waits', () => {
    expect(switched('position')).toEqual(['position', 'queued']);
    expect([...withTold(new Set<Told>(['queued', 'position', 'range']), 'queued', false)]).toEqual([]);
  });

  it('of the hours, it tells while nobody waits and no email is asked for', () => {
    expect(switched('position', 'range', 'hours')).toEqual(['hours']);
    expect(switched('gate', 'hours')).toEqual(['hours']);
    expect(switched('hours', 'gate')).toEqual(['gate']);
  });

  it('of an email that may be skipped, it asks for', () => {
    expect(switched('skip')).toEqual(['gate', 'skip']);
    expect([...withTold(new Set<Told>(['gate', 'skip']), 'gate', false)]).toEqual([]);
  });

  it('is in the scene, and nothing else is', () => {
    const scene = toldScene(new Set(['queued', 'range', 'assistant']));
    expect(scene.line).toEqual({
      owner: 'queued',
      waitedSeconds: 80,
      range: { from_minutes: 3, to_minutes: 6 },
      team: 'Support',
      offers: ['assistant'],
      meanwhile: false,
    });
    expect(scene.chat?.(0)).toEqual({});
    expect(toldScene(new Set(['gate'])).chat?.(0)).toEqual({ gate: { can_skip: false } });
  });
});
