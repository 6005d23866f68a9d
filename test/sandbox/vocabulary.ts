/** Fields whose values are words or switches that Baton, or an agent's dashboard, decides by: not names, times or ids. */
const DECISIVE = new Set([
  'additional_attributes',
  'api_and_webhooks',
  'assignee_type',
  'attributes',
  'auto_offline',
  'blocked',
  'can_reply',
  'channel',
  'channel_type',
  'closed_all_day',
  'confirmed',
  'content_type',
  'csat_survey_enabled',
  'current_status',
  'deleted',
  'enable_auto_assignment',
  'enable_email_collect',
  'error',
  'event',
  'file_type',
  'greeting_enabled',
  'hmac_mandatory',
  'hmac_verified',
  'is_private',
  'message_type',
  'muted',
  'notification_type',
  'open_all_day',
  'priority',
  'private',
  'role',
  'sender_type',
  'status',
  'submitted_values',
  'success',
  'system_bot',
  'type',
  'working_hours_enabled',
]);

/** Where two values say different things in the fields that decide something; shapes are compared elsewhere. */
export function vocabularyDifferences(recorded: unknown, ours: unknown, path = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(ours))
    return [...recorded.entries()].flatMap(([index, item]) =>
      vocabularyDifferences(item, ours[index], `${path}[${String(index)}]`),
    );
  if (!isObject(recorded) || !isObject(ours)) return [];
  return Object.keys(recorded).flatMap((key) => {
    if (!(key in ours)) return [];
    const [one, other] = [recorded[key], ours[key]];
    if (isPlain(one) && isPlain(other) && DECISIVE.has(key) && one !== other)
      return [`${path}.${key}: ${JSON.stringify(one)} recorded, ${JSON.stringify(other)} ours`];
    return vocabularyDifferences(one, other, `${path}.${key}`);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
