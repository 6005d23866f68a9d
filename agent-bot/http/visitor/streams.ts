import type { Request, Response } from 'express';
import { BatonError } from '../../errors.ts';
import { visitorState, type VisitorState } from './visitor-api.ts';

/** The line, as far as a visitor may see it. Made in `handoff/`. */
export interface VisitorQueue {
  /** Null where the conversation is not known. May hold more than a visitor may see: it is cut here. */
  stateOf(botId: number, conversation: number): Promise<VisitorState | null>;
  /** Calls back at every change, in whichever process it happened, until the returned function is called. */
  watch(botId: number, conversation: number, onChange: () => void): () => void;
}

/** How many streams there may be, and how often a silent one says that it lives. */
export interface StreamLimits {
  perConversation: number;
  overall: number;
  heartbeatMs: number;
}

export const STREAM_LIMITS: StreamLimits = { perConversation: 4, overall: 2_000, heartbeatMs: 15_000 };

/** The open streams of this process. */
export interface Streams {
  /** Answers with the conversation's state at once and at every change; ends when it is no longer queued. */
  open(request: Request, response: Response, botId: number, conversation: number): Promise<void>;
  readonly size: number;
}

/** Makes the register of open streams; one per app. */
export function createStreams(queue: VisitorQueue, limits: StreamLimits = STREAM_LIMITS): Streams {
  const open = new Map<string, Set<() => void>>();
  let size = 0;

  return {
    async open(request, response, botId, conversation) {
      const key = `${String(botId)} ${String(conversation)}`;
      const mine = open.get(key) ?? new Set();
      if (mine.size >= limits.perConversation || size >= limits.overall) {
        response.setHeader('Retry-After', '30');
        throw new BatonError('too_many_streams', 'Too many windows watch this line.', 'Close one of them.', {
          status: 429,
        });
      }

      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store, no-transform',
        // nginx would hold the events back.
        'X-Accel-Buffering': 'no',
      });
      response.flushHeaders();

      let ended = false;
      let sending = Promise.resolve();
      let last = '';
      const send = async (): Promise<void> => {
        if (ended) return;
        const state = await queue.stateOf(botId, conversation);
        if (isEnded()) return;
        const visible = visitorState.parse(state ?? { owner: 'closed' });
        // The time alone is no news.
        const seen = JSON.stringify({ ...visible, now: undefined });
        if (seen !== last) response.write(`event: state\ndata: ${JSON.stringify(visible)}\n\n`);
        last = seen;
        if (state?.owner !== 'queued') end();
      };
      let isPlanned = false;
      // One after the other: two changes at once must not overtake each other. Changes that come before the next
      // sending begins share it: everybody in a line hears of each that moves.
      const sendNext = (): void => {
        if (isPlanned) return;
        isPlanned = true;
        const next = sending.then(() => {
          isPlanned = false;
          return send();
        });
        sending = next.catch(() => {
          // The browser asks for a new ticket and comes back; a half-told state would be worse.
          end();
        });
      };
      const heartbeat = setInterval(() => response.write(': here\n\n'), limits.heartbeatMs);
      const stopWatching = queue.watch(botId, conversation, sendNext);
      const end = (): void => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        stopWatching();
        mine.delete(end);
        size -= 1;
        if (mine.size === 0) open.delete(key);
        response.end();
      };
      const isEnded = (): boolean => ended;
      mine.add(end);
      open.set(key, mine);
      size += 1;
      request.once('close', end);
      response.once('close', end);
      sendNext();
      await sending;
    },
    get size() {
      return size;
    },
  };
}
