import { z } from 'zod';
import { readText, type Labelled } from './read.ts';

const rows = z
  .array(z.tuple([z.string(), z.string()]))
  .transform((pairs): Labelled[] => pairs.map(([text, label]) => ({ text, label })));
const fileSchema = z.object({ train: rows, val: rows, oos_train: rows, oos_val: rows });

/** CLINC150 (CC BY 3.0, github.com/clinc/oos-eval): 150 intents, and questions none of them covers. */
export interface Clinc150 {
  train: Labelled[];
  val: Labelled[];
  outTrain: Labelled[];
  outVal: Labelled[];
  /** Intents by domain ("banking", "travel" …). */
  domains: Record<string, string[]>;
}

/** Reads `clinc150/`. Errors: Node's when a file is missing, zod's when it is another. */
export function readClinc150(data: string): Clinc150 {
  const file = fileSchema.parse(JSON.parse(readText(data, 'clinc150', 'data_full_train_val.json')));
  const domains = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readText(data, 'clinc150', 'domains.json')));
  return { train: file.train, val: file.val, outTrain: file.oos_train, outVal: file.oos_val, domains };
}
