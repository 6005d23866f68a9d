import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const DELAY_MS = 100;

/** Keeps a text in a file: written soon after a change, whole or not at all. */
export class StateFile {
  private readonly path: string;
  private readonly snapshot: () => string;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(path: string, snapshot: () => string) {
    this.path = path;
    this.snapshot = snapshot;
  }

  /** What was kept; null if nothing was. @throws if the file is there but cannot be read */
  async read(): Promise<string | null> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Asks for a write within 100 ms; many asks make one write. */
  save(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.writing = this.writing.then(() => this.write()).catch(() => undefined);
    }, DELAY_MS).unref();
  }

  /** Writes now, after what is being written. @throws the system's error if that fails */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
    await this.write();
  }

  private async write(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.new`;
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(this.snapshot());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.path);
  }
}
