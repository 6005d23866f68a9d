import { transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';

/** What a browser calls on an element, and no declaration of its own names. */
const REACTIONS = [
  'connectedCallback',
  'disconnectedCallback',
  'connectedMoveCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'observedAttributes',
  'formAssociated',
];

/** Every name that a browser's or the language's own objects may have. */
function builtInNames(): Set<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const names = new Set<string>();
  for (const file of readdirSync(folder)) {
    if (!/^lib\.(es|dom\.)[\w.]*d\.ts$/.test(file)) continue;
    const declarations = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of declarations.matchAll(/^\s+(?:readonly |get |set |static )*(\w+)\??[(:<]/gm))
      names.add(name ?? '');
  }
  return names;
}

interface About {
  /** A page may know its names. */
  isPublic: boolean;
  /** It is fetched by `import()`: what it exports is found by name. */
  isFetched: boolean;
}

/** Names of one source file: those it declares as properties, and those that must stay because something reads them. */
export function namesOf(code: string, { isPublic, isFetched }: About): { own: string[]; kept: string[] } {
  const own: string[] = [];
  const kept: string[] = [];
  const file = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    // raw['text']: what is named by a string is read by one. Strings in types are gone by then.
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) kept.push(node.text);
    if (isFetched && ts.isExportSpecifier(node)) kept.push(node.name.text);
    if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)
    ) {
      const declared: ts.Node[] = ts.isVariableStatement(node)
        ? [...node.declarationList.declarations]
        : [node];
      if (isFetched)
        for (const one of declared) kept.push((one as ts.NamedDeclaration).name?.getText(file) ?? '');
      // An object made of what other files export: whoever fetches it reads its names as properties.
      for (const one of declared)
        if (ts.isVariableDeclaration(one) && one.initializer && ts.isObjectLiteralExpression(one.initializer))
          for (const property of one.initializer.properties)
            if (ts.isShorthandPropertyAssignment(property)) own.push(property.name.text);
    }
    const declares =
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isGetAccessor(node);
    if (declares && ts.isIdentifier(node.name)) (isPublic ? kept : own).push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { own, kept };
}

function* shortNames(): Generator<string> {
  const letters = 'etsinaorchldupmfgyvbwkxqjzETSINAORCHLDUPMFGYVBWKXQJZ';
  // No object of ours, nor an element, event or error it may be, has a property of one letter.
  yield* letters;
  for (const first of letters) for (const second of letters) yield first + second;
}

/** Lit's own properties: it reads none of them by a string, and shares none with another copy of itself on a page. */
const OF_LIT = /^_\$[A-Z]\w$/;

/** `let` for `const`: one word in place of two is worth a byte in a hundred places, once everything is compressed. */
export function withoutConst(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, true);
  const starts: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const)
      starts.push(node.getStart(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  let short = code;
  for (const start of starts.reverse()) short = `${short.slice(0, start)}let${short.slice(start + 5)}`;
  return short;
}

/**
 * Minifies chunks, and gives short names to properties only the bundle itself knows: those its sources declare,
 * unless the browser, a dependency, a string or the public interface knows the name too.
 */
export function shortenNames(folder: string, isPublic: RegExp): Plugin {
  const own = new Map<string, number>();
  const kept = new Set<string>();
  const ofLit = new Set<string>();
  let cache: Record<string, string> | null = null;

  const choose = (): Record<string, string> => {
    for (const name of [...builtInNames(), ...REACTIONS]) kept.add(name);
    const names = [...own].filter(([name]) => !kept.has(name) && name.length > 2);
    names.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const short = shortNames();
    const chosen: Record<string, string> = {};
    for (const [name] of names) {
      let next = short.next().value as string;
      while (own.has(next) || (next.length > 1 && kept.has(next))) next = short.next().value as string;
      chosen[name] = next;
    }
    // Lit's objects have properties of one letter, so these begin where two letters do.
    for (const name of ofLit) {
      let next = short.next().value as string;
      while (next.length < 2 || own.has(next) || kept.has(next)) next = short.next().value as string;
      chosen[name] = next;
    }
    return chosen;
  };

  return {
    name: 'shorten-names',
    buildStart() {
      // Files of types alone never become modules, but they declare what the others use.
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      const codes = files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
      const all = codes.map(([, code]) => code).join('\n');
      // By a name written out, or by a language's.
      const fetched = new Set([...all.matchAll(/import\('[./]*\/([^']+)'\)/g)].map(([, path]) => path));
      for (const [file, code] of codes) {
        const isFetched = fetched.has(file) || dirname(file) === 'locales';
        const names = namesOf(code, { isPublic: isPublic.test(file), isFetched });
        for (const name of names.kept) kept.add(name);
        for (const name of names.own) own.set(name, all.split(name).length);
      }
    },
    transform(code, id) {
      if (id.includes('node_modules'))
        for (const [word] of code.matchAll(/[\w$]+/g))
          if (OF_LIT.test(word)) ofLit.add(word);
          else kept.add(word);
      return null;
    },
    async renderChunk(code) {
      cache ??= choose();
      const { code: short } = await transform(code, {
        minify: true,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
        charset: 'utf8',
        mangleProps: new RegExp(`^(${Object.keys(cache).join('|').replaceAll('$', '\\$')})$`),
        mangleCache: { ...cache },
      });
      // esbuild knows how to rename properties; terser writes what is left shorter than esbuild would.
      const { code: least } = await minify(withoutConst(short), {
        module: true,
        ecma: 2020,
        compress: {
          passes: 3,
          lhs_constants: false,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        format: { comments: false, ecma: 2020 },
      });
      return { code: least ?? short, map: null };
    },
  };
}
