import { extname } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import Negotiator from 'negotiator';

/** How the build wrote a file beside itself, the smaller one first. */
export const ENDINGS = { br: '.br', gzip: '.gz' } as const;
/** The ways the build packs files. */
export type Encoding = keyof typeof ENDINGS;
const ENCODINGS = Object.keys(ENDINGS) as Encoding[];

/**
 * The files of a folder as the build compressed them, by what the browser takes (`Accept-Encoding` with its weights,
 * brotli where both are as welcome); plain where it takes neither or the build wrote none. Nothing is compressed here:
 * what is answered afresh, such as events and sessions, never passes.
 *
 * @param cacheFor sets `Cache-Control` for a file's name
 */
export function builtFiles(folder: string, cacheFor: (response: Response, path: string) => void): Router {
  const router = Router();
  const files = express.static(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders(response: Response, path) {
      const encoding = ENCODINGS.find((one) => path.endsWith(ENDINGS[one]));
      const name = encoding ? path.slice(0, -ENDINGS[encoding].length) : path;
      if (encoding) response.setHeader('Content-Encoding', encoding).type(extname(name));
      cacheFor(response, name);
    },
  });
  router.use((request, response, next) => {
    const { url } = request;
    // Their own addresses are nobody's: a file would come out twice packed, or as something else.
    if (isPacked(request.path)) {
      next('router');
      return;
    }
    response.vary('Accept-Encoding');
    const encoding = acceptedEncoding(request);
    if (encoding === null) {
      next();
      return;
    }
    const [path = '', query] = url.split(/(?=\?)/, 2);
    request.url = `${path}${ENDINGS[encoding]}${query ?? ''}`;
    files(request, response, (error?: unknown) => {
      request.url = url;
      next(error);
    });
  });
  router.use(files);
  return router;
}

function isPacked(path: string): boolean {
  let name = path;
  try {
    name = decodeURIComponent(path);
  } catch {
    // Express refuses it a moment later.
  }
  return ENCODINGS.some((one) => name.endsWith(ENDINGS[one]));
}

/** What the browser wants most of what the build wrote; null: the file as it is. */
export function acceptedEncoding(request: Request): Encoding | null {
  const wanted = new Negotiator(request).encoding([...ENCODINGS, 'identity'], { preferred: ENCODINGS });
  return ENCODINGS.find((one) => one === wanted) ?? null;
}
