import { describe, expect, it } from 'vitest';
import { complaintSuite } from '../../../bench/judgement/data/complaints.ts';
import { judgeComplaints } from '../../../bench/judgement/measures/judge-complaints.ts';

describe('the suite of complaints that do not say so', () => {
  it.each(['work', 'set-aside'] as const)('has something of each kind in its half: %s', (half) => {
    const { messages, dialogues, rejections } = complaintSuite(half);
    const complaining = messages.filter(({ expected }) => expected).length;
    expect(Math.abs(messages.length - 2 * complaining)).toBeLessThanOrEqual(2);
    expect(messages.filter(({ kind }) => kind === 'indirect').length).toBeGreaterThanOrEqual(25);
    expect(dialogues.filter(({ expected }) => expected.frustrated)).toHaveLength(dialogues.length / 2);
    for (const { turns } of dialogues) expect(turns.length).toBeGreaterThanOrEqual(4);
    expect(rejections.filter(({ expected }) => expected.rejects)).toHaveLength(rejections.length / 2);
  });

  it.each([
    ['work', { indirect: 0.7, dialogues: 0.8, rejections: 0.95 }],
    ['set-aside', { indirect: 0.5, dialogues: 0.6, rejections: 0.8 }],
  ] as const)('puts complaints above what only sounds like one, in its half: %s', (half, atLeast) => {
    const figures = judgeComplaints(complaintSuite(half), true);
    expect(figures.messageAuc).toBeGreaterThanOrEqual(0.94);
    expect(figures.dialogueAuc).toBeGreaterThanOrEqual(0.9);
    expect(figures.indirect).toBeGreaterThanOrEqual(atLeast.indirect);
    expect(figures.direct).toBeGreaterThanOrEqual(0.9);
    expect(figures.calm).toBeLessThanOrEqual(0.05);
    expect(figures.dialogues).toBeGreaterThanOrEqual(atLeast.dialogues);
    expect(figures.falseDialogues).toBeLessThanOrEqual(0.1);
    expect(figures.rejections).toBeGreaterThanOrEqual(atLeast.rejections);
    expect(figures.falseRejections).toBeLessThanOrEqual(0.1);
  });
});
