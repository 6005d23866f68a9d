import type { KeywordsPart } from '../pack.ts';

/** English: what voids a keyword. */
export const keywords: KeywordsPart = {
  keywordVoids: [
    {
      before:
        /(?<!\b(?:know|check|see|ask|asking|wondering|wonder|sure|me|out|tell|confirm|and|understand) )\b(?:if|in case|suppose|supposing|assuming|imagine|hypothetically|say|even if|unless|whenever|what happens when)\b(?! (?:possible|not|so|that|this|it is|you (?:can|could|do|will|would)))[^|]*$/,
      why: 'hypothetical',
    },
    {
      before:
        /^ ?(?:if|in case|suppose|supposing|assuming|say|let us say)\b.*\| (?:then )?(?:can|could|do|does|would|will|am|is|are|how|what|when|may)\b[^|]*$/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:i|we|he|she|they|you|was|were|already|got) (?![^|]*\b(?:not|never|no|yet)\b)(?:\w+ )?(?:already )?(?:got|received|had|gave me|given|done|did|have)(?: \w+){0,2} (?:a|the|my|our|full|partial) (?:\w+ )?$/,
      after: /^(?! ?(?:request|claim|not|has|is|still))/,
      why: 'about the past',
    },
    { before: /\b(?:thanks|thank you|cheers|grateful|appreciate)(?: \w+){0,5} $/, why: 'already done' },
    {
      after: /^ (?:policy|policies|terms|conditions|fees?|charges?|rules?|period|window|conditions|law)\b/,
      why: 'about the policy',
    },
    {
      before: /\b(?:policy|policies|terms|conditions|rules) (?:on|for|about|regarding|of) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      after:
        /^ (?:friends?|buddy|buddies|neighbou?r|colleague|husband|wife|brother|sister|uncle|aunt|mate|guy)\b/,
      why: 'describes somebody',
    },
    { before: /\b(?:noise|echo) $/, why: 'part of another term' },
    {
      before:
        /\b(?:he|she|friend|wife|husband|brother|sister|neighbou?r|colleague|mother|father|mom|dad) (?:\w+ )?(?:got|wants?|wanted|asked for|received|had) (?:\w+ ){0,2}$/,
      why: 'about somebody else',
    },
  ],
};
