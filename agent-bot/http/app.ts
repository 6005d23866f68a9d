import type { RequestListener } from 'node:http';
import express from 'express';
import { listChatwoots } from '../store/chatwoots.ts';
import { isStoreAway } from '../store/store-error.ts';
import { adminRoutes } from './admin/admin-routes.ts';
import type { AppDeps } from './deps.ts';
import { answerErrors, identifyRequests, notFound } from './errors.ts';
import { healthRoutes } from './health.ts';
import { createHttpMetrics, measureRequests } from './http-metrics.ts';
import { limitCalls } from './limit-calls.ts';
import { originOf, securityHeaders } from './security-headers.ts';
import { currentSession } from './session/current-session.ts';
import { refuseForgedRequests } from './session/forged-requests.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { pinnedWidget } from './pinned-widget.ts';
import { FLOOD } from './rate-limit.ts';
import { staticFiles } from './static-files.ts';
import { tellOfUntrustedProxy, type TrustsAddress } from './untrusted-proxy.ts';
import { createStreams, STREAM_LIMITS } from './visitor/streams.ts';
import { visitorRoutes } from './visitor/visitor-routes.ts';
import { webhookFirst } from './webhook-route.ts';

/** Puts the routes together: the webhook door, health, visitors, sign-in, the panel's API, the built files. */
export function createApp(deps: AppDeps): RequestListener {
  const { clock, config, database, log } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy ?? false);
  app.set('query parser', 'simple');

  app.use(identifyRequests());
  const metrics = createHttpMetrics(deps.registry);
  app.use(measureRequests(metrics));
  app.use(securityHeaders());
  const trusts = app.get('trust proxy fn') as TrustsAddress;
  app.use(tellOfUntrustedProxy(log, trusts));
  app.use(limitCalls(clock, FLOOD));
  app.use(
    healthRoutes(deps.readiness, {
      registry: deps.registry,
      ...(config.metricsToken ? { token: config.metricsToken } : {}),
    }),
  );

  const streams = createStreams(deps.queue, { ...STREAM_LIMITS, ...config.streams });
  app.use('/visitor', visitorRoutes(deps, streams));

  const current = currentSession(deps);
  const api = express.Router();
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  api.use(refuseForgedRequests(config.publicUrl));
  api.use(limitCalls(clock, { burst: 300, perMinute: 900 }));
  api.use(express.json({ limit: '512kb' }));
  api.use(sessionRoutes(deps, current));
  api.use(adminRoutes(deps, current));
  app.use('/api', api);

  let chatwoots: string[] = [];
  app.use(
    staticFiles(deps.folders, pinnedWidget(database, clock), async () => {
      try {
        chatwoots = (await listChatwoots(database)).map((chatwoot) => chatwoot.baseUrl);
      } catch (thrown) {
        // The page itself says what is wrong, better than an error in its place.
        if (!isStoreAway(thrown)) throw thrown;
      }
      const origins = [...chatwoots, ...(config.frameOrigins ?? [])].map(originOf);
      return [...new Set(origins.filter((origin) => origin !== null))];
    }),
  );
  app.use(notFound());
  app.use(answerErrors(log));
  const { webhookDoor: door, knowsBot: knows } = deps;
  return webhookFirst({ clock, log, door, knows, metrics, trusts }, app);
}
