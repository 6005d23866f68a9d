import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Role } from '../../../../agent-bot/store/embedded/folder-lock.ts';

/** What a process of its own said about starting the built-in PostgreSQL. */
export interface Said {
  url?: string;
  adopted?: boolean;
  pid?: number;
  code?: string;
  message?: string;
  remedy?: string;
  stopped?: boolean;
}

export interface StoreProcess {
  said: Said;
  /** SIGKILL: no handler, no goodbye. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it stop properly. */
  end(): Promise<void>;
}

const file = fileURLToPath(new URL('./store-process.ts', import.meta.url));

/** Runs `store-process.ts`, as another user where one is given (root only), until it has said something. */
export async function runStoreProcess(
  dataDir: string,
  role: Role = 'service',
  uid?: number,
): Promise<StoreProcess> {
  const child = spawn(process.execPath, [file, dataDir, role], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve) => lines.once('line', resolve));
  const line = await Promise.race([first, gone.then(() => '{}')]);
  return {
    said: JSON.parse(line) as Said,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
