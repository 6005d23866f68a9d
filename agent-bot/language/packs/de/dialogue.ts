import type { DialoguePart } from '../pack.ts';

/** German: what people say about what was said before. */
export const dialogue: DialoguePart = {
  dialogue: {
    emptyWords: [
      'ich', 'mir', 'mich', 'mein', 'meine', 'meinen', 'meinem', 'meiner', 'wir', 'uns', 'unser', 'unsere', 'du', 'dir', 'dich', 'sie', 'ihr', 'ihre',
      'ihnen', 'er', 'es', 'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'und', 'oder', 'aber', 'ob', 'wenn', 'dann',
      'dass', 'als', 'zu', 'zum', 'zur', 'in', 'im', 'an', 'am', 'auf', 'fur', 'von', 'vom', 'mit', 'bei', 'uber', 'um', 'aus', 'nach', 'ist', 'sind', 'war',
      'bin', 'sein', 'wird', 'werden', 'wurde', 'hat', 'habe', 'haben', 'hatte', 'kann', 'konnen', 'konnte', 'darf', 'soll', 'muss', 'mussen', 'will', 'mochte',
      'wissen', 'weiss', 'sagen', 'sage', 'gesagt', 'fragen', 'frage', 'gefragt', 'meine', 'meinte', 'bitte', 'danke', 'hallo', 'guten', 'tag', 'ja', 'nein',
      'nicht', 'kein', 'keine', 'keinen', 'doch', 'mal', 'noch', 'schon', 'jetzt', 'hier', 'da', 'dort', 'etwas', 'irgendwie', 'wie', 'was', 'wann', 'wo',
      'welche', 'welcher', 'welches', 'wer', 'warum', 'wieso', 'lange', 'viel', 'viele', 'man', 'auch', 'nur', 'so', 'sehr', 'hilfe', 'helfen', 'geht', 'gehen',
      'gibt', 'machen', 'mache', 'gerne', 'gern', 'moglich', 'sagten', 'dreimal', 'zweimal', 'mal', 'nochmal', 'wieder', 'sich', 'diese', 'dieser', 'dieses',
      'kommt', 'komm', 'kommen', 'komme', 'ankommen', 'ankommt', 'angekommen', 'an', 'wird', 'werden', 'trifft', 'eintreffen',
    ], // prettier-ignore
    synonyms: [
      'paket sendung lieferung packchen', 'liefern lieferung versand versenden verschicken schicken', 'bezahlen zahlen zahlung zahlungsart zahlungsarten zahlungsmethoden', 'kundigen kundigung', 'stornieren storno stornierung', 'rechnung beleg quittung', 'handy telefon smartphone', 'hund hunde haustier haustiere', 'umtauschen umtausch tauschen', 'andern wechseln anpassen', 'preis kosten gebuhr', 'erstattung ruckerstattung ruckzahlung', 'laden geschaft filiale', 'kaputt defekt beschadigt', 'reparieren reparatur', 'loschen entfernen', 'rate raten ratenzahlung',
    ], // prettier-ignore
    kinds: {
      time: /\b(?:wann|wie lange|um wie viel uhr)\b/,
      cost: /\b(?:was (?:kostet|kosten)|wie (?:viel|teuer))\b/,
      place: /\b(?:wo|wohin)\b/,
      person: /\bwer\b/,
      reason: /\b(?:warum|wieso|weshalb)\b/,
      number: /\bwie viele\b/,
    },
    no: /^ (?:(?:sorry|aber|oh|ah|hm+|tja|also|leider) (?:\| )?){0,2}(?:n+e+i+n+|ne|nee|no|nope|falsch)(?= \|| *$| (?:ich|es|das|nein|nicht|sie|die|der|leider|wir)\b)/,
    notRejecting:
      /\b(?:kein problem|keine eile|danke|nein danke|alles (?:gut|klar)|schon gut|passt schon|passt so|das war s|das ist alles|nicht schlecht|nicht sicher|keine ahnung|funktioniert jetzt|geht jetzt)\b/,
    rejects: [
      { pattern: /\b(?:das|es|dies) (?:ist|war|meine|meinte|wollte|suche|hilft|passt|stimmt|beantwortet|brauche|habe)(?: (?:ich|mir|uns|mich|aber|leider|so|doch|auch|immer|noch|meine|die|frage|uberhaupt|gar)){0,4} (?:nicht|keine|nichts|falsch)(?: (?:weiter|das|die|meine|gemeint|gefragt|gesucht|was|richtig|hilfreich|wissen|antwort|frage|problem))*/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:nein|ne|nee|leider|sorry|aber|das|ist|war|es) (?:\| )?){0,3}(?:falsch|nicht das|nicht die|keine (?:davon|von denen|der antworten)|keines davon|nichts davon|etwas anderes|hilft (?:\w+ )?nicht|stimmt nicht|passt nicht|nicht (?:hilfreich|richtig)|im gegenteil)(?: \w+){0,3} (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:ich (?:meine|meinte|habe (?:\w+ )?(?:nach|gefragt)|fragte|wollte wissen|spreche von|rede von)|es geht (?:\w+ )?um|es geht (?:\w+ )?nicht um|darum geht es (?:\w+ )?nicht)\b/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\b(?:sie|du|ihr) (?:\w+ )?(?:verstehen|verstehst|versteht|haben|hast|habt) (?:\w+ ){0,3}(?:nicht|falsch)(?: (?:verstanden|beantwortet|gelesen|zugehort))?|nichts (?:\w+ )?zu tun|missverstanden|missverstandnis\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\bdas weiss ich(?: (?:schon|bereits|selbst))?\b/g, weight: 0.6, why: 'knew that already' },
    ],
    contrast: /\b(?:nicht|kein|keine|keinen|keiner) (?:um )?(?:die |der |das |den |dem |eine? |meine? )?(\w+)/g,
    restates: /\b(?:(?:habe|hatte|sagte|schrieb) ich (?:\w+ ){0,2}(?:schon|bereits|doch|gesagt|geschrieben)|(?:schon|bereits) (?:\w+ ){0,2}(?:gesagt|geschrieben|gefragt|erklart|angegeben|probiert|versucht|gemacht)|wie (?:schon )?gesagt|schon wieder|noch ?mal|noch einmal|zum (?:zweiten|dritten|vierten|x ten) mal|(?:zwei|drei|vier|funf)mal|immer noch|ich wiederhole|das hatten wir schon)\b/,
    doubts: /\b(?:sicher|wirklich|das kann nicht (?:sein|stimmen)|verstehe (?:ich )?nicht|wie bitte|hallo(?=\s*$)|was soll|immer noch nicht|stattdessen|und wenn|sonst noch|andere[rsn]?)\b/,
    relief: /\b(?:danke|vielen dank|super|perfekt|klasse|prima|toll|wunderbar|alles klar|hat geklappt|klappt|funktioniert jetzt|geht jetzt|geht wieder|gut zu wissen|verstanden|ah ok|ist da|gelost|passt|das war es|sehr gut|freut mich)\b/,
    botFails: /\b(?:tut mir leid|tut uns leid|leider|entschuldigung|verzeihung|(?:kann|konnte|habe|konnen|verstehe|verstanden|weiss|finde) (?:\w+ ){0,4}(?:nicht|keine|nichts)|nicht (?:verstanden|gefunden|moglich|verfugbar)|(?:noch )?keine (?:\w+ )?(?:antwort|ergebnisse|treffer|zimmer)|anderen worten|anders (?:formulieren|sagen)|ausgebucht|fehlgeschlagen|versuchen sie es (?:\w+ )?(?:noch|erneut|spater))\b/,
    botOffers: /\b(?:noch etwas|sonst noch|weitere fragen|noch (?:helfen|behilflich)|weiterhelfen|fur sie tun)\b/,
  },
}; // prettier-ignore
