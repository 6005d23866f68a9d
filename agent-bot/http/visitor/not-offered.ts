import { BatonError } from '../../errors.ts';

/** The admin does not offer visitors what was asked for. */
export function notOffered(): BatonError {
  return new BatonError('not_offered', 'This bot does not offer that.', 'Wait, or leave the line.', {
    status: 409,
  });
}
