import type { WordsPart } from '../pack.ts';

/** French: words that carry a sentence's bones. */
export const words: WordsPart = {
  contractions: {
    jai: 'je ai', jaimerais: 'je aimerais', jen: 'je en', jy: 'je y', cest: 'ce est', cetait: 'ce etait', nai: 'ne ai', nest: 'ne est', na: 'ne a', sil: 'si il', "s'il": 'si il',
    svp: 'si il vous plait', stp: 'si il te plait', sivouplait: 'si il vous plait', qqn: 'quelquun', qlq1: 'quelquun', qlqun: 'quelquun', qlqn: 'quelquun', qqn1: 'quelquun', qq1: 'quelquun', qqun: 'quelquun', kelkun: 'quelquun', "quelqu'un": 'quelquun',
    "quelqu'une": 'quelquun', "aujourd'hui": 'aujourdhui', "d'accord": 'daccord', dacc: 'daccord', dac: 'daccord', g: 'je ai', c: 'ce est', cc: 'coucou', pk: 'pourquoi', pq: 'pourquoi',
    pkoi: 'pourquoi', bjr: 'bonjour', slt: 'salut', mrc: 'merci', mci: 'merci', mrci: 'merci', jveux: 'je veux', jveu: 'je veux', veu: 'veux', jsuis: 'je suis', chuis: 'je suis', jpeux: 'je peux',
    jpe: 'je peux', tjs: 'toujours', tjrs: 'toujours', rdv: 'rendez vous', pb: 'probleme', cmd: 'commande', qd: 'quand', ds: 'dans', ms: 'mais', bcp: 'beaucoup', mtn: 'maintenant',
    kan: 'quand', koi: 'quoi', keske: 'que est ce que', pa: 'pas', cb: 'combien', dun: 'de un', dune: 'de une', quun: 'que un', yen: 'y en', ya: 'y a',
  }, // prettier-ignore
  elisions: {
    l: 'le', d: 'de', j: 'je', m: 'me', t: 'te', s: 'se', n: 'ne', c: 'ce', qu: 'que', jusqu: 'jusque', lorsqu: 'lorsque', puisqu: 'puisque', quelqu: 'quelque', presqu: 'presque',
  }, // prettier-ignore
  negators: ['pas', 'ne', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'non'],
  nearNegators: ['non', 'sans', 'ni'],
  needsAfterNo: [],
  negationStops: ['mais', 'plutot', 'sinon', 'parce', 'car', 'alors', 'donc', 'juste', 'seulement'],
  notRefusals: [
    /\bpourquoi\b/,
    /\b(?:toujours|encore) (?:pas|rien)\b/,
    /\bpas encore\b/,
    /\b(?:ne )?(?:peux|peut|pouvez|puis|arrive|arrivons|reussis|parviens|trouve|sais|vois|comprends|recois|fonctionne|marche) (?:\w+ ){0,2}(?:pas|plus)\b/,
    /\b(?:ne )?(?:ai|as|a|avons|avez|ont|etait|est) (?:toujours )?(?:pas|jamais|rien) (?:\w+ ){0,2}(?:recu|eu|ete|vu|obtenu|rembourse\w*|livre\w*|pu|reussi|trouve)\b/,
    /\b(?:toujours|reste|suis)(?: \w+){0,3} sans\b/,
    /\bsans (?:succes|reponse|resultat|nouvelles?|explication)\b/,
    /\bsi (?:\w+ ){0,3}pas\b/,
    /\b(?:vous|tu|il|elle|ils|on) (?:ne )?(?:me |nous )?(?:voulez|veux|veut|veulent|avez|as|a|remboursez|repondez|faites) (?:\w+ )?(?:pas|jamais|rien)\b/,
  ],
  commonWords: [
    "j'ai", "j'en", "j'y", "j'aimerais", "j'attends", "j'etais", "j'avais", "j'arrive", "j'aurais", "qu'il", "qu'elle", "qu'on", "qu'un", "qu'une", "qu'est", "c'est", "c'etait", "n'est", "n'ai", "n'a", "n'y",
    "n'importe", "s'il", "d'un", "d'une", "d'accord", "m'a", "m'ont", "l'ai", "t'es", "y'a", "quelqu'un", "aujourd'hui",

    'le', 'la', 'les', 'un', 'une', 'des', 'du', 'de', 'au', 'aux', 'a', 'en', 'dans', 'sur', 'pour', 'par', 'avec', 'sans', 'chez', 'et', 'ou', 'mais', 'donc', 'car', 'que', 'qui', 'quoi',
    'quand', 'comment', 'combien', 'pourquoi', 'quel', 'quelle', 'quels', 'ce', 'cet', 'cette', 'ces', 'ca', 'cela', 'je', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'me', 'te',
    'se', 'moi', 'toi', 'lui', 'mon', 'ma', 'mes', 'ton', 'ta', 'tes', 'son', 'sa', 'ses', 'notre', 'votre', 'vos', 'leur', 'est', 'es', 'sont', 'suis', 'etes', 'etait', 'ete', 'ai', 'as', 'avez',
    'avons', 'ont', 'avoir', 'etre', 'fait', 'faire', 'fais', 'faut', 'peux', 'peut', 'pouvez', 'puis', 'pourrais', 'pourriez', 'veux', 'veut', 'voulez', 'voudrais', 'aimerais', 'souhaite', 'besoin',
    'dois', 'doit', 'sais', 'vais', 'va', 'ne', 'pas', 'plus', 'jamais', 'rien', 'personne', 'toujours', 'encore', 'deja', 'tres', 'trop', 'bien', 'mal', 'aussi', 'tout', 'tous', 'toute', 'autre',
    'si', 'oui', 'non', 'merci', 'bonjour', 'bonsoir', 'salut', 'commande', 'colis', 'livraison', 'compte', 'carte', 'argent', 'rembourse', 'remboursement', 'annuler', 'parler', 'quelquun', 'aide',
    'aider', 'service', 'probleme', 'jour', 'jours', 'semaine', 'semaines', 'mois', 'hier', 'demain', 'aujourdhui', 'maintenant', 'depuis', 'ici', 'y', 'plait', 'prix', 'coute', 'article', 'produit',
    'adresse', 'magasin', 'recu', 'envoyer', 'changer', 'conseiller', 'etre', 'meme', 'juste', 'seulement', 'alors', 'voila', 'vraiment', 'urgent',
  ], // prettier-ignore
  smallTalk: [
    'bonjour', 'bonsoir', 'salut', 'coucou', 'merci', 'beaucoup', 'bien', 'mille', 'fois', 'au', 'revoir', 'bonne', 'journee', 'soiree', 'nuit', 'a', 'bientot', 'plus', 'tard', 'daccord', 'ok', 'okay',
    'super', 'parfait', 'genial', 'ce', 'est', 'gentil', 'top', 'cordialement', 'nickel', 'oui', 'tres', 'je', 'vous', 'remercie', 'pour', 'votre', 'aide', 'tout', 'et',
  ], // prettier-ignore
  thanks:
    /\b(?:(?<!la )merci|mercis|remercie|grand merci|merciii?|je (?:vous|te) remercie|remerciements|bien aimable)\b/,
  thanksBut:
    /\b(?:mais|cependant|toutefois|merci (?:de|pour) (?:rien|(?:me |nous |bien |vouloir |ne ){0,3}(?:envoyer|laisser|rappeler|repondre|patienter|confirmer|transmettre|rembourser|contacter|preciser|faire|indiquer|renvoyer|annuler|verifier|dire|donner|corriger))|carte de remerciements?|par contre|non merci)\b|\b(?:aide|marche|fonctionne|resout|repond) (?:\w+ )?(?:pas|rien)\b/,
  greets: /^ (?:bonjour|bonsoir|salut|coucou|allo)\b/,
  opens:
    /\b(?:(?:je ai|jai|nous avons|on a) besoin (?:de|d) (?:votre |un peu de )?aide|besoin (?:de|d) aide|aidez moi|aide|(?:pouvez|pourriez|peux|pourrais) (?:vous|tu) (?:me |m |nous )?aider|(?:vous|tu) (?:pouvez|pourriez|peux) (?:me |m |nous )?aider|(?:je ai|jai|nous avons) (?:une|un|encore une|quelques) (?:petite |petit )?(?:questions?|probleme|souci|demande))(?: svp| s il (?:vous|te) plait| si il (?:vous|te) plait)?\b/,
  yes: [
    'oui', 'ouais', 'ouep', 'ok', 'okay', 'daccord', 'exact', 'exactement', 'parfait', 'volontiers', 'effectivement', 'carrement', 'si', 'voila', 'bien sur', 'tout a fait', 'bien entendu', 'avec plaisir', 'absolument', 'evidemment', 'certainement', 'ce est ca', 'ce est cela', 'ce est exact', 'ca me va', 'ca marche', 'dac', 'yes', 'yep', 'ui', 'wi', 'pourquoi pas', 'entendu', 'pas de souci', 'pas de probleme', 'aucun souci', 'parfaitement', 'vas y', 'allez y', 'grave',
  ], // prettier-ignore
  no: [
    'non', 'nan', 'nope', 'jamais', 'aucun', 'aucune', 'pas ca', 'pas cela', 'pas celui la', 'pas celle la', 'pas la peine', 'pas maintenant', 'pas forcement', 'nop', 'pas du tout', 'surtout pas', 'absolument pas', 'hors de question', 'pas question', 'pas vraiment', 'pas besoin', 'bien sur que non', 'negatif', 'que nenni', 'non merci', 'ca va aller', 'laisse tomber', 'laissez tomber', 'ni l un ni l autre', 'rien de tout ca',
  ], // prettier-ignore
  expletives: [
    'putain',
    'foutu',
    'foutue',
    'merde',
    'bordel',
    'sacre',
    'fichu',
    'fichue',
    'ptn',
    'pute',
    'bon sang',
    'satane',
  ],
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer_fr.js',
};
