import { ok, text, type Route } from '../request.ts';
import { profileJson } from '../json/people-json.ts';
import { bareNotFound } from '../http-error.ts';
import type { User } from '../state.ts';

function must(user: User | null): User {
  if (!user) throw bareNotFound();
  return user;
}

/** The installation itself, one's own profile, and files. */
export const serviceRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/api',
    access: 'anybody',
    run: ({ world }) =>
      ok({
        version: world.core.manner,
        timestamp: new Date(world.core.clock.now()).toISOString().slice(0, 19).replace('T', ' '),
        queue_services: 'ok',
        data_services: 'ok',
      }),
  },
  { method: 'GET', pattern: '/health', access: 'anybody', run: () => ok({ status: 'woot' }) },
  {
    method: 'GET',
    pattern: '/api/v1/profile',
    access: 'user',
    run: ({ world, user }) => ok(profileJson(world.core, must(user))),
  },
  {
    method: 'POST',
    pattern: '/api/v1/profile/availability',
    access: 'user',
    run: ({ world, user, body }) => {
      const person = must(user);
      const profile = (body['profile'] ?? body) as Record<string, unknown>;
      const wanted = text(profile, 'availability');
      if (wanted === 'online' || wanted === 'busy' || wanted === 'offline') person.availability = wanted;
      return ok(profileJson(world.core, person));
    },
  },
  {
    method: 'GET',
    pattern: '/rails/active_storage/:kind/redirect/:key/:name',
    access: 'anybody',
    run: ({ params }) => ({
      status: 302,
      location: `/rails/active_storage/disk/${params['key'] ?? ''}/${encodeURIComponent(params['name'] ?? '')}`,
    }),
  },
  {
    method: 'GET',
    pattern: '/rails/active_storage/disk/:key/:name',
    access: 'anybody',
    run: ({ world, params }) => {
      const file = world.core.state.messages
        .flatMap((message) => message.attachments)
        .find((row) => row.key === params['key']);
      if (!file) throw bareNotFound();
      return {
        status: 200,
        file: { bytes: Buffer.from(file.data, 'base64'), contentType: file.contentType },
      };
    },
  },
];
