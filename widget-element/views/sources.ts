import { html, nothing } from 'lit/html.js';
import { sourcesOf } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { safeHref } from '../markdown.ts';
import type { Context } from './context.ts';
import { line } from './icon.ts';

const EXTERNAL = line('M8 6.5H5.5v12h12V16M13 5.5h5.5V11M18 6l-7.5 7.5');

/** The pages an answer comes from, numbered. */
export function sources(message: Message, { strings }: Context): unknown {
  const safe = sourcesOf(message).flatMap((source) => {
    const href = safeHref(source.url);
    return href === null ? [] : [{ ...source, href }];
  });
  if (safe.length === 0) return nothing;
  return html`<div class="sources" part="sources" role="group" aria-label=${strings.sources}>
    ${safe.map(
      ({ href, title, description }, index) =>
        html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">
          <span class="cite" aria-hidden="true">${index + 1}</span>
          <span dir="auto"
            >${title}${description ? html` <span class="where">· ${description}</span>` : nothing}</span
          >
          ${EXTERNAL}
        </a>`,
    )}
  </div>`;
}
