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
      { pattern: /\b(?:darum|um das|davon) (?:geht|ging|gehts|gings)(?: (?:es|s|mir|doch|ja|hier|jetzt)){0,4} (?:gar |uberhaupt )?nicht\b|\bum was ganz anderes\b/g, weight: 0.85, why: 'says what was meant' },
      { pattern: /\b(?:aneinander|am thema|an der frage|am problem|an mir) vorbei\b|\bvorbei ?geredet\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:wollte|wollt|will)(?: \w+){0,2} nicht wissen\b|\b(?:meinte|fragte|gefragt|rede|spreche|geht)(?: \w+){0,4} nicht(?: \w+){0,7} sondern\b|\bnicht(?: \w+){0,6} (?:gefragt|gemeint|gemeint war) (?:\| )?sondern\b/g, weight: 0.85, why: 'says what was meant' },
      { pattern: /\bwas hat (?:das|dies)(?: \w+){0,3} (?:damit|mit \w+(?: \w+)?) zu tun\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:habe|hatte|hab|hatt)(?: ich)?(?: (?:doch|ja|das|ihnen|dir|euch|es)){0,3} (?:gerade|eben|doch|vorhin|oben)(?: (?:schon|erst|eben|noch))? (?:gesagt|geschrieben|erwahnt|erklart|gefragt|beantwortet)\b/g, weight: 0.75, why: 'said that already' },
      { pattern: /\b(?:diese[nrs]?|so eine[nm]?|solche[nrs]?|so nen) (?:\w+ )?(?:menupunkt|button|knopf|schaltflache|option|seite|reiter|einstellung|feld|punkt|auswahl|link)(?: \w+){0,5} (?:nicht|nirgends|nirgendwo|ins leere|ins nichts)\b(?! (?:mehr|gleich))/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\b(?:lies|lest|lesen sie|schau|schauen sie)(?: (?:bitte|doch|mal|dir|sich)){0,3} (?:noch ?mal|nochmals|genau|richtig)(?: \w+){0,4} (?:geschrieben|frage|steht|gefragt|nachricht)\b|\b(?:antwort|auskunft|info)(?: \w+){0,2} (?:stimmt nicht|passt nicht|falsch|hilft nicht)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:na|nei|naa|ne|nein) (?:\| )?)?(?:ned|net|nid|nod|nit|not) (?:des|dees|das|richtig|des richtige)\b|\b(?:han|hab|hob)(?: \w+){0,3} (?:nod|ned|net|nid|not) (?:gmeint|gmoant|gemeint|gfragt|gfrogt|wolle|wella)\b|\b(?:stimmt|passt|hilft|bringt)(?: \w+){0,2} (?:nod|ned|net|nid)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:das|dies|es)(?: \w+){0,3} (?:betrifft|gilt (?:nur |doch )?fur|ist (?:nur |doch )?fur)(?: \w+){0,3} \| (?:ich|bei mir|mein|meine)\b/g, weight: 0.75, why: 'says that was not it' },
      { pattern: /\b(?:darum|um das|davon) (?:geht|ging|rede|spreche|sprach|redete)(?: \w+){0,4} (?:nicht|gar nicht)\b/g, weight: 0.85, why: 'says what was meant' },
      { pattern: /\b(?:bringt|nutzt|hilft|nuetzt)(?: (?:mir|uns|mich|da|das|hier|leider|echt|gar|uberhaupt|aber|so)){0,4} (?:nichts|nicht|niemandem|null|kein bisschen)\b(?! mehr)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:habe|hatte) ich (?:doch |ja |alles |das |so )*(?:schon|bereits|alles)(?: \w+){0,2} (?:probiert|versucht|gemacht|getestet|ausprobiert|gelesen|durch)\b/g, weight: 0.8, why: 'tried that already' },
      { pattern: /(?<=^ |\| )(?:(?:das|es|so|nein|leider|aber|und|trotzdem|immer|noch|danach|damit|auch) ){0,4}(?:geht|klappt|funktioniert|lauft)(?: (?:aber|leider|so|bei|mir|das|es|immer|noch|trotzdem|weiterhin|auch|danach|damit)){0,4} nicht\b|\b(?:hat|haben)(?: (?:leider|auch|das|aber|so|mir))* (?:nicht|nichts) (?:geklappt|funktioniert|geholfen|gebracht|genutzt)\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\b(?:immer noch|noch immer|weiterhin|trotzdem) (?:das gleiche|dasselbe|das selbe|das problem|der fehler|gleich|nichts|nix)\b|\b(?:am thema vorbei|thema verfehlt|voll daneben|total daneben|falsches thema|falsche (?:antwort|auskunft|info|seite)|am problem vorbei|andere frage|nicht beantwortet|keine antwort auf)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:das|so|es|ich)(?: \w+){0,3} nicht (?:gemeint|gefragt|gesucht|gewollt|wissen wollen|verlangt)\b|\bnicht (?:das )?was ich (?:\w+ )?(?:gefragt|gesucht|gemeint|will|wollte|brauche|wissen)\b|(?<!\b(?:meine?|unsere?) \w+ )\bstimmt (?:so |doch |aber |ja |hinten und vorne |uberhaupt |gar )*nicht\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:das|es|dies) (?:ist|war|meine|meinte|wollte|suche|hilft|passt|stimmt|beantwortet|brauche|habe)(?: (?:ich|mir|uns|mich|aber|leider|so|doch|auch|immer|noch|meine|die|frage|uberhaupt|gar)){0,4} (?:nicht|keine|nichts|falsch)(?: (?:weiter|das|die|meine|gemeint|gefragt|gesucht|was|richtig|hilfreich|wissen|antwort|frage|problem))*/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:nein|ne|nee|leider|sorry|aber|das|ist|war|es) (?:\| )?){0,3}(?:falsch(?! (?:eingegeben|getippt|geschrieben|verstanden von mir))|nicht das|nicht die|keine (?:davon|von denen|der antworten)|keines davon|nichts davon|etwas anderes|hilft (?:\w+ )?nicht|stimmt nicht|passt nicht|nicht (?:hilfreich|richtig)|im gegenteil)(?: \w+){0,3} (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:(?<=^ |\| |\b(?:nein|nee|ne|aber|und|sorry|doch|also|na|ja|das|damit|denn|weil) )ich meine|ich (?:meinte|habe (?:\w+ )?(?:nach|gefragt)|fragte|wollte wissen|spreche von|rede von)|es geht (?:\w+ )?um|es geht (?:\w+ )?nicht um|darum geht es (?:\w+ )?nicht)\b/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\b(?:sie|du|ihr) (?:\w+ )?(?:verstehen|verstehst|versteht|haben|hast|habt) (?:\w+ ){0,3}(?:nicht|falsch)(?: (?:verstanden|beantwortet|gelesen|zugehort))?|nichts (?:\w+ )?zu tun|missverstanden|missverstandnis\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:das|dass) (?:weiss|wusste|kenne|kannte) ich(?: (?:doch|ja|alles))? (?:schon|bereits|selbst|langst|eh)\b|\b(?:steht|stand) (?:ja |doch |da )?(?:alles )?(?:schon|bereits|eh) (?:da|auf|in|dort)\b/g, weight: 0.75, why: 'knew that already' },
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
