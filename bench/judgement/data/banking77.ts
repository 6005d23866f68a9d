import { readCsv, type Labelled } from './read.ts';

/** BANKING77's training split (CC BY 4.0, PolyAI-LDN/task-specific-datasets): 10,003 questions of 77 intents. */
export function readBanking77(data: string): Labelled[] {
  return readCsv(data, 'banking77', 'train.csv').map((row) => ({
    text: row['text'] ?? '',
    label: row['category'] ?? '',
  }));
}
