import { readFileSync, writeFileSync } from 'node:fs';
import { chancesOf, UNANSWERABLE, type Calibration } from '../../../agent-bot/knowledge/calibration.ts';
import {
  confidenceFeatures,
  OUTSIDE_FEATURES,
  WRONG_FEATURES,
} from '../../../agent-bot/knowledge/confidence-features.ts';
import { readWords, wordsOf } from '../../../agent-bot/knowledge/features.ts';
import { NEAR } from '../../../agent-bot/knowledge/held-out-questions.ts';
import { dealRounds, holdOut, type Phrasing } from '../../../agent-bot/knowledge/hold-out.ts';
import { fitLogistic, type LogisticCase } from '../../../agent-bot/knowledge/logistic.ts';
import { buffersFor, fitRecogniser, recognise } from '../../../agent-bot/knowledge/recogniser.ts';
import { atOnce } from '../../../agent-bot/knowledge/slices.ts';
import { drawSmall, smallSources, type SmallKnowledge } from '../data/small-knowledge.ts';
import { calibrationError } from '../measures/calibration-error.ts';
import { auroc } from '../measures/ranking.ts';
import { priorFile } from './prior-file.ts';
import type { Observation } from '../../../agent-bot/knowledge/calibration.ts';

/*
 * Fits the weights that calibration starts from:
 *
 *   node bench/judgement/make/prior.ts DATA           writes agent-bot/knowledge/prior.ts
 *   node bench/judgement/make/prior.ts DATA --check   fits, and fails where the file says otherwise
 *
 * On small knowledges drawn from one half of BANKING77's, Bitext's and MultiDoGO's sentences: what their own rounds held
 * out, and mistyped questions asked of them afterwards. The other half, and all of CLINC150, is what the bench judges
 * with. Printed besides: how weights fitted without a data set do on that data set. Deterministic.
 */

const DRAWS = 40;
const ROUNDS = 4;
const LANGUAGES = ['en'];
const SEED = 77_000;
/** How strongly weights are held near 0: there are tens of thousands of observations. */
const PULL = 1;

interface Weighted extends Observation {
  weight: number;
}
interface Drawn {
  from: string;
  heldOut: Observation[];
  asked: Observation[];
}

function phrasingsOf({ train }: SmallKnowledge): { phrasings: Phrasing[]; labels: Map<string, number> } {
  const labels = new Map<string, number>();
  const phrasings = train.map(({ text, label }) => {
    if (!labels.has(label)) labels.set(label, labels.size);
    return { text, label: labels.get(label) ?? 0, read: readWords(wordsOf(text), LANGUAGES) };
  });
  return { phrasings, labels };
}

/** What a drawn knowledge's rounds hold out, and what it makes of questions asked afterwards. */
function observe(knowledge: SmallKnowledge, seed: number): Drawn {
  const { phrasings, labels } = phrasingsOf(knowledge);
  const rounds = dealRounds(phrasings, labels.size, ROUNDS, seed);
  const heldOut = Array.from({ length: ROUNDS }, (_, round) =>
    atOnce(
      holdOut(phrasings, labels.size, LANGUAGES, rounds, round, {
        seed: seed + round,
        onProgress: () => undefined,
      }),
    ),
  ).flat();
  const recogniser = fitRecogniser(phrasings, labels.size, LANGUAGES, { seed });
  const buffers = buffersFor(recogniser);
  const ask = (text: string, label: string | null): Observation => {
    const recognition = recognise(recogniser, text, 3, buffers);
    const right = label !== null && recognition.best[0]?.label === labels.get(label);
    return {
      features: confidenceFeatures(recognition),
      outcome: label === null ? 'outside' : right ? 'right' : 'wrong',
    };
  };
  const asked = [
    ...knowledge.answerable.map(({ text, label }) => ask(text, label)),
    ...knowledge.unanswerable.map((text) => ask(text, null)),
  ];
  return { from: knowledge.from, heldOut, asked };
}

/** Unanswerable ones weigh together as they do among messages; of those held out half, as in `calibrate`. */
function weighted(observations: readonly Observation[], near: number): Weighted[] {
  const outside = observations.filter((one) => one.outcome === 'outside').length;
  const inside = observations.length - outside;
  if (inside === 0 || outside === 0) return [];
  const weight = near * (UNANSWERABLE / (1 - UNANSWERABLE)) * (inside / outside);
  return observations.map((one) => ({ ...one, weight: one.outcome === 'outside' ? weight : 1 }));
}

function fit(drawn: readonly Drawn[]): Calibration {
  const observations = drawn.flatMap(({ heldOut, asked }) => [
    ...weighted(heldOut, NEAR),
    ...weighted(asked, 1),
  ]);
  const cases = (against: 'wrong' | 'outside'): LogisticCase[] =>
    observations
      .filter(({ outcome }) => outcome === 'right' || outcome === against)
      .map(({ features, outcome, weight }) => ({
        features: features[against],
        yes: outcome === 'right',
        weight,
      }));
  const start = (length: number): number[] => new Array<number>(length).fill(0);
  const rounded = (weights: readonly number[]): number[] =>
    weights.map((one) => Math.round(one * 1000) / 1000);
  return {
    wrong: rounded(fitLogistic(cases('wrong'), start(WRONG_FEATURES), PULL)),
    outside: rounded(fitLogistic(cases('outside'), start(OUTSIDE_FEATURES), PULL)),
  };
}

/** How well weights, as they are, order and judge the questions asked of drawn knowledges. */
function judge(calibration: Calibration, drawn: readonly Drawn[]): string {
  const figures = drawn.map(({ asked }) => {
    const judged = weighted(asked, 1).map(({ features, outcome, weight }) => ({
      confidence: chancesOf(calibration, features).right,
      right: outcome === 'right',
      outside: outcome === 'outside',
      weight,
    }));
    const sure = (outside: boolean): number[] =>
      judged.filter((one) => one.outside === outside).map((one) => one.confidence);
    return { auroc: auroc(sure(false), sure(true)), judged };
  });
  const mean = figures.reduce((sum, one) => sum + one.auroc, 0) / figures.length;
  const error = calibrationError(figures.flatMap((one) => one.judged));
  return `AUROC ${mean.toFixed(3)}, calibration error ${error.toFixed(3)}`;
}

const [data = '', option] = process.argv.slice(2);
const drawn = smallSources(data, 'fit').flatMap((source) =>
  Array.from({ length: DRAWS }, (_, draw) => observe(drawSmall(source, SEED + draw), SEED + draw)),
);
const asked = drawn.reduce((sum, one) => sum + one.heldOut.length + one.asked.length, 0);
console.log(`${String(drawn.length)} knowledges, ${String(asked)} questions`);
for (const source of new Set(drawn.map((one) => one.from))) {
  const others = fit(drawn.filter((one) => one.from !== source));
  console.log(
    `${source}, fitted on the others: ${judge(
      others,
      drawn.filter((one) => one.from === source),
    )}`,
  );
}
const calibration = fit(drawn);
console.log(`all, fitted on all: ${judge(calibration, drawn)}`);
const path = new URL('../../../agent-bot/knowledge/prior.ts', import.meta.url);
const text = priorFile(calibration);
if (option === '--check') {
  const same = readFileSync(path, 'utf8') === text;
  console.log(same ? 'The file says the same.' : `The file says otherwise; fitted:\n${text}`);
  process.exitCode = same ? 0 : 1;
} else writeFileSync(path, text);
