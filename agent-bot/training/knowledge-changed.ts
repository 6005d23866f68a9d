import { BatonError } from '../errors.ts';

/** Another version went live since somebody looked: their change would undo what that one brought. */
export function knowledgeChanged(): BatonError {
  return new BatonError(
    'knowledge_changed',
    'The knowledge was changed meanwhile.',
    'Reload the page, then make your change again.',
    { status: 409 },
  );
}
