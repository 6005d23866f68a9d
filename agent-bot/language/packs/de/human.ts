import { DEPARTMENT, type Cue, type HumanPart } from '../pack.ts';

const DETERMINER =
  '(?:(?:ein|eine|einem|einen|einer|eines|den|dem|der|die|das|deinen|deinem|deiner|deine|ihr|ihre|ihrem|ihren|ihrer|euer|eurem|euren|eurer|anderen|andere|anderem|anderer|bitte|direkt|mal|endlich|jetzt|lieber|gleich|' +
  'vom|von|aus|mit|richtigen|richtige|richtiger|richtigem|richtiges|echten|echte|echter|echtem|echtes|lebenden|lebendigen|menschlichen|menschliche|menschlicher|wirklichen|wirkliche|realen|reale|kompetenten|zustandigen|irgendeinem|irgendeinen) ){0,5}';
const STAFF =
  '(?:mensch(?:en)?|mitarbeiter(?:in|innen|s|n)?|berater(?:in|innen|n)?|kundenberater(?:in|n)?|servicemitarbeiter(?:in)?|agent(?:en|in)?|kollegen?|kollegin|vorgesetzte[nr]?|chef(?:in)?|manager(?:in)?|' +
  'fachmann|experten?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|bearbeiter(?:in)?|verantwortliche[nr]?|(?:echte[nrms]?|richtige[nrm]?|reale[nr]?) (?:person|leute|jemand(?:en)?)|jemand(?:en|em)? (?:echte[sn]|richtige[sn]|vom (?:support|team|service|kundenservice)|aus (?:dem|eurem|ihrem) team|von (?:euch|ihnen)))';
const ANYBODY = `(?:person|jemand(?:en|em)?|irgendwem|irgendjemand(?:en|em)?|leuten?|rezeption|(?:die |der )?\\w+abteilung|zentrale|${DEPARTMENT})`;
const SERVICE =
  '(?:kundenservice|kundendienst|kundenbetreuung|support(?:team)?|service(?:team)?|team|hotline|innendienst)';
const WHO = `${DETERMINER}(?:${STAFF}|${ANYBODY})`;
const TALK =
  '(?:sprechen|reden|chatten|schreiben|telefonieren|unterhalten|verbunden werden|in kontakt treten|kontakt aufnehmen|quatschen|klaren|besprechen)';
const PASS =
  '(?:verbind(?:e|en|et|est)?|durchstell(?:en|e|t)?|weiterleit(?:en|e|et)?|weitergeb(?:en|e|t)?|ubergeb(?:en|e|t)?|stell(?:en|e|t)?|leit(?:en|e|et)?|gib|geb(?:en|e|t)|hol(?:en|e|t)?|schick(?:en|e|t)?|ruf(?:en|e|t)?)';
const BOT = '(?:bots?|roboter[ns]?|maschinen?|computern?|ki|chatbots?|automaten?|programm|assistenten)';

const cue = (source: string, weight: number, why: string): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
});

/** German: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(
        `mit (?:${WHO}|${DETERMINER}${SERVICE})(?: (?!nicht )\\w+){0,4} ${TALK}\\b`,
        0.95,
        'asks to talk to a person',
      ),
      cue(`${TALK}(?: \\w+){0,2} mit ${WHO}\\b`, 0.95, 'asks to talk to a person'),
      cue(
        `(?:kann|konnte|konnen|darf|durfte) (?:ich|man|wir) (?:\\w+ ){0,3}mit ${WHO}\\b`,
        0.9,
        'asks to talk to a person',
      ),
      cue(
        `(?:lieber|nur|doch|bitte|gern|gerne|mochte|will) mit ${DETERMINER}(?:${STAFF}|person|jemandem)(?= \\||\\s*$| bitte)`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `mit (?:dem |eurem |ihrem )?${SERVICE} (?:sprechen|reden|telefonieren|verbinden|chatten|schreiben)\\b`,
        0.85,
        'asks for customer service',
      ),
      cue(
        `${PASS}(?: (?:sie|mir|mich|uns|bitte|mal|das|es|dies|meine|mein|anfrage|anliegen|gesprach|chat|doch|jetzt)){0,4}(?: (?:an|zu|mit|zum|zur))? (?:${WHO}|${DETERMINER}${SERVICE})\\b(?! bescheid)`,
        0.9,
        'asks to be passed on',
      ),
      cue(
        `(?:an|zu|zum|zur|mit) (?:${WHO}|${DETERMINER}${SERVICE})(?: \\w+){0,1} (?:weiterleiten|weitergeben|durchstellen|verbinden|ubergeben|weiterverbinden|durchstelle)\\b`,
        0.95,
        'asks to be passed on',
      ),
      cue(
        `(?:verbinden sie mich|(?:bitte )?(?:durchstellen|weiterverbinden|weiterleiten) bitte|bitte (?:durchstellen|weiterverbinden))\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:brauche|will|wollen|mochte|wunsche|verlange|hatte gern|hatte gerne|benotige|suche|erreiche|erreichen|bekomme|kriege|sehen|fordere|bevorzuge|erreicht man)(?: (?:ich|wir|jetzt|bitte|gern|gerne|endlich|sofort|mal|man|lieber|dringend|hier)){0,4} ${DETERMINER}(?:${STAFF})\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:brauche|will|mochte) (?:ich )?(?:jemanden|eine person|wen)(?= \\||\\s*$| (?:der|die|vom|von|zum reden|zum sprechen))`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:kann|konnte|soll|sollte|kann sich|moge)(?: (?:da|mich|mir|sich|das|mal|bitte|hier|doch)){0,4} (?:jemand|ein mensch|ein mitarbeiter|eine person|irgendjemand|ein kollege)(?: \\w+){0,3} (?:anrufen|zuruckrufen|melden|draufschauen|ansehen|anschauen|ubernehmen|kontaktieren|antworten|prufen)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:jemand|ein mensch|ein mitarbeiter)(?: (?:mich|mir|sich|bitte)){0,3} (?:anruft|anrufen|zuruckruft|zuruckrufen|meldet)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:gibt es|ist|sind)(?: (?:hier|da|auch|denn|noch|dort|eigentlich|uberhaupt)){0,3} ${DETERMINER}(?:jemand|${STAFF})(?: (?:da|hier|erreichbar|verfugbar|online|mit dem|den ich)|(?= \\||\\s*$))`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `mit wem (?:kann|konnte|darf|muss|spreche) ich (?:\\w+ ){0,2}(?:sprechen|reden)\\b`,
        0.75,
        'asks whom to talk to',
      ),
      cue(
        `(?:echte[rnms]?|richtige[rnm]?|menschliche[rnm]?) (?:mensch(?:en)?|person|mitarbeiter(?:in)?|berater(?:in)?|kontakt|hilfe|ansprechpartner(?:in)?|unterstutzung)\\b`,
        0.8,
        'names a real person',
      ),
      cue(
        `(?:mensch|mitarbeiter|berater|ansprechpartner|kundenservice|kundendienst) (?:bitte|sofort|jetzt)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:nicht|keine lust|genug davon|schluss|satt|kein bock|keinen bock|hor auf|aufhoren|statt)(?: (?:langer|mehr|weiter|mit|zu|reden|sprechen|schreiben|chatten|auf|einem|einer|dem|der|diesem|dieser|blosse)){0,6} (?:mit )?(?:einem|einer|dem|der|diesem|dieser|deinem|so einem) ${BOT}\\b`,
        0.85,
        'does not want to talk to a machine',
      ),
      cue(
        `(?:jemand(?:en)?|mensch(?:en)?|person(?:en)?|leute) aus fleisch und blut\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:kann|konnte|kan|soll|sollte)(?: (?:mich|mir|sich|bitte|mal|das)){0,3} (?:einer|eine|jemand) (?:ihrer|eurer|deiner|von ihren|von euren|aus ihrem|aus eurem) \\w+(?: \\w+){0,3} (?:anrufen|zuruckrufen|melden|ansehen|anschauen|ubernehmen|kontaktieren|antworten|helfen)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:da|das|hier|dann) (?:muss|soll|sollte)(?: sich)? (?:ein|eine) (?:mensch|mitarbeiter\\w*|person)\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:rufen sie|ruft|ruf)(?: (?:mich|uns|bitte|doch|mal|einfach|heute|morgen)){1,4} (?:an|zuruck)\\b`,
        0.8,
        'asks to be called',
      ),
    ],
    traps: [
      /\b(?:bist du|sind sie|seid ihr|ist das|ist hier|bin ich hier)(?: (?:denn|hier|ein|eine|wirklich|echt|uberhaupt|da|jetzt)){0,3} (?:echter |echte |richtiger |richtige )?(?:mensch|person|bot|roboter|mitarbeiter|maschine)\b/g,
      /\b(?:rede|spreche|schreibe|chatte) ich (?:\w+ ){0,3}mit (?:\w+ ){0,3}(?:menschen|person|bot|mitarbeiter|jemandem|roboter|maschine)\b/g,
      /\b(?:habe|hatte|haben|hat) (?:\w+ ){0,6}mit (?:\w+ ){0,4}(?:gesprochen|geredet|telefoniert|geschrieben|gechattet)\b/g,
      /\b(?:der|die|das|ihr|euer|eure|ein|eine|mein|dieser) (?:\w+ )?(?:mitarbeiter(?:in)?|berater(?:in)?|mensch|person|kollege|kollegin|agent|herr) (?:war|hat|ist|sagte|meinte|konnte|gestern|am telefon|der|die|von gestern)(?: \w+){0,2}/g,
      /\bmuss ich (?:\w+ ){0,3}mit(?: \w+){0,4}/g,
      /\b(?:gestern|letzte woche|letztens|vorhin|neulich)(?: \w+){0,8}/g,
      /\b(?:stellen|stellt|suchen|sucht) (?:sie|ihr)(?: \w+){0,2} (?:mitarbeiter|personal|leute)(?: ein)?\b/g,
      /\bals (?:\w+ )?(?:mitarbeiter|berater|agent)(?:in)?\b/g,
      /\bbin (?:\w+ ){0,2}(?:mitarbeiter|berater|agent|manager|chef)(?:in)?(?: \w+){0,2}/g,
    ],
    terms: [
      /\b(?:pro|je|zweite|dritte|erste|jede|weitere|zusatzliche|wie viele|viele|zwei|drei|vier) (?:person(?:en)?|menschen|mitarbeiter|leute)\b/g,
      /\b(?:travel|user|versicherungs) ?agent\b/g,
      /\bmenschen(?:rechte|leben|menge)\b/g,
      /\bmitarbeiter(?:rabatt|ausweis|parkplatz)\b/g,
    ],
    nouns: [
      'mensch',
      'menschen',
      'mitarbeiter',
      'mitarbeiterin',
      'berater',
      'ansprechpartner',
      'kundenberater',
      'kundenservice',
      'kundendienst',
      'jemand',
      'jemanden',
      'rezeption',
      'vorgesetzten',
    ],
    politeness: [
      'bitte', 'echter', 'echten', 'echte', 'einen', 'ein', 'jetzt', 'sofort', 'hallo', 'ich', 'will', 'mochte', 'brauche', 'den', 'danke', 'ja', 'richtigen', 'richtiger', 'ist', 'da', 'hier', 'dringend', 'endlich', 'eine',
    ], // prettier-ignore
    spelling: [
      'mitarbeiter',
      'menschen',
      'sprechen',
      'berater',
      'verbinden',
      'jemanden',
      'jemandem',
      'jemand',
      'ansprechpartner',
      'durchstellen',
      'weiterleiten',
      'kundenservice',
      'person',
      'reden',
    ],
    realWords: [
      'besprechen',
      'versprechen',
      'beratern',
      'mitarbeitern',
      'menschlich',
      'sprachen',
      'personen',
      'beraten',
      'verbunden',
      'verbindet',
      'regen',
      'redet',
      'redest',
      'jeden',
      'baden',
      'rede',
      'enden',
      'laden',
      'rede',
      'beiden',
      'leiden',
      'raten',
    ],
  },
};
