import { join } from 'node:path';
import { Router, type Response } from 'express';
import { BatonError } from '../errors.ts';
import { builtFiles } from './built-files.ts';
import { panelPolicy } from './security-headers.ts';

/** Where the built files are. */
export interface StaticFolders {
  /** `dist/widget`. */
  widget: string;
  /** `dist/panel`. */
  panel: string;
  /** `admin-panel/index.html`. */
  panelPage: string;
}

/** Rollup puts a hash into the names of chunks: these never change. Entries keep their name and are asked for again. */
const HASHED = /-[A-Za-z0-9_-]{8}\.js$/;

function cacheFor(response: Response, path: string): void {
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/**
 * `/widget/*` for every site (CORS `*`, so that `integrity` works), `/panel/` with its strict policy, `/` to the
 * panel. `pinned` has earlier builds of the widget. `frameOrigins` is asked for each page: a Chatwoot may be connected while the service runs.
 */
export function staticFiles(
  folders: StaticFolders,
  pinned: Router,
  frameOrigins: () => Promise<string[]>,
): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.redirect(302, '/panel/');
  });

  router.use('/widget', (_request, response, next) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    next();
  });
  router.use('/widget', pinned);
  router.use('/widget', builtFiles(folders.widget, cacheFor));

  // The page's relative addresses need the slash.
  router.get('/panel', (request, response, next) => {
    if (request.path === '/panel') response.redirect(302, '/panel/');
    else next();
  });
  router.get('/panel/', async (_request, response) => {
    response.setHeader('Content-Security-Policy', panelPolicy(await frameOrigins()));
    response.setHeader('Cache-Control', 'no-cache');
    await sendPage(response, folders.panelPage);
  });
  router.use('/panel', builtFiles(folders.panel, cacheFor));
  return router;
}

function sendPage(response: Response, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dot folders are allowed: the service may be installed below one.
    response.sendFile(join(path), { cacheControl: false, dotfiles: 'allow' }, (error?: Error) => {
      if (!error || response.headersSent) resolve();
      else
        reject(
          new BatonError('panel_missing', 'The admin panel is not built.', 'Run `npm run build`.', {
            status: 503,
            cause: error,
          }),
        );
    });
  });
}
