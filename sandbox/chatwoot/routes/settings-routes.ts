import { invalid, notFound } from '../http-error.ts';
import { iso } from '../json/time.ts';
import { asObject, empty, flag, ok, text, type Context, type Route } from '../request.ts';
import type { AccountWebhook, Json, Label } from '../state.ts';

const BASE = '/api/v1/accounts/:account';

function webhookJson(context: Context, webhook: AccountWebhook): Json {
  const { id, name, url, subscriptions, secret } = webhook;
  return { id, name, url, account_id: context.world.core.state.account.id, subscriptions, secret };
}

function webhookFields(context: Context): Json {
  return context.body['webhook'] === undefined ? context.body : asObject(context.body['webhook']);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function labelJson(label: Label): Json {
  const { id, title, description, color, showOnSidebar } = label;
  return { id, title, description, color, show_on_sidebar: showOnSidebar };
}

const webhooks: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/webhooks`,
    access: 'administrator',
    run: (context) =>
      ok({
        payload: { webhooks: context.world.core.state.webhooks.map((row) => webhookJson(context, row)) },
      }),
  },
  {
    method: 'POST',
    pattern: `${BASE}/webhooks`,
    access: 'administrator',
    run: (context) => {
      const { core } = context.world;
      const fields = webhookFields(context);
      const url = text(fields, 'url') ?? '';
      if (!/^https?:\/\//.test(url)) throw invalid([['url', 'Url is invalid']]);
      if (core.state.webhooks.some((row) => row.url === url))
        throw invalid([['url', 'Url has already been taken']]);
      const webhook = {
        id: core.nextId('webhooks'),
        name: text(fields, 'name'),
        url,
        subscriptions: strings(fields['subscriptions']),
        secret: core.token(),
      };
      core.state.webhooks.push(webhook);
      return ok({ payload: { webhook: webhookJson(context, webhook) } });
    },
  },
  {
    method: 'PATCH',
    pattern: `${BASE}/webhooks/:id`,
    access: 'administrator',
    run: (context) => {
      const webhook = context.world.core.state.webhooks.find(
        (row) => String(row.id) === context.params['id'],
      );
      if (!webhook) throw notFound();
      const fields = webhookFields(context);
      webhook.url = text(fields, 'url') ?? webhook.url;
      if (fields['subscriptions'] !== undefined) webhook.subscriptions = strings(fields['subscriptions']);
      return ok({ payload: { webhook: webhookJson(context, webhook) } });
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/webhooks/:id`,
    access: 'administrator',
    run: ({ world, params }) => {
      const { state } = world.core;
      state.webhooks = removed(state.webhooks, params['id']);
      return empty();
    },
  },
];

const labels: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/labels`,
    access: 'user',
    run: ({ world }) => ok({ payload: world.core.state.labels.map(labelJson) }),
  },
  {
    method: 'POST',
    pattern: `${BASE}/labels`,
    access: 'administrator',
    run: ({ world: { core }, body }) => {
      const fields = asObject(body['label']);
      const title = (text(fields, 'title') ?? '').toLowerCase();
      if (!/^[\p{L}\p{N}_-]+$/u.test(title)) throw invalid([['title', 'Title is invalid']]);
      if (core.state.labels.some((row) => row.title === title))
        throw invalid([['title', 'Title has already been taken']]);
      const label = {
        id: core.nextId('labels'),
        title,
        description: text(fields, 'description'),
        color: text(fields, 'color') ?? '#1f93ff',
        showOnSidebar: flag(fields, 'show_on_sidebar', false),
      };
      core.state.labels.push(label);
      return ok(labelJson(label));
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/labels/:id`,
    access: 'administrator',
    run: ({ world, params }) => {
      const { state } = world.core;
      state.labels = removed(state.labels, params['id']);
      return empty();
    },
  },
];

const definitions: Route[] = [
  {
    method: 'GET',
    pattern: `${BASE}/custom_attribute_definitions`,
    access: 'user',
    run: ({ world }) => ok(world.core.state.definitions),
  },
  {
    method: 'POST',
    pattern: `${BASE}/custom_attribute_definitions`,
    access: 'administrator',
    run: ({ world: { core }, body }) => {
      const fields = asObject(body['custom_attribute_definition']);
      const now = iso(core.now());
      const definition: Json = {
        id: core.nextId('definitions'),
        attribute_display_name: text(fields, 'attribute_display_name'),
        attribute_display_type: text(fields, 'attribute_display_type') ?? 'text',
        attribute_description: text(fields, 'attribute_description'),
        attribute_key: text(fields, 'attribute_key'),
        regex_pattern: null,
        regex_cue: null,
        attribute_values: strings(fields['attribute_values']),
        attribute_model: text(fields, 'attribute_model') ?? 'conversation_attribute',
        default_value: null,
        created_at: now,
        updated_at: now,
      };
      core.state.definitions.push(definition);
      return ok(definition);
    },
  },
  {
    method: 'DELETE',
    pattern: `${BASE}/custom_attribute_definitions/:id`,
    access: 'administrator',
    run: ({ world, params }) => {
      const { state } = world.core;
      state.definitions = state.definitions.filter((row) => String(row['id']) !== params['id']);
      return empty(204);
    },
  },
];

function removed<Row extends { id: number }>(rows: Row[], id: string | undefined): Row[] {
  const rest = rows.filter((row) => String(row.id) !== id);
  if (rest.length === rows.length) throw notFound();
  return rest;
}

/** Account webhooks, labels and custom attribute definitions. */
export const settingsRoutes: readonly Route[] = [...webhooks, ...labels, ...definitions];
