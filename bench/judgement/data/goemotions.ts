import { readText, readTsv } from './read.ts';

/** A comment with the emotions its readers saw. */
export interface Comment {
  text: string;
  emotions: string[];
}

/** GoEmotions (data CC BY 4.0, google-research/goemotions): Reddit comments, 27 emotions and neutral. */
export function readGoEmotions(data: string, split: 'train' | 'dev'): Comment[] {
  const names = readText(data, 'goemotions', 'labels.txt').trim().split(/\r?\n/);
  return readTsv(data, 'goemotions', `${split}.tsv`).map(([text = '', ids = '']) => ({
    text,
    emotions: ids.split(',').map((id) => names[Number(id)] ?? id),
  }));
}
