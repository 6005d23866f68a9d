/** What the panel's API takes and gives about guardrails: the draft, its publication, versions, the form. */
import { z } from 'zod';
import type { PublishProblem } from '../guardrails/publish-checks.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { Mode } from '../triggers/trigger.ts';
import type { Reason } from '../turn/decision.ts';
import type { ErrorBody } from './api.ts';

export interface DraftState {
  settings: Guardrails;
  based_on: number;
  revision: number;
  edited_at: number;
  edited_by: string;
}

export interface VersionSummary {
  version: number;
  published_at: number;
  published_by: string;
  note: string | null;
  live: boolean;
}

export interface VersionDetail extends VersionSummary {
  settings: Guardrails;
}

/** `GET …/guardrails/draft`. */
export interface GuardrailsState {
  /** Null where nobody has edited since the last publication. */
  draft: DraftState | null;
  live: VersionDetail | null;
  /** The number the next publication gets. */
  next_version: number;
}

export const draftBody = z.object({
  settings: z.record(z.string(), z.unknown()),
  /** The revision that was edited; 0 where there was no draft. */
  revision: z.number().int().min(0),
});

export const revisionBody = draftBody.pick({ revision: true });

/** The body of a 409 from `PUT …/guardrails/draft`. */
export interface DraftConflict extends ErrorBody {
  theirs: DraftState | null;
}

export const publishBody = z.object({
  revision: z.number().int().min(1),
  /** What was live when the changes were looked at, 0 for nothing; another version by now is refused. */
  live_version: z.number().int().min(0).optional(),
  note: z.string().trim().max(500).default(''),
});
export const rollbackBody = z.object({
  version: z.number().int().min(1),
  note: z.string().trim().max(500).default(''),
});

/** `GET …/guardrails/checks`. */
export interface PublishChecks {
  problems: PublishProblem[];
}

/** One trigger, as the panel's row and form need it. */
export interface TriggerInfo {
  id: string;
  label: string;
  description: string;
  reason: Reason;
  default_mode: Mode;
  /** JSON Schema of its settings, every field with a description and a default. */
  schema: Record<string, unknown>;
  defaults: Record<string, unknown>;
}

export interface GuardrailsSchema {
  triggers: TriggerInfo[];
  /** JSON Schema of the files that visitors may send. */
  attachments: Record<string, unknown>;
  /** JSON Schema of what visitors are offered beside answers. */
  visitors: Record<string, unknown>;
  defaults: Guardrails;
  /** Reason code → label, and what the visitor reads by default, in the languages that we speak. */
  reasons: Record<string, { label: string; messages: Record<string, string> }>;
}
