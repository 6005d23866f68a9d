import type { HumanPart } from '../pack.ts';

const PERSON =
  '(?:menschen?|person|mitarbeiter(?:in|innen|s|n)?|berater(?:in|innen|n)?|kundenberater(?:in)?|jemand(?:en|em)?|agent(?:en)?|' +
  'kollegen?|kollegin|vorgesetzten?|chef(?:in)?|manager(?:in)?|fachmann|experten?|kundenservice|kundendienst|support|service|team|sachbearbeiter(?:in)?|ansprechpartner(?:in)?)';
const FILLER =
  '(?:(?:ein|eine|einem|einen|einer|den|dem|der|die|das|echt|echte|echten|echter|echtem|richtigen|richtige|richtiger|richtigem|lebenden|' +
  'menschlichen|menschliche|menschlicher|wirklichen|wirkliche|realen|reale|ihr|ihre|ihrem|ihren|ihrer|euer|eurem|euren|anderen|andere|bitte|direkt|mal|endlich|jetzt|' +
  'vom|aus|mit) ){0,4}';
const TALK = '(?:sprechen|reden|chatten|schreiben|telefonieren|unterhalten|verbunden|verbinden)';

const global = (source: string): RegExp => new RegExp(source, 'g');

/** German: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      {
        pattern: global(`\\bmit ${FILLER}${PERSON}(?: (?:\\w+ ){0,3}${TALK})\\b`),
        weight: 0.95,
        why: 'asks to talk to a person',
      },
      {
        pattern: global(`\\b${TALK}(?: \\w+){0,2} mit ${FILLER}${PERSON}\\b`),
        weight: 0.95,
        why: 'asks to talk to a person',
      },
      {
        pattern: global(
          `\\b(?:verbinde|verbinden|verbindet|stellen|stelle|leiten|leite|gib|geben|gebt|holen|hol|hole|holt)(?: sie| mir| mich| uns| bitte| mal){1,4} ${FILLER}${PERSON}\\b`,
        ),
        weight: 0.95,
        why: 'asks to be passed on',
      },
      { pattern: /\bverbinden sie mich\b/g, weight: 0.85, why: 'asks to be passed on' },
      {
        pattern: global(
          `\\b(?:brauche|will|mochte|wunsche|verlange|hatte gern|hatte gerne)(?: (?:ich|jetzt|bitte|gern|gerne|endlich|sofort)){0,3} ${FILLER}(?:menschen?|echte person|mitarbeiter(?:in)?|berater(?:in)?|ansprechpartner(?:in)?|vorgesetzten|kundenberater(?:in)?)\\b`,
        ),
        weight: 0.9,
        why: 'asks for a person',
      },
      {
        pattern:
          /\b(?:echte[rnm]?|richtige[rnm]?|menschliche[rnm]?) (?:mensch(?:en)?|person|mitarbeiter(?:in)?|berater(?:in)?|kontakt|hilfe|ansprechpartner(?:in)?)\b/g,
        weight: 0.8,
        why: 'names a real person',
      },
      {
        pattern: /\b(?:mensch|mitarbeiter|berater|ansprechpartner) bitte\b/g,
        weight: 0.9,
        why: 'asks for a person',
      },
      {
        pattern: global(
          `\\b(?:nicht|keine lust|genug davon)(?: \\w+){0,3} mit (?:einem|einer|dem|der|diesem|dieser) (?:bot|roboter|maschine|computer|ki|chatbot)\\b`,
        ),
        weight: 0.85,
        why: 'does not want to talk to a machine',
      },
      {
        pattern:
          /\b(?:kann|konnte|konnen|darf) (?:ich|man|wir) (?:\w+ ){0,2}mit (?:jemandem?|einem menschen)\b/g,
        weight: 0.9,
        why: 'asks to talk to a person',
      },
    ],
    traps: [
      /\b(?:bist du|sind sie|seid ihr|ist das|ist hier)(?: (?:ein|eine|wirklich|echt|uberhaupt|hier|da)){0,3} (?:echter |echte |richtiger |richtige )?(?:mensch|person|bot|roboter|mitarbeiter)\b/g,
      /\b(?:rede|spreche|schreibe|chatte) ich (?:\w+ ){0,3}mit (?:\w+ ){0,3}(?:menschen|person|bot|mitarbeiter)\b/g,
      /\b(?:habe|hatte|haben) (?:\w+ ){0,4}mit (?:\w+ ){0,3}(?:gesprochen|geredet|telefoniert|geschrieben)\b/g,
      /\b(?:der|ihr|euer|die) (?:mitarbeiter(?:in)?|berater(?:in)?|mensch|person) (?:war|hat|ist|sagte|meinte|konnte)(?: \w+){0,2}/g,
      /\bmuss ich (?:\w+ ){0,3}mit(?: \w+){0,4}/g,
    ],
    nouns: ['mensch', 'menschen', 'mitarbeiter', 'mitarbeiterin', 'berater', 'ansprechpartner'],
    politeness: [
      'bitte',
      'echter',
      'echten',
      'echte',
      'einen',
      'ein',
      'jetzt',
      'sofort',
      'hallo',
      'ich',
      'will',
      'mochte',
      'brauche',
      'den',
      'danke',
      'ja',
    ],
    spelling: ['mitarbeiter', 'menschen', 'sprechen', 'berater', 'verbinden'],
    realWords: ['besprechen', 'versprechen', 'beratern', 'mitarbeitern', 'menschlich'],
  },
};
