import { complaintSuite } from '../data/complaints.ts';
import { judgeComplaints } from '../measures/judge-complaints.ts';
import type { Part } from '../part.ts';

/** Complaints that do not say so. */
export const complaints: Part = {
  name: 'complaints',
  about:
    'complaints that do not say so, courses that frustrate, answers turned down, and what looks like each',
  measure: () => [
    {
      title: 'Complaints that do not say so (shares that fire; half of the suite each)',
      columns: [
        { key: 'messageAuc', title: 'message AUC' },
        { key: 'indirect', title: 'indirect' },
        { key: 'direct', title: 'outright' },
        { key: 'calm', title: 'calm' },
        { key: 'dialogueAuc', title: 'dialogue AUC' },
        { key: 'dialogues', title: 'dialogues' },
        { key: 'falseDialogues', title: 'calm ones' },
        { key: 'rejections', title: 'rejections' },
        { key: 'falseRejections', title: 'look-alikes' },
      ],
      lines: (['work', 'set-aside'] as const).flatMap((half) =>
        [true, false].map((known) => ({
          who: `${half}, ${known ? 'the bot’s acts known' : 'texts alone'}`,
          kind: 'ours' as const,
          values: { ...judgeComplaints(complaintSuite(half), known) },
        })),
      ),
      notes: ['test/probes/complaints.json: `work` was looked at, `set-aside` was scored before and after.'],
    },
  ],
};
