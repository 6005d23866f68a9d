import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../agent-bot/store/messages.ts';

const snapshot = { status: null, updatedAt: null, assignee: null };
const JANE = { id: 7, name: 'Jane' };
const line = { author_name: null, private: false, after_id: null };

describe('the transcript', () => {
  it('has what visitors, people and the bot said, by their names, in whole milliseconds', () => {
    const said = { messageId: 5, text: 'Hi', at: 900.4, snapshot };
    expect(
      messagesOf(
        [
          { type: 'visitor-message', attachments: 0, ...said },
          { type: 'person-message', person: JANE, ...said, messageId: 6 },
          { type: 'person-message', person: null, ...said, messageId: 7 },
          { type: 'bot-message', key: 'k', botId: 1, private: false, ...said, messageId: 8 },
          { type: 'bot-message', key: 'k', botId: 1, private: true, ...said, messageId: 9 },
        ],
        9,
      ),
    ).toEqual([
      { ...line, message_id: 5, author: 'visitor', text: 'Hi', at: 900 },
      { ...line, message_id: 6, author: 'agent', author_name: 'Jane', text: 'Hi', at: 900 },
      { ...line, message_id: 7, author: 'agent', text: 'Hi', at: 900 },
      { ...line, message_id: 8, author: 'bot', text: 'Hi', at: 900 },
      { ...line, message_id: 9, author: 'bot', private: true, text: 'Hi', at: 900 },
    ]);
  });

  it('has a click as the words that stood there, behind all that was said by then', () => {
    const values = [
      { title: 'Shipping', value: '1' },
      { title: 'Returns', value: '2' },
    ];
    const click = { type: 'visitor-choice', messageId: 5, values, snapshot } as const;
    const clicked = { ...line, message_id: 5, author: 'visitor', text: 'Shipping, Returns', at: null };
    expect(messagesOf([click], 8)).toEqual([{ ...clicked, after_id: 8 }]);
    expect(messagesOf([click], 3)).toEqual([{ ...clicked, after_id: 5 }]);
  });

  it('has nothing of what only happens', () => {
    expect(
      messagesOf(
        [
          { type: 'note', messageId: 5, at: 900, person: JANE, snapshot },
          { type: 'assigned', person: JANE, previous: null, at: 1, snapshot },
          { type: 'status', status: 'open', previous: null, at: 1, snapshot },
        ],
        5,
      ),
    ).toEqual([]);
  });
});
