import { z } from 'zod';
import { readableList } from './readable-list.ts';

const id = z.number().int();
const bool = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** What Chatwoot says about itself without a token. */
export const apiInfoSchema = z
  .looseObject({ version: z.string().min(1) })
  .transform(({ version }) => ({ version }));

/** The owner of a token. */
export interface Profile {
  id: number;
  name: string;
  email: string;
  accounts: { id: number; name: string; role: string; active: boolean; apiEnabled: boolean }[];
}

/** `GET /api/v1/profile`. `api_and_webhooks` exists since 4.16: absent means enabled. */
export const profileSchema = z
  .looseObject({
    id,
    name: text,
    email: text,
    accounts: z.array(
      z.looseObject({
        id,
        name: text,
        role: text,
        status: z.string().nullish(),
        api_and_webhooks: z.boolean().nullish(),
      }),
    ),
  })
  .transform((raw): Profile => ({
    id: raw.id,
    name: raw.name,
    email: raw.email,
    accounts: raw.accounts.map((account) => ({
      id: account.id,
      name: account.name,
      role: account.role,
      active: (account.status ?? 'active') === 'active',
      apiEnabled: account.api_and_webhooks ?? true,
    })),
  }));

/** The settings of an inbox that Baton reads or sets. */
export interface InboxSettings {
  greeting: boolean;
  /** Working hours with an out-of-office message: outside them Chatwoot sends it. */
  workingHours: boolean;
  /** "Give the team a way to reach you", sent by Chatwoot after the first message. */
  emailCollect: boolean;
  csat: boolean;
  autoAssignment: boolean;
}

/** An inbox. */
export interface Inbox extends InboxSettings {
  id: number;
  name: string;
  /** Like `Channel::Api`. */
  channel: string;
  /** API channel only: the public identifier for `<chat-widget>`. */
  identifier: string | null;
  /** API channel only: visitors without a signed identity are refused. */
  identityRequired: boolean;
}

/** An inbox of the account's API. */
export const inboxSchema = z
  .looseObject({
    id,
    name: text,
    channel_type: z.string(),
    inbox_identifier: z.string().nullish(),
    hmac_mandatory: bool,
    greeting_enabled: bool,
    working_hours_enabled: bool,
    out_of_office_message: text,
    enable_email_collect: bool,
    csat_survey_enabled: bool,
    enable_auto_assignment: bool,
  })
  .transform((raw): Inbox => ({
    id: raw.id,
    name: raw.name,
    channel: raw.channel_type,
    identifier: raw.inbox_identifier ?? null,
    identityRequired: raw.hmac_mandatory,
    greeting: raw.greeting_enabled,
    // Without words Chatwoot says nothing, and the widget tells visitors the hours.
    workingHours: raw.working_hours_enabled && raw.out_of_office_message.trim() !== '',
    emailCollect: raw.enable_email_collect,
    csat: raw.csat_survey_enabled,
    autoAssignment: raw.enable_auto_assignment,
  }));

/** `GET inboxes`. */
export const inboxesSchema = z
  .looseObject({ payload: readableList(inboxSchema) })
  .transform(({ payload }) => payload);

/** Settings as Chatwoot spells them. */
export function inboxBody(settings: Partial<InboxSettings>): Record<string, boolean> {
  const names = {
    greeting: 'greeting_enabled',
    workingHours: 'working_hours_enabled',
    emailCollect: 'enable_email_collect',
    csat: 'csat_survey_enabled',
    autoAssignment: 'enable_auto_assignment',
  } as const;
  const body: Record<string, boolean> = {};
  for (const [ours, theirs] of Object.entries(names)) {
    const value = settings[ours as keyof typeof names];
    if (value !== undefined) body[theirs] = value;
  }
  return body;
}

/** An agent or administrator of the account. */
export interface AgentRead {
  id: number;
  name: string;
  email: string;
  role: string;
  availability: string;
  /** False for somebody who was invited and has not accepted yet. */
  confirmed: boolean;
}

const agentSchema = z
  .looseObject({
    id,
    name: text,
    email: text,
    role: text,
    availability_status: text,
    confirmed: z.boolean().nullish(),
  })
  .transform((raw): AgentRead => ({
    id: raw.id,
    name: raw.name,
    email: raw.email,
    role: raw.role,
    availability: raw.availability_status,
    confirmed: raw.confirmed ?? true,
  }));

/** `GET agents`, `teams/:id/team_members`. */
export const agentsSchema = readableList(agentSchema);
/** `GET`, `POST`, `PATCH inbox_members`. */
export const membersSchema = z.looseObject({ payload: agentsSchema }).transform(({ payload }) => payload);

/** A team. Chatwoot keeps names in lower case. */
export interface TeamRead {
  id: number;
  name: string;
  autoAssign: boolean;
}

/** A team of the account's API. */
export const teamSchema = z
  .looseObject({ id, name: text, allow_auto_assign: bool })
  .transform((raw): TeamRead => ({ id: raw.id, name: raw.name, autoAssign: raw.allow_auto_assign }));

/** An agent bot. Token and secret are null for whoever is no administrator, and for bots of the installation. */
export interface AgentBotRead {
  id: number;
  name: string;
  outgoingUrl: string;
  token: string | null;
  secret: string | null;
}

/** An agent bot; the token is a text in lists and an object in `inboxes/:id/agent_bot`. */
export const agentBotSchema = z
  .looseObject({
    id,
    name: text,
    outgoing_url: text,
    access_token: z.union([z.string(), z.looseObject({ token: z.string() })]).nullish(),
    secret: z.string().nullish(),
  })
  .transform((raw): AgentBotRead => ({
    id: raw.id,
    name: raw.name,
    outgoingUrl: raw.outgoing_url,
    token:
      typeof raw.access_token === 'object' ? (raw.access_token?.token ?? null) : (raw.access_token ?? null),
    secret: raw.secret ?? null,
  }));

/** `GET inboxes/:id/agent_bot`: `{}` when none is attached. */
export const attachedBotSchema = z
  .looseObject({ agent_bot: z.union([agentBotSchema, z.looseObject({}).transform(() => null)]).nullish() })
  .transform(({ agent_bot }) => agent_bot ?? null);

/** A tab in the conversation view. */
export interface DashboardApp {
  id: number;
  title: string;
  url: string;
}

/** A dashboard app of the account's API. */
export const dashboardAppSchema = z
  .looseObject({ id, title: text, content: z.array(z.looseObject({ url: text })).nullish() })
  .transform((raw): DashboardApp => ({ id: raw.id, title: raw.title, url: raw.content?.[0]?.url ?? '' }));
