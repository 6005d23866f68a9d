import type { LanguagePack } from './pack.ts';

const PERSON =
  '(?:menschen?|person|mitarbeiter(?:in|innen|s|n)?|berater(?:in|innen|n)?|kundenberater(?:in)?|jemand(?:en|em)?|agent(?:en)?|' +
  'kollegen?|kollegin|vorgesetzten?|chef(?:in)?|manager(?:in)?|fachmann|experten?|kundenservice|kundendienst|support|service|team|sachbearbeiter(?:in)?|ansprechpartner(?:in)?)';
const FILLER =
  '(?:(?:ein|eine|einem|einen|einer|den|dem|der|die|das|echt|echte|echten|echter|echtem|richtigen|richtige|richtiger|richtigem|lebenden|' +
  'menschlichen|menschliche|menschlicher|wirklichen|wirkliche|realen|reale|ihr|ihre|ihrem|ihren|ihrer|euer|eurem|euren|anderen|andere|bitte|direkt|mal|endlich|jetzt|' +
  'vom|aus|mit) ){0,4}';
const TALK = '(?:sprechen|reden|chatten|schreiben|telefonieren|unterhalten|verbunden|verbinden)';

const global = (source: string): RegExp => new RegExp(source, 'g');

/** German. */
export const de: LanguagePack = {
  language: 'de',
  contractions: {
    gehts: 'geht es',
    gibts: 'gibt es',
    habs: 'habe es',
    nich: 'nicht',
    nen: 'einen',
    ner: 'einer',
    nem: 'einem',
    hab: 'habe',
  },
  negators: ['nicht', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'keines', 'nie', 'niemals', 'ohne'],
  negationStops: ['aber', 'sondern', 'bitte', 'lieber', 'stattdessen', 'weil', 'sonst', 'und', 'dann'],
  notRefusals: [
    /\b(?:warum|wieso|weshalb)\b/,
    /\b(?:kann|konnte|konnen|darf) (?:\w+ ){0,3}nicht\b/,
    /\bnicht (?:nur|sicher|gefunden|bekommen|erhalten|moglich|angekommen|funktioniert)\b/,
    /\b(?:noch|immer noch) (?:kein|keine|keinen|nicht)\b/,
    /\bkeine? (?:ahnung|antwort|ruckmeldung|reaktion)\b/,
    /\b(?:habe|hat|haben) (?:\w+ ){0,2}(?:nicht|keine?|keinen|nie) (?:\w+ ){0,3}(?:bekommen|erhalten|gesehen)\b/,
  ],
  commonWords: [
    'der', 'die', 'das', 'und', 'ist', 'ich', 'nicht', 'ein', 'eine', 'zu', 'mit', 'auf', 'fur', 'mein', 'meine', 'wie', 'was',
    'wo', 'wann', 'kann', 'habe', 'sie', 'es', 'den', 'dem', 'von', 'im', 'bitte', 'mir', 'mich', 'noch', 'wird', 'lange',
    'haben', 'sind', 'oder', 'aber', 'wenn', 'mochte', 'hallo', 'danke', 'rad', 'fahrrad', 'bestellung', 'lieferung',
    'ihr', 'kein', 'keine', 'warum', 'dauert', 'kostet', 'guten', 'tag', 'einen', 'einem', 'menschen', 'sprechen', 'versand', 'geld',
    'zuruck', 'jemand', 'uber', 'wollen', 'will', 'ja', 'nein', 'euch', 'uns', 'wir', 'schon', 'auch', 'nur', 'geht',
  ], // prettier-ignore
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
  frustration: [
    {
      pattern:
        /\b(?:unverschamt(?:heit)?|inakzeptabel|lacherlich|unmoglich|frechheit|katastrophe|skandal|zumutung|peinlich|unfassbar|unglaublich|armutszeugnis)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:schlecht|schlechte[rsnm]?|schlimm|furchtbar|schrecklich|nutzlos|unbrauchbar|mist|scheiss(?:e|en|er)?|mies(?:e[rsnm]?)?|unfahig|dumm|bescheuert|saftladen|sauladen|verarscht?|abzocke|betrug|betruger)\b/g,
      weight: 0.4,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:genervt|nervt|nervig|sauer|wutend|verargert|argerlich|frustriert|frustrierend|enttauscht|enttauschend|stinksauer|reicht(?: es)? mir|mir reicht|die nase voll|satt)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:ich habe (?:\w+ ){0,3}(?:schon|bereits) (?:\w+ ){0,3}(?:gesagt|geschrieben|gefragt|erklart|beantwortet)|zum (?:zweiten|dritten|vierten|funften|zehnten|x ?ten) mal|immer wieder|wie oft noch|schon wieder|immer das gleiche|immer dasselbe)\b/g,
      weight: 0.4,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:niemand|keiner) (?:\w+ ){0,2}(?:hilft|antwortet|meldet|reagiert|kummert|erreichbar|geholfen|geantwortet)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:hilft (?:mir )?(?:\w+ )?nicht(?: weiter)?|bringt (?:mir )?nichts|versteh(?:st|en|t) (?:\w+ )?(?:mich |es )?nicht|sinnlos|zeitverschwendung)\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:warte (?:\w+ ){0,3}seit|immer noch (?:nicht|nichts|kein|keine|keinen)|seit (?:\w+ )?(?:wochen|monaten|tagen) (?:\w+ )?(?:warte|nichts))\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:nie wieder|das kann doch nicht (?:wahr|ihr ernst) sein|ihr ernst|euer ernst|was soll das|geht(?: es)? noch|verdammt(?:e|en|er|es)?|verflucht)\b/g,
      weight: 0.4,
      why: 'exasperated',
    },
  ],
  calm: [
    /\b(?:kein problem|kein stress|nicht schlimm|keine eile|nicht schlecht|alles gut|vielen dank|problem gelost|funktioniert jetzt|geht jetzt|perfekt|super)\b/g,
  ],
  repeats: /\b(?:habe ich (?:schon|bereits|doch)|wie gesagt|schon wieder|nochmal|noch einmal)\b/,
  rejection:
    /^ (?:(?:nein|ne|nee|leider|sorry|aber|danke|das) (?:\| )?){0,3}(?:(?:das )?(?:hilft|passt|stimmt|ist|war)(?: \w+){0,2} nicht(?: \w+){0,3}|(?:das )?(?:ist|war) (?:falsch|nicht (?:das|die) (?:\w+ ?){0,3})|nicht das|keine (?:davon|von denen|der antworten)|keines davon|falsch|nichts davon|etwas anderes) $|^ (?:nein|ne|nee) (?:danke )?$/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:du|sie|ihr)(?: (?:bist|sind|seid|ein|eine|so|echt|dummer?|dumme[rsn]?|bloder?|blode[rsn]?|verdammte[rsn]?)){0,4} (?:idiot(?:en)?|arschloch|arschlocher|trottel|depp(?:en)?|wichser|hurensohn|schlampe|penner|vollidiot(?:en)?|spast(?:en|i)?)\b/g,
        weight: 0.95,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:idiot(?:en)?|arschloch|arschlocher|wichser|hurensohn|fotze|vollidiot(?:en)?|missgeburt)\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:fick dich|verpiss dich|leck mich|halt(?: die| deine)? (?:fresse|klappe|maul)|halt (?:s )?maul)\b/g,
        weight: 0.95,
        why: 'insult',
      },
    ],
    profanity: ['scheisse', 'scheiss', 'verdammt', 'kacke', 'arsch', 'fick', 'ficken', 'mist'],
  },
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
  smallTalk: [
    'hallo',
    'hi',
    'hey',
    'guten',
    'gute',
    'morgen',
    'tag',
    'abend',
    'moin',
    'servus',
    'gruss',
    'gott',
    'danke',
    'vielen',
    'dank',
    'schon',
    'sehr',
    'tschuss',
    'ok',
    'okay',
    'super',
    'alles',
    'klar',
    'bis',
    'bald',
    'prima',
  ],
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer_de.js',
};
