import { html, nothing, type TemplateResult } from 'lit';

/** Two answers to "was this right?"; the one given is pressed, and pressing it again takes it back. */
export function verdictButtons(options: {
  question: string;
  yes: string;
  no: string;
  given: boolean | null;
  /** Who said so, where it is known. */
  by: string;
  busy: boolean;
  onGive: (right: boolean | null) => void;
}): TemplateResult {
  const { given, busy, onGive } = options;
  const button = (right: boolean, label: string): TemplateResult =>
    html`<button
      class="button button--small toggle"
      aria-pressed=${given === right ? 'true' : 'false'}
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => {
        if (!busy) onGive(given === right ? null : right);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="row wrap verdict" role="group" aria-label=${options.question}>
    <span class="muted" aria-hidden="true">${options.question}</span>
    ${button(true, options.yes)}${button(false, options.no)}
    ${options.by ? html`<span class="small faint">${options.by}</span>` : nothing}
  </div>`;
}
