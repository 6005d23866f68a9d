import { describe, expect, it } from 'vitest';
import { handoffRows } from '../../../agent-bot/store/handoff-rows.ts';
import type { HandoffChange } from '../../../agent-bot/turn/progress.ts';

const jane = { id: 7, name: 'Jane' };
const began = (stretch = 1, claimedBy: typeof jane | null = null): HandoffChange => ({
  type: 'began',
  stretch,
  reason: 'keyword',
  evidence: { trigger: 'keyword', quotes: [], why: 'a test' },
  messageId: 4,
  claimedBy,
});
const ended = (outcome: 'claimed' | 'ended_waiting', stretch = 1): HandoffChange => ({
  type: 'ended',
  stretch,
  outcome,
  person: outcome === 'claimed' ? jane : null,
});

describe('what one go leaves behind of handoffs', () => {
  it('is nothing where nothing changed', () => {
    expect(handoffRows([])).toEqual([]);
  });

  it('is one row a stretch', () => {
    expect(handoffRows([ended('ended_waiting', 1), began(2)])).toMatchObject([
      { stretch: 1, begins: false, outcome: 'ended_waiting', ended: true, reason: null },
      { stretch: 2, begins: true, outcome: null, ended: false, reason: 'keyword', message_id: 4 },
    ]);
  });

  it('has ended where it began and ended', () => {
    expect(handoffRows([began(), ended('claimed')])).toMatchObject([
      {
        begins: true,
        reason: 'keyword',
        outcome: 'claimed',
        ended: true,
        claimed_by: 7,
        claimed_by_name: 'Jane',
      },
    ]);
  });

  it('waits anew where it ended and began again', () => {
    expect(handoffRows([ended('ended_waiting'), began()])).toMatchObject([
      { begins: true, outcome: null, ended: false, claimed_by: null },
    ]);
  });

  it('keeps the end that came first, and who took it without a handoff', () => {
    expect(handoffRows([began(), ended('claimed'), ended('ended_waiting')])).toMatchObject([
      { outcome: 'claimed', claimed_by: 7 },
    ]);
    expect(handoffRows([began(1, jane), ended('ended_waiting')])).toMatchObject([
      { begins: true, outcome: 'claimed', ended: false, claimed_by: 7 },
    ]);
  });
});
