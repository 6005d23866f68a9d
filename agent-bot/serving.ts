/** What `run` needs once its database is there. */
export { readWidgetBuild } from './connect/read-widget-build.ts';
export { listen } from './http/server.ts';
export { tellOfProcess } from './process-metrics.ts';
export { createService } from './service.ts';
export { keepWidgetBuild } from './store/widget-builds.ts';
export { trimMemory } from './trim-memory.ts';
