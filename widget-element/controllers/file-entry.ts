/** A file that the visitor wants to send. */
export interface FileEntry {
  file: File;
  /** `new`: it is not known yet whether it may be sent. */
  state: 'new' | 'waiting' | 'sending' | 'failed' | 'refused';
  /** Why it is not taken. */
  problem: 'size' | 'type' | null;
  /** How much of it is sent, from 0 to 1. */
  share: number;
  picture: HTMLCanvasElement | null;
  echoId: string;
  /** The newest message known when it was first sent: a copy in Chatwoot has a higher id. */
  afterId: number;
  /** An attempt ended without an answer: it may have arrived all the same. */
  uncertain: boolean;
  attempts: number;
  cancel(): void;
}
