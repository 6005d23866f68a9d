import { html, nothing } from 'lit/html.js';
import { attachmentsOf } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { safeHref } from '../markdown.ts';
import { line } from './icon.ts';

const CLIP = line(
  'M20.5 11.2l-8.7 8.7a5.6 5.6 0 0 1-7.9-7.9l8.7-8.7a3.7 3.7 0 0 1 5.3 5.3l-8.7 8.7a1.9 1.9 0 0 1-2.7-2.7l8-8',
);

/** Pictures as pictures, sounds and films with their controls, all else by name. */
export function attachments(message: Message): unknown {
  return attachmentsOf(message).map(({ url, thumb, kind, name }) => {
    const href = safeHref(url);
    if (href === null) return nothing;
    if (kind === 'audio')
      return html`<audio
        part="attachment"
        controls
        preload="metadata"
        aria-label=${name}
        src=${href}
      ></audio>`;
    if (kind === 'video')
      return html`<video
        part="attachment"
        controls
        preload="metadata"
        aria-label=${name}
        src=${href}
      ></video>`;
    const src = kind === 'image' ? safeHref(thumb) : null;
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
