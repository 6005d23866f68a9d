import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FileEntry as Entry } from '../controllers/file-entry.ts';
import type { Strings } from '../locales/strings.ts';

interface Asked {
  again(entry: Entry): void;
  drop(entry: Entry): void;
}

/** Files that are still to be sent, or were not, above the composer. `maxSize` in bytes. */
export function uploads(
  entries: readonly Entry[],
  maxSize: number,
  strings: Strings,
  locale: string,
  { again, drop }: Asked,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<ul class="uploads" part="uploads">
    ${entries.map((entry) => {
      const { file, picture, state } = entry;
      const onItsWay = state !== 'failed' && state !== 'refused';
      return html`<li class="upload">
        ${picture}
        <div class="upload__what">
          <bdi class="upload__name">${file.name}</bdi>
          ${
            state === 'waiting'
              ? html`<p class="meta" role="status">${strings.fileWaits}</p>`
              : onItsWay
                ? html`<progress
                    max="1"
                    .value=${entry.share}
                    aria-label=${strings.uploading(file.name)}
                  ></progress>`
                : html`<p class="alert-line" role="alert">${why(entry, maxSize, strings, locale)}</p>`
          }
        </div>
        ${
          state === 'failed'
            ? html`<button
                class="link-button"
                type="button"
                @click=${() => {
                  again(entry);
                }}
              >
                ${strings.tryAgain}
              </button>`
            : nothing
        }
        <button
          class="link-button"
          type="button"
          aria-label="${onItsWay ? strings.cancel : strings.remove} ${file.name}"
          @click=${() => {
            drop(entry);
          }}
        >
          ${onItsWay ? strings.cancel : strings.remove}
        </button>
      </li>`;
    })}
  </ul>`;
}

function why({ problem }: Entry, maxSize: number, strings: Strings, locale: string): string {
  if (problem === null) return strings.notSent;
  if (problem === 'type') return strings.wrongType;
  const unit = {
    style: 'unit',
    unit: 'megabyte',
    numberingSystem: 'latn',
    maximumFractionDigits: 1,
  } as const;
  return strings.tooLarge(new Intl.NumberFormat(locale, unit).format(maxSize / 1_000_000));
}
