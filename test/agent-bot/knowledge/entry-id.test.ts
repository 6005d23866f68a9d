import { describe, expect, it } from 'vitest';
import { entryIdOf } from '../../../agent-bot/knowledge/entry-id.ts';

const none = new Set<string>();

describe('the id of a new entry', () => {
  it.each([
    ['Delivery to Ireland', [], 'delivery-to-ireland'],
    ['  Größe & Maße?! ', [], 'gro-e-ma-e'],
    ['Crème brûlée', [], 'creme-brulee'],
    ['', ['How long does it take?'], 'how-long-does-it-take'],
    ['配送时间', ['多久'], 'entry'],
    ['x'.repeat(300), [], 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, [], 'x'.repeat(59)],
  ])('of %j and %j is %j', (title, questions, id) => {
    expect(entryIdOf({ title, questions }, none)).toBe(id);
  });

  it('is one that nobody has', () => {
    expect(entryIdOf({ title: 'Returns', questions: [] }, new Set(['returns', 'returns-2']))).toBe(
      'returns-3',
    );
  });
});
