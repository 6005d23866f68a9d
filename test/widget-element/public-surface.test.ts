import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Named {
  name: string;
}
interface Declaration extends Named {
  members: (Named & { kind: string })[];
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const FOLDER = 'widget-element';
const manifest = JSON.parse(readFileSync(join(FOLDER, 'custom-elements.json'), 'utf8')) as {
  modules: { path: string; declarations: Declaration[] }[];
};
const element = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ name }) => name === 'ChatWidgetElement') as Declaration;
const names = (list: Named[]): string[] => list.map(({ name }) => name).sort();

function source(folder: string): string {
  return readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(FOLDER, folder, file), 'utf8'))
    .join('\n');
}
const unique = (found: Iterable<string>): string[] => [...new Set(found)].sort();
const drawn = source('.');

describe('the public surface', () => {
  it('changes only on purpose', () => {
    expect({
      attributes: names(element.attributes),
      properties: names(element.members.filter(({ kind }) => kind === 'field')),
      methods: names(element.members.filter(({ kind }) => kind === 'method')),
      events: names(element.events),
      slots: names(element.slots),
      parts: names(element.cssParts),
      cssProperties: names(element.cssProperties),
    }).toMatchSnapshot();
  });

  it('names every setting as an attribute, as its property says', () => {
    const settings = /static override readonly settings = \{([^}]*)\}/.exec(drawn)?.[1] ?? '';
    const properties = [...settings.matchAll(/^ *(\w+):/gm)].map(([, name]) => name ?? '');
    const attributes = properties.map((name) =>
      name.replace(/^isO/, 'o').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    expect(names(element.attributes)).toEqual(attributes.sort());
    const types = readFileSync(join(FOLDER, 'types/attributes.d.ts'), 'utf8');
    for (const attribute of attributes) expect(types).toMatch(new RegExp(`^  '?${attribute}'?\\??:`, 'm'));
  });

  it('names every event, slot, part and property of style that there is, and no other', () => {
    const events = /interface ChatEvents \{([\s\S]*?)\n\}/.exec(drawn)?.[1] ?? '';
    expect(names(element.events)).toEqual(
      unique([...events.matchAll(/'(chat-\w+)':/g)].map(([, name]) => name ?? '')),
    );
    const slots = [...drawn.matchAll(/<slot\s+name="([\w-]+)"/g)].map(([, name]) => name ?? '');
    expect(names(element.slots)).toEqual(unique(slots));
    const parts = [...drawn.matchAll(/\bpart="([\w -]+?)(?: message--[^"]*)?"/g)].flatMap(([, part]) =>
      (part ?? '').split(' '),
    );
    expect(names(element.cssParts)).toEqual(unique(parts.filter((part) => part !== '')));
    const properties = [...source('styles').matchAll(/^\s+(--chat-[\w-]+):/gm)].map(([, name]) => name ?? '');
    expect(names(element.cssProperties)).toEqual(unique(properties));
  });
});
