import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Property } from './properties.ts';
import { defaultOf, type Setting } from './settings.ts';

type Take = (value: string) => void;

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** A control for one attribute, with its name as it stands in the tag. */
export function settingRow(
  setting: Setting,
  chosen: string | undefined,
  take: Take,
  id = `setting-${setting.name}`,
): TemplateResult {
  const { name, label, values, hint } = setting;
  const described = hint === undefined ? nothing : `${id}-hint`;
  return html`<div class="row">
    <label for=${id}>${label} <code>${name}</code></label>
    ${
      values === 'switch'
        ? html`<input
            id=${id}
            type="checkbox"
            aria-describedby=${described}
            .checked=${live(chosen !== undefined)}
            @change=${(event: Event) => {
              take((event.target as HTMLInputElement).checked ? 'true' : '');
            }}
          />`
        : values === null
          ? html`<input
              id=${id}
              type="text"
              maxlength="160"
              autocomplete="off"
              aria-describedby=${described}
              .value=${live(chosen ?? '')}
              @input=${(event: Event) => {
                take(valueOf(event));
              }}
            />`
          : html`<select
              id=${id}
              aria-describedby=${described}
              @change=${(event: Event) => {
                take(valueOf(event));
              }}
            >
              ${values.map(
                ([value, text]) =>
                  html`<option value=${value} ?selected=${value === (chosen ?? defaultOf(setting))}>
                    ${text}
                  </option>`,
              )}
            </select>`
    }
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

/** A control for one `--chat-*` property: a colour, or text. */
export function propertyRow(
  { name, initial, isColour }: Property,
  value: string,
  isChosen: boolean,
  take: Take,
): TemplateResult {
  const id = `property${name}`;
  return html`<div class="row">
    <label for=${id}><code>${name}</code></label>
    <span class="pair">
      <input
        id=${id}
        type=${isColour ? 'color' : 'text'}
        placeholder=${isColour ? nothing : initial}
        autocomplete="off"
        .value=${live(value)}
        @input=${(event: Event) => {
          take(valueOf(event).trim());
        }}
      />
      ${
        isChosen
          ? html`<button
              type="button"
              class="plain"
              aria-label="Reset ${name}"
              @click=${() => {
                take('');
              }}
            >
              Reset
            </button>`
          : nothing
      }
    </span>
  </div>`;
}

/** Text to copy. */
export function codeBox(label: string, text: string, copy: () => void): TemplateResult {
  return html`<div class="code">
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>
    <button type="button" aria-label="Copy: ${label}" @click=${copy}>Copy</button>
  </div>`;
}
