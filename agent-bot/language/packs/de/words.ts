import type { WordsPart } from '../pack.ts';

/** German: words that carry a sentence's bones. */
export const words: WordsPart = {
  contractions: {
    gehts: 'geht es', kanns: 'kann es', solls: 'soll es', wirds: 'wird es', darfs: 'darf es', machts: 'macht es', gibts: 'gibt es', habs: 'habe es', ists: 'ist es', wars: 'war es', reichts: 'reicht es', hats: 'hat es', nich: 'nicht', ned: 'nicht', nit: 'nicht', net: 'nicht', nen: 'einen', ner: 'einer', nem: 'einem', ne: 'eine',
    n: 'ein', hab: 'habe', brauch: 'brauche', mocht: 'mochte', is: 'ist', nix: 'nichts', mal: 'mal', vllt: 'vielleicht', vlt: 'vielleicht', bzgl: 'bezuglich', lg: 'gruss', mfg: 'gruss', thx: 'danke', dankeschon: 'danke',
    moechte: 'mochte', moechten: 'mochten', koennen: 'konnen', koennte: 'konnte', koennten: 'konnten', fuer: 'fur', ueber: 'uber', zurueck: 'zuruck', wuerde: 'wurde', waere: 'ware', muss: 'muss', hoeren: 'horen', wuenschen: 'wunschen',
    naechste: 'nachste', haette: 'hatte', gruesse: 'grusse', unmoeglich: 'unmoglich', kuendigen: 'kundigen', kuendigung: 'kundigung', schliessen: 'schliessen', jmd: 'jemand', jmdn: 'jemanden', wg: 'wegen', evtl: 'eventuell', pls: 'bitte', plz: 'bitte',
  }, // prettier-ignore
  elisions: {},
  negators: [
    'nicht',
    'kein',
    'keine',
    'keinen',
    'keinem',
    'keiner',
    'keines',
    'keins',
    'nie',
    'niemals',
    'ohne',
    'weder',
    'niemand',
  ],
  nearNegators: ['niemand'],
  needsAfterNo: [],
  negationStops: [
    'aber',
    'sondern',
    'bitte',
    'lieber',
    'stattdessen',
    'weil',
    'sonst',
    'und',
    'dann',
    'nur',
    'denn',
    'also',
  ],
  notRefusals: [
    /\b(?:warum|wieso|weshalb)\b/,
    /\b(?:kann|konnte|konnen|darf) (?:\w+ ){0,3}nicht\b/,
    /\bnicht (?:nur|sicher|gefunden|bekommen|erhalten|moglich|angekommen|funktioniert)\b/,
    /\b(?:noch|immer noch) (?:kein|keine|keinen|nicht)\b/,
    /\b(?:wurden?|ist|sind|habt|haben|hat)(?: \w+){0,5} nicht(?: \w+){0,2} (?:\w*erstattet|zuruck\w+|gekundigt|storniert|bestatigt|uberwiesen|gutgeschrieben|ausgezahlt|bearbeitet)\b/,
    /\bkeine? (?:ahnung|antwort|ruckmeldung|reaktion)\b/,
    /\b(?:habe|hat|haben) (?:\w+ ){0,2}(?:nicht|keine?|keinen|nie) (?:\w+ ){0,3}(?:bekommen|erhalten|gesehen)\b/,
  ],
  commonWords: [
    'des', 'ein', 'einer', 'eines', 'am', 'an', 'aus', 'bei', 'beim', 'bis', 'durch', 'gegen', 'nach', 'ohne', 'seit', 'um', 'unter', 'vom', 'vor', 'zum', 'zur', 'als', 'ob', 'weil', 'dass', 'damit', 'denn', 'doch', 'dann', 'da',
    'hier', 'dort', 'jetzt', 'heute', 'gestern', 'morgen', 'immer', 'wieder', 'nie', 'mehr', 'sehr', 'so', 'mal', 'bin', 'bist', 'seid', 'war', 'waren', 'wurde', 'worden', 'werden', 'hat', 'hatte', 'hatten', 'habt', 'kannst', 'konnen',
    'konnte', 'soll', 'sollte', 'muss', 'mussen', 'darf', 'willst', 'wollte', 'mochten', 'brauche', 'brauch', 'du', 'er', 'man', 'ihn', 'ihm', 'ihnen', 'ihre', 'ihren', 'dein', 'deine', 'sein', 'seine', 'unser', 'euer', 'eure',
    'dich', 'dir', 'sich', 'wer', 'wen', 'welche', 'welcher', 'wieso', 'weshalb', 'nichts', 'etwas', 'alles', 'alle', 'jemanden', 'niemand', 'mitarbeiter', 'paket', 'konto', 'karte', 'kundigen', 'stornieren', 'erstattung',
    'ruckerstattung', 'hilfe', 'helfen', 'frage', 'problem', 'angekommen', 'bekommen', 'bestellt', 'gekauft', 'bezahlen', 'zahlen', 'preis', 'wochen', 'tage', 'tagen', 'seit', 'leider', 'einfach', 'endlich', 'dieser', 'diese', 'dieses', 'diesen',
    'echt', 'mensch', 'gibt', 'gern', 'gerne', 'mache', 'machen', 'kommt', 'kommen', 'steht', 'stehen', 'finde', 'finden', 'umtauschen', 'termin', 'abo', 'vertrag', 'nein', 'hilft', 'nutzlos', 'warte', 'davon', 'sowas', 'letzte', 'woche',
    'der', 'die', 'das', 'und', 'ist', 'ich', 'nicht', 'ein', 'eine', 'zu', 'mit', 'auf', 'fur', 'mein', 'meine', 'wie', 'was',
    'wo', 'wann', 'kann', 'habe', 'sie', 'es', 'den', 'dem', 'von', 'im', 'bitte', 'mir', 'mich', 'noch', 'wird', 'lange',
    'haben', 'sind', 'oder', 'aber', 'wenn', 'mochte', 'hallo', 'danke', 'rad', 'fahrrad', 'bestellung', 'lieferung',
    'ihr', 'kein', 'keine', 'warum', 'dauert', 'kostet', 'guten', 'tag', 'einen', 'einem', 'menschen', 'sprechen', 'versand', 'geld',
    'zuruck', 'jemand', 'uber', 'wollen', 'will', 'ja', 'nein', 'euch', 'uns', 'wir', 'schon', 'auch', 'nur', 'geht',
    // Swiss and Austrian.
    'isch', 'nod', 'nid', 'nuet', 'nut', 'opper', 'opperem', 'oepper', 'niemer', 'chond', 'chonnd', 'chan', 'cha', 'chont', 'chume', 'chunt', 'gaht', 'goht', 'git', 'wett', 'hett', 'mues', 'muess',
    'scho', 'etz', 'jetz', 'vilmal', 'eus', 'vo', 'uf', 'uff', 'dur', 'bstellt', 'ghort', 'gseit', 'gsi', 'ghaa', 'wiso', 'warum', 'hend', 'aalute', 'mensch', 'zruck', 'ned', 'koa', 'koane', 'eich', 'hob',
    'mer', 'nei', 'zwoi', 'zwo', 'stund', 'leitig', 'bi', 'het', 'nie', 'wuche', 'mini', 'dini', 'morn', 'rachnig', 'epper', 'emene', 'eme', 'gfunde', 'wanns', 'hat', 'chum', 'drus', 'alig', 'hobts', 'wos', 'heit', 'kumt', 'dahoam', 'oida', 'leiwand', 'packerl', 'zruckrufen', 'redn', 'mecht', 'woat',
  ], // prettier-ignore
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
  thanks:
    /\b(?:danke|dankesch\w+|danke schon|vielen (?:lieben |herzlichen )?dank|besten dank|dank (?:dir|ihnen|euch|schon)|vergelts? (?:es )?gott|merci|bedanke mich|herzlichen dank|lieben dank|merci|thx|dankbar)\b/,
  thanksBut:
    /\b(?:aber|allerdings|trotzdem|danke (?:\| )?(?:dass|das) (?:ihr|sie|du) (?:\w+ ){0,4}(?:warten|sitzen|stehen|hangen|ignoriert|nicht|nichts)|danke fur (?:gar )?nichts|dankes?karten?|danke fur das warten|na danke|nein danke)\b|\b(?:hilft|geht|funktioniert|klappt|bringt|lost) (?:\w+ ){0,2}(?:nicht|nichts)\b/,
  greets: /^ (?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend)|gruss gott|gruezi)\b/,
  opens:
    /\b(?:(?:(?:ich|wir) )?(?:brauche|brauchen|brauchte|benotige|benotigen) (?:bitte |mal |kurz |dringend |ihre |eure |deine )?hilfe|(?:bitte )?hilfe|(?:konnen|konnten|kannst|konntest|konnt) (?:sie|du|ihr) (?:mir|uns) (?:bitte |mal |kurz )?(?:weiter)?helfen|kann mir (?:bitte )?(?:jemand|wer) (?:weiter)?helfen|(?:(?:ich|wir) )?(?:habe|hatte|hab|haben|hatten) (?:da |mal |noch )?(?:eine|ne|ein|zwei) (?:kurze |kleine )?(?:fragen?|problem|anliegen))(?: bitte)?\b/,
  yes: [
    'ja', 'jo', 'jep', 'jap', 'klar', 'ok', 'okay', 'genau', 'richtig', 'gerne', 'gern', 'stimmt', 'passt', 'sicher', 'naturlich', 'jawohl', 'bitte', 'joa', 'jawoll', 'yep', 'yes', 'jup', 'ja klar', 'na klar', 'na sicher', 'aber klar', 'auf jeden fall', 'unbedingt', 'selbstverstandlich', 'einverstanden', 'logo', 'freilich', 'eh klar', 'kein problem', 'kein thema', 'kein ding', 'passt so', 'so ist es', 'mach das', 'warum nicht',
  ], // prettier-ignore
  no: [
    'nein', 'ne', 'nee', 'no', 'nope', 'nicht', 'keine', 'keins', 'keines', 'falsch', 'niemals', 'noe', 'auf keinen fall', 'keinesfalls', 'keineswegs', 'auf gar keinen fall', 'sicher nicht', 'bestimmt nicht', 'eher nicht', 'lieber nicht', 'besser nicht', 'na', 'naa', 'nein danke', 'ganz und gar nicht', 'um gottes willen', 'lass mal', 'lassen wir', 'keins davon', 'keines davon', 'nichts davon', 'weder noch',
  ], // prettier-ignore
  expletives: [
    'verdammt', 'verdammte', 'verdammten', 'verdammter', 'verdammtes', 'scheiss', 'verfickt', 'verfickte', 'verfickten', 'verflucht', 'verfluchte', 'verfluchten', 'beschissene', 'beschissenen', 'bloden', 'blode', 'gottverdammt', 'scheisse', 'fucking', 'verflixt',
  ], // prettier-ignore
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer_de.js',
};
