-- Times are milliseconds since 1970, given by the service's clock and never by the database's, so that leases,
-- timers and tests live in one time. Texts of visitors stand in `events`, `messages`, `traces` and `conversations`
-- only: what retention has to purge is there.

-- One Chatwoot account that bots belong to.
CREATE TABLE chatwoots (
  id bigserial PRIMARY KEY,
  base_url text NOT NULL,
  account_id bigint NOT NULL,
  version text,
  -- Encrypted. Without one Baton cannot read a conversation afresh ("at least once").
  admin_token bytea,
  -- True for the sandbox that `npm start` runs when nothing else is connected.
  sandbox boolean NOT NULL DEFAULT false,
  created_at bigint NOT NULL,
  UNIQUE (base_url, account_id)
);

CREATE TABLE bots (
  id bigserial PRIMARY KEY,
  -- The unguessable part of the webhook's address.
  key text NOT NULL UNIQUE,
  chatwoot_id bigint NOT NULL REFERENCES chatwoots ON DELETE CASCADE,
  name text NOT NULL,
  inbox_id bigint NOT NULL,
  -- The public identifier of an API inbox; null on other channels.
  inbox_identifier text,
  channel text NOT NULL,
  agent_bot_id bigint NOT NULL,
  bot_token bytea NOT NULL,
  webhook_secret bytea NOT NULL,
  -- During rotation both are accepted.
  previous_webhook_secret bytea,
  auto_assignment boolean NOT NULL DEFAULT false,
  -- [{kind:'user'|'team', id, name}]: who is pinged.
  people jsonb NOT NULL DEFAULT '[]',
  -- Origins allowed to use the visitor API; empty means any.
  origins jsonb NOT NULL DEFAULT '[]',
  live_version int,
  live_model bigint,
  created_at bigint NOT NULL,
  UNIQUE (chatwoot_id, inbox_id)
);

-- What came through the door, kept before it is answered.
CREATE TABLE events (
  id bigserial PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint,
  delivery_id text NOT NULL,
  kind text NOT NULL,
  message_id bigint,
  -- Parsed [ConversationEvent], and the redacted payload.
  parsed jsonb NOT NULL,
  payload jsonb,
  may_change_owner boolean NOT NULL,
  received_at bigint NOT NULL,
  applied_at bigint
);
CREATE UNIQUE INDEX events_delivery ON events (bot_id, delivery_id);
CREATE UNIQUE INDEX events_message_created ON events (bot_id, message_id) WHERE kind = 'message_created';
CREATE INDEX events_waiting ON events (bot_id, conversation, id) WHERE applied_at IS NULL;
CREATE INDEX events_received ON events (received_at);

-- A conversation is an actor: this row is its state, its timer and its lease.
CREATE TABLE conversations (
  id bigserial PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  -- Chatwoot's display id.
  conversation bigint NOT NULL,
  owner text NOT NULL DEFAULT 'unknown',
  state jsonb,
  contact_id bigint,
  -- Keyed hash of the visitor's source_id, which proves who may watch the queue.
  visitor_key text,
  locale text,
  time_zone text,
  queued_at bigint,
  due_at bigint,
  leased_by text,
  leased_until bigint,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  UNIQUE (bot_id, conversation)
) WITH (fillfactor = 70);
CREATE INDEX conversations_due ON conversations (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX conversations_queue ON conversations (bot_id, queued_at) WHERE queued_at IS NOT NULL;
CREATE INDEX conversations_lately ON conversations (bot_id, updated_at DESC);

-- The transcript as Baton saw it: bots cannot read Chatwoot's.
CREATE TABLE messages (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  message_id bigint NOT NULL,
  author text NOT NULL,
  author_name text,
  text text,
  private boolean NOT NULL DEFAULT false,
  at bigint NOT NULL,
  PRIMARY KEY (bot_id, conversation, message_id)
);
CREATE INDEX messages_at ON messages (at);

-- All verdicts on one message, and what was decided.
CREATE TABLE traces (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  message_id bigint NOT NULL,
  stretch int NOT NULL,
  guardrails_version int NOT NULL,
  model_id bigint,
  text text,
  signals jsonb NOT NULL,
  verdicts jsonb NOT NULL,
  decision jsonb NOT NULL,
  decided_at bigint NOT NULL,
  took_ms real NOT NULL,
  PRIMARY KEY (bot_id, conversation, message_id)
);
CREATE INDEX traces_decided ON traces (decided_at);

-- One handoff per stretch: the primary key says so.
CREATE TABLE handoffs (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  stretch int NOT NULL,
  reason text NOT NULL,
  evidence jsonb NOT NULL,
  guardrails_version int NOT NULL,
  message_id bigint,
  at bigint NOT NULL,
  opened_at bigint,
  claimed_at bigint,
  claimed_by bigint,
  claimed_by_name text,
  -- claimed, returned, ended_waiting, left_line, gone
  outcome text,
  ended_at bigint,
  PRIMARY KEY (bot_id, conversation, stretch)
);
CREATE INDEX handoffs_at ON handoffs (bot_id, at);

-- What must be done in Chatwoot, in order, each once.
CREATE TABLE steps (
  id bigserial PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  seq int NOT NULL,
  -- Stable: travels as source_id, so that a repeat can be looked up before it is sent again.
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  body jsonb NOT NULL,
  -- Owners under which it may start.
  allowed text[] NOT NULL,
  stretch int NOT NULL,
  -- pending, started, done, dropped (no longer allowed), dead
  status text NOT NULL DEFAULT 'pending',
  tries int NOT NULL DEFAULT 0,
  not_before bigint NOT NULL DEFAULT 0,
  started_at bigint,
  ended_at bigint,
  message_id bigint,
  error text,
  created_at bigint NOT NULL,
  UNIQUE (bot_id, conversation, seq)
);
CREATE INDEX steps_open ON steps (bot_id, conversation, seq) WHERE status IN ('pending', 'started');
CREATE INDEX steps_dead ON steps (bot_id, id) WHERE status = 'dead';

CREATE TABLE guardrails_versions (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  version int NOT NULL,
  settings jsonb NOT NULL,
  published_at bigint NOT NULL,
  published_by text NOT NULL,
  note text,
  PRIMARY KEY (bot_id, version)
);
CREATE TABLE guardrails_drafts (
  bot_id bigint PRIMARY KEY REFERENCES bots ON DELETE CASCADE,
  settings jsonb NOT NULL,
  based_on int NOT NULL,
  -- Counts edits, for "somebody changed this meanwhile".
  revision int NOT NULL DEFAULT 1,
  edited_at bigint NOT NULL,
  edited_by text NOT NULL
);

-- A model stands with the knowledge entries it was trained on: both change at once or not at all.
CREATE TABLE models (
  id bigserial PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  data_hash text NOT NULL,
  bytes bytea NOT NULL,
  entries jsonb NOT NULL,
  report jsonb NOT NULL,
  trained_at bigint NOT NULL
);

-- People signed in to the panel.
CREATE TABLE sessions (
  -- Hash of the cookie's value.
  id text PRIMARY KEY,
  chatwoot_id bigint NOT NULL REFERENCES chatwoots ON DELETE CASCADE,
  user_id bigint NOT NULL,
  user_name text NOT NULL,
  role text NOT NULL,
  token bytea,
  -- For sessions that live in a bearer instead of a cookie.
  bound_origin text,
  created_at bigint NOT NULL,
  checked_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE TABLE audit (
  id bigserial PRIMARY KEY,
  bot_id bigint REFERENCES bots ON DELETE CASCADE,
  who text NOT NULL,
  what text NOT NULL,
  detail jsonb,
  at bigint NOT NULL
);

-- Single-use tickets for the visitor's queue stream.
CREATE TABLE tickets (
  id text PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  expires_at bigint NOT NULL
);

-- What an operator must know now: one open alarm per bot and code. While a bot has one that stops it from acting,
-- its webhooks are answered with 503, so that Chatwoot opens its conversations to people.
CREATE TABLE alarms (
  id bigserial PRIMARY KEY,
  bot_id bigint REFERENCES bots ON DELETE CASCADE,
  code text NOT NULL,
  detail text NOT NULL,
  remedy text NOT NULL,
  stops_bot boolean NOT NULL,
  raised_at bigint NOT NULL,
  cleared_at bigint
);
CREATE UNIQUE INDEX alarms_open ON alarms (coalesce(bot_id, 0), code) WHERE cleared_at IS NULL;

-- What has to be done from time to time, by one process at a time: the scheduler runs these beside conversations.
CREATE TABLE chores (
  kind text NOT NULL,
  -- 0 for chores of the whole service.
  bot_id bigint NOT NULL DEFAULT 0,
  due_at bigint NOT NULL,
  leased_by text,
  leased_until bigint,
  PRIMARY KEY (kind, bot_id)
);
