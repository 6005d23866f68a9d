import { afterAll, beforeAll, expect, vi } from 'vitest';

type Globals = Map<string, PropertyDescriptor>;

/** What libraries put there for good when they are first imported. */
const LIBRARIES = /^(__|lit[A-Z]|reactiveElement|customElements$)/;

function globals(): Globals {
  return new Map(
    Object.entries(Object.getOwnPropertyDescriptors(globalThis)).filter(([name]) => !LIBRARIES.test(name)),
  );
}

/** The names under which one differs from the other, or has something that the other has not. */
function changed<T>(
  before: Map<string, T>,
  after: Map<string, T>,
  isSame: (one?: T, other?: T) => boolean,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !isSame(before.get(name), after.get(name)),
  );
}

const isSameGlobal = (one?: PropertyDescriptor, other?: PropertyDescriptor): boolean =>
  Object.is(one?.value, other?.value) && one?.get === other?.get;
const env = (): Map<string, string | undefined> => new Map(Object.entries(process.env));

let before: { globals: Globals; env: Map<string, string | undefined> };

/**
 * Files share processes, so what one of them leaves in a global or in the environment breaks another, some day, in
 * some order: it is told of at once, where it was left.
 */
beforeAll(() => {
  before = { globals: globals(), env: env() };
});
afterAll(() => {
  expect({
    globals: changed(before.globals, globals(), isSameGlobal),
    hasFakeTimers: vi.isFakeTimers(),
    env: changed(before.env, env(), Object.is),
  }).toEqual({ globals: [], hasFakeTimers: false, env: [] });
});
