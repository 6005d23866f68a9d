import { describe, expect, it } from 'vitest';
import {
  planHandoff,
  planOpenedElsewhere,
  planSentToQueue,
  planTakeOver,
} from '../../../agent-bot/handoff/plan.ts';
import {
  changesConversation,
  isMessage,
  isUrgent,
  type PlannedStep,
} from '../../../agent-bot/handoff/step.ts';

const kinds = (steps: PlannedStep[]) => steps.map((step) => step.body.kind);

describe('the plan of a handoff', () => {
  const steps = planHandoff({ sentence: "I'm getting a person.", note: '**Handed off**' });

  it('says first and opens then: a bot’s word after opening would erase Chatwoot’s waiting time', () => {
    expect(kinds(steps)).toEqual(['say', 'open', 'note']);
  });

  it('says nothing any more once a person has it, but still opens and tells them why', () => {
    expect(steps.map((step) => step.allowed)).toEqual([['queued'], ['queued', 'agent'], ['queued', 'agent']]);
  });

  it('assigns nobody', () => {
    expect(kinds(steps)).not.toContain('assign-person');
  });
});

describe('the plan of a taking over', () => {
  it('opens, and assigns whom it is not yet', () => {
    const jane = { id: 2, name: 'Jane Doe' };
    expect(kinds(planTakeOver(jane, true))).toEqual(['open', 'assign-person']);
    expect(kinds(planTakeOver(jane, false))).toEqual(['open']);
    expect(kinds(planTakeOver(null, true))).toEqual(['open']);
  });

  it('assigns nobody once the person has given it away, and still opens it, so that somebody sees it wait', () => {
    const [open, assign] = planTakeOver({ id: 2, name: 'Jane Doe' }, true);
    expect(assign?.allowed).toEqual(['agent']);
    expect(open?.allowed).toEqual(['agent', 'queued']);
  });
});

describe('the plan for what was opened elsewhere', () => {
  it('lets go and says why, without a public word', () => {
    expect(kinds(planOpenedElsewhere(true, 'note'))).toEqual(['release', 'note']);
    expect(kinds(planOpenedElsewhere(false, 'note'))).toEqual([]);
  });
});

describe('steps', () => {
  it('that send a message are looked up before they are repeated; all others change the conversation', () => {
    const all = ['say', 'open', 'note', 'assign-person', 'assign-bot', 'release', 'return'] as const;
    expect(all.filter(isMessage)).toEqual(['say', 'note']);
    expect(all.filter(changesConversation)).toEqual([
      'open',
      'assign-person',
      'assign-bot',
      'release',
      'return',
    ]);
    expect(all.filter((kind) => !isUrgent(kind))).toEqual(['say']);
  });
});

describe('the plan for what a teammate let go of', () => {
  it('opens it where Chatwoot does not call it open yet, and says why it waits', () => {
    expect(kinds(planSentToQueue(true, 'note'))).toEqual(['note']);
    expect(kinds(planSentToQueue(false, 'note'))).toEqual(['open', 'note']);
  });
});
