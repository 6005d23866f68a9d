import { html, type TemplateResult } from 'lit/html.js';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

/** A name, one @, and a place with a dot: more only the mail itself can tell. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

interface Options {
  /** Tells forms of one page apart. */
  id: string;
  label: string;
  button: string;
  hint: string;
  save(email: string): void;
}

/** Asks for an address, and says at the field what is wrong with one. */
export function emailForm({ strings }: Context, { id, label, button, hint, save }: Options): TemplateResult {
  const check = (input: HTMLInputElement): boolean => {
    const fine = ADDRESS.test(input.value.trim());
    input.setAttribute('aria-invalid', String(!fine));
    const error = input.parentElement?.querySelector<HTMLElement>('.alert-line');
    if (error) error.hidden = fine;
    return fine;
  };
  return html`<form
    class="card__foot stack"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.currentTarget as HTMLFormElement).querySelector('input');
      if (!input) return;
      if (check(input)) save(input.value.trim());
      else input.focus();
    }}
  >
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        class="input"
        part="field"
        id=${id}
        type="email"
        name="email"
        autocomplete="email"
        dir="auto"
        aria-describedby=${`${id}-error`}
        @change=${(event: Event) => check(event.currentTarget as HTMLInputElement)}
      />
      <p class="alert-line" id=${`${id}-error`} hidden>${icon('alert')}<span>${strings.fullAddress}</span></p>
    </div>
    <button class="button" part="submit" type="submit">${button}</button>
    <p class="meta">${hint}</p>
  </form>`;
}
