import { accountRoutes } from './routes/account-routes.ts';
import { contactRoutes } from './routes/contact-routes.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { inboxRoutes } from './routes/inbox-routes.ts';
import { listRoutes } from './routes/list-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { serviceRoutes } from './routes/service-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import type { Route } from './request.ts';

/** In order: the first that fits wins, so lists come before single conversations. */
const ROUTES: readonly Route[] = [
  ...serviceRoutes,
  ...publicRoutes,
  ...accountRoutes,
  ...settingsRoutes,
  ...inboxRoutes,
  ...contactRoutes,
  ...listRoutes,
  ...messageRoutes,
  ...conversationRoutes,
];

function fit(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) {
      if (value === '') return null;
      params[segment.slice(1)] = value;
    } else if (segment !== value) return null;
  }
  return params;
}

/** The route for a call and what its path names; null where Chatwoot has none. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | null {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  let decoded: string;
  try {
    decoded = plain.split('/').map(decodeURIComponent).join('/');
  } catch {
    return null;
  }
  for (const route of ROUTES) {
    if (route.method !== method && !(route.method === 'PATCH' && method === 'PUT')) continue;
    const params = fit(
      route.pattern,
      decoded.split('/').length === plain.split('/').length ? decoded : plain,
    );
    if (params) return { route, params };
  }
  return null;
}
