import { Router, type RequestHandler } from 'express';
import { BatonError } from '../../errors.ts';
import { updateBot } from '../../store/bots.ts';
import { peopleBody, type PeopleState } from '../api.ts';
import type { AppDeps } from '../deps.ts';
import { codedError } from '../errors.ts';
import { botOf, byOf } from './bot-access.ts';

/** `GET` and `PUT /bots/:bot/people`: who is pinged, chosen from Chatwoot's agents and teams. */
export function peopleRoutes(deps: AppDeps, administrator: RequestHandler): Router {
  const router = Router({ mergeParams: true });

  router.get('/people', async (_request, response) => {
    const bot = botOf(response);
    const state: PeopleState = { assigned: bot.people, candidates: null, problem: null };
    try {
      state.candidates = await deps.listPeople(bot);
    } catch (thrown) {
      // Who is assigned can be seen without Chatwoot.
      const error = codedError(thrown);
      deps.log.warn({ err: error, bot: bot.id }, 'agents and teams could not be listed');
      state.problem = `${error.message} ${error.remedy}`;
    }
    response.json(state);
  });

  router.put('/people', administrator, async (request, response) => {
    const bot = botOf(response);
    const { people } = peopleBody.parse(request.body);
    const candidates = await deps.listPeople(bot);
    const chosen = people.map(({ kind, id }) => {
      // Names come from Chatwoot and not from the request: they stand in notes to agents.
      const found = candidates.find((one) => one.kind === kind && one.id === id);
      if (!found) {
        throw new BatonError(
          'person_unknown',
          `Chatwoot has no ${kind === 'team' ? 'team' : 'agent of this inbox'} with the number ${String(id)}.`,
          'Reload the list and choose again.',
          { status: 422 },
        );
      }
      return { kind, id, name: found.name };
    });
    const changed = await updateBot(
      deps.database,
      bot.id,
      { people: chosen },
      byOf(response, deps.clock.now()),
    );
    const state: PeopleState = { assigned: changed.people, candidates, problem: null };
    response.json(state);
  });
  return router;
}
