/**
 * What HTTP takes and gives, for the panel and the widget. The panel imports types only, so that zod stays out of
 * its bundle. Times are milliseconds since 1970.
 */
import { z } from 'zod';
import type { KeptHandoff, KeptMessage, KeptStep, KeptTrace } from '../analytics/conversation-record.ts';
import type { GivenVerdicts, RightCalls } from './judgement-api.ts';
import type { Mode } from '../triggers/trigger.ts';

/** Every error's body. */
export interface ErrorBody {
  error: { code: string; message: string; remedy: string; request_id: string };
}

// ---- sign-in ----

export const signInBody = z.object({
  chatwoot_id: z.number().int().positive().optional(),
  token: z.string().trim().min(8).max(512),
  /** `bearer` where the browser refused the cookie. */
  transport: z.enum(['cookie', 'bearer']).default('cookie'),
});
export const demoSignInBody = z.object({ transport: z.enum(['cookie', 'bearer']).default('cookie') });

export type Role = 'administrator' | 'agent';

/** A Chatwoot account that this service is connected to. */
export interface ConnectedChatwoot {
  id: number;
  base_url: string;
  account_id: number;
}

/** `GET /api/session`. */
export interface SessionState {
  signed_in: { name: string; role: Role; chatwoot_id: number } | null;
  chatwoots: ConnectedChatwoot[];
  /** The demo's one-click sign-in is there. */
  demo: boolean;
}

/** `POST /api/session`; `bearer` only where it was asked for. */
export interface SignedIn {
  session: SessionState;
  bearer?: string;
}

// ---- bots ----

export type Owner = 'bot' | 'queued' | 'agent' | 'closed';

export interface BotSummary {
  id: number;
  name: string;
  inbox_id: number;
  channel: string;
  live_version: number | null;
  alarms: number;
}

export interface Alarm {
  code: string;
  detail: string;
  remedy: string;
  stops_bot: boolean;
  raised_at: number;
}

/** A user or a team of Chatwoot: who is pinged. */
export interface AssignedPerson {
  kind: 'user' | 'team';
  id: number;
  name: string;
}

export interface BotDetail extends BotSummary {
  chatwoot: {
    base_url: string;
    account_id: number;
    version: string | null;
    sandbox: boolean;
    can_read: boolean;
  };
  inbox_identifier: string | null;
  public_url: string | null;
  auto_assignment: boolean;
  origins: string[];
  people: AssignedPerson[];
  open_alarms: Alarm[];
  webhook: { last_at: number | null; last_hour: number };
  steps: { waiting: number; dead: number };
  knowledge: { entries: number; trained_at: number } | null;
  created_at: number;
}

/** Somebody who may be assigned. */
export interface Candidate extends AssignedPerson {
  email?: string;
  availability?: 'online' | 'busy' | 'offline';
  /** Teams: how many people are in it. */
  members?: number;
}

export interface PeopleState {
  assigned: AssignedPerson[];
  /** Null where Chatwoot could not be asked; `problem` says why. */
  candidates: Candidate[] | null;
  problem: string | null;
}

export const peopleBody = z.object({
  people: z
    .array(z.object({ kind: z.enum(['user', 'team']), id: z.number().int().positive() }))
    .max(200)
    .refine(
      (list) => new Set(list.map((one) => `${one.kind} ${String(one.id)}`)).size === list.length,
      'named twice',
    ),
});

// ---- conversations ----

export type { KeptMessage, KeptStep, KeptTrace } from '../analytics/conversation-record.ts';

export const conversationsQuery = z.object({
  owner: z.enum(['bot', 'queued', 'agent', 'closed']).optional(),
  before: z
    .string()
    .max(64)
    .regex(/^\d+_\d+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export interface ConversationRow {
  conversation: number;
  owner: Owner;
  person: string | null;
  reason: string | null;
  reason_label: string | null;
  last_message: { author: string; text: string | null; at: number } | null;
  queued_at: number | null;
  updated_at: number;
}

export interface ConversationPage {
  rows: ConversationRow[];
  /** For `before`; null on the last page. */
  next: string | null;
}

/** What the record of a conversation keeps, and what the reason is called. */
export interface HandoffRecord extends KeptHandoff {
  reason_label: string;
}

export interface ConversationDetail {
  conversation: number;
  owner: Owner;
  person: string | null;
  /** In Chatwoot's dashboard. */
  chatwoot_url: string;
  created_at: number;
  updated_at: number;
  messages: KeptMessage[];
  traces: KeptTrace[];
  handoffs: HandoffRecord[];
  steps: KeptStep[];
  /** Entry id → what the panel calls it. */
  entries: Record<string, string>;
  verdicts: GivenVerdicts;
}

// ---- overview and audit ----

export interface Overview {
  from: number;
  to: number;
  owners: Record<Owner, number>;
  conversations: number;
  handed_off: number;
  decisions: { action: string; count: number }[];
  handoffs: { reason: string; label: string; count: number }[];
  /** People's verdicts on handoffs of the last 90 days. */
  right_calls: {
    by_trigger: Record<string, RightCalls>;
    by_reason: Record<string, RightCalls>;
    /** What the triggers are called. */
    labels: Record<string, string>;
  };
  /** Time from handoff to claim; null without any. */
  claim: { count: number; p50_ms: number; p95_ms: number } | null;
  /** The visitor left the line before anybody took it. */
  left_waiting: number;
  /** Ended in Chatwoot, or deleted there, before anybody took it. */
  ended_waiting: number;
  queue: { length: number; oldest_at: number | null };
  waiting: { conversation: number; reason: string | null; label: string | null; queued_at: number }[];
  /** How often each trigger fired, by mode. */
  fired: { trigger: string; mode: Mode; count: number }[];
}

export interface AuditRow {
  id: number;
  who: string;
  what: string;
  detail: unknown;
  at: number;
}

export const auditQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export interface AuditPage {
  rows: AuditRow[];
  next: number | null;
}
