import type { Json } from './state.ts';

const KEYS: Record<string, readonly string[]> = {
  input_select: ['title', 'value'],
  cards: ['title', 'description', 'media_url', 'actions'],
  form: [
    'type',
    'name',
    'label',
    'placeholder',
    'options',
    'default',
    'required',
    'pattern',
    'title',
    'pattern_error',
  ],
  article: ['title', 'description', 'link'],
};

/** The content types Chatwoot knows; another one is an error 500 there. */
export const CONTENT_TYPES: readonly string[] = [
  'text',
  'input_text',
  'input_textarea',
  'input_email',
  'input_select',
  'cards',
  'form',
  'article',
  'incoming_email',
  'input_csat',
  'integrations',
  'sticker',
  'voice_call',
];

/** What is wrong with the items of a choice, card, form or article, in Chatwoot's words; null if nothing is. */
export function itemsProblem(contentType: string, contentAttributes: Json): string | null {
  const allowed = KEYS[contentType];
  if (!allowed) return null;
  const items = contentAttributes['items'];
  if (!Array.isArray(items) || items.length === 0) return 'At least one item is required.';
  if (!items.every((item) => typeof item === 'object' && item !== null)) return 'Items should be a hash.';
  const extra = new Set(
    items.flatMap((item: object) => Object.keys(item)).filter((key) => !allowed.includes(key)),
  );
  if (extra.size > 0)
    return `contains invalid keys for items : [${[...extra].map((key) => `:${key}`).join(', ')}]`;
  const bare =
    contentType === 'cards' &&
    items.some((item: { actions?: unknown }) => !Array.isArray(item.actions) || item.actions.length === 0);
  return bare ? 'contains items missing actions' : null;
}
