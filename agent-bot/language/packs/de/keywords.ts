import type { KeywordsPart } from '../pack.ts';

const SOMEBODY =
  '(?:mein|meine) (?:bruder|schwester|mutter|vater|frau|mann|freund|freundin|nachbar|nachbarin|kollege|kollegin|sohn|tochter|onkel|tante|chef|chefin|oma|opa|mitbewohner|vermieter)';

/** What was told is still open. */
const OPEN =
  /\b(?:immer noch|noch immer|weiterhin|trotzdem|dennoch|bis heute|bis jetzt|nichts|nicht (?:da|angekommen|passiert|bekommen|erhalten)|keine (?:antwort|reaktion|bestatigung)|warum|wieso)\b/;

/** German: keywords. */
export const keywords: KeywordsPart = {
  concepts: {
    refund: {
      words: [
        'Rückerstattung', 'rückerstatten', 'Erstattung', 'erstatten', 'Rückzahlung', 'zurückzahlen', 'zurückerstatten', 'zurückerstattet', 'Geld zurück', 'Geld zurückbekommen', 'Geld wieder', 'Rückgabe', 'zurückgeben', 'Rückgabeantrag',
      ], // prettier-ignore
      patterns: [
        /\bgeld (?:\w+ ){0,3}(?:zuruck|retour|wieder|zuruckbekommen|zuruckhaben)\b/g,
        /\b(?:euro|eur|\d+|betrag) (?:\w+ ){0,2}(?:zuruck|zuruckbekommen|zuruckhaben|zuruckuberweisen)\b/g,
      ],
    },
    cancel: {
      words: [
        'stornieren', 'Stornierung', 'Storno', 'kündigen', 'Kündigung', 'absagen', 'widerrufen', 'Widerruf', 'abbestellen', 'annullieren', 'Annullierung', 'Konto schließen', 'Konto löschen', 'beenden',
      ], // prettier-ignore
      patterns: [
        /\b(?:widerrufsrecht|widerruf|rucktrittsrecht|sonderkundigungsrecht)(?: \w+){0,2} gebrauch\b/g,
        /\b(?:vertrag|abo|abonnement|mitgliedschaft|konto) (?:\w+ ){0,2}(?:auflosen|aufzulosen|loswerden)\b/g,
      ],
    },
    legal: {
      words: [
        'Anwalt',
        'Rechtsanwalt',
        'Anwältin',
        'verklagen',
        'Klage',
        'rechtliche Schritte',
        'vor Gericht',
        'Anzeige erstatten',
      ],
    },
    complaint: { words: ['Beschwerde', 'beschweren', 'Reklamation', 'reklamieren', 'Verbraucherzentrale'] },
    unsubscribe: {
      words: ['abmelden', 'abbestellen', 'Newsletter abbestellen', 'keine Mails mehr', 'austragen'],
    },
    chargeback: { words: ['Rückbuchung', 'Rücklastschrift', 'zurückbuchen', 'Lastschrift zurückholen'] },
    injury: {
      words: [
        'verletzt',
        'Verletzung',
        'Krankenhaus',
        'verbrannt',
        'Stromschlag',
        'allergische Reaktion',
        'blutet',
        'Notaufnahme',
      ],
    },
    privacy: { words: ['DSGVO', 'Datenschutz', 'Daten löschen', 'personenbezogene Daten', 'Datenauskunft'] },
    fraud: {
      words: ['Betrug', 'betrogen', 'gestohlen', 'gehackt', 'Betrüger', 'geklaut', 'unberechtigte Abbuchung'],
    },
  },
  keywordVoids: [
    {
      before:
        /\b(?:heisst|bedeutet|meint|versteht man unter|was ist|was sind)(?: (?:denn|eigentlich|eine?|das wort|der begriff|mit|hier|genau|die|der)){0,3} $/,
      unless: /\bwas ist (?:mit|denn mit)\b/,
      why: 'asks for its meaning',
    },
    {
      before: /\b(?:wo|was|gibt es|steht|welche)\b[^|]*$/,
      later:
        /\b(?:agbs?|bedingungen|kleingedruckten?|richtlinien|nutzungsbedingungen|geschaftsbedingungen)\b/,
      why: 'about the policy',
    },
    {
      word: /erstatt/,
      after: /^ (?:sie |ihr |ich |wir |man )?(?:eine )?(?:straf)?(?:anzeige|bericht|meldung)\b/,
      why: 'reported, not paid back',
    },
    {
      before:
        /\b(?:rechtsschutz\w*|\w*versicherung|police)\b[^|]*$|\b(?:ubernimmt|deckt|zahlt|bezahlt)(?: \w+){0,5} $/,
      only: ['legal'],
      why: 'asks about a rule',
    },
    {
      before: /\b(?:werde|will|mochte|wurde)(?: \w+){0,3} nicht(?: \w+){0,5} $/,
      only: ['legal'],
      why: 'negated by "nicht"',
    },
    {
      before:
        /\b(?:vermieter|vermieterin|arbeitgeber|chef|arzt|bank|firma|veranstalter|airline)\b[^|]*$|\b(?:mir|uns) (?:wurde|hat|ist)(?: \w+){0,5} (?:von|vom|durch)(?: \w+){0,3} $/,
      word: /^ge|iert$|sagt$/,
      only: ['cancel'],
      unlessLater: OPEN,
      why: 'about somebody else',
    },
    {
      before: /\bwas (?:passiert|ist|geschieht|gilt) (?:bei|mit) (?:(?:einer?|der|meiner) )?$/,
      later: /\bwenn\b/,
      why: 'hypothetical',
    },
    {
      before: /\b(?:wollte|wollten|hatte|hatten|habe|war kurz davor)\b[^|]*$/,
      later:
        /\b(?:geblieben|dabei bleib\w+|gelassen|doch nicht|anders (?:entschieden|uberlegt)|umentschieden|es sein)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'did not come to it',
    },
    {
      before: /\b(?:hatte|hatten) (?!gerne?\b|(?:ich|wir) gerne?\b)[^|]*$/,
      after: /^ (?:\w+ )?(?:wollen|sollen|konnen|mussen)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'hypothetical',
    },
    {
      before: /\b(?:hatte|hatten) (?!gerne?\b|(?:ich|wir) gerne?\b)[^|]*$/,
      after:
        /^ (?:\w+ )?(?:beantragt|verlangt|angefordert|eingereicht|gewollt|gefordert|bekommen|erhalten)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      later: /\b(?:langst|schon|bereits|inzwischen|mittlerweile) (?:erledigt|geklart|gelost|durch)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'already done',
    },
    {
      before: /\b(?:sollte|falls|wenn)(?: \w+){0,2} (?:irgendwann|eines tages|mal)\b(?: \w+){0,4} $/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:geht|handelt|erzahlt|spielt|dreht)(?: es| sich)?(?: \w+){0,2} (?:um|von|uber)(?: (?:einen|einem|eine|einer|ein))? $/,
      only: ['legal'],
      why: 'a story',
    },
    {
      before: /\b(?:braucht|benotigt|muss) (?:man|es|ich)(?: \w+){0,3} (?:einen|eine) $/,
      only: ['legal'],
      why: 'asks about a rule',
    },
    {
      word: /^gerichte?$/,
      before:
        /\b(?:lecker\w*|vegetarisch\w*|vegan\w*|warm\w*|scharf\w*|fertig\w*|italienisch\w*|welches|welche|dieses|neues|neue) $/,
      why: 'a dish',
    },
    {
      word: /^anwalt|^anwaltin/,
      before: /\b(?:bin|ist)(?: (?:von beruf|selbst|selber|ein|eine|auch))* $/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      word: /^(?:rechts)?anwalt/,
      after: /^ (?:von beruf|als kunde)\b/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      before: /\b(?:anzeige|bericht|meldung|strafanzeige)\b[^|]*(?:\| (?:den|die) ich )?$/,
      word: /^(?:erstatt|erstatt\w+)$/,
      only: ['refund'],
      why: 'reported, not paid back',
    },
    {
      word: /^gerichte?$/,
      before: /./,
      unless: /\b(?:vor|ans|an das|zum|beim|dem|vom|mit dem|uber das) $/,
      after:
        /\b(?:empfehl\w*|ess\w*|schmeck\w*|lecker|scharf|vegetarisch|vegan|kocht|bestell\w*|gibt es|kostet)\b/,
      why: 'a dish',
    },
    {
      before: /\b(?:rabatt|tarif|preise?|angebot|versicherung) fur $/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      before: /\b(?:was kostet|wie teuer (?:ist|ware)|wie viel kostet)(?: \w+){0,3} $/,
      only: ['cancel'],
      why: 'asks what it costs',
    },
    {
      before:
        /(?<!\b(?:wissen|fragen|sagen) )\b(?:wenn|falls|angenommen|was ware wenn|sollte ich)\b(?! (?:moglich|nicht))[^|]*$/,
      unless: /\b(?:will|mochte|verlange|fordere|brauche) ich (?:\w+ ){0,3}$/,
      why: 'hypothetical',
    },
    { before: /\b(?:was|wie) (?:passiert|ist|geschieht)\b.*\| (?:wenn|falls)\b[^|]*$/, why: 'hypothetical' },
    { before: /\b(?:danke|vielen dank|dankeschon)(?: \w+){0,4} $/, why: 'already done' },
    {
      after: /^ (?:richtlinien?|bedingungen|regeln|frist|fristen|gebuhr|gebuhren|garantie)\b/,
      why: 'about the policy',
    },
    {
      word: /(?:frist(?:en)?|bedingungen|gebuhr(?:en)?|garantie|kosten|recht|regeln|richtlinien?)$/,
      why: 'about the policy',
    },
    {
      after:
        /^ (?:\w+ ){0,2}(?:nicht|keinesfalls)\b(?! (?:\w+ ){0,2}(?:bekommen|erhalten|angekommen|moglich|da|gekommen))/,
      unless: /\b(?:warum|wieso|weshalb|noch|kann|konnte|die|der|das|meine|eure|ihre) (?:\w+ ){0,3}$/,
      why: 'negated by "nicht"',
    },
    {
      word: /(?:^ge|t$|en$)/,
      before:
        /\b(?:schon|bereits|gestern|letzte woche|letzten monat|letztes jahr|vorgestern|damals|fruher)(?: \w+){0,5} $/,
      unless: /\b(?:will|mochte|wollte|muss|kann|konnte|soll|noch nicht|nicht|bitte)\b(?: \w+){0,7} $/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      word: /^ge|iert$|stattet$|rufen$|zahlt$/,
      before: /\b(?:habe|hatte(?! (?:ich )?gern)|haben|hat|wurde|wurden)(?: (?!nicht|noch|nie)\w+){0,6} $/,
      unless: /\b(?:nicht|nie|noch|wann|warum|wird)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      after: /^ (?:\w+ ){0,2}(?:angekommen|erhalten|da|eingegangen|ist zuruck)\b/,
      unless: /\b(?:nicht|nie|noch|wann)\b/,
      unlessAfter: /\bnicht\b/,
      why: 'already done',
    },
    {
      before: new RegExp(`\\b${SOMEBODY} (?:\\w+ ){0,6}$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
  ],
  formEndings: /(?:e|en|er|em|es|s|t|et|te|ten|tet|st|est|ung|ungen|n|nd|bar)$/,
  notSlips: [
    'verletze',
    'gericht',
    'gerichte',
    'anwahlen',
    'beenden',
    'bestatten',
    'gestatten',
    'ausstatten',
    'ankundigung',
    'ankundigen',
    'abmessen',
    'ansagen',
  ],
  compounds: {
    otherWords: [
      'ver',
      'ent',
      'aus',
      'auf',
      'ein',
      'vor',
      'nach',
      'uber',
      'unter',
      'zer',
      'miss',
      'wider',
      'an',
      'ab',
      'be',
      'er',
      'um',
      'zu',
      'mit',
      'bei',
    ],
  },
};
