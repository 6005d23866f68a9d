import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process with this number runs at all, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same number: when it started. In containers numbers repeat at every
 * start. Null when there is no such process; an empty string where the system does not tell.
 */
export async function startMark(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    try {
      const [line, boot] = await Promise.all([
        readFile(`/proc/${String(pid)}/stat`, 'utf8'),
        readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      ]);
      // Field 22, counted after the name, which may hold blanks and brackets.
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : `${boot.trim()}:${fields[19] ?? ''}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return '';
  try {
    return (await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || null;
  } catch {
    return null;
  }
}

/** Whether a process is one of PostgreSQL's, by its program's name. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    const name =
      process.platform === 'linux'
        ? await readFile(`/proc/${String(pid)}/comm`, 'utf8')
        : (await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)])).stdout;
    return /(^|\/)postgres\b/.test(name.trim()) && (await startMark(pid)) !== null;
  } catch {
    return false;
  }
}
