import type { Span } from '../triggers/verdict.ts';
import { shareAboutService } from './about-things.ts';
import { angryFaces } from './angry-faces.ts';
import { classedComplaintFeatures } from './classed-complaint-features.ts';
import { classedLogit, classedModel } from './classed-complaint-model.ts';
import { complaintFeatures } from './complaint-features.ts';
import { complaintProbability } from './complaint-model.ts';
import { ruledFrustration } from './complaint-rules.ts';
import type { Scored } from './human-request.ts';
import { UNDETERMINED } from './language-detection.ts';
import { PACKS } from './packs/index.ts';
import { isSpoken, read, spanOf, type Reading } from './reading.ts';
import { surface } from './surface.ts';

/** The language whose complaints were learned from much, with signs of its own. */
const LEARNED = 'en';
const OTHERS = PACKS.filter((pack) => pack.language !== LEARNED);
const SPANS = 6;
const BRIEF = 3;
/** Below this it does not matter what a harsh word is about. */
const ASKED_ABOUT = 0.4;

/**
 * Frustration of one message alone, 0 to 1; 0.5 is where at most 1 % of ordinary questions lie. English by a learned
 * model (`complaint-model.ts`), other languages by their packs' word lists or by a model learned beside them
 * (`classed-complaint-model.ts`), whichever says more; so is a message whose language cannot be told.
 */
export function messageFrustration(input: string | Reading): Scored {
  const reading = typeof input === 'string' ? read(input) : input;
  const said = inWords(reading);
  const { weight, spans } = angryFaces(reading.text);
  if (weight === 0) return said;
  // Faces speak every language, and to what the words say they add as another sign does.
  const score = Math.round((1 - (1 - said.score) * (1 - weight)) * 1e4) / 1e4;
  const words = said.score > 0 && said.spans.length > 0 ? `, ${said.why}` : '';
  return { score, spans: apart([...said.spans, ...spans]), why: `an angry face${words}` };
}

function inWords(reading: Reading): Scored {
  if (reading.tokens.length === 0) return wordless(reading.text);
  const { language } = reading;
  // Three words tell no language: "stupid bot" may look Croatian.
  const brief = reading.tokens.length <= BRIEF;
  if (!isSpoken(reading) && !brief)
    return { score: 0, spans: [], why: `not judged: no word list for "${language}"` };
  if (language !== LEARNED && language !== UNDETERMINED && !brief) return ruled(reading, reading.packs);
  const learned = byModel(reading);
  if (language === LEARNED && !brief) return learned;
  const rules = ruled(reading, OTHERS);
  return rules.score > learned.score ? rules : learned;
}

/** Marks and faces only: "?????", "😡". */
function wordless(text: string): Scored {
  const seen = surface(text);
  if (seen['sad faces'] > 0) return { score: 0.3, spans: [], why: 'a cross face' };
  const pushes = seen['question marks'] + seen.exclamations + seen['mixed marks'] > 0;
  return { score: pushes ? 0.2 : 0, spans: [], why: pushes ? 'marks without a word' : 'no words' };
}

function byModel(reading: Reading): Scored {
  const features = complaintFeatures(reading);
  const probability = complaintProbability(features);
  const share =
    probability < ASKED_ABOUT
      ? 1
      : shareAboutService(
          reading,
          features.signs.map(({ hit }) => hit),
        );
  const score = Math.round(share * probability * 1e4) / 1e4;
  const speaking = score >= 0.2 ? features.signs : [];
  const reasons = speaking.map((sign) => sign.why);
  const spans = speaking.map(({ hit }) => spanOf(reading, hit.first, hit.last));
  return { score, spans: apart(spans), why: sentence(reasons, score) };
}

function ruled(reading: Reading, packs: typeof PACKS): Scored {
  const { score, spans, reasons } = ruledFrustration(reading, packs);
  const learned = byClasses(reading, score);
  if (learned > score) return { score: learned, spans: apart(spans), why: sentence(reasons, learned) };
  return { score, spans: apart(spans), why: sentence(reasons, score) };
}

/** What was learned of complaints in the message's own language, beside what its word lists say of it. */
function byClasses(reading: Reading, listed: number): number {
  const model = classedModel(reading.language);
  if (model === null) return 0;
  const z = classedLogit(model, classedComplaintFeatures(reading, reading.language, listed));
  return Math.round(1e4 / (1 + Math.exp(-z))) / 1e4;
}

/** The longest spans, none within another. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.length === SPANS) break;
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function sentence(reasons: readonly string[], score: number): string {
  if (reasons.length > 0) return [...new Set(reasons)].slice(0, 4).join(', ');
  return score >= 0.5 ? 'reads like a complaint' : 'no sign of frustration';
}
