import { percentile } from '../percentiles.ts';
import type { Load, LoadReport } from './protocol.ts';
import { steadyNow } from './protocol.ts';
import { recordedMix, retold, signed, visitorBody, type Told, type Webhook } from './recorded-webhooks.ts';
import { timed } from './send.ts';

function* webhooks({ words, round, target }: Load): Generator<Webhook> {
  if (words === 'mix') {
    for (const body of recordedMix(round * 1_000)) yield signed(body, target.secret);
    return;
  }
  const recorded = visitorBody();
  for (let n = 1; ; n += 1) {
    const number = round * 1_000_000 + n;
    const content = words[n % words.length] ?? '';
    yield signed(retold(recorded, { conversation: number, message: number, content }), target.secret);
  }
}

function take(load: Load, count: number): Webhook[] {
  const made: Webhook[] = [];
  for (const webhook of webhooks(load)) {
    if (made.push(webhook) >= count) break;
  }
  return made;
}

function empty(): LoadReport {
  return { latencies: [], statuses: {}, sent: [], tookMs: 0, lateMs: 0 };
}

/** Hears of each webhook before it is sent: what it tells has happened by then. */
type Happened = (told: Told) => void;

async function sendOne(load: Load, webhook: Webhook, report: LoadReport, happened: Happened): Promise<void> {
  happened(webhook);
  report.sent.push({ conversation: webhook.conversation, at: steadyNow() });
  const { status, ms } = await timed(load.target, webhook);
  report.latencies.push(ms);
  report.statuses[status] = (report.statuses[status] ?? 0) + 1;
}

/** Sends at a steady rate, each webhook at its moment however long the ones before it take. */
export async function steady(load: Load & { perSecond: number }, happened: Happened): Promise<LoadReport> {
  const made = take(load, Math.round(load.perSecond * load.seconds));
  const report = empty();
  const late: number[] = [];
  const under: Promise<void>[] = [];
  const begun = steadyNow();
  for (const [n, webhook] of made.entries()) {
    const moment = begun + (n * 1000) / load.perSecond;
    while (steadyNow() < moment)
      await new Promise((later) => setTimeout(later, Math.max(0, moment - steadyNow())));
    late.push(steadyNow() - moment);
    under.push(sendOne(load, webhook, report, happened));
  }
  await Promise.all(under);
  return { ...report, tookMs: steadyNow() - begun, lateMs: percentile(late, 0.99) };
}

/** Keeps so many webhooks under way at once until the time is over. */
export async function flood(load: Load & { concurrency: number }, happened: Happened): Promise<LoadReport> {
  // Made beforehand, so that making them costs the machine nothing while it is measured.
  const made = take(load, Math.round(load.seconds * 3_000));
  const report = empty();
  const begun = steadyNow();
  const end = begun + load.seconds * 1000;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const webhook = steadyNow() < end ? made[next++] : undefined;
      if (webhook === undefined) return;
      await sendOne(load, webhook, report, happened);
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, lane));
  return { ...report, tookMs: steadyNow() - begun };
}
