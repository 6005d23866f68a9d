import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../../widget-element/connection/service-api.ts';

describe('what the service knows of a chat', () => {
  it('is trouble where it says since when', () => {
    expect(parseFacts({ now: 20, through: 0, answers: [], trouble: { since: 5 } }, 0).trouble).toBe(true);
  });

  it.each([
    undefined,
    null,
    '',
    [],
    { now: 'x', answers: {} },
    { trouble: null },
    { trouble: true },
    { trouble: 'since' },
    { trouble: ['since'] },
    { trouble: {} },
  ])('is no trouble, and hinders nothing else, in %j', (chat) => {
    expect(parseFacts(chat, 0)).toEqual({
      through: 0,
      answers: {},
      hours: null,
      gate: null,
      emailLeft: false,
      takesFiles: true,
      trouble: false,
      opening: false,
    });
  });
});
