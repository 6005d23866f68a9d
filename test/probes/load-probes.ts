import { readFileSync } from 'node:fs';
import { z } from 'zod';

const verdict = z.boolean().nullable();

const families = z.record(z.string(), z.array(z.string()));
const keywordProbe = z.object({ id: z.string(), family: z.string(), text: z.string(), fired: z.boolean() });

const keywordSuite = z.object({
  families,
  probes: z.array(
    keywordProbe.extend({
      span: z.tuple([z.int(), z.int()]).nullable(),
      why: z.string(),
      secondReader: verdict,
    }),
  ),
});

const strangersKeywordSuite = z.object({
  families,
  probes: z.array(keywordProbe.extend({ part: z.enum(['work', 'held-out']) })),
});

const sentenceSuite = z.object({
  language: z.string(),
  probes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['human', 'keyword', 'frustration', 'thanks', 'rejection']),
      family: z.string().optional(),
      text: z.string(),
      expected: z.boolean(),
      secondReader: verdict,
    }),
  ),
});

/** Sentences that keyword families must fire on, or must not. */
export type KeywordSuite = z.infer<typeof keywordSuite>;
/** Sentences of one language that a signal must fire on, or must not. */
export type SentenceSuite = z.infer<typeof sentenceSuite>;

const abuseSuite = z.object({
  probes: z.array(
    z.object({ id: z.string(), language: z.string(), text: z.string(), expected: z.boolean() }),
  ),
});

const misfireSuite = z.object({
  probes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['frustration', 'keyword']),
      family: z.string().optional(),
      text: z.string(),
      expected: z.boolean(),
      part: z.enum(['work', 'set-aside']),
    }),
  ),
});

const unseenSuite = z.object({
  probes: z.array(z.object({ id: z.string(), text: z.string(), expected: z.boolean() })),
});

const customerSuite = z.object({
  families: z.record(z.string(), families),
  probes: z.array(
    z.object({
      id: z.string(),
      language: z.string(),
      kind: z.enum(['human', 'keyword']),
      family: z.string().optional(),
      text: z.string(),
      expected: z.boolean(),
      part: z.enum(['work', 'held-out', 'fresh']),
    }),
  ),
});

const wordingSuite = z.object({
  families: z.record(z.string(), families),
  probes: z.array(
    z.object({
      id: z.string(),
      language: z.string(),
      kind: z.enum(['human', 'keyword', 'frustration', 'thanks', 'rejection', 'yes', 'no']),
      family: z.string().optional(),
      /** A complaint that does not say so. */
      indirect: z.boolean().optional(),
      text: z.string(),
      expected: z.boolean(),
    }),
  ),
});

/** The suites of wording: two by hands of the project, one by a stranger to packs and sentences, one written last. */
export type WordingHalf =
  'work' | 'unseen' | 'later' | 'later.unseen' | 'stranger' | 'stranger.unseen' | 'fresh';

/** What customers write in four languages, for all signals of words. */
export type WordingSuite = z.infer<typeof wordingSuite>;

/** What customers write, in five languages: requests for a person, and families of keywords. */
export type CustomerSuite = z.infer<typeof customerSuite>;

const ordinarySuite = z.object({
  probes: z.array(z.object({ language: z.string(), part: z.enum(['work', 'held-out']), text: z.string() })),
});

const personaSuite = z.object({
  probes: z.array(
    z.object({
      id: z.string(),
      language: z.string(),
      persona: z.string(),
      kind: z.enum(['request', 'complaint', 'ordinary']),
      text: z.string(),
    }),
  ),
});

const foreignSuite = z.object({ probes: z.array(z.object({ text: z.string(), language: z.string() })) });

function load<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));
}

/** The suite of keywords. */
export function keywordProbes(): KeywordSuite {
  return load('keywords', keywordSuite);
}

/** Sentences for keyword families by somebody who knew nothing of how they are recognised. */
export function strangersKeywords(): z.infer<typeof strangersKeywordSuite> {
  return load('keywords.stranger', strangersKeywordSuite);
}

/** The suites that measure signals by language: English on asking for a person, the others on all kinds. */
export function sentenceProbes(): SentenceSuite[] {
  const names = ['human-request.en', 'language.es', 'language.de', 'language.fr', 'language.pt'];
  return names.map((name) => load(name, sentenceSuite));
}

/** English requests and what only sounds like one, that nothing was learned from or changed for. */
export function unseenRequests(): { id: string; text: string; expected: boolean }[] {
  return load('human-request.unseen', unseenSuite).probes;
}

/** English requests and what only sounds like one, by somebody who knew nothing of how they are recognised. */
export function strangersRequests(): { id: string; text: string; expected: boolean }[] {
  return load('human-request.stranger', unseenSuite).probes;
}

/** What customers write: `held-out` and `fresh` were judged once before they were worked on. */
export function customerProbes(): CustomerSuite {
  return load('customers', customerSuite);
}

/** What customers write in four languages: the halves worked on, and those set aside. */
export function wordingProbes(half: WordingHalf): WordingSuite {
  return load(half === 'work' ? 'wording' : `wording.${half}`, wordingSuite);
}

/** Ordinary questions and answers in four languages, on which nothing must fire. */
export function ordinaryMessages(): z.infer<typeof ordinarySuite>['probes'] {
  return ['ordinary', 'ordinary.stranger'].flatMap((name) => load(name, ordinarySuite).probes);
}

/** What five people a language write: requests, complaints that do not say so, and what is neither. */
export function personaProbes(): z.infer<typeof personaSuite>['probes'] {
  return load('personas', personaSuite).probes;
}

/** English messages of frustrated visitors and of others, that nothing was chosen or learned from. */
export function unseenComplaints(): { id: string; text: string; expected: boolean }[] {
  return load('frustration.unseen', unseenSuite).probes;
}

/** Insults at whoever reads, and what only swears. */
export function abuseProbes(): z.infer<typeof abuseSuite>['probes'] {
  return load('abuse', abuseSuite).probes;
}

/** What sounds like displeasure or names a keyword and is neither, and what is. */
export function misfireProbes(): z.infer<typeof misfireSuite>['probes'] {
  return load('misfires', misfireSuite).probes;
}

/** Sentences in languages without a pack, with their language. */
export function foreignProbes(): { text: string; language: string }[] {
  return load('foreign', foreignSuite).probes;
}
