import { fileURLToPath } from 'node:url';
import { startHelper } from './processes.ts';

/** Functions of another process: each answers later. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** Starts a helper beside this file and calls its functions by messages. */
export function startRemote<T extends object>(file: string, env: NodeJS.ProcessEnv = {}): Remote<T> {
  const child = startHelper(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
  });
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  child.on('message', (answer: { id: number; value?: unknown; error?: string }) => {
    const call = open.get(answer.id);
    open.delete(answer.id);
    if (answer.error === undefined) call?.resolve(answer.value);
    else call?.reject(new Error(answer.error));
  });
  child.once('exit', () => {
    for (const { reject } of open.values()) reject(new Error(`${file} ended`));
  });
  return new Proxy({} as Remote<T>, {
    get: (_held, method) =>
      // A proxy must not look like a promise.
      method === 'then'
        ? undefined
        : (...args: unknown[]) =>
            new Promise((resolve, reject) => {
              calls += 1;
              open.set(calls, { resolve, reject });
              child.send({ id: calls, method, args });
            }),
  });
}
