import { z } from 'zod';
import { TRIGGERS } from '../triggers/index.ts';
import type { Mode } from '../triggers/trigger.ts';

/** One setting of one trigger, as the panel's form and the docs' table show it. */
export interface SettingRow {
  trigger: string;
  label: string;
  defaultMode: Mode;
  field: string;
  type: string;
  default: unknown;
  description: string;
  /** `0.1 to 1`, `off | limit | block`; empty where anything goes. */
  bounds: string;
  minimum?: number;
  maximum?: number;
  /** Values to choose from. */
  choices?: readonly string[];
}

/** What `z.toJSONSchema` says about a field, as far as it is read here. */
interface FieldSchema {
  type?: string;
  default?: unknown;
  description?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  enum?: string[];
  oneOf?: { properties?: Record<string, { const?: unknown }> }[];
}

/** All settings of all triggers, read from their schemas: a new trigger appears here by itself. */
export function settingsTable(): SettingRow[] {
  return TRIGGERS.flatMap((trigger) => {
    const schema = z.toJSONSchema(trigger.settings, { io: 'input' }) as {
      properties?: Record<string, FieldSchema>;
    };
    return Object.entries(schema.properties ?? {}).map(([field, about]) => {
      const choices = about.enum ?? about.oneOf?.map((option) => String(option.properties?.['kind']?.const));
      const row: SettingRow = {
        trigger: trigger.id,
        label: trigger.label,
        defaultMode: trigger.defaultMode,
        field,
        type: about.type ?? (about.oneOf === undefined ? 'value' : 'limit'),
        default: about.default,
        description: about.description ?? '',
        bounds: boundsOf(about, choices),
      };
      if (about.minimum !== undefined) row.minimum = about.minimum;
      if (about.maximum !== undefined) row.maximum = about.maximum;
      if (choices !== undefined) row.choices = choices;
      return row;
    });
  });
}

function boundsOf(about: FieldSchema, choices: readonly string[] | undefined): string {
  if (choices !== undefined) return choices.join(' | ');
  if (about.minimum !== undefined && about.maximum !== undefined)
    return `${String(about.minimum)} to ${String(about.maximum)}`;
  if (about.maxItems !== undefined) return `at most ${String(about.maxItems)}`;
  return '';
}
