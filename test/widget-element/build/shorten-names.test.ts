import { describe, expect, it } from 'vitest';
import { widgetBundle } from '../widget-bundle.ts';
import { namesOf } from '../../../widget-element/build/shorten-names.ts';

describe('names that may become short', () => {
  it('are those a source declares as properties', () => {
    const { own } = namesOf(
      'interface A { first: string; second(): void } class B { third = 1; get fourth() {} }',
      false,
    );
    expect(own).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('are none that a string reads, another file imports, or a page may know', () => {
    expect(namesOf("raw['stored']; export const shared = 1;", false).kept).toEqual(['stored', 'shared']);
    expect(namesOf('class Element { baseUrl = 1 }', true)).toEqual({ own: [], kept: ['baseUrl'] });
    expect(namesOf("type Kind = Pick<Options, 'timers'>", false).kept).toEqual([]);
  });

  it('are none that the browser calls on an element, although nothing here does', async () => {
    const code = [...(await widgetBundle()).values()].join('\n');
    for (const name of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'])
      expect(code).toContain(`${name}(`);
  });
});
