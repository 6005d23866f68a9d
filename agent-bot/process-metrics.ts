import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { batonVersion } from './baton-version.ts';

/**
 * What dashboards ask of any Node process: its memory, processor time, start, garbage collection and the event loop's
 * delay; and which Baton it is. Once a process: what it starts is never ended.
 */
export async function tellOfProcess(registry: Registry): Promise<void> {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'baton_build_info',
    help: 'Always 1; the label says which Baton runs',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: await batonVersion() }, 1);
}
