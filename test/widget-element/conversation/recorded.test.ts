import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  attachmentsOf,
  choicesOf,
  chosenOf,
  sourcesOf,
} from '../../../widget-element/conversation/content.ts';
import { entriesOf } from '../../../widget-element/conversation/entries.ts';
import { loose, parseMessage, text } from '../../../widget-element/conversation/message.ts';
import { cardsOf, ratingOf } from '../../../widget-element/conversation/rich-content.ts';
import { ownerOf } from '../../../widget-element/conversation/owner.ts';
import { reduce } from '../../../widget-element/conversation/reduce.ts';
import { initialState, type State } from '../../../widget-element/conversation/state.ts';
import { parseStatus } from '../../../widget-element/connection/public-api.ts';

interface Recorded {
  entries: { kind: string; stream?: string; dir?: string; frame?: unknown }[];
}

/** Plays a visitor's cable, as a real Chatwoot sent it, and tells the state after each frame. */
function play(file: string): { event: string; state: State }[] {
  const recorded = JSON.parse(readFileSync(`test/fixtures/recorded/${file}`, 'utf8')) as Recorded;
  const seen: { event: string; state: State }[] = [];
  let state = initialState;
  for (const entry of recorded.entries) {
    if (entry.kind !== 'cable' || entry.stream !== 'visitor' || entry.dir !== 'in') continue;
    const frame = loose(loose(entry.frame)['message']);
    const event = text(frame['event']);
    const data = loose(frame['data']);
    if (event.startsWith('message.')) {
      const message = parseMessage(data);
      if (message) state = reduce(state, { type: 'message', message, echoId: text(data['echo_id']) });
    } else if (event === 'conversation.status_changed' || event === 'conversation.updated') {
      const status = parseStatus(data['status']);
      const assigned = loose(loose(data['meta'])['assignee'])['type'] === 'user';
      if (!status) throw new Error(`no status in ${event}`);
      state = reduce(state, {
        type: 'status',
        status,
        version: Number(data['updated_at']),
        assigned,
        now: 1,
      });
    } else continue;
    seen.push({ event, state });
  }
  return seen;
}

for (const version of ['', '4.14.2/']) {
  describe(`a recorded conversation of Chatwoot ${version || '4.16.2/'}`, () => {
    it('goes from queued to Jane to the end, and back to the bot when the visitor writes again', () => {
      const owners = play(`${version}03-handoff.json`)
        .map(({ state }) => ownerOf(state))
        .filter((owner, index, all) => owner !== all[index - 1]);
      expect(owners).toEqual(['bot', 'queued', 'agent', 'closed', 'bot']);
    });

    it('shows choices, which one was taken, and the pages an article names', () => {
      const { messages } = play(`${version}02-bot-replies.json`).at(-1)!.state;
      const choices = messages.find((message) => choicesOf(message).length > 0)!;
      expect(choicesOf(choices).map((choice) => choice.title)).toEqual(['Shipping time', 'Returns']);
      expect(chosenOf(choices)).toEqual({ title: 'Returns', value: 'returns' });
      expect(messages.flatMap(sourcesOf).map((source) => source.url)).toEqual([
        'https://shop.example/returns',
      ]);
      expect(messages.flatMap(cardsOf)).toEqual([
        {
          title: 'A',
          description: 'b',
          image: 'https://shop.example/a.png',
          actions: [{ kind: 'postback', text: 'Choose', value: 'a' }],
        },
      ]);
      expect(messages.filter((message) => message.author === 'bot').length).toBeGreaterThan(3);
    });

    it('reads pictures and files', () => {
      const attachments = play(`${version}07-attachments.json`).at(-1)!.state.messages.flatMap(attachmentsOf);
      expect(attachments.map(({ kind, name }) => ({ kind, name }))).toEqual(
        expect.arrayContaining([
          { kind: 'image', name: 'dot.png' },
          { kind: 'file', name: 'note.txt' },
        ]),
      );
    });

    it('shows a deleted message as deleted', () => {
      const { state } = play(`${version}15-deletion-and-end.json`).at(-1)!;
      expect(state.messages.filter((message) => message.deleted)).toHaveLength(1);
    });
  });
}

describe('a recorded question at the end', () => {
  it('stands outside the messages, after the end, with the answer that was given', () => {
    const { state } = play('16-csat.json').at(-1)!;
    const survey = state.messages.find((message) => message.kind === 'input_csat')!;
    expect(survey).toMatchObject({ author: 'system', text: 'Please rate the conversation' });
    expect(ratingOf(survey)).toBe(5);
    expect(survey.id).toBeGreaterThan(state.endedAfterId);
    const rows = entriesOf(state, Date.now());
    expect(rows.some((row) => row.kind === 'message' && row.message === survey)).toBe(false);
    expect(rows.at(-1)).toMatchObject({ kind: 'mark', mark: { kind: 'ended' } });
  });
});

describe('the log', () => {
  it('announces a person who writes, groups what belongs together, and names the end', () => {
    const steps = play('03-handoff.json');
    const kinds = entriesOf(steps.at(-1)!.state, Date.now()).map((entry) =>
      entry.kind === 'mark'
        ? `${entry.mark.kind} ${entry.mark.who}`
        : entry.kind === 'message'
          ? entry.message.author
          : entry.kind,
    );
    expect(kinds.filter((kind) => kind !== 'day')).toEqual([
      'visitor',
      'bot',
      'joined Jane',
      'person',
      'ended Jane',
      'visitor',
    ]);
  });
});
