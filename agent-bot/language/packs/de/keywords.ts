import type { KeywordsPart } from '../pack.ts';

/** German: what voids a keyword. */
export const keywords: KeywordsPart = {
  keywordVoids: [
    {
      before:
        /(?<!\b(?:wissen|fragen|sagen) )\b(?:wenn|falls|angenommen|was ware wenn|sollte ich)\b(?! (?:moglich|nicht))[^|]*$/,
      why: 'hypothetical',
    },
    { before: /\b(?:danke|vielen dank)(?: \w+){0,4} $/, why: 'already done' },
    {
      after: /^ (?:richtlinien?|bedingungen|regeln|frist|fristen|gebuhr|gebuhren)\b/,
      why: 'about the policy',
    },
    {
      after:
        /^ (?:\w+ ){0,2}(?:nicht|keinesfalls)\b(?! (?:\w+ ){0,2}(?:bekommen|erhalten|angekommen|moglich|da))/,
      why: 'negated by "nicht"',
    },
  ],
};
