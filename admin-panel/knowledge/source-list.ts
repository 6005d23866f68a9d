import { html, nothing } from 'lit';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';

/** The pages an entry's answer rests on, each with the host it is on: a title can claim anything. */
export function sourceList({ sources = [] }: KnowledgeState['entries'][number]): unknown {
  if (sources.length === 0) return nothing;
  return html`<div class="stack">
    <h3 class="section-title">Sources</h3>
    <ul class="stack stack--4">
      ${sources.map(
        ({ title, url }) =>
          html`<li class="break">
            <a class="link" href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${title}</a>
            <span class="small faint"><bdi>${hostOf(url)}</bdi></span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
