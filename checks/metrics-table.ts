import { Registry } from 'prom-client';
import { createHttpMetrics } from '../agent-bot/http/http-metrics.ts';
import { createMetrics } from '../agent-bot/metrics.ts';

/** What `/metrics` tells of Baton itself, as rows: name, kind, labels, what it is. */
export async function metricsTable(): Promise<string[][]> {
  const { registry } = createMetrics(
    () => Promise.resolve([]),
    () => 0,
  );
  const http = new Registry();
  createHttpMetrics(http);
  const told = await Registry.merge([registry, http]).getMetricsAsJSON();
  return told.map(({ name, type, help }) => {
    const metric = registry.getSingleMetric(name) ?? http.getSingleMetric(name);
    const { labelNames = [] } = metric as unknown as { labelNames?: string[] };
    const labels = labelNames.map((label) => `\`${label}\``).join(', ') || '–';
    return [`\`${name}\``, String(type), labels, help];
  });
}
