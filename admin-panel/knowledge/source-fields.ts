import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import { icon } from '../icons.ts';

type Source = NonNullable<KnowledgeState['entries'][number]['sources']>[number];

/** As many as the service takes. */
const MOST_SOURCES = 5;

/** The pages an answer rests on, to be written. */
export function sourceFields(
  sources: readonly Source[],
  onChange: (sources: Source[]) => void,
): TemplateResult {
  return html`<fieldset class="stack">
    <legend class="label">Sources</legend>
    <p class="small muted">Pages the answer rests on. Visitors see them below it.</p>
    ${sources.map((source, index) =>
      sourceField(source, index, (changed) => {
        onChange(sources.flatMap((one, n) => (n !== index ? [one] : changed ? [changed] : [])));
      }),
    )}
    ${
      sources.length < MOST_SOURCES
        ? html`<span
            ><button
              type="button"
              class="link"
              @click=${() => {
                onChange([...sources, { title: '', url: '' }]);
              }}
            >
              Add a source
            </button></span
          >`
        : nothing
    }
  </fieldset>`;
}

/** `onChange` with null removes it. */
function sourceField(
  { title, url }: Source,
  index: number,
  onChange: (source: Source | null) => void,
): TemplateResult {
  const name = `source-${String(index)}`;
  return html`<div class="family">
    <div class="row">
      <b class="strong grow clip" dir="auto">${title || 'New source'}</b>
      <button
        type="button"
        class="icon-button"
        aria-label="Remove ${title || 'the new source'}"
        @click=${() => {
          onChange(null);
        }}
      >
        ${icon('close')}
      </button>
    </div>
    <div class="field">
      <label class="label" for="${name}-title">Title</label>
      <input
        class="input"
        id="${name}-title"
        dir="auto"
        required
        maxlength="200"
        .value=${title}
        @input=${(event: Event) => {
          onChange({ url, title: (event.target as HTMLInputElement).value });
        }}
      />
    </div>
    <div class="field">
      <label class="label" for="${name}-url">Address</label>
      <input
        class="input"
        id="${name}-url"
        type="url"
        dir="ltr"
        required
        pattern="https?://.+"
        title="An address that begins with https:// or http://"
        maxlength="2000"
        .value=${url}
        @input=${(event: Event) => {
          onChange({ title, url: (event.target as HTMLInputElement).value });
        }}
      />
    </div>
  </div>`;
}
