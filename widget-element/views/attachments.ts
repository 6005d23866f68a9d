import { html, nothing } from 'lit/html.js';
import { attachmentsOf } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { safeHref } from '../markdown.ts';
import { icon } from './icon.ts';

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
      ${src === null ? html`${icon('clip')}<span>${name}</span>` : html`<img src=${src} alt=${name} loading="lazy" />`}
    </a>`;
  });
}
