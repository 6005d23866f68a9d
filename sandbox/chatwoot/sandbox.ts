import { z } from 'zod';
import { accessToken, authenticate } from './access.ts';
import { botErrorActivity } from './activity.ts';
import { scheduleAutoAssignment } from './auto-assignment.ts';
import { Cable, type CableClient } from './cable.ts';
import { changeConversation } from './conversation-changes.ts';
import { Core, recordedPace, type Pace, type SandboxClock } from './core.ts';
import { Events } from './events.ts';
import { faultReply, SandboxReset } from './fault-reply.ts';
import { Faults, type ApiCall } from './faults.ts';
import { bareNotFound, HttpError } from './http-error.ts';
import { writeActivity } from './message-creation.ts';
import {
  performerOf,
  type Context,
  type Reply,
  type SandboxRequest,
  type SandboxResponse,
} from './request.ts';
import { readBody } from './read-body.ts';
import { findRoute } from './router.ts';
import {
  emptyState,
  type Conversation,
  type Manner,
  type Message,
  type Notification,
  type SentWebhook,
  type State,
  type WebhookJob,
} from './state.ts';
import { sendSurvey, sendTemplates } from './templates.ts';
import { WebhookSender, type Deliver } from './webhook-sender.ts';
import type { World } from './world.ts';

/** Chatwoot asks for a rating in a job. */
const SURVEY_MS = [200, 300] as const;

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
} as const;

const savedSchema = z.looseObject({
  version: z.literal(1),
  account: z.looseObject({ id: z.number() }),
  conversations: z.array(z.unknown()),
});

export interface SandboxOptions {
  manner: Manner;
  clock: SandboxClock;
  /** Numbers in [0, 1); with a seeded one and a virtual clock every run is the same. */
  random: () => number;
  deliver: Deliver;
  /** Where the sandbox is reached, for links to files. */
  publicUrl: string;
  accountName?: string;
  /** The recorded machine's pace, unless told otherwise. */
  pace?: Pace;
}

/** For tests and for looking into things; not part of Chatwoot. */
export interface Inspect {
  conversation(id: number): Conversation | undefined;
  conversations(): readonly Conversation[];
  messages(conversationId: number): readonly Message[];
  /** The lines of activity of a conversation, in order. */
  activity(conversationId: number): string[];
  notifications(userId: number): readonly Notification[];
  /** Every attempt to send a webhook, in order, with its outcome. */
  webhooks(): readonly SentWebhook[];
  /** Webhooks that are still to be sent or tried again. */
  waiting(): readonly WebhookJob[];
}

/** A small Chatwoot in memory. */
export interface Sandbox {
  readonly manner: Manner;
  readonly faults: Faults;
  readonly inspect: Inspect;
  /** The parts, for seeding. */
  readonly world: World;
  /** Answers a request. Rejects with SandboxReset where a fault closes the connection. */
  handle(request: SandboxRequest): Promise<SandboxResponse>;
  /** Opens a cable connection; `gone` is called if the sandbox drops it. */
  connectCable(send: (text: string) => void, gone?: () => void): CableClient;
  /** The whole state as JSON. */
  snapshot(): string;
  /** Takes a state back, and with it the webhooks that were on their way. @throws if it is not one of ours */
  restore(json: string): void;
  /** Closes all cable connections and lets nothing more happen; webhooks that have no answer yet stay queued. */
  stop(): void;
  /** Calls back after each piece of work, when there may be something to save. */
  onChange(call: () => void): void;
}

/** Makes a Chatwoot without sockets: give it a virtual clock and it runs in virtual time. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const faults = new Faults(options.random);
  const core = new Core({
    state: emptyState(options.accountName ?? 'Larkfield', options.clock.now()),
    manner: options.manner,
    clock: options.clock,
    random: options.random,
    pace: options.pace ?? recordedPace,
    publicUrl: options.publicUrl,
    faults,
  });
  const world = wire(core, options.deliver);
  return {
    manner: options.manner,
    faults,
    world,
    inspect: inspectorOf(world),
    handle: (request) => handle(world, request),
    connectCable: (send, gone) => world.cable.connect(send, gone),
    snapshot: () => JSON.stringify(core.state),
    restore: (json) => {
      core.state = savedSchema.parse(JSON.parse(json)) as unknown as State;
      world.webhooks.resume();
    },
    stop: () => {
      core.stopped = true;
      world.cable.closeAll();
    },
    onChange: (call) => {
      core.changed = call;
    },
  };
}

function wire(core: Core, deliver: Deliver): World {
  const cable = new Cable(core);
  const webhooks = new WebhookSender(core, deliver);
  const world: World = {
    core,
    cable,
    webhooks,
    events: new Events(core, cable, webhooks),
    followUps: {
      opened: (conversation) => {
        scheduleAutoAssignment(world, conversation);
      },
      resolved: (conversation) => {
        core.later(core.between(SURVEY_MS), () => {
          core.perform({ type: 'system' }, () => {
            sendSurvey(world, conversation);
          });
        });
      },
      visitorWrote: (conversation) => {
        sendTemplates(world, conversation);
      },
      activity: (conversation, activity) => {
        writeActivity(world, conversation, activity);
      },
    },
  };
  webhooks.failed = (job) => {
    openAfterFailure(world, job);
  };
  return world;
}

/** The bot did not take a message: Chatwoot opens the conversation, if it is still pending. In 4.16.2 the bot stays its owner. */
function openAfterFailure(world: World, job: WebhookJob): void {
  const { core } = world;
  const conversation = job.conversationId === null ? undefined : core.conversation(job.conversationId);
  if (conversation?.status !== 'pending') return;
  core.perform({ type: 'system' }, () => {
    changeConversation(world, conversation, { status: 'open' }, { activities: [botErrorActivity] });
  });
}

async function handle(world: World, request: SandboxRequest): Promise<SandboxResponse> {
  const { core } = world;
  const headers = lowerCased(request.headers);
  const url = new URL(request.path, 'http://sandbox');
  const path = url.pathname;
  const isPublic = path.startsWith('/public/api/');
  const cors = isPublic && headers['origin'] !== undefined ? CORS : {};
  if (request.method === 'OPTIONS' && isPublic)
    return { status: 200, headers: { ...CORS, ...preflight(headers) }, body: '' };
  const found = findRoute(request.method, path);
  const call: ApiCall = {
    method: request.method,
    path,
    as: callerKind(world, accessToken(headers), isPublic),
  };
  const fault = core.faults.strikesApi(call);
  await core.wait(core.between(core.pace.arrival));
  if (fault && fault.answer !== 'slow' && fault.work === 'undone') return withCors(faultReply(fault), cors);
  const form = await readBody(request, request.contentType ?? headers['content-type'] ?? '');
  const reply = answer(isPublic, () => {
    if (!found) throw bareNotFound();
    const { route, params } = found;
    const caller = authenticate(world, accessToken(headers), route.access, params['account']);
    const query = { ...Object.fromEntries(url.searchParams), ...request.query };
    const context: Context = { world, params, query, headers, ...form, ...caller };
    return core.perform(performerOf(context), () => route.run(context));
  });
  // Written out now: what happens while the answer is on its way must not show in it.
  const response = rendered(core, reply);
  await core.wait(core.between(core.pace.answer));
  if (fault?.answer === 'slow') await core.wait(fault.ms ?? 0);
  else if (fault) return withCors(faultReply(fault), cors);
  return withCors(response, cors);
}

function answer(isPublic: boolean, run: () => Reply): Reply {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    // The visitor's API does not rescue what it cannot find; its 404 is Rails' own.
    if (isPublic && error.status === 404) return { status: 404, json: { status: 404, error: 'Not Found' } };
    return { status: error.status, json: error.body };
  }
}

function rendered(core: Core, reply: Reply): SandboxResponse {
  if (reply.file) {
    return {
      status: reply.status,
      headers: {
        'content-type': reply.file.contentType,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      },
      body: reply.file.bytes,
    };
  }
  if (reply.location !== undefined)
    return { status: reply.status, headers: { location: `${core.publicUrl}${reply.location}` }, body: '' };
  if (reply.json === undefined) return { status: reply.status, headers: {}, body: '' };
  return {
    status: reply.status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(reply.json),
  };
}

function withCors(response: SandboxResponse, cors: Record<string, string>): SandboxResponse {
  return { ...response, headers: { ...response.headers, ...cors } };
}

function preflight(headers: Record<string, string>): Record<string, string> {
  const asked = headers['access-control-request-headers'];
  return {
    'access-control-max-age': '7200',
    ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
  };
}

function lowerCased(headers: SandboxRequest['headers']): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const single = Array.isArray(value) ? value[0] : value;
    if (single !== undefined) result[name.toLowerCase()] = single;
  }
  return result;
}

function callerKind(world: World, token: string | null, isPublic: boolean): ApiCall['as'] {
  if (isPublic) return 'visitor';
  if (token === null) return 'nobody';
  if (world.core.state.bots.some((bot) => bot.accessToken === token)) return 'bot';
  return world.core.state.users.some((user) => user.accessToken === token) ? 'user' : 'nobody';
}

function inspectorOf(world: World): Inspect {
  const { core } = world;
  const messages = (id: number): Message[] =>
    core.state.messages.filter((message) => message.conversationId === id);
  return {
    conversation: (id) => core.conversation(id),
    conversations: () => core.state.conversations,
    messages,
    activity: (id) =>
      messages(id)
        .filter((message) => message.type === 2)
        .map((message) => message.content ?? ''),
    notifications: (userId) => core.state.notifications.filter((row) => row.userId === userId),
    webhooks: () => world.webhooks.sent,
    waiting: () => core.state.jobs,
  };
}

export { SandboxReset };
