import { attractionsOf } from './attractions.ts';
import { auroc } from './auroc.ts';
import { wilson } from '../confidence/wilson.ts';
import { chancesOf, UNANSWERABLE, type Calibration, type Outcome } from './calibration.ts';
import { confusionsOf } from './confusions.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Held } from './hold-out.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { recognisedOf } from './recognised.ts';
import type { HeldOut, TrainingReport } from './training-report.ts';

/** Phrasings an entry should have at least. */
const ENOUGH = 6;
/** Held-out questions that a report keeps. */
const KEPT = 4000;
const LETTERS: Readonly<Record<Outcome, string>> = { right: 'r', wrong: 'w', outside: 'u' };

/** What a training is reported as. */
export function reportOf(
  entries: readonly KnowledgeEntry[],
  trained: {
    phrasings: number;
    features: number;
    languages: readonly string[];
    held: readonly Held[];
    calibration: Calibration;
  },
): TrainingReport {
  const { held, calibration } = trained;
  const answerable = held.filter((one) => one.outcome !== 'outside');
  const right = answerable.filter((one) => one.outcome === 'right').length;
  const of = answerable.length;
  const id = (label: number): string => entries[label]?.id ?? '';
  const asked = answerable.map(({ text, label, first }) => ({ text, entry: id(label), first: id(first) }));
  const foreign = held
    .filter((one) => one.outcome === 'outside')
    .map(({ text, label, first, features }) => ({
      text,
      entry: id(label),
      first: id(first),
      confidence: chancesOf(calibration, features).right,
    }));
  return {
    entries: entries.length,
    phrasings: trained.phrasings,
    features: trained.features,
    languages: [...trained.languages],
    accuracy: of === 0 ? null : right / of,
    measuredAccuracy: of === 0 ? null : { share: right / of, ...wilson(right, of), of },
    separation: separation(held, calibration),
    thin: entries.filter((entry) => entry.questions.length < ENOUGH).map((entry) => entry.id),
    confusions: confusionsOf(asked),
    attractions: attractionsOf(foreign),
    duplicates: duplicatesOf(entries),
    heldOut: heldOutOf(held, calibration),
    recognised: recognisedOf(asked),
  };
}

/** P(an answerable question is trusted more than one whose entry is missing). */
function separation(held: readonly Held[], calibration: Calibration): number | null {
  const sure = (one: Held): number => chancesOf(calibration, one.features).right;
  const known = held.filter((one) => one.outcome !== 'outside').map(sure);
  const unknown = held.filter((one) => one.outcome === 'outside').map(sure);
  return known.length === 0 || unknown.length === 0 ? null : auroc(known, unknown);
}

function heldOutOf(held: readonly Held[], calibration: Calibration): HeldOut | null {
  if (held.length === 0) return null;
  const step = Math.max(1, held.length / KEPT);
  const kept = Array.from(
    { length: Math.min(KEPT, held.length) },
    (_, index) => held[Math.floor(index * step)] as Held,
  );
  const chances = kept.map((one) => chancesOf(calibration, one.features));
  return {
    unanswerable: UNANSWERABLE,
    right: chances.map((one) => Math.round(one.right * 1000)),
    outside: chances.map((one) => Math.round(one.outside * 1000)),
    outcomes: kept.map((one) => LETTERS[one.outcome]).join(''),
  };
}
