import { Router } from 'express';
import type { AppDeps } from '../deps.ts';
import { limitCalls } from '../limit-calls.ts';
import type { CurrentSession } from '../session/current-session.ts';
import { botAccess } from './bot-access.ts';
import { botListRoute, botRoute } from './bots-routes.ts';
import { checksRoutes } from './checks-routes.ts';
import { confidenceRoutes } from './confidence-routes.ts';
import { conversationsRoutes } from './conversations-routes.ts';
import { guardrailsRoutes } from './guardrails-routes.ts';
import { insightRoutes } from './insight-routes.ts';
import { knowledgeRoutes } from './knowledge-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { replayRoutes } from './replay-routes.ts';
import { testerRoutes } from './tester-routes.ts';
import { verdictRoutes } from './verdict-routes.ts';

/** What the panel asks for: agents look, administrators change. */
export function adminRoutes(deps: AppDeps, current: CurrentSession): Router {
  const router = Router();
  router.use('/bots', limitCalls(deps.clock, { burst: 200, perMinute: 600 }), current.required);
  router.use(botListRoute(deps));
  router.use(
    '/bots/:bot',
    botAccess(deps.database),
    botRoute(deps),
    peopleRoutes(deps, current.administrator),
    guardrailsRoutes(deps, current.administrator),
    replayRoutes(deps),
    conversationsRoutes(deps),
    insightRoutes(deps),
    knowledgeRoutes(deps, current.administrator),
    confidenceRoutes(deps),
    testerRoutes(deps),
    checksRoutes(deps, current.administrator),
    verdictRoutes(deps),
  );
  return router;
}
