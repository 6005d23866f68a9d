import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const NUMBER =
  '(?:zwei|drei|vier|funf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwolf|vierzehn|zwanzig|\\d+|mehrere[nr]?|paar|etlichen?)';
const UNIT = '(?:tage?n?|wochen?|monate?n?|jahre?n?)';
const WEEKDAY = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
const MONTH =
  '(?:januar|janner|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|weihnachten|ostern|sommer|herbst|winter|fruhjahr)';
/** A long time that goes on: since yesterday is news, since Monday is not. */
const SINCE = `seit (?:(?:uber|mehr als|mittlerweile|nun|jetzt|schon|bereits|gut|fast|genau|ende|anfang|mitte|dem|letzte[mnr]|vorige[mnr]|ganzen) ){0,3}(?:${NUMBER} ${UNIT}|${WEEKDAY}|${MONTH}|woche|monat|\\d+(?: \\| ${MONTH})?)`;
const LACK =
  '(?:kein|keine|keinen|keiner|ohne|nichts|nix|nicht|niemand|warte|warten|vertrostet|dasselbe|gleiche|(?:liegt|hangt|steht)(?: \\w+){0,4} bei (?:ihnen|euch)|bei (?:ihnen|euch))';
const ORDINAL =
  '(?:dritte|vierte|funfte|fuenfte|sechste|siebte|achte|neunte|zehnte|elfte|zwanzigste|xte|soundsovielte)[nrsm]?';

/** German: complaints that do not say so. */
export const INDIRECT: readonly Cue[] = [
  cue(`\\b${SINCE}(?: \\w+){0,7} ${LACK}\\b|\\b${LACK}(?: \\w+){0,5} ${SINCE}\\b`, 0.5, 'goes on for long'),
  cue(
    `\\bin (?:den letzten )?${NUMBER} ${UNIT}(?: \\w+){0,3} (?:kein|keine|keinen|nicht|nichts|nix|niemand)\\b`,
    0.5,
    'goes on for long',
  ),
  cue(
    `\\b(?:warte|warten|sitze|stehe|hange|hocke)(?: \\w+){0,6} (?:${ORDINAL}|ganzen|halben|halbe|ganze) (?:${WEEKDAY}|tag|vormittag|nachmittag|woche|stunde|mal|termin)\\b|\\b${ORDINAL} (?:${WEEKDAY}|tag|vormittag|woche|termin|techniker|monteur|anlauf|versuch|mail|e mail|anruf|anfrage|reparatur|ticket|brief)\\b`,
    0.5,
    'had to do it again and again',
  ),
  cue(
    '\\b(?:bis heute|heute noch|bis jetzt|noch heute)(?: \\w+){0,3} (?:nichts|nicht|keine?n?|niemand|warte|warten|vergebens|vergeblich)\\b|\\b(?:warte|warten)(?: \\w+){0,5} (?:heute noch|noch heute|bis heute|vergeblich|vergebens|umsonst)\\b',
    0.5,
    'was promised and not kept',
  ),
  cue(
    '\\b(?:erst|zuerst|anfangs) (?:hiess|heisst|sagte|sagten|war)\\b(?:(?: \\|)? \\w+){0,12} (?:dann|jetzt|plotzlich|nun)\\b|\\b(?:hiess es|versprochen|versprachen|zugesagt\\w*|zugesichert|vereinbart|ausgemacht|angekundigt)\\b(?:(?: \\|)? \\w+){0,9} (?:jetzt|heute|nichts|nicht|niemand|keiner|kein|keine|passiert|warte|wieder)\\b',
    0.5,
    'was promised and not kept',
  ),
  cue(
    '(?<!\\b(?:wenn|falls|ob|dass) )\\b(?:kommt|kam|erscheint|erschien|meldet sich|meldete sich|ruft|rief|reagiert)(?: \\w+){0,3} (?:keiner|niemand|kein mensch|kein schwein|keine sau)\\b|(?<!\\b(?:wenn|falls|weil) )\\b(?:keiner|niemand|nie einer)(?: \\w+){0,3} (?:gekommen|kommt|kam|aufgetaucht|erschienen|zuruckgerufen|gemeldet|meldet|zustandig|beantwortet|reagiert|interessiert)\\b|\\b(?:beantwortet|interessiert|bearbeitet|liest)(?: \\w+){0,3} (?:niemand|keiner|keinen)\\b',
    0.5,
    'says nobody does it',
  ),
  cue(
    '\\b(?:abbuch\\w*|abgebucht|kassier\\w*|mahn(?:en|ungen)|rechnung(?:en)? (?:schreiben|schicken|kommt|kommen)|geld (?:nehmen|einziehen)|bezahlen)\\b(?=(?:(?: \\|)? \\w+){0,8} (?:klappt|konnt ihr|konnen sie|geht|kriegt|hinbekommt|funktioniert|schnell|punktlich)\\b)(?=(?:(?: \\|)? \\w+){0,9} (?:wenigstens|immer|super|punktlich|prima|aber|komischerweise|schnell|sofort|da)\\b)|\\b(?:schon|super|toll|prima) (?:\\| )?dass (?:\\w+ ){0,4}(?:wenigstens|wieder|nicht|niemand|keiner|kein|keine)\\b',
    0.5,
    'praise that is none',
  ),
  cue(
    '\\b(?:wofur|wozu) (?:zahle|bezahle|zahlen|bezahlen|gibt|habe|brauche) (?:ich|wir|man|es)(?: \\w+){0,4} (?:eigentlich|uberhaupt|denn|jeden|monatlich|noch)\\b|\\bfrage mich (?:\\| )?(?:\\w+ ){0,3}(?:ob|was|warum|wie|wofur|wozu)(?: \\w+){0,6} (?:uberhaupt|jemand|wer|eigentlich)\\b|\\b(?:ist|ware) es (?:denn |wirklich )?(?:zu viel verlangt|so schwer)\\b',
    0.5,
    'a reproach that looks like a question',
  ),
  cue(
    '\\b(?:zwei|drei|vier|funf|fuenf|sechs|zehn|x|zig|mehr|etliche|unzahlige)(?: ?mals?| male) (?:\\w+ ){0,3}(?:angerufen|geschrieben|gefragt|gemeldet|gemahnt|erinnert|reklamiert|erklart|geschickt|eingereicht|verschoben|nachgefragt|gesagt|umgebucht)\\b',
    0.5,
    'had to repeat it',
  ),
  cue(
    '\\b(?:wieder|immer|nur|standig|schon wieder)(?: (?:mal|so|nur|wieder|noch))? (?:dieselbe[nr]?|die gleiche[nr]?|eine|eine neue|neue|diese|nur eine) (?:\\w+ )?(?:antwort|standardantwort|ausreden?|ticketnummer|fehlermeldung|automatische \\w+|ansage|vorgangsnummer|nachricht)\\b|\\b(?:textbausteine?|standardantwort(?:en)?|standardtext|leere versprechen|versprechungen)\\b',
    0.5,
    'the same answer again',
  ),
  cue(
    '\\b(?:jedes mal|jeder|jede|jedesmal|taglich)(?: \\w+){0,5} (?:was|etwas|eine|einen) (?:andere[snr]?|neue[snr]?|ausrede)\\b|\\bhin und her (?:geschickt|verwiesen|verbunden|gereicht)\\b|\\b(?:herumgereicht|weitergereicht|abgewimmelt|vertrostet|hingehalten|abgespeist|im regen stehen|im kreis)\\b|\\bvon (?:a nach b|einem zum (?:anderen|nachsten)|einer (?:abteilung|stelle) zur (?:anderen|nachsten)|pontius)\\b',
    0.5,
    'is passed around',
  ),
  cue(
    '\\b(?:urlaub|frei|homeoffice|freien tag) (?:\\w+ ){0,2}genommen\\b(?=(?:(?: \\|)? \\w+){0,8} (?:keiner|niemand|nicht|nichts|umsonst|vergeblich|nie)\\b)|\\b(?:umsonst|vergeblich|vergebens) (?:gewartet|angerufen|gefahren|hingefahren|freigenommen|zu hause|daheim)\\b',
    0.5,
    'waited in vain',
  ),
  cue(
    '\\b(?:nach|trotz)(?: \\w+){0,3} (?:reparatur(?:en)?|austausch|updates?|besuch(?:en)?|termin(?:en)?|anrufen?|mails|reklamation(?:en)?|versuchen)(?: \\w+){0,5} (?:genauso|wieder|immer noch|noch immer|dasselbe|das gleiche|nicht|nichts|weiterhin|keine?)\\b',
    0.5,
    'was repaired and is not',
  ),
  cue(
    '\\b(?:stunden|tage|wochen|frist|lieferzeit|lieferfrist|termin|zusage)(?: \\w+){0,3} (?:seit|langst|schon|bereits)(?: \\w+){0,2} (?:um|vorbei|verstrichen|abgelaufen|uberschritten)\\b|\\b(?:express\\w*|premium\\w*|priorit\\w*|eilzuschlag|overnight|blitzversand)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:warte|warten|tage|wochen|nichts|nie|immer noch|noch nicht)\\b)',
    0.5,
    'took longer than was said',
  ),
  cue(
    '\\bstelle? ich mir(?: \\w+){0,6} (?:nicht|anders|was anderes)(?: \\w+){0,2} vor\\b|\\b(?:mehr|anders|besser|anderes)(?: \\w+){0,4} (?:erwartet|vorgestellt|versprochen)\\b|\\b(?:hatte|hatten) (?:ich|wir) (?:ja |mir |das |es |auch )*(?:gleich|selber|selbst|besser)\\b(?! (?:gern|noch))|\\bso (?:macht|verliert|vergrault) man(?: \\w+){0,2} kunden\\b',
    0.5,
    'is let down',
  ),
  cue(
    '\\b(?:kein(?:e|er)?|nicht (?:ein)?mal eine|ohne|null)(?: \\w+){0,3} (?:entschuldigung|ruckmeldung|reaktion|erklarung)\\b|\\bkein wort (?:der|des|von|dazu)\\b',
    0.5,
    'got no answer',
  ),
  cue(
    '\\b(?:angeblich|laut (?:euch|ihnen|tracking|app|sendungsverfolgung|system))\\b(?=(?:(?: \\|)? \\w+){0,9} (?:nichts|nicht|nie|kein|keine|niemand|keiner)\\b)',
    0.5,
    'it is not as was said',
  ),
  cue(
    '\\bplatzt (?:mir )?(?:gleich |bald |jetzt |langsam )?der kragen\\b|\\bhinten und vorne nicht\\b|\\b(?:so ein|dieser|dieses|was fur ein|euer|ihr) (?:dreck|drecksladen|schrott|mist|mull|murks|chaos|theater|gewurge|trauerspiel)\\b|\\b(?:miserabel|miserable[rsn]?|unmoglich|saumassig|unprofessionell|bodenlos\\w*|unter aller (?:kanone|wurde))\\b|\\b(?:bin|sind) (?:\\w+ )?(?:fassungslos|sprachlos|erbost|entsetzt|emport|entnervt)\\b|\\bletzte[rs]? (?:laden|verein|saftladen|dreck)\\b',
    0.5,
    'strong complaint',
  ),
];

/** What sounds cross and is about a thing, the weather, somebody else or oneself. */
export const ABOUT_OTHERS: readonly RegExp[] = [
  /\b(?:letzte|fruhere|vorige|alte|vorherige)[rs]? (?:anbieter|bank|versicherung|vermieter|shop|hotel|vertrag|arzt|stromanbieter)(?: \w+){0,4}/g,
  /\bmeine?[nm]? (?:sohn|tochter|hund|katze|kater|baby|mann|frau|oma|opa|mutter|vater|kind|kinder|freund|freundin|nachbar|nachbarin)(?: \w+){0,3} (?:enttauscht|sauer|genervt|traurig|wutend|nervt|bescheuert|unmoglich)\b/g,
  /\b(?:nervt|argert|stort) (?:meinen?|meine|unser\w*) (?:hund|katze|kater|baby|sohn|tochter|mann|frau|nachbarn?)\b/g,
  /\b(?:film|buch|serie|spiel|lied|song|roman|krimi|wetter|sturm|hitze|kalte|gestank|geruch|wespen?|flecken?|hund|fuge|fugen|stau)(?: \w+){0,3} (?:wutend\w*|schlimm|furchtbar|schrecklich|mies|katastrophe|nervt|unmoglich|unertraglich|peinlich|lacherlich)\b/g,
  /\b(?:wutende[nrs]?|schlimme[nrs]?|schreckliche[nrs]?|furchtbare[nrs]?|unangenehme[nrs]?|lastige[nrs]?|peinliche[nrs]?) (?:wespen?|hunde?|flecken?|geruche?|wetter|narben?|husten|schmerzen|mucken)\b/g,
  /\b(?:schon wieder|nicht mehr lang bis|bald ist) (?:weihnachten|ostern|montag|winter|sommer|geburtstag)\b/g,
  /\b(?:mein fehler|meine schuld|selbst schuld|selber schuld|mein versehen|peinlich (?:aber|\| (?:aber|ich)))(?: \w+){0,3}/g,
];
