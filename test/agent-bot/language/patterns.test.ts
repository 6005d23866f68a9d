import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { aboutThings } from '../../../agent-bot/language/packs/about-things.ts';
import { COMPLAINT_SIGNS } from '../../../agent-bot/language/packs/complaint-signs.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';

/** Every regular expression inside a value, with the way to it. */
function patternsIn(value: unknown, path: string): { path: string; pattern: RegExp }[] {
  if (value instanceof RegExp) return [{ path, pattern: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => patternsIn(inner, `${path}.${key}`));
}

/**
 * Ways in which a pattern backtracks more than linearly; without `suffix` as it stands, with it whatever follows it.
 */
function blowUps({ source, flags }: RegExp, suffix = true): string[] {
  const { reports } = analyse(
    { source, flags },
    { reportTypes: { Move: false, Self: true, Trade: true }, assumeRejectingSuffix: suffix },
  );
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type));
}

/** Every regular expression literal in the files of a folder of the service. */
function literalsIn(folder: string): { path: string; pattern: RegExp }[] {
  const root = new URL(`../../../agent-bot/${folder}/`, import.meta.url);
  return readdirSync(root)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const found: { path: string; pattern: RegExp }[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
          found.push({ path: `${folder}/${name} ${node.text}`, pattern });
        }
        ts.forEachChild(node, visit);
      };
      visit(
        ts.createSourceFile(name, readFileSync(new URL(name, root), 'utf8'), ts.ScriptTarget.Latest, true),
      );
      return found;
    });
}

describe('the patterns that read what visitors write', () => {
  it('cannot blow up, in whichever file they stand', () => {
    const literals = ['language', 'knowledge', 'turn', 'triggers', 'conversation'].flatMap(literalsIn);
    expect(literals.length).toBeGreaterThan(30);
    expect(
      literals.flatMap(({ path, pattern }) => blowUps(pattern, false).map((how) => `${path}: ${how}`)),
    ).toEqual([]);
  });
});

describe('the patterns of the packs', () => {
  const patterns = [
    ...PACKS.flatMap((pack) => patternsIn(pack, pack.language)),
    ...COMPLAINT_SIGNS.flatMap((sign) => patternsIn(sign, sign.name)),
    ...patternsIn(aboutThings, 'about things'),
  ];

  it('are all found, and the check knows a bad one', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(blowUps(/(a+)+$/)).toEqual(['Self, exponential']);
    expect(blowUps(/\w+\w+x/)).toEqual(['Trade']);
  });

  it('cannot blow up', () => {
    const bad = patterns.flatMap(({ path, pattern }) => blowUps(pattern).map((how) => `${path}: ${how}`));
    expect(bad).toEqual([]);
  });

  it('are global where all their hits are looked for', () => {
    for (const pattern of aboutThings) expect(pattern.flags, pattern.source).toBe('g');
    for (const { pattern } of COMPLAINT_SIGNS) expect(pattern.flags, pattern.source).toContain('g');
    for (const { language, human, frustration, calm, abuse, concepts, dialogue } of PACKS) {
      const searched = [
        ...human.requests.map(({ pattern }) => pattern),
        ...human.traps,
        ...human.terms,
        human.begins,
        ...frustration.map(({ pattern }) => pattern),
        ...calm,
        ...abuse.directed.map(({ pattern }) => pattern),
        ...dialogue.rejects.map(({ pattern }) => pattern),
        ...Object.values(concepts).flatMap(({ patterns: own = [] }) => own),
      ];
      for (const pattern of searched) expect(pattern.flags, `${language} ${pattern.source}`).toBe('g');
    }
  });

  it('keep nothing from one message to the next where they are only asked whether they fit', () => {
    const asked = PACKS.flatMap(({ human }) => human.requests.flatMap(({ given }) => given ?? []));
    expect(asked.length).toBeGreaterThan(3);
    for (const pattern of asked) expect(pattern.flags, pattern.source).toBe('');
  });

  it('are written as words are folded: no accents, no capitals', () => {
    for (const { path, pattern } of patterns) {
      const letters = pattern.source.replace(/\\[a-zA-Z]|\(\?<?[!=:]/g, '');
      expect(letters, path).toBe(letters.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
    }
  });
});
