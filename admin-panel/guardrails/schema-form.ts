import { html, nothing, type TemplateResult } from 'lit';
import { segmented } from '../controls/segmented.ts';
import { icon } from '../icons.ts';
import { words } from './changes.ts';
import type { FieldHost, FieldSchema } from './field.ts';
import { numberTrouble, showTrouble, textTrouble, wordsTrouble } from './field-trouble.ts';

/** The form of an object's fields, made from its schema: a new setting appears by itself. */
export function schemaForm(
  schema: FieldSchema,
  value: Record<string, unknown>,
  host: FieldHost,
): TemplateResult | typeof nothing {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return nothing;
  return html`${fields.map(([name, field]) =>
    fieldOf(
      name,
      field,
      value[name] ?? field.default,
      {
        ...host,
        id: `${host.id}-${name}`,
        change: (next) => {
          host.change({ ...value, [name]: next });
        },
      },
      schema.required?.includes(name) === true,
    ),
  )}`;
}

function fieldOf(
  name: string,
  field: FieldSchema,
  value: unknown,
  host: FieldHost,
  isRequired: boolean,
): TemplateResult {
  const label = sentence(words(name));
  if (field.oneOf) return choiceOf(label, field, value, host);
  if (field.enum) {
    return html`<div class="field">
      <span class="label" id="${host.id}-label">${label}</span>
      <span
        >${segmented({
          name: host.id,
          label,
          segments: field.enum.map((one) => ({ value: one, label: sentence(one.replaceAll('-', ' ')) })),
          value: String(value),
          disabled: host.disabled,
          onChange: host.change,
        })}</span
      >
      ${help(field, host)}
    </div>`;
  }
  if (field.type === 'array' && field.items?.type === 'object') {
    return listOf(label, field, (value ?? []) as Record<string, unknown>[], host);
  }
  if (field.type === 'array') return wordsField(label, field, (value ?? []) as string[], host);
  if (field.type === 'number' || field.type === 'integer')
    return numberField(label, field, Number(value), host);
  if (field.type === 'boolean') {
    return html`<div class="field field--inline">
      <input
        class="native"
        type="checkbox"
        id=${host.id}
        .checked=${value === true}
        ?disabled=${host.disabled}
        @change=${(event: Event) => {
          host.change((event.target as HTMLInputElement).checked);
        }}
      /><label for=${host.id}>${field.description ?? label}</label>
    </div>`;
  }
  return textField(label, field, String(value ?? ''), host, isRequired);
}

/** A number with its bounds; Shift and an arrow move by five steps. */
export function numberField(
  label: string,
  field: FieldSchema,
  value: number,
  host: FieldHost,
): TemplateResult {
  return html`<div class="field">
    <div class="field field--inline">
      <label class="label grow" for=${host.id}>${label}</label>
      ${numberInput(field, value, host)}
    </div>
    ${help(field, host)} ${troubleOf(host)}
  </div>`;
}

function numberInput(field: FieldSchema, value: number, host: FieldHost): TemplateResult {
  const whole = field.type === 'integer';
  const step = whole ? 1 : 0.01;
  return html`<input
    class="input input--tiny"
    id=${host.id}
    type="number"
    inputmode=${whole ? 'numeric' : 'decimal'}
    required
    step=${step}
    min=${field.minimum ?? nothing}
    max=${field.maximum ?? nothing}
    .value=${String(value)}
    ?disabled=${host.disabled}
    aria-describedby="${host.id}-help ${host.id}-trouble"
    @keydown=${(event: KeyboardEvent) => {
      if (!event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const input = event.target as HTMLInputElement;
      if (event.key === 'ArrowUp') input.stepUp(5);
      else input.stepDown(5);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }}
    @input=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const trouble = numberTrouble(input.valueAsNumber, field);
      showTrouble(input, host, trouble);
      if (trouble === null) host.change(input.valueAsNumber);
    }}
  />`;
}

function textField(
  label: string,
  field: FieldSchema,
  value: string,
  host: FieldHost,
  isRequired: boolean,
): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${host.id}>${label}</label>
    <input
      class="input"
      id=${host.id}
      maxlength=${field.maxLength ?? nothing}
      .value=${value}
      ?disabled=${host.disabled}
      aria-describedby="${host.id}-help ${host.id}-trouble"
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        // An optional text that is empty is left out.
        const trouble = isRequired || input.value !== '' ? textTrouble(input.value, field) : null;
        showTrouble(input, host, trouble);
        if (trouble === null) host.change(input.value);
      }}
    />
    ${help(field, host)} ${troubleOf(host)}
  </div>`;
}

/** Words, one a line or with commas. */
function wordsField(label: string, field: FieldSchema, value: string[], host: FieldHost): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${host.id}>${label}</label>
    <textarea
      class="textarea"
      id=${host.id}
      .value=${value.join(', ')}
      ?disabled=${host.disabled}
      aria-describedby="${host.id}-help ${host.id}-trouble"
      @change=${(event: Event) => {
        const area = event.target as HTMLTextAreaElement;
        const list = area.value.split(/[,\n]/).map((word) => word.trim());
        const words = [...new Set(list.filter((word) => word !== ''))];
        const trouble = wordsTrouble(words, field);
        showTrouble(area, host, trouble);
        if (trouble === null) host.change(words);
      }}
    ></textarea>
    ${help({ ...field, description: `${field.description ?? ''}. Separate them with commas.` }, host)}
    ${troubleOf(host)}
  </div>`;
}

/** One of several kinds, where a kind may bring a number: off, limit to n, block. */
function choiceOf(label: string, field: FieldSchema, value: unknown, host: FieldHost): TemplateResult {
  const kinds = (field.oneOf ?? []).map((option) => {
    const { kind, ...rest } = option.properties ?? {};
    return { kind: String(kind?.const), about: option.description ?? '', extra: Object.entries(rest)[0] };
  });
  const current = (value ?? {}) as Record<string, unknown>;
  return html`<fieldset class="field">
    <legend class="label">${label}</legend>
    <p class="small muted" id="${host.id}-help">${field.description ?? ''}</p>
    <div class="box">
      ${kinds.map(({ kind, about, extra }) => {
        const chosen = current['kind'] === kind;
        const id = `${host.id}-${kind}`;
        const number = extra ? Number(chosen ? current[extra[0]] : (extra[1].default ?? 10)) : 0;
        const pick = (next: number): void => {
          host.change(extra ? { kind, [extra[0]]: next } : { kind });
        };
        return html`<div class="option">
          <input
            class="native"
            type="radio"
            name=${host.id}
            id=${id}
            .checked=${chosen}
            ?disabled=${host.disabled}
            @change=${() => {
              // The number of the kind that was chosen before is gone, with whatever was wrong with it.
              for (const { kind: other } of kinds) host.mark(`${host.id}-${other}-number`, false);
              pick(number);
            }}
          />
          <label for=${id}><b>${sentence(kind)}</b><span>${about}</span></label>
          ${
            extra && chosen
              ? html`<span
                  ><label class="visually-hidden" for="${id}-number"
                    >${extra[1].description ?? extra[0]}</label
                  >${numberInput(extra[1], number, {
                    ...host,
                    id: `${id}-number`,
                    change: (next) => {
                      pick(Number(next));
                    },
                  })}${troubleOf({ ...host, id: `${id}-number` })}</span
                >`
              : nothing
          }
        </div>`;
      })}
    </div>
  </fieldset>`;
}

/** A list of things with fields of their own, such as keyword families. */
function listOf(
  label: string,
  field: FieldSchema,
  value: Record<string, unknown>[],
  host: FieldHost,
): TemplateResult {
  const items = field.items ?? {};
  const set = (index: number, next: Record<string, unknown> | null): void => {
    host.change(
      next === null ? value.filter((_, n) => n !== index) : value.map((one, n) => (n === index ? next : one)),
    );
  };
  return html`<fieldset class="field">
    <legend class="label">${label}</legend>
    <p class="small muted">${field.description ?? ''}</p>
    ${
      value.length === 0
        ? nothing
        : html`<div class="box">
            ${value.map(
              (one, index) =>
                html`<div class="family">
                  <div class="row">
                    <b class="strong grow clip">${String(Object.values(one)[0] ?? '') || 'New'}</b>
                    <button
                      type="button"
                      class="icon-button"
                      aria-label="Remove ${String(Object.values(one)[0] ?? '')}"
                      ?disabled=${host.disabled}
                      @click=${() => {
                        host.leave();
                        set(index, null);
                      }}
                    >
                      ${icon('close')}
                    </button>
                  </div>
                  ${schemaForm(items, one, {
                    ...host,
                    id: `${host.id}-${String(index)}`,
                    change: (next) => {
                      set(index, withoutEmpty(next as Record<string, unknown>, items));
                    },
                  })}
                </div>`,
            )}
          </div>`
    }
    <span
      ><button
        type="button"
        class="link"
        ?disabled=${host.disabled}
        @click=${() => {
          host.change([...value, blank(items, value.length + 1)]);
        }}
      >
        Add to ${label.toLowerCase()}
      </button></span
    >
  </fieldset>`;
}

/** A new thing of a list: texts must not be empty to be saved, so they start with a name. */
function blank(items: FieldSchema, number: number): Record<string, unknown> {
  const required = items.required ?? [];
  return Object.fromEntries(
    required.map((name) => {
      const isList = items.properties?.[name]?.type === 'array';
      return [name, isList ? ['new word'] : `New ${String(number)}`];
    }),
  );
}

/** Optional texts that were emptied are left out. */
function withoutEmpty(value: Record<string, unknown>, items: FieldSchema): Record<string, unknown> {
  const required = items.required ?? [];
  return Object.fromEntries(
    Object.entries(value).filter(([name, one]) => one !== '' || required.includes(name)),
  );
}

function help(field: FieldSchema, host: FieldHost): TemplateResult {
  return html`<p class="small muted" id="${host.id}-help">${field.description ?? ''}</p>`;
}

/** Where `showTrouble` says what is wrong. */
function troubleOf(host: FieldHost): TemplateResult {
  return html`<span class="small bad trouble" id="${host.id}-trouble" role="alert"></span>`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
