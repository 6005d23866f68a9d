import { trimSlash } from '../connection/browser-environment.ts';
import { requestJson, type Fetch } from '../connection/request-json.ts';
import { list, loose, text } from '../conversation/message.ts';
import { isOfType } from './is-of-type.ts';

export interface FileLimitsHost {
  readonly serviceUrl: string;
  readonly inboxIdentifier: string;
  /** What the page allows, in megabytes; empty for all that the bot's settings allow. */
  readonly maxFileSize: string;
  /** The same, as in the attribute `accept` of a file field. */
  readonly fileTypes: string;
}

/** What the bot's settings allow. */
interface Limits {
  enabled: boolean;
  megabytes: number;
  types: string;
}

/** Until the service has said, or where it cannot be asked. */
const OURS: Limits = {
  enabled: true,
  megabytes: 10,
  types: 'image/*,audio/*,video/*,application/pdf,text/plain,.csv,.docx,.xlsx,.zip',
};

/** Reads the bot's settings: nothing of them is trusted to have its shape. */
function parseLimits(value: unknown): Limits {
  const files = loose(loose(value)['files']);
  const types = list(files['types']).map(text).filter(Boolean);
  return {
    enabled: files['enabled'] !== false,
    megabytes: Number(files['max_megabytes']) || OURS.megabytes,
    types: types.join() || OURS.types,
  };
}

/** A visitor who has picked a file waits no longer than this for what the service says, milliseconds. */
const PATIENCE_MS = 3_000;

const askBriefly: Fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

/** Which files may be sent: what the bot's settings allow, of which a page may allow less, never more. */
export class FileLimits {
  readonly #host: FileLimitsHost;
  #limits = OURS;
  #asked: Promise<void> | null = null;

  constructor(host: FileLimitsHost) {
    this.#host = host;
  }

  /** Asks the service, until it has said. */
  ask(): Promise<void> {
    return (this.#asked ??= this.#askService().catch(() => {
      this.#asked = null;
    }));
  }

  async #askService(): Promise<void> {
    const { serviceUrl, inboxIdentifier } = this.#host;
    if (serviceUrl === '') return;
    const address = `${trimSlash(serviceUrl)}/visitor/bot?inbox_identifier=${encodeURIComponent(inboxIdentifier.trim())}`;
    this.#limits = parseLimits(await requestJson(askBriefly, 'GET', address));
  }

  /** In bytes. */
  get maxSize(): number {
    return Math.min(Number(this.#host.maxFileSize) || Infinity, this.#limits.megabytes) * 1_000_000;
  }

  /** As in a file field's `accept`. */
  get accept(): string {
    return this.#host.fileTypes || this.#limits.types;
  }

  /** Why a file is not taken; null when it is. */
  refusal(file: File): 'size' | 'type' | null {
    const { enabled, types } = this.#limits;
    if (file.size > this.maxSize) return 'size';
    return enabled && isOfType(file, types) && isOfType(file, this.accept) ? null : 'type';
  }
}
