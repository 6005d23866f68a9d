import { Router } from 'express';
import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { findWidgetFile } from '../store/widget-builds.ts';
import { acceptedEncoding, ENDINGS } from './built-files.ts';
import { callerOf, createRateLimiter, type RateLimit } from './rate-limit.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Old pages ask for few files, again and again: these many are kept in memory. */
const REMEMBERED = 200;
/** For a day: the store hears of it that they are still asked for. */
const REMEMBERED_MS = 86_400_000;
/** Looks into the store: a page asks for a handful of files, once; whoever makes names up asks for no end of them. */
const LOOKS: RateLimit = { burst: 120, perMinute: 120 };

/**
 * `/widget/<build>/<file>`: the widget as a page pinned it, whatever is built here by now. A page with `integrity`
 * would lose its chat if other bytes came after an update, so each build that ever ran stays in the database for as
 * long as pages ask for it. What it is never changes: nobody asks twice.
 */
export function pinnedWidget(database: Database, clock: Clock): Router {
  const remembered = new Map<string, { name: string; bytes: Buffer; at: number }>();
  const looks = createRateLimiter(clock, LOOKS);
  const router = Router();
  router.get('/:build/:file', async (request, response, next) => {
    const { build, file } = request.params;
    if (!/^[0-9a-f]{16}$/.test(build) || !/^[\w-]{1,60}\.js$/.test(file)) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    const encoding = acceptedEncoding(request);
    const names = encoding === null ? [file] : [`${file}${ENDINGS[encoding]}`, file];
    const key = `${build}/${names[0] ?? ''}`;
    const now = clock.now();
    let found = remembered.get(key);
    if (found === undefined || found.at + REMEMBERED_MS < now) {
      const taken = looks.take(callerOf(request.ip));
      if (!taken.allowed) throw tooManyRequests(response, taken.retryAfterMs);
      const stored = await findWidgetFile(database, build, names, now);
      if (stored === null) {
        next();
        return;
      }
      found = { ...stored, at: now };
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, found);
    }
    if (encoding !== null && found.name !== file) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('js').send(found.bytes);
  });
  return router;
}
