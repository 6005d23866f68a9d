import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { decodeModel, encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
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
    // 64 entries by chance: 0.016 right, 0.5 separation.
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
