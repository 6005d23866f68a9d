import { wordCue as cue } from '../cue.ts';
import { DEPARTMENT, type HumanPart } from '../pack.ts';
import { NOT_REACHED, REACHED } from './reached.ts';

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

/** German: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      ...REACHED,
      cue(
        `um (?:eine )?(?:personliche|menschliche|individuelle|telefonische) (?:beratung|betreuung|hilfe|unterstutzung|auskunft)(?: \\w+)? (?:bitten|bitte|ersuchen)\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:oder|wann) (?:kommt|antwortet|sitzt|schreibt|meldet sich|ist|geht)(?: (?:da|hier|noch|auch|mal|endlich|denn|dann|uberhaupt)){0,3} (?:wer|jemand|irgendwer|${DETERMINER}${STAFF})\\b`,
        0.8,
        'asks whether a person is there',
        new RegExp(`\\b${BOT}\\b`),
      ),
      cue(
        `(?:ist|sitzt|arbeitet) (?:da|hier)(?: (?:denn|eigentlich|uberhaupt|noch|auch)){1,2} (?:wer|jemand|irgendwer)(?= \\|| oder\\b|\\s*$)`,
        0.8,
        'asks whether a person is there',
      ),
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
        `(?:brauche|will|wollen|mochte|wunsche|verlange|hatten? (?:ich |wir )?gerne?|benotige|suche|erreiche|erreichen|bekomme|kriege|sehen|fordere|bevorzuge|erreicht man)(?: (?:ich|wir|jetzt|bitte|gern|gerne|endlich|sofort|mal|man|lieber|dringend|hier)){0,4} ${DETERMINER}(?:${STAFF})\\b`,
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
        `(?:gibt es|(?<=^ |\\| |hallo |und |denn )(?:ist|sind))(?: (?:hier|da|auch|denn|noch|dort|eigentlich|uberhaupt)){0,3} ${DETERMINER}(?:jemand|${STAFF})(?: (?:da|hier|erreichbar|verfugbar|online|mit dem|den ich)|(?= \\||\\s*$))`,
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
      cue(
        `(?:leiten?|leitet|stellen?|stellt|verbinden?|verbindet|verbinde)(?: (?:sie|ihr|du|mich|uns|bitte|mal|doch|jetzt|das)){1,4} (?:weiter|durch)(?= \\||\\s*$)`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:konnen|konnten|kannst|konntest|wurden|wurdest|bitte)(?: (?:sie|ihr|du|mich|uns|bitte|mal|doch|jetzt|da)){1,4} (?:weiterverbinden|weiterleiten|durchstellen|verbinden)(?= \\||\\s*$)`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?<=^ |\\| )(?:bitte )?(?:mich )?(?:weiterverbinden|weiterleiten|durchstellen|verbinden)(?: bitte)?(?= \\||\\s*$| an)`,
        0.8,
        'asks to be passed on',
      ),
      cue(
        `wieder (?:mit|zu) (?:ihr|ihm|der|dem|denen|frau \\w+|herrn? \\w+|derselben|demselben)(?: \\w+){0,2} (?:verbinden|sprechen|reden|durchstellen|weiterverbinden)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:jemand|wer|einer|irgendwer|irgendjemand|ein ${STAFF}|eine ${STAFF})(?: (?:soll|sollte|muss|musste|kann|konnte|mochte|bitte|mich|mir|uns|sich|bei|da|mal|echtes|echter)){1,5} (?:anrufen|zuruckrufen|melden|ubernehmen|draufschauen|drauf schauen|kontaktieren|antworten|helfen)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:will|mochte|brauche?|hatte gern|gib mir|geben sie mir|gebt mir)(?: (?:ich|bitte|mal|gern|lieber|jetzt)){0,2} (?:einen|eine|jemand) (?:anderen|andere|andern|neuen)(?= \\||\\s*$)`,
        0.8,
        'asks for another person',
        /\b(?:mitarbeiter|berater|kolleg|agent|mensch|person|herr|frau|chef)\w*\b/,
      ),
      cue(
        `(?:mit (?:ihm|ihr|dem|denen) (?:\\w+ )?(?:reden|sprechen)|(?:reden|sprechen) (?:mit )?(?:ihm|ihr))(?= \\||\\s*$)`,
        0.75,
        'asks to talk to a person',
        /\b(?:mitarbeiter|berater|ansprechpartner|kolleg\w+|zustandigen?|chef)\b/,
      ),
      cue(
        `(?:kein|keine|keinen|nicht) (?:mit )?(?:mehr )?${BOT}(?: (?:mehr|bitte|reden|schreiben))?(?= \\||\\s*$)`,
        0.75,
        'does not want a machine',
      ),
      cue(`warte (?:\\w+ ){0,5}auf ${DETERMINER}${STAFF}\\b`, 0.75, 'waits for a person'),
      cue(
        `(?:sitzt|arbeitet|ist|gibts) (?:da|hier|dort)(?: (?:auch|denn|noch|uberhaupt|irgendwo)){0,2} (?:wer|jemand|ein echter|ein ${STAFF})(?: echtes)?(?= \\||\\s*$)`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `(?:mal |gern |bitte |doch )?mit wem (?:reden|sprechen|telefonieren|schreiben)\\b`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `(?:brauche?|will|mochte|hol|holt|such)(?: (?:mal|ma|bitte|ich|hier|mir|endlich)){0,3} (?:wen|jemand|jemanden|irgendwen)(?: (?:echten|echtes|richtigen|anderen|anderes|her|hierher|dazu)| \\| (?:der|die)| (?:der|die) (?:sich|das|mir|es|hier))?(?= \\||\\s*$| der| die)`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:den|die|jemanden|jemand|wen)(?: (?:\\w+ )?)(?:anrufen|telefonieren|sprechen) kann\\b`,
        0.75,
        'asks for somebody to call',
      ),
      cue(
        `(?:ihren|deinen|euren|den|ihre|deine) (?:chef(?:in)?|vorgesetzten?|manager|teamleiter|abteilungsleiter|geschaftsfuhrer|filialleiter)(?: bitte)? (?:sprechen|haben|reden|holen)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:wie|wo) (?:erreiche|erreicht|finde|bekomme|kriege|komme)(?: (?:ich|man|wir|zu|an)){1,2} (?:hier |da |bei euch )?${DETERMINER}${STAFF}\\b`,
        0.85,
        'asks for a person',
      ),
      cue(
        `an wen (?:kann|konnte|muss|soll|darf) ich mich (?:\\w+ ){0,2}wenden\\b`,
        0.75,
        'asks whom to talk to',
      ),
      cue(
        `(?:konnt|konnen|konnten|kannst|konntest|konntet|konnte|wurdet|wurden) (?:ihr|sie|du|man|jemand|bitte) (?:mich|mir|uns)(?: (?:bitte|mal|kurz|heute|morgen|doch|zuruck|\\w+)){0,2} (?:anrufen|zuruckrufen|kontaktieren)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:hol|holt|holen sie|gib|gebt|geben sie)(?: (?:mir|uns|bitte|mal|endlich)){0,3} (?:wen|jemand|jemanden|einen|${STAFF}) (?:ans telefon|an den apparat|her|hierher|ran|dazu|in den chat)\\b`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:echten?|echter|echtes|richtigen?|menschlichen?|personlichen?) (?:support|kundenservice|kundendienst|service)\\b`,
        0.75,
        'names a real person',
      ),
      cue(
        `an (?:einen|eine|den|die|einem|jemanden|jemand) (?:${STAFF} )?(?:geben|abgeben|weiterreichen|weitergeben|ubergeben)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:bitte|konnen sie mich|mich) (?:noch ?mal|nochmals|wieder|erneut|neu) verbinden\\b`,
        0.85,
        'asks to be passed on',
      ),
    ],
    traps: [
      ...NOT_REACHED,
      /\b(?:wenn|falls|sobald) (?:ich|man|wir)(?: \w+){0,3} mit(?: \w+){0,5}/g,
      /\b(?:er|sie|viele|manche|alle|andere|altere|die|unsere|eure) (?:\w+ )?(?:will|mochte|wollen|mochten|wollte|wollten|bevorzugt|bevorzugen|reden|sprechen)(?! (?:sie|ihr)\b)(?: \w+){0,6} (?:sprechen|reden|telefonieren)\b/g,
      /\b(?:hasse|hasst) es(?: \w+){0,3}(?: \| (?:\w+ ){0,5}\w+)?/g,
      /\b(?:musste|muss|sollte) (?:ich|man|wir) (?:da|dafur|dazu|vorher|erst)(?: \w+){0,6}/g,
      /\b(?:ich|wir) (?:mochte|will|wollte) (?:den|die|einen|eine|euren|ihren) (?:\w+ )?(?:mitarbeiter(?:in)?|berater(?:in)?|kollegen|kollegin) (?:loben|melden|bewerten|hinzufugen|einladen|anlegen|entfernen|empfehlen)\b/g,
      /\b(?:holt|hilft|kommt|bringt|tragt|nimmt) (?:\w+ )?jemand (?:die|das|den|der|beim|bei|vom|mein|meine)(?: \w+){0,4}/g,
      /\bwie (?:lauft|ist|funktioniert) (?:das|es) \| wenn(?: \w+){0,8}/g,
      /\bkurz davor(?: \w+){0,8}/g,
      /\bwer (?:ist|sind|war)(?: \w+){0,4}/g,
      /\bmit (?:niemandem|niemanden|keinem|keiner)(?: \w+){0,3}/g,
      /\b(?:verbinden|verbinde|geben)(?: \w+){0,2} mit (?:niemandem|niemanden|keinem)\b/g,
      /\b(?:was (?:passiert|ist|geschieht)|kostet es|kostet das|ist es kostenlos)(?: \w+){0,3} (?:wenn|mit|nach)(?: \w+){0,6}/g,
      /\bwas (?:passiert|ist|geschieht) \| wenn(?: \w+){0,8}/g,
      /\b(?:meine?|ihre?|seine?) (?:mutter|vater|frau|mann|oma|opa|freund|freundin|schwester|bruder|kunden?|eltern|tochter|sohn)(?! und ich\b)(?: \w+){0,8}/g,
      /\b(?:konnte|durfte|wollte|hatte) (?:ich )?(?:\w+ ){0,2}mit (?:\w+ ){0,3}(?:sprechen|reden|telefonieren)(?! (?:bitte|gern))(?= \| (?:hat|ist|danke|alles))/g,
      /\b(?:hatte|ware) ich(?! gerne?\b)(?: \w+){0,8}/g,
      /\b(?:muss|pruft|liest|schreibt|macht|darf) (?:ein|eine|das ein) (?:mensch|mitarbeiter|person)(?: \w+){0,3}/g,
      /\b(?:an|fur) jemand(?:en)? ander(?:en|e|em|er|es)\b(?: \w+){0,3}/g,
      /\b(?:bist du|sind sie|seid ihr|ist das|ist hier|bin ich hier)(?: (?:denn|hier|ein|eine|wirklich|echt|uberhaupt|da|jetzt)){0,3} (?:echter |echte |richtiger |richtige )?(?:mensch|person|bot|roboter|mitarbeiter|maschine)\b/g,
      /\b(?:rede|spreche|schreibe|chatte) ich (?:\w+ ){0,3}mit (?:\w+ ){0,3}(?:menschen|person|bot|mitarbeiter|jemandem|roboter|maschine)\b/g,
      /\b(?:habe|hatte(?! (?:ich )?gerne?\b)|haben|hat) (?:\w+ ){0,6}mit (?:\w+ ){0,4}(?:gesprochen|geredet|telefoniert|geschrieben|gechattet)\b/g,
      /\b(?:der|die|das|ihr|euer|eure|ein|eine|mein|dieser) (?:\w+ )?(?:mitarbeiter(?:in)?|berater(?:in)?|mensch|person|kollege|kollegin|agent|herr) (?:war|hat|ist|sagte|meinte|konnte|gestern|am telefon|der|die|von gestern)(?: \w+){0,2}/g,
      /\bmuss ich (?:\w+ ){0,3}mit(?: \w+){0,4}/g,
      /\b(?:gestern|letzte woche|letztens|vorhin|neulich)(?: \w+){0,8}/g,
      /\b(?:stellen|stellt|suchen|sucht) (?:sie|ihr)(?: \w+){0,2} (?:mitarbeiter|personal|leute)(?: ein)?\b/g,
      /\bals (?:\w+ )?(?:mitarbeiter|berater|agent)(?:in)?\b/g,
      /\bbin (?:\w+ ){0,2}(?:mitarbeiter|berater|agent|manager|chef)(?:in)?(?: \w+){0,2}/g,
    ],
    terms: [
      /\bfur (?:eine|zwei|drei|vier|funf|sechs|jede|wie viele|\d+) (?:person(?:en)?|leute|menschen)\b/g,
      /\b(?:job|stelle|arbeit|ausbildung|praktikum)(?: (?:als|zum|zur|im|fur))? (?:ein |eine )?\w+/g,
      /\bmensch(?:en)? (?:argere|oder tiere?)\b/g,
      /\bmenschenskinder\b/g,
      /\b(?:pro|je|zweite|dritte|erste|jede|weitere|zusatzliche|wie viele|viele|zwei|drei|vier) (?:person(?:en)?|menschen|mitarbeiter|leute)\b/g,
      /\b(?:travel|user|versicherungs) ?agent\b/g,
      /\bmenschen(?:rechte|leben|menge)\b/g,
      /\bmitarbeiter(?:rabatt|ausweis|parkplatz)\b/g,
    ],
    begins:
      /(?<!\b(?:wenn|falls|dass|ob|wie|wo|wann|was|warum|wer|weil|bevor|und|oder|zu|nicht|sagte|meinte) )\b(?:(?:aber|also|dann|jetzt|daher|deshalb) )?(?:(?:konnen|konnten) sie (?:mich|mir|bitte)|kannst du (?:mich|mir|bitte)|kann ich (?:bitte |mal )?mit|(?:bitte )?(?:verbinden|geben|rufen) sie|ich (?:will|mochte|brauche) )/g,
    nouns: [
      'chef',
      'chefin',
      'vorgesetzter',
      'vorgesetzte',
      'teamleiter',
      'sachbearbeiter',
      'sachbearbeiterin',
      'kollege',
      'kundenbetreuer',
      'supportmitarbeiter',
      'servicemitarbeiter',
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
      'kundenberater',
      'techniker',
      'vorgesetzten',
      'telefonieren',
      'schreiben',
      'kollegen',
      'anrufen',
      'zuruckrufen',
      'kundendienst',
      'mitarbeiterin',
      'verbindung',
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
