import { readBanking77 } from './banking77.ts';
import { readBitext } from './bitext.ts';
import { readClinc150 } from './clinc150.ts';
import { readMultidogo } from './multidogo.ts';

/** Texts of ordinary messages by where they are from; of Bitext without the offensive ones. */
export function ordinarySets(data: string): Record<string, string[]> {
  const clinc = readClinc150(data);
  const texts = (rows: readonly { text: string }[]): string[] => rows.map(({ text }) => text);
  return {
    CLINC150: texts([...clinc.train, ...clinc.val, ...clinc.outTrain, ...clinc.outVal]),
    BANKING77: texts(readBanking77(data)),
    Bitext: texts(
      [...readBitext(data, 'train'), ...readBitext(data, 'dev')].filter(({ tags }) => !tags.includes('W')),
    ),
    MultiDoGO: texts(readMultidogo(data)),
  };
}
