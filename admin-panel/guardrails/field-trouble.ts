import type { FieldHost, FieldSchema } from './field.ts';

/** What is wrong with a number as it stands in its field; null where nothing is. */
export function numberTrouble(value: number, field: FieldSchema): string | null {
  const { minimum, maximum } = field;
  const whole = field.type === 'integer';
  const outside = value < (minimum ?? -Infinity) || value > (maximum ?? Infinity);
  if (Number.isFinite(value) && !outside) {
    if (whole) return Number.isInteger(value) ? null : `${rangeOf(field)}.`;
    return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? null : 'Two decimals at most.';
  }
  return `${rangeOf(field)}.`;
}

/** A list schema's largest whole number means that there is no bound. */
function rangeOf({ type, minimum, maximum }: FieldSchema): string {
  const number = type === 'integer' ? 'A whole number' : 'A number';
  if (maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) {
    return minimum === undefined ? number : `${number}, ${String(minimum)} or more`;
  }
  return `${number} from ${String(minimum ?? 0)} to ${String(maximum)}`;
}

/** What is wrong with a text; null where nothing is. */
export function textTrouble(text: string, { minLength, maxLength }: FieldSchema): string | null {
  const { length } = text.trim();
  if (length < (minLength ?? 0)) {
    return length === 0 ? 'This cannot be empty.' : `${String(minLength)} characters at least.`;
  }
  return length > (maxLength ?? Infinity) ? `${String(maxLength)} characters at most.` : null;
}

/** What is wrong with a list of words; null where nothing is. */
export function wordsTrouble(words: readonly string[], field: FieldSchema): string | null {
  const { minItems = 0, maxItems = Infinity, items = {} } = field;
  if (words.length < minItems) return minItems === 1 ? 'One word at least.' : `${String(minItems)} at least.`;
  if (words.length > maxItems) {
    return `${String(maxItems)} at most: these are ${String(words.length)}.`;
  }
  for (const word of words) {
    const trouble = textTrouble(word, items);
    if (trouble !== null) return `“${word.length > 24 ? `${word.slice(0, 24)}…` : word}”: ${trouble}`;
  }
  return null;
}

/** Shows it below the field, where its words stay while the person goes elsewhere, and tells the page. */
export function showTrouble(field: HTMLElement, host: FieldHost, trouble: string | null): void {
  field.setAttribute('aria-invalid', String(trouble !== null));
  const place = document.getElementById(`${host.id}-trouble`);
  if (place && place.textContent !== (trouble ?? '')) place.textContent = trouble ?? '';
  host.mark(host.id, trouble !== null);
}
