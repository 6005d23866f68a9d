import type { VisitorQueue } from '../handoff/visitor-queue.ts';
import { alarmChannel } from '../store/alarms.ts';
import type { Database } from '../store/database.ts';
import { configChannel } from '../store/notify-config.ts';
import { QUEUE_CHANNEL } from '../store/queue.ts';
import { DUE_CHANNEL } from './call-others.ts';

/** Who is told of what other processes have changed. */
export interface ChangeListeners {
  /** Settings of this bot; undefined: perhaps of all. */
  configChanged(botId: number | undefined): void;
  alarmsChanged(): void;
  /** Somebody has more to do than hands. */
  due(): void;
  queue: Pick<VisitorQueue, 'moved' | 'missed'>;
}

/** Listens on all channels; what may have been missed while the connection was away counts as changed. */
export async function listenForChanges(db: Database, to: ChangeListeners): Promise<() => Promise<void>> {
  const stops = [
    await db.listen(
      configChannel,
      (payload) => {
        to.configChanged(botIn(payload));
      },
      () => {
        to.configChanged(undefined);
      },
    ),
    await db.listen(alarmChannel, to.alarmsChanged, to.alarmsChanged),
    await db.listen(DUE_CHANNEL, to.due, to.due),
    await db.listen(
      QUEUE_CHANNEL,
      (payload) => {
        to.queue.moved(payload);
      },
      () => {
        to.queue.missed();
      },
    ),
  ];
  return async () => {
    // One after the other: they share one connection.
    for (const stop of stops) await stop();
  };
}

function botIn(payload: string): number | undefined {
  const id = Number(payload);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
