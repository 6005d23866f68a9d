import { html, type TemplateResult } from 'lit';

/** One of a few, side by side. Native radio buttons: arrow keys, names and right-to-left come with them. */
export interface Segment<V extends string> {
  value: V;
  label: string;
  className?: string;
}

/** A segmented control; `name` must be unique in the page. */
export function segmented<V extends string>(options: {
  name: string;
  label: string;
  segments: readonly Segment<V>[];
  value: V;
  disabled?: boolean;
  onChange: (value: V) => void;
}): TemplateResult {
  return html`<span class="segmented" role="radiogroup" aria-label=${options.label}>
    ${options.segments.map(
      (segment) =>
        html`<label class=${segment.className ?? ''}
          ><input
            type="radio"
            name=${options.name}
            .value=${segment.value}
            .checked=${segment.value === options.value}
            ?disabled=${options.disabled ?? false}
            @change=${() => {
              options.onChange(segment.value);
            }}
          />${segment.label}</label
        >`,
    )}
  </span>`;
}

/** The three modes of a trigger. */
export const MODES: readonly Segment<'off' | 'shadow' | 'on'>[] = [
  { value: 'off', label: 'Off' },
  { value: 'shadow', label: 'Shadow', className: 'shadow' },
  { value: 'on', label: 'On', className: 'on' },
];
