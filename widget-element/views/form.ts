import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Message } from '../conversation/message.ts';
import { fieldsOf, submittedOf, type Field } from '../conversation/rich-content.ts';
import type { Context } from './context.ts';

function fieldsIn(message: Message, { strings }: Context): Field[] {
  if (message.kind === 'form') return fieldsOf(message);
  const email: Field = {
    type: 'email',
    name: 'email',
    label: strings.yourEmail,
    placeholder: '',
    initial: '',
    options: [],
    required: true,
    pattern: '',
    patternError: '',
  };
  return [email];
}

/** A form of the bot's; once it is sent, or the chat is over, it only shows what was written. */
export function form(message: Message, context: Context): unknown {
  const { act, owner, strings } = context;
  const fields = fieldsIn(message, context);
  const submitted = submittedOf(message);
  if (fields.length === 0 || (submitted === null && owner === 'closed')) return nothing;
  if (submitted !== null) {
    return html`<dl class="card written" part="form">
      ${fields
        .filter(({ name }) => submitted[name])
        .map(
          ({ label, name, options }) =>
            html`<dt dir="auto">${label}</dt>
              <dd dir="auto">
                ${options.find((one) => one.value === submitted[name])?.title ?? submitted[name]}
              </dd>`,
        )}
    </dl>`;
  }
  return html`<form
    class="card card__foot stack"
    part="form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.currentTarget as HTMLFormElement);
      const values = fields.map(({ name, label }) => {
        const value = data.get(name);
        return { name, title: label, value: typeof value === 'string' ? value.trim() : '' };
      });
      act.ask((actions) => actions.submit(message.id, values), { focus: 'after' });
    }}
  >
    ${fields.map((field, index) => control(field, `form-${message.id}-${index}`))}
    <button class="button" part="submit" type="submit">${strings.send}</button>
  </form>`;
}

/** The browser's own words say what is wrong, or the bot's where it has some. */
function control(field: Field, id: string): TemplateResult {
  const { initial, label, name, options, pattern, patternError, placeholder, required, type } = field;
  const explain = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    input.setCustomValidity('');
    if (patternError !== '' && input.validity.patternMismatch) input.setCustomValidity(patternError);
  };
  const input =
    type === 'select'
      ? html`<select class="input" part="field" id=${id} name=${name} ?required=${required}>
          <option value=""></option>
          ${options.map(
            ({ title, value }) =>
              html`<option value=${value} ?selected=${value === initial}>${title}</option>`,
          )}
        </select>`
      : type === 'text_area'
        ? html`<textarea
            class="input"
            part="field"
            id=${id}
            name=${name}
            rows="3"
            dir="auto"
            placeholder=${placeholder}
            ?required=${required}
            .defaultValue=${initial}
          ></textarea>`
        : html`<input
            class="input"
            part="field"
            id=${id}
            name=${name}
            type=${type}
            dir="auto"
            autocomplete=${type === 'email' ? 'email' : 'on'}
            placeholder=${placeholder}
            pattern=${isPattern(pattern) ? pattern : '.*'}
            ?required=${required}
            .defaultValue=${initial}
            @input=${explain}
            @invalid=${explain}
          />`;
  return html`<div class="field"><label for=${id} dir="auto">${label}</label>${input}</div>`;
}

/** A pattern of Ruby's may be none of a browser's. */
function isPattern(pattern: string): boolean {
  try {
    return pattern !== '' && new RegExp(pattern, 'v') instanceof RegExp;
  } catch {
    return false;
  }
}
