/** Words for the first, second, third and fourth of something, in the languages the bot has packs of. */
const PLACES: readonly (readonly string[])[] = [
  [
    ...['1', '1st', 'first', 'eins', 'erste', 'ersten', 'erster', 'erstes', 'uno', 'primero', 'primera'],
    ...['primer', 'premier', 'première', 'premiere', 'primeiro', 'primeira'],
  ],
  [
    ...['2', '2nd', 'second', 'two', 'zwei', 'zweite', 'zweiten', 'zweiter', 'zweites', 'dos', 'segundo'],
    ...['segunda', 'deux', 'deuxième', 'deuxieme', 'seconde', 'dois', 'duas'],
  ],
  [
    ...['3', '3rd', 'third', 'three', 'drei', 'dritte', 'dritten', 'dritter', 'drittes', 'tres', 'tercero'],
    ...['tercera', 'tercer', 'trois', 'troisième', 'troisieme', 'três', 'terceiro', 'terceira'],
  ],
  [
    ...['4', '4th', 'fourth', 'four', 'vier', 'vierte', 'vierten', 'vierter', 'viertes', 'cuatro', 'cuarto'],
    ...['cuarta', 'quatre', 'quatrième', 'quatrieme', 'quatro', 'quarto', 'quarta'],
  ],
];
const PLACE_OF = new Map(PLACES.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));

/** What may stand around it without another meaning. */
const AROUND = new Set([
  ...['the', 'one', 'option', 'number', 'choice', 'answer', 'please', 'i', 'mean', 'meant', 'it', 's', 'is'],
  ...['der', 'die', 'das', 'den', 'nummer', 'punkt', 'antwort', 'bitte', 'ich', 'meine', 'nehme', 'nr'],
  ...['el', 'la', 'lo', 'opción', 'opcion', 'número', 'numero', 'por', 'favor', 'es'],
  ...['le', 'numéro', 'choix', 'réponse', 'c', 'est', 'svp', 'o', 'a', 'opção', 'opcao'],
]);
/** Longer messages say more than a place. */
const MOST_WORDS = 5;

/**
 * The place by which a short message names one of several: 2 for "the second one", "option 2", "la segunda"; null
 * where it names none, or says anything besides.
 */
export function namedPlace(text: string): number | null {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > MOST_WORDS) return null;
  // "One second" asks for patience.
  if (/\b(?:a|one) second\b/.test(words.join(' '))) return null;
  // "One" is a number only where it stands for nothing else: "one", "option one", but not "the second one".
  if (words.at(-1) === 'one' && (words.length === 1 || /^(?:option|number)$/.test(words.at(-2) ?? '')))
    return 1;
  const left = words.filter((word) => !AROUND.has(word));
  return left.length === 1 ? (PLACE_OF.get(left[0] ?? '') ?? null) : null;
}
