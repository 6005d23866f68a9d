import type { Span } from '../triggers/verdict.ts';
import { refusedBy } from './negation.ts';
import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { quotedRanges } from './quotes.ts';
import { hits, isSpoken, read, spanOf, type Hit, type Reading } from './reading.ts';
import type { Against } from './request-features.ts';
import { judgeRequest, LEARNED, VETO, type RequestJudged } from './request-model.ts';
import { requestReading } from './request-reading.ts';
import type { Token } from './tokens.ts';

/** A score from 0 to 1 with the places that made it, and one line for people. */
export interface Scored {
  score: number;
  spans: Span[];
  why: string;
}

/** What a bot knows beside its language packs. */
export interface HumanRequestOptions {
  /** Exact sentences of a "Talk to a person" button, in any language: they score 1. */
  sentences?: readonly string[];
  /** The bot's department words ("billing", "the spa"): wanting to be passed to one is asking for a person. */
  departments?: readonly string[];
  /** False: by the packs' patterns alone, without what was learned. */
  learned?: boolean;
}

interface Compiled {
  nouns: ReadonlySet<string>;
  politeness: ReadonlySet<string>;
}

const COMPILED = new Map<LanguagePack, Compiled>(
  PACKS.map((pack) => [
    pack,
    {
      nouns: new Set(pack.human.nouns),
      politeness: new Set([...pack.human.politeness, ...pack.smallTalk]),
    },
  ]),
);

const NOTHING: Scored = { score: 0, spans: [], why: 'no request for a person' };
/** A message that may be in any language may be in this one, whatever it looks like. */
const ALWAYS = 'en';

/** A pattern of this weight is heard by its clause, whatever is told around it. */
const SURE = 0.85;
const BARE_WHY = 'only names a person';
/** From here on patterns and models mean it: the trigger's default threshold, which their weights are set for. */
const MEANT = 0.7;
/** Longest message, in words, that may be a bare "human please"; and longest that may hold one as a clause. */
const BARE = 6;
const BARE_CLAUSE_IN = 14;
/** A term voids a request that ends with it, or this many words after it ("can a travel agent help"). */
const TERM_REACH = 2;

/** What the patterns saw in a message. */
export interface MatchedRequest {
  /** The message as requests are searched in it. */
  reading: Reading;
  /** By the patterns alone. */
  scored: Scored;
  /** What speaks against a request, for the learned model. */
  against: Against[];
  /** Where the surest find that counts stands, if it is a sure one; else null. */
  at: Hit | null;
  /** Names a person and nothing else, in a clause of its own: no model outdoes that. */
  bare: boolean;
  /** The language of the pattern that counts; null where none does. A few words may look like another. */
  language: string | null;
  /** False where there are no word lists for the message's language, and nothing was found. */
  judged: boolean;
}

/**
 * How surely a message asks for a person, 0 to 1: the packs' patterns, and a model of each language learned
 * from requests.
 * Past tense, third person, questions about the assistant's nature ("are you a human?") and refusals ("no need to
 * transfer me") score 0 and are kept as void spans, for as far as their clause goes.
 * In a language without a pack all packs look, and `why` says that it cannot be judged where they find nothing.
 */
export function humanRequest(input: string | Reading, options: HumanRequestOptions = {}): Scored {
  const original = typeof input === 'string' ? read(input) : input;
  const pressed = buttonSpan(original.text, options.sentences ?? []);
  if (pressed !== null) return { score: 1, spans: [pressed], why: 'pressed "Talk to a person"' };
  const matched = matchRequest(original, options.departments ?? []);
  return asProbability(options.learned === false || !matched.judged ? matched.scored : withModel(matched));
}

/**
 * Patterns and models give 0.5 to 0.7 to what only sounds like a request: of NLU++'s and Bitext's 8,832 sentences 53 got
 * that, and none was one. So that whoever reads 0.5 as "more likely than not" reads it rightly, what is below 0.7 is
 * drawn together to less than 0.5; what is above it stays.
 */
function asProbability(scored: Scored): Scored {
  if (scored.score >= MEANT) return scored;
  return { ...scored, score: Math.floor((scored.score / MEANT) * 50) / 100 };
}

/** What the packs' patterns find, with what makes it void. */
export function matchRequest(original: Reading, departments: readonly string[]): MatchedRequest {
  const reading = requestReading(original, departments);
  const { packs } = reading;
  const against: Against[] = [];

  const found: { hit: Hit; weight: number; why: string; language: string }[] = [];
  for (const pack of packs) {
    for (const cue of pack.human.requests) {
      const { pattern, weight, why, given } = cue;
      for (const hit of hits(reading, pattern)) {
        if (given === undefined || given.test(reading.flat))
          found.push({ hit, weight, why, language: pack.language });
      }
    }
    for (const hit of bareRequests(reading, pack)) {
      found.push({ hit, weight: 0.9, why: BARE_WHY, language: pack.language });
    }
  }
  if (found.length === 0 && !isSpoken(original)) {
    const why = `not judged: no word lists for this language (${original.language})`;
    const scored: Scored = { score: 0, spans: [], why };
    return { reading, against, at: null, bare: false, language: null, judged: false, scored };
  }
  const traps = packs.flatMap((pack) => pack.human.traps.flatMap((pattern) => hits(reading, pattern)));
  const quoted = quotedRanges(original.text);
  const terms = packs.flatMap((pack) => pack.human.terms.flatMap((pattern) => hits(reading, pattern)));
  for (const hit of traps) against.push({ kind: 'trap', hit });
  for (const hit of terms) against.push({ kind: 'term', hit });

  let { score, why } = NOTHING;
  let at: Hit | null = null;
  let saidIn: string | null = null;
  const spans: Span[] = [];
  for (const { hit, weight, why: reason, language } of found.sort((a, b) => b.weight - a.weight)) {
    const voided =
      terms.some((term) => overlaps(hit, term) && hit.last - term.last <= TERM_REACH) ||
      traps.some((trap) => overlaps(hit, trap) && trap.first <= hit.first);
    const span = spanOf(reading, hit.first, hit.last);
    const isQuoted = quoted.some((range) => range.start <= span.start && span.end <= range.end);
    const refused = voided ? null : refusedBy(reading, hit.first);
    if (voided) span.void = 'talks about a person, does not ask for one';
    else if (isQuoted) span.void = 'quoted';
    else if (refused !== null) span.void = `negated by "${refused}"`;
    else if (weight > score) {
      score = weight;
      why = reason;
      saidIn = language;
      at = weight >= SURE ? hit : null;
    }
    if (isQuoted) against.push({ kind: 'quoted', hit });
    else if (refused !== null) against.push({ kind: 'refused', hit });
    const known = spans.some(
      (other) =>
        other.start <= span.start && span.end <= other.end && (other.void ?? '') === (span.void ?? ''),
    );
    if (!known) spans.push(span);
  }
  if (score === 0 && spans[0]?.void !== undefined) why = `seen, not counted: ${spans[0].void}`;
  const bare = why === BARE_WHY;
  return { reading, against, at, bare, language: saidIn, judged: true, scored: { score, spans, why } };
}

/**
 * The surer of the patterns and the learned models of the languages the message may be in; what the model of its own
 * language is sure is none does not count.
 */
function withModel({
  reading,
  against,
  at,
  bare,
  language: saidIn,
  scored: matched,
}: MatchedRequest): Scored {
  let surest: RequestJudged = { probability: null, hit: null };
  let own: number | null = null;
  for (const language of spokenIn(reading, saidIn)) {
    const judged = judgeRequest(reading, against, language, at);
    if (reading.language === language) own = judged.probability;
    if ((judged.probability ?? -1) > (surest.probability ?? -1)) surest = judged;
  }
  const { probability, hit } = surest;
  if (probability === null) return matched;
  const { score } = matched;
  if (score > 0 && !bare && own !== null && probability < VETO) {
    const spans = matched.spans.map((span) => ({ ...span, void: span.void ?? 'reads like something else' }));
    return { score: 0, spans, why: 'seen, not counted: reads like something else' };
  }
  // Rounded down: what is below the threshold stays below it.
  const surer = Math.floor(probability * 100) / 100;
  if (probability < 0.5 || surer <= score) return matched;
  // The patterns know where the request stands; the model only what it weighs.
  if (score > 0) return { ...matched, score: surer };
  const spans = hit === null ? [] : [spanOf(reading, hit.first, hit.last)];
  return { score: surer, spans, why: 'reads like a request for a person' };
}

/** The languages whose models judge a message: its own, that of what was found, others where a few words do not tell. */
function spokenIn({ language, packs }: Reading, saidIn: string | null): string[] {
  const unsure = !LEARNED.includes(language);
  return packs
    .map((pack) => pack.language)
    .filter((one) => one === language || one === saidIn || one === ALWAYS || (unsure && packs.length > 1));
}

function buttonSpan(text: string, sentences: readonly string[]): Span | null {
  const plain = text.trim();
  if (plain === '' || !sentences.some((sentence) => sentence.trim() === plain)) return null;
  const start = text.indexOf(plain);
  return { start, end: start + plain.length, text: plain };
}

const overlaps = (a: Hit, b: Hit): boolean => a.first <= b.last && b.first <= a.last;

/**
 * Clauses, or a whole short message, of nothing but politeness and names for a person: "agent please",
 * "I asked twice: human!".
 */
function bareRequests(reading: Reading, pack: LanguagePack): Hit[] {
  const { tokens } = reading;
  const compiled = COMPILED.get(pack);
  if (compiled === undefined || tokens.length === 0 || tokens.length > BARE_CLAUSE_IN) return [];
  const isNamed = ({ norm }: Token): boolean => compiled.nouns.has(norm);
  const isPolite = ({ norm }: Token): boolean => compiled.politeness.has(norm);
  if (tokens.length <= BARE && tokens.some(isNamed) && tokens.every((one) => isNamed(one) || isPolite(one))) {
    return [{ first: 0, last: tokens.length - 1 }];
  }
  const found: Hit[] = [];
  let first = 0;
  while (first < tokens.length) {
    let last = first;
    while (tokens[last + 1]?.clause === tokens[first]?.clause) last++;
    const clause = tokens.slice(first, last + 1);
    const named = clause.some(isNamed);
    const fits = clause.length <= BARE && clause.every((one) => isNamed(one) || isPolite(one));
    // "Mensch, that was quick" is no request: the clause is a sentence of its own, or the last one.
    const begins = first === 0 || tokens[first - 1]?.sentence !== tokens[first]?.sentence;
    const ends = tokens[last + 1]?.sentence !== tokens[last]?.sentence;
    if (fits && named && ends && (begins || last === tokens.length - 1)) found.push({ first, last });
    first = last + 1;
  }
  return found;
}
