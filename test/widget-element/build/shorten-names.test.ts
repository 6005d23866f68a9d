import { describe, expect, it } from 'vitest';
import { widgetBundle } from '../widget-bundle.ts';
import { namesOf } from '../../../widget-element/build/shorten-names.ts';

const inner = { isPublic: false, isFetched: false };
const fetched = { isPublic: false, isFetched: true };

describe('names that may become short', () => {
  it('are those a source declares as properties', () => {
    const { own } = namesOf(
      'interface A { first: string; second(): void } class B { third = 1; get fourth() {} }',
      inner,
    );
    expect(own).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('are those of an exported object that is made of what other files export', () => {
    const { own, kept } = namesOf("import { sail } from './sail.ts'; export const boat = { sail };", fetched);
    expect({ own, kept }).toEqual({ own: ['sail'], kept: ['./sail.ts', 'boat'] });
  });

  it('are none that a string reads, that is found by name where it was fetched, or that a page may know', () => {
    const code = "raw['stored']; export const shared = 1; export { other } from './other.ts';";
    expect(namesOf(code, fetched).kept).toEqual(['stored', 'shared', 'other', './other.ts']);
    expect(namesOf(code, inner).kept).toEqual(['stored', './other.ts']);
    expect(namesOf('class Element { baseUrl = 1 }', { ...fetched, isPublic: true })).toEqual({
      own: [],
      kept: ['baseUrl'],
    });
    expect(namesOf("type Kind = Pick<Options, 'timers'>", inner).kept).toEqual([]);
  });

  it('are none that the browser calls on an element, although nothing here does', async () => {
    const code = [...(await widgetBundle()).values()].join('\n');
    for (const name of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'])
      expect(code).toContain(`${name}(`);
  });
});
