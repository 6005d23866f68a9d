import { html, nothing } from 'lit/html.js';
import type { Attachment } from '../conversation/message.ts';
import { safeHref } from '../markdown.ts';
import { line } from './icon.ts';

const CLIP = line(
  'M20.5 11.2l-8.7 8.7a5.6 5.6 0 0 1-7.9-7.9l8.7-8.7a3.7 3.7 0 0 1 5.3 5.3l-8.7 8.7a1.9 1.9 0 0 1-2.7-2.7l8-8',
);

/** Pictures as pictures, all else by name. */
export function attachments(list: Attachment[]): unknown {
  return list.map(({ url, thumb, image, name }) => {
    const href = safeHref(url);
    const src = image ? safeHref(thumb) : null;
    if (href === null) return nothing;
    return html`<a
      class="file"
      part="attachment"
      href=${href}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      ${src === null ? html`${CLIP}<span>${name}</span>` : html`<img src=${src} alt=${name} loading="lazy" />`}
    </a>`;
  });
}
