import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareWithLive } from '../../../agent-bot/knowledge/compare-with-live.ts';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { decodeModel, encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { trainInWorker } from '../../../agent-bot/knowledge/train-in-worker.ts';
import { trainModel, type TrainedModel } from '../../../agent-bot/knowledge/train.ts';
import { readTrainingReport, type TrainingReport } from '../../../agent-bot/knowledge/training-report.ts';

const file = new URL('../../../sandbox/sample/knowledge.json', import.meta.url);
const entries = parseKnowledge(JSON.parse(readFileSync(file, 'utf8')));
let model: TrainedModel;
let report: TrainingReport;
let index: KnowledgeIndex;

beforeAll(() => {
  ({ model, report } = trainModel(entries));
  index = loadIndex(entries, model);
});

const best = (text: string, among = index): { entry: string; confidence: number } => {
  const [first] = among.candidates(text);
  if (first === undefined) throw new Error('no candidate');
  return first;
};

describe('a trained knowledge', () => {
  it.each([
    ['how long does shipping take', 'delivery-time'],
    ['How long does SHIPPING take???', 'delivery-time'],
    ['i forgot my pasword', 'password'],
    ['what frame size for 180 cm', 'frame-size'],
    ['wanna return my helmet', 'returns-how'],
    ['are u open on saturday', 'opening-hours'],
  ])('is sure of "%s"', (text, entry) => {
    const candidate = best(text);
    expect(candidate.entry).toBe(entry);
    expect(candidate.confidence).toBeGreaterThan(0.55);
  });

  it.each([
    'asdf qwer zxcv',
    'what is the capital of France',
    'lorem ipsum dolor',
    'q',
    '注文はどこですか',
    'tell me a story about dragons',
  ])('is not sure of "%s"', (text) => {
    expect(best(text).confidence).toBeLessThan(0.55);
  });

  it('is less sure where more messages have no answer', () => {
    const text = 'wanna return my helmet';
    const sure = (unanswerable: number): number =>
      index.candidates(text, 1, unanswerable)[0]?.confidence ?? 0;
    expect(sure(0.5)).toBeLessThan(sure(0.2));
    expect(sure(0.05)).toBeGreaterThan(sure(0.2));
    expect(sure(0.2)).toBe(best(text).confidence);
  });

  it('keeps what held-out phrasings showed, for the reliability plot', () => {
    const { heldOut } = report;
    expect(heldOut?.outcomes).toMatch(/^(?=.*r)(?=.*w)(?=.*u)[rwu]+$/);
    expect(heldOut?.right).toHaveLength(heldOut?.outcomes.length ?? -1);
  });

  it('gives the best first, at most as many as asked for, and no more certainty than there is', () => {
    for (const text of ['how long does shipping take', 'my order', 'x', '']) {
      const candidates = index.candidates(text);
      expect(candidates).toHaveLength(3);
      const confidences = candidates.map((candidate) => candidate.confidence);
      expect([...confidences].sort((a, b) => b - a)).toEqual(confidences);
      expect(new Set(candidates.map((candidate) => candidate.entry)).size).toBe(3);
    }
    expect(index.candidates('my order', 1)).toHaveLength(1);
    expect(index.candidates('my order', 0)).toEqual([]);
  });

  it('reports what it would do with phrasings it has not seen', () => {
    expect(report.entries).toBe(entries.length);
    // 63 entries by chance: 0.016 right, 0.5 separation.
    expect(report.accuracy).toBeGreaterThan(0.5);
    expect(report.separation).toBeGreaterThan(0.65);
    expect(report.thin).toEqual([]);
    expect(report.measuredAccuracy?.low).toBeLessThan(report.accuracy ?? 0);
    expect(report.measuredAccuracy?.high).toBeGreaterThan(report.accuracy ?? 1);
    expect(report.confusions.length).toBeGreaterThan(0);
    expect(report.duplicates).toEqual([]);
  });

  it('gives a report that survives being stored, and reads older ones', () => {
    expect(readTrainingReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const older = { entries: 2, phrasings: 9, features: 40, accuracy: 0.5, separation: null, thin: [] };
    expect(readTrainingReport(older)).toMatchObject({ ...older, heldOut: null, confusions: [] });
    expect(readTrainingReport({ entries: 'two' })).toBeNull();
  });

  it('is the same again for the same entries, and survives its bytes', () => {
    const bytes = encodeModel(model);
    expect(Buffer.from(encodeModel(trainModel(entries).model)).equals(Buffer.from(bytes))).toBe(true);
    const again = loadIndex(entries, decodeModel(bytes));
    for (const text of ['how long does shipping take', 'my brakes squeak', 'nonsense']) {
      expect(again.candidates(text)).toEqual(index.candidates(text));
    }
  });

  it('refuses entries it was not trained on', () => {
    expect(() => loadIndex(entries.slice(1), model)).toThrow(
      expect.objectContaining({ code: 'knowledge_model_stale' }),
    );
  });

  it('refuses damaged bytes with a code, whatever the damage', () => {
    const bytes = encodeModel(trainModel(entries.slice(0, 5)).model);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => decodeModel(bytes.slice(0, length))).toThrow(
          expect.objectContaining({ code: 'knowledge_model_damaged' }),
        );
      }),
    );
    // Behind the frame's own header every bit counts: a checksum says so.
    fc.assert(
      fc.property(fc.integer({ min: 24, max: bytes.length - 1 }), fc.nat(7), (place, bit) => {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(() => decodeModel(flipped)).toThrow(
          expect.objectContaining({ code: 'knowledge_model_damaged' }),
        );
      }),
    );
    const claims = bytes.slice();
    claims.fill(0xff, 4, 8);
    expect(() => decodeModel(claims)).toThrow(expect.objectContaining({ code: 'knowledge_model_damaged' }));
  });
});

describe('small knowledges', () => {
  const one: KnowledgeEntry[] = [
    { id: 'hours', questions: ['when are you open', 'opening hours'], answer: '9 to 5' },
  ];
  it('none: no candidates', () => {
    const empty = loadIndex([], decodeModel(encodeModel(trainModel([]).model)));
    expect(empty.candidates('hello')).toEqual([]);
    expect(empty.size).toBe(0);
  });

  it('one entry: sure of its questions, not of others', () => {
    const index1 = loadIndex(one, trainModel(one).model);
    expect(best('when are you open', index1).confidence).toBeGreaterThan(0.6);
    expect(best('my wheel is broken', index1).confidence).toBeLessThan(0.6);
  });

  it('two entries with the same phrasing: sure of neither', () => {
    const twins = ['a', 'b'].map((id) => ({
      id,
      questions: ['where is it', 'where can I find it'],
      answer: id,
    }));
    expect(best('where is it', loadIndex(twins, trainModel(twins).model)).confidence).toBeLessThan(0.8);
  });

  it('questions without a letter do no harm', () => {
    const odd = [...one, { id: 'b', questions: ['???', '🚲'], answer: 'x' }];
    const odder = loadIndex(odd, trainModel(odd).model);
    expect(Number.isFinite(best('🚲', odder).confidence)).toBe(true);
    expect(Number.isFinite(best('', odder).confidence)).toBe(true);
  });

  it('German entries are stemmed as German', () => {
    const german = [
      {
        id: 'v',
        questions: ['Wie lange dauert der Versand?', 'Wann kommt mein Paket an?', 'Lieferzeit'],
        answer: '3 Tage',
      },
      {
        id: 'r',
        questions: ['Wie kann ich etwas zurückschicken?', 'Ich möchte die Ware zurückgeben', 'Rücksendung'],
        answer: 'So',
      },
      {
        id: 'z',
        questions: ['Wie kann ich bezahlen?', 'Welche Zahlungsarten gibt es?', 'Kann ich mit Karte zahlen?'],
        answer: 'Karte',
      },
    ];
    const { recogniser } = trainModel(german).model;
    expect(recogniser?.vocabulary.languages).toEqual(['de']);
    expect(best('wann kommen meine Pakete', loadIndex(german, trainModel(german).model)).entry).toBe('v');
  });
});

/** Of this process's threads. */
function priorities(): number[] {
  return readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)));
}

/** Linux's number of the policy that runs a thread only when nothing else wants to. */
const SCHED_IDLE = 5;

/** The scheduling policy of each of this process's threads: the 41st field of their `stat`. */
function policies(): number[] {
  return readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[38]),
  );
}

describe('training in a thread', () => {
  const few = entries.slice(0, 8);
  it('gives the same bytes as training here, and tells how far it is', async () => {
    const shares: number[] = [];
    const { bytes, report: told } = await trainInWorker(few, { onProgress: (share) => shares.push(share) });
    expect(Buffer.from(bytes).equals(Buffer.from(encodeModel(trainModel(few).model)))).toBe(true);
    expect(told.entries).toBe(8);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it.runIf(process.platform === 'linux')(
    'lets the service go first: only its own priority is low',
    async () => {
      const own = getPriority(process.pid);
      const seen = new Set<number>();
      await trainInWorker(few, {
        onProgress: () => {
          for (const priority of priorities()) seen.add(priority);
        },
      });
      // Below this process's, whatever that is, and no lower than the lowest there is.
      expect(seen).toEqual(new Set([own, Math.min(19, own + 10)]));
      expect(getPriority(process.pid)).toBe(own);
    },
  );

  it.runIf(process.platform === 'linux')('takes only idle time when it is patient', async () => {
    const seen: number[] = [];
    const listen = { onProgress: () => void seen.push(...policies()) };
    await trainInWorker(few, listen);
    expect(seen).not.toContain(SCHED_IDLE);
    const { bytes } = await trainInWorker(few, { ...listen, patient: true });
    expect(seen).toContain(SCHED_IDLE);
    // Its own thread alone.
    expect(policies().filter((policy) => policy === SCHED_IDLE).length).toBeLessThan(2);
    expect(Buffer.from(bytes).equals(Buffer.from(encodeModel(trainModel(few).model)))).toBe(true);
  });

  it('begins again with more right to time when its patience gets it none', async () => {
    const shares: number[] = [];
    const { report: told } = await trainInWorker(few, {
      patient: true,
      starvedMs: 1,
      onProgress: (share) => shares.push(share),
    });
    expect(told.entries).toBe(8);
    expect(shares.at(-1)).toBe(1);
  });

  it('compares with what is live, as it would be compared here', async () => {
    const live = { entries: few, bytes: encodeModel(trainModel(few).model), report: trainModel(few).report };
    const { report: told, comparison } = await trainInWorker(entries, { live });
    expect(comparison).not.toBeNull();
    expect(comparison).toEqual(compareWithLive(live, { entries, report: told }));
    expect((await trainInWorker(few)).comparison).toBeNull();
  });

  it('compares by the reports alone where what is live cannot be loaded', async () => {
    const live = { entries, bytes: new Uint8Array(3), report };
    const { comparison } = await trainInWorker(entries, { live });
    expect(comparison).toMatchObject({ before: comparison?.after });
    expect(comparison?.questions).toBeGreaterThan(20);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const training = trainInWorker(entries, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(training).rejects.toThrow('enough');
    await expect(trainInWorker(entries, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('says nothing more once it was stopped', async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      controller.abort(new Error('enough'));
    };
    await expect(trainInWorker(few, { signal: controller.signal, onProgress })).rejects.toThrow('enough');
    await trainInWorker(few);
    expect(shares).toHaveLength(1);
  });
});
