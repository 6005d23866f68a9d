import { BatonError } from '../errors.ts';

/** A bot without knowledge is to train it. */
export function knowledgeMissing(): BatonError {
  return new BatonError(
    'knowledge_missing',
    'There is no knowledge to train.',
    'Write an entry first, or import some: npm run baton -- knowledge import FILE',
    { status: 409 },
  );
}
