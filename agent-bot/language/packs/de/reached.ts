import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const PERSON =
  '(?:mensch(?:en)?|mitarbeiter(?:in|s)?|berater(?:in|s)?|kundenberater(?:in|s)?|betreuer(?:in|s)?|kundenbetreuer(?:in|s)?|sachbearbeiter(?:in|s)?|kolleg(?:e|en|in)|chef(?:in)?|vorgesetzte[rn]?|teamleiter(?:in)?|filialleiter(?:in)?|abteilungsleiter(?:in)?|geschaftsfuhrer(?:in)?|techniker(?:in|s)?|fachmann|experten?|ansprechpartner(?:in|s)?|jemand(?:en|em)?|wen|wem|wer|person|zustandige[rnm]?|verantwortliche[rnm]?|supporter(?:in)?)';

/** German: asking to be called, met or written to, to be passed up, and whether somebody reads. */
export const REACHED: readonly Cue[] = [
  cue(
    `\\b(?:sag|sage|sagt|sagen sie|richte|richten sie|richtet)(?: (?:doch|bitte|mal|das)){0,2} (?:deinem|deiner|ihrem|ihrer|eurem|eurer|dem|der) ${PERSON}(?: (?:aus|bitte))?(?: \\|)?(?: dass)? (?:er|sie|man|ich)(?: \\w+){0,4} (?:soll|sollen|moge|muss|mochte|anrufen|melden|warte)\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:termin|gesprach|telefonat|videogesprach|videocall|beratungstermin|telefontermin|beratungsgesprach|personliches gesprach)(?: \\w+){0,2} mit (?:\\w+ ){0,2}${PERSON}\\b`,
    0.85,
    'asks to talk to a person',
    /\b(?:hatte (?:\w+ ){0,2}gern\w*|mochte|brauche|brauch|will|vereinbar\w+|ausmachen|wunsche|bekomme|buchen|konnte|moglich|bitte)\b/,
  ),
  cue(
    `\\bmit (?:meine[rnm]?|unsere[rnm]?) (?:personlichen? )?(?:berater(?:in)?|betreuer(?:in)?|kundenbetreuer(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?)(?: \\w+){0,2} (?:sprechen|reden|telefonieren|verbunden werden|verbinden)\\b`,
    0.9,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:bitte|bitten|ersuche|ersuchen|hatte gern\\w*|wunsche|mochte|brauche|bate)(?: (?:ich|wir|sie|hiermit|daher|nochmals|um|dringend|gern|gerne|einen|ihren|euren|baldigen|kurzen|telefonischen|schnellen)){0,6} (?:ruckruf|rueckruf|anruf|kontaktaufnahme|telefontermin)\\b(?! (?:nicht|hat|war|von|kam|erhalten|gelost|bekommen))`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:ruckruf|rueckruf)(?: (?:bitte|ware|ist|gern|mir|mich|heute|morgen|vormittags|nachmittags|dringend)){0,4} (?:moglich|moeglich|erwunscht|drin|erbeten|bitte|gewunscht|anfordern)\\b|(?<=^ |\\| )(?:bitte )?(?:um )?(?:ruckruf|rueckruf)(?: bitte)?(?= \\||\\s*$)`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:meldet?|melden|meld|meldest)(?: (?:sie|sich|du|dich|euch|bitte|doch|mal|gern|umgehend|telefonisch)){1,5} bei (?:mir|uns|mia)\\b|\\b(?:kontaktieren|kontaktiere|kontaktiert)(?: (?:sie|mich|uns|bitte|mal|doch)){1,4}(?: (?:bitte|telefonisch|umgehend|per|unter|wegen|am|heute))?(?= \\||\\s*$| (?:telefonisch|wegen|am|unter|per|zum|zur))`,
    0.8,
    'asks to be called',
  ),
  cue(
    `\\b(?:kann|konnt|konnte|konnten|konntst|kunnt|konntat|wurde|konntet)(?: (?:da|bitte|ma|mal|vielleicht)){0,2} (?:mi|mich|mir|ma|uns)(?: (?:bitte|mal|da|vielleicht|heute|morgen)){0,3} (?:wer|jemand|einer|oana|oaner|irgendwer)(?: \\w+){0,4} (?:zruckrufen|anrufen|zuruckrufen|anruafn|zruckruafn|helfen|kontaktieren|erklaren|weiterhelfen)\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:ruf|rufen|ruft|rufts|ruaft)(?: (?:sie|ihr|du|mi|mich|uns|bitte|doch|mal|halt|einfach|heute|morgen|lieber|nach|um|ab|bis|zwischen|unter|am|\\d+|uhr|und)){1,9} (?:an|zuruck|zruck)\\b|(?<=^ |\\| )(?:bitte )?(?:rufen sie|ruft|ruf) (?:mich|uns)(?: bitte)? (?:heute|morgen|jetzt|sofort|ab|nach|am|unter|umgehend)\\b`,
    0.8,
    'asks to be called',
  ),
  cue(
    `\\b(?:chan|chonnt|chont|chonnd|chond|chasch|wott|wet|wurd|mocht|will|cha)(?: \\w+){0,4} (?:opper\\w*|epper\\w*|mansch\\w*|mensch\\w*)(?: \\w+){0,4} (?:rede|schnorre|schwatze|halfe|hilft|aalute|alute|telefoniere|schribe|luege)\\b|\\b(?:chan|chonnt|chonnd|chond|chont|chasch)(?: \\w+){0,4} (?:aalute|alute|zruggalute|zruckalute|zruglute|aalutte|alutte|zrugglute)\\b|\\bgit(?:s|ts| s| es)?(?: \\w+){0,3} (?:mansch|mensch|opper)\\b|\\bmit (?:opper\\w*|emne mansch|emene mansch|eme mansch|em chef)(?: \\w+){0,3} (?:rede|schnorre|schwatze|telefoniere)\\b`,
    0.85,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:hatts|habts|hatt|gibts|hats|gibt s|hobts)(?: (?:ihr|es|da|ned|nicht|vielleicht|a|auch|bei|euch|denn)){0,4} (?:wen|jemand|jemanden|echte leute|richtige leute|an menschen|an mitarbeiter)(?: (?:der|die|den|mit|am))?\\b`,
    0.75,
    'asks whether a person is there',
  ),
  cue(
    `\\b(?:wer|welcher (?:mitarbeiter|kollege)) (?:ist|ware)(?: \\w+){0,3} (?:zustandig|verantwortlich)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:reden|sprechen|telefonieren|verbinden)\\b)`,
    0.8,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:eskalier\\w*|hochgeben|weitergeben|weiterreichen|ubergib|ubergeben|ubergebt|ubernehmen|ubernimmt)(?: \\w+){0,5} (?:second level|level|ebene|vorgesetzt\\w+|kolleg\\w+|menschen|mitarbeiter\\w*|teamleit\\w+)\\b|\\b(?:second|2nd|zweiten?) level(?: \\w+){0,2} (?:ubergeben|weitergeben|eskalieren|verbinden)\\b|\\b(?:kann|konnte|soll)(?: \\w+){0,2} ${PERSON} (?:\\w+ ){0,2}ubernehmen\\b`,
    0.85,
    'asks to be passed on',
  ),
  cue(
    `\\b(?:speak|talk|chat|connect me|pass me|transfer me|put me through)(?: me)? (?:to|with|con|com|a|avec|mit) (?:\\w+ )?(?:agente?|human|humano|person|persona|someone|somebody|representative|operator|mensch|mitarbeiter)\\b|(?<=^ |\\| )(?:bitte )?live ?chat(?: (?:bitte|mit \\w+))?(?= \\||\\s*$| mit)`,
    0.85,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:unter|auf) (?:welcher|welche) (?:telefon)?nummer (?:erreiche|bekomme|kriege|rede|spreche) ich (?:\\w+ ){0,3}${PERSON}\\b|\\b(?:hotline|telefonnummer|nummer)(?: \\w+){0,3} (?:mit|wo|unter der|bei der)(?: \\w+){0,4} (?:menschen|leuten|person|jemandem|mitarbeiter\\w*)\\b`,
    0.75,
    'asks for a person',
  ),
];

/** Calls, appointments and persons that are told of or asked about. */
export const NOT_REACHED: readonly RegExp[] = [
  /\b(?:stellenangebote?|jobangebote?|offene stellen?|karriere|bewerb\w*|praktikum|gehalt)(?: \w+){0,5}/g,
  /\b(?:jemand anderes?|jemand anderer|eine andere person|andere personen|ein dritter) (?:\w+ ){0,3}(?:annehmen|abholen|benutzen|nutzen|fahren|unterschreiben|mitfahren|mitnehmen)\b/g,
  /\bruckruf(?:aktion)?(?: (?:vom|von|der|fur|des))(?: \w+){0,4}/g,
  /\b(?:verpassten?|kein|keinen|der|ihr|euer|einen|mein) (?:anruf|ruckruf)(?: (?:von|hat|war|kam|ist|aufgezeichnet|erhalten|bekommen|verpasst))(?: \w+){0,3}/g,
  /\b(?:habe|hab) (?:ich )?(?:\w+ ){0,3}(?:termin|gesprach)(?: \w+){0,5}/g,
];
