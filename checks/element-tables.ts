/** What docs/widget.md says of the element, made from its manifest. */
import { readFile } from 'node:fs/promises';
import { PROPERTIES } from '../sandbox/shop/playground/properties.ts';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}
interface Member extends Named {
  kind: string;
  parameters?: { name: string; optional?: boolean; type?: { text: string } }[];
}
interface Declaration {
  tagName?: string;
  attributes: Named[];
  members: Member[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

/** Rows of a table: its head first. */
export type Rows = [head: string[], rows: string[][]];

/** The tables by the name their marker has. */
export async function elementTables(manifest: string): Promise<Record<string, Rows>> {
  const { modules } = JSON.parse(await readFile(manifest, 'utf8')) as {
    modules: { declarations: Declaration[] }[];
  };
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'chat-widget');
  if (!element) throw new Error(`${manifest} knows no <chat-widget>`);
  const code = (text: string): string => `\`${text}\``;
  const said = ({ description }: Named): string => (description ?? '').replace(/\s+/g, ' ');
  const plain = (list: readonly Named[]): string[][] => list.map((one) => [code(one.name), said(one)]);
  const initial = (name: string): string =>
    PROPERTIES.find((property) => property.name === name)?.initial ?? '';
  return {
    attributes: [
      ['Attribute', 'Type', 'What it is'],
      element.attributes.map((one) => [code(one.name), code(one.type?.text ?? 'string'), said(one)]),
    ],
    methods: [
      ['Method', 'What it does'],
      element.members
        .filter(({ kind }) => kind === 'method')
        .map((one) => [
          code(
            `${one.name}(${(one.parameters ?? []).map(({ name, optional }) => (optional ? `${name}?` : name)).join(', ')})`,
          ),
          said(one),
        ]),
    ],
    events: [['Event', 'When'], plain(element.events)],
    slots: [['Slot', 'What it holds'], plain(element.slots)],
    parts: [['Part', 'What it is'], plain(element.cssParts)],
    properties: [
      ['Property', 'Default', 'What it colours or measures'],
      element.cssProperties.map((one) => [code(one.name), code(initial(one.name)), said(one)]),
    ],
  };
}
