import { complaintLogit } from '../../agent-bot/language/complaint-model.ts';
import { learn, type Choices, type Measured } from './learn.ts';

/** A row and how far it lies above the firing point. */
export interface Judged {
  row: Measured;
  z: number;
}

/** Domains that share their subject ("flights", "flights, in public") are left out together. */
export function subjectOf({ group }: Measured): string {
  return group.split(',')[0] ?? group;
}

/** Each written sentence judged by a model that saw no sentence of its subject, neither complaints nor ordinary ones. */
export function leftOutScores(all: readonly Measured[], choices: Choices, seed: number): Judged[] {
  const written = all.filter((row) => row.source === 'written');
  return [...new Set(written.map(subjectOf))].flatMap((subject) => {
    const isOwn = (row: Measured): boolean => row.source === 'written' && subjectOf(row) === subject;
    const model = learn(
      all.filter((row) => !isOwn(row)),
      choices,
      seed,
    );
    return all.filter(isOwn).map((row) => ({ row, z: complaintLogit(model, row.dense, row.words) }));
  });
}
