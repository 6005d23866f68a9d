import type { DialoguePart } from '../pack.ts';

/** French: what people say about what was said before. */
export const dialogue: DialoguePart = {
  dialogue: {
    emptyWords: [
      'je', 'j', 'me', 'm', 'moi', 'mon', 'ma', 'mes', 'nous', 'notre', 'nos', 'tu', 'te', 'toi', 'vous', 'votre', 'vos', 'il', 'elle', 'on', 'ils', 'se', 's', 'le', 'la',
      'l', 'les', 'un', 'une', 'des', 'du', 'de', 'd', 'au', 'aux', 'a', 'et', 'ou', 'mais', 'si', 'que', 'qu', 'qui', 'quoi', 'en', 'y', 'dans', 'sur', 'avec', 'pour', 'par',
      'est', 'sont', 'suis', 'etre', 'etait', 'ai', 'as', 'avez', 'avons', 'ont', 'avoir', 'c', 'ce', 'cet', 'cette', 'ces', 'cela', 'ca', 'faire', 'fais', 'fait', 'peux',
      'peut', 'puis', 'pouvez', 'pourrais', 'veux', 'voudrais', 'voulais', 'besoin', 'dois', 'doit', 'faut', 'savoir', 'sais', 'dire', 'dit', 'demande', 'demander',
      'question', 'merci', 'bonjour', 'salut', 'bonsoir', 'svp', 'plait', 'non', 'oui', 'ne', 'n', 'pas', 'plus', 'deja', 'encore', 'maintenant', 'ici', 'la', 'comment',
      'quand', 'ou', 'quel', 'quelle', 'quels', 'quelles', 'pourquoi', 'combien', 'aussi', 'tres', 'bien', 'quelque', 'chose', 'aide', 'aider', 'possible', 'parle',
      'va', 'vais', 'donc', 'alors', 'ok', 'fois', 'arrive', 'est-ce',
    ], // prettier-ignore
    synonyms: [
      'colis paquet envoi', 'livrer livraison expedier expedition', 'payer paiement regler reglement', 'prix cout tarif', 'remboursement rembourser', 'annuler annulation', 'facture recu', 'portable telephone mobile', 'chien chiens animal animaux', 'changer modifier', 'magasin boutique', 'casse defectueux abime', 'reparer reparation', 'supprimer effacer',
    ], // prettier-ignore
    kinds: {
      time: /\b(?:quand|combien de temps|a quelle heure)\b/,
      cost: /\b(?:combien (?:ca |cela |il )?(?:coute|coutent)|quel (?:est le )?prix)\b/,
      place: /(?:^| \| | )ou (?:est|sont|puis|se|dois|peut|trouver)\b/,
      person: /\bqui est\b/,
      reason: /\bpourquoi\b/,
      number: /\bcombien de (?!temps)\b/,
    },
    no: /^ (?:(?:desolee?|pardon|mais|ben|euh|ah|hmm+) (?:\| )?){0,2}n+o+n+(?= \|| *$| (?:non|je|j|ce|c|ca|mais|il|elle|pas|vous|la|le|toujours)\b)/,
    notRejecting:
      /\b(?:pas de (?:probleme|souci|soucis)|non merci|merci|ce (?:n|ne) est pas grave|(?:c|ce) est (?:bon|tout|parfait)|pas mal|pas sure?|ca marche(?! (?:pas|plus|toujours|jamais|mal)\b)|rien (?:d|de) autre|aucune idee)\b/,
    rejects: [
      { pattern: /\b(?:je )?(?:ne )?(?:ai|avais) (?:pas|rien|jamais) (?:demande|parle|dit|pose)\b|\b(?:je )?(?:parle|parlais|cause|causais|demande|demandais)(?: \w+){0,2} (?:pas|plus) (?:de |du |ca|cela|cette|pour)|\b(?:pas|non) (?:le|la|les|du|de|un|une) \w+(?: \w+){0,3} mais (?:le|la|les|du|de|un|une|comment|quand)\b(?=\s*| )/g, weight: 0.8, why: 'says what was meant' },
      { pattern: /\b(?:re)?lis(?:ez)?(?: (?:bien|mieux|encore|donc))? (?:ma|mon|ce que|mes) (?:question|message|demande|je \w+)\b|\brelisez?\b|\b(?:votre|ta|cette|la) (?:reponse|info|solution|explication)(?: \w+){0,2} (?:est fausse|fausse|incorrecte|marche pas|convient pas|aide pas|concerne (?:pas|les))\b|\breponse (?:fausse|a cote|incorrecte|inutile)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:le|ce|votre) (?:lien|bouton|menu|onglet)(?: \w+){0,3} (?:mene (?:a|nulle)|marche pas|vide|mort|existe pas|fonctionne pas|est pas|introuvable|casse)\b|\b(?:pas|aucun) (?:de )?(?:\w+ )?(?:bouton|menu|option|onglet|rubrique|case)(?: \w+){0,3} (?:chez moi|sur mon|de ce nom|ici|comme ca|dans mon)\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /(?<=^ |\| )(?:non \| )?je (?:le |vous le |te le )?(?:repete|redis)\b|\b(?:vous|te) (?:viens de|ai (?:deja )?) ?(?:dire|dit)\b/g, weight: 0.75, why: 'said that already' },
      { pattern: /\b(?:vois|ai) pas le rapport\b|\b(?:rien a voir|hors sujet|a cote de la plaque|ce est (?:tout )?l? ?(?:le )?inverse|tout le contraire|ce est le contraire)\b|\bca concerne(?: \w+){0,3} (?:pas|les pros|un autre|une autre)\b|\bmoi (?:je suis|ce est)(?: \w+){0,2} (?:particulier|autre|different)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:ca|cela|ce) (?:ne )?(?:marche|fonctionne|aide|convient|va|regle|resout|correspond|repond|est) (?:\w+ )?(?:pas|rien)(?: (?:a|votre|ta|la|cette) (?:ma |mon |solution|question|reponse|probleme)\w*)?(?= \||\s*$)|\b(?:ca|cela) (?:marche|aide|sert) pas (?:votre|ta|la|cette) \w+|\b(?:aucun|aucune) de ces \w+|\b(?:essaye|essayee?|teste|fait)(?: \w+)? (?:\| )?(?:pareil|idem|rien|meme chose|sans succes)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:tu|vous)(?: ne)? (?:comprends|comprenez|captes|captez|pigez?|repondez|reponds|lisez|lis) (?:pas|rien|jamais)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\bdeja (?:essaye|fait|teste|tente|vu|regarde|lu)(?: \w+){0,2}(?: \|)?(?: (?:et|mais))?(?: (?:ca|rien|cela|toujours))?(?: ne)? (?:marche|fonctionne|change|pas|rien|donne)\b/g, weight: 0.85, why: 'tried that already' },
      { pattern: /\b(?:toujours|encore) (?:pareil|la meme chose|le meme (?:probleme|message)|bloque|rien|en panne|le meme souci)\b|\bca (?:ne )?(?:change|donne|resout|regle) (?:\w+ )?rien\b|(?<=^ |\| )(?:(?:non|mais|et|toujours|desole) )?(?:ca |cela )?(?:ne )?(?:marche|fonctionne) (?:toujours pas|pas|plus)\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\b(?:ce )?(?:ne )?est pas (?:ca|cela|ce que|la|le|ma|mon|du tout|bon|correct|la bonne|la question)\b|\b(?:hors sujet|a cote de la (?:plaque|question)|mauvaise (?:reponse|question|page)|pas la (?:bonne|question|reponse)|rien a voir|ca (?:n|ne) a rien a voir|pas rapport|aucun rapport|autre question)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:ca|cela|vous|tu|reponse|votre reponse)(?: ne)? (?:repond|repondez|reponds|correspond) (?:pas|toujours pas|en rien)\b|\b(?:vous|tu)(?: ne)?(?: m)?(?: me)? (?:avez|as) (?:rien |pas |mal )(?:bien )?(?:compris|lu|repondu|saisi)\b|\b(?:rien compris|mal compris|pas compris ma)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:ce|ca|cela|c)(?: n)? (?:est|etait|repond|aide|marche|fonctionne|resout|(?:m|me) aide|correspond|sert)(?: \w+){0,2} (?:pas|rien)(?: \w+){0,5}/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\b(?:ca|cela) ne (?:\w+ ){1,2}(?:pas|rien)\b(?: \w+){0,3}/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:non|mais|desolee?|c|ca|est) (?:\| )?){0,3}(?:faux|incorrect|mauvaise (?:reponse|question)|pas (?:ca|cela|celui|celle)|aucun[e]?(?: (?:des|de ces|de celles?|de ceux)(?: \w+)?|(?= \||\s*$))|autre chose|rien (?:de tout )?(?:a voir|cela|ca)|au contraire|pas (?:utile|correct|vrai|bon))(?: \w+){0,3} (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:je (?:voulais dire|veux dire|parle (?:de|du|des)|parlais (?:de|du|des)|demande (?:si|comment|quand|ou|pour)|demandais|(?:n|ne) ai pas demande|ne parle pas|ne parlais pas)|(?:j|je) ai demande|ce que je (?:demande|demandais|veux)|il s agit (?:de|du|pas))\b/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\b(?:vous|tu)(?: ne| n)? (?:m )?(?:\w+ )?(?:comprenez|comprends|avez|as|repondez|reponds|ecoutez|ecoutes)(?: \w+)? (?:pas|rien|mal)\b|\brien a voir\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\bje (?:le )?(?:sais|savais) deja\b|\bca (?:\| )?je (?:le )?(?:sais|savais)\b/g, weight: 0.75, why: 'knew that already' },
    ],
    contrast: /\bpas (?:de |d |du |un |une |le |la |l |les |mon |ma )?(\w+)/g,
    restates: /\b(?:je (?:vous |te )?(?:l )?(?:ai )?(?:deja|dit|repete)|(?:j|je) ai deja (?:\w+ )?(?:dit|demande|essaye|fait|explique|donne|envoye)|comme (?:je )?(?:l |vous |te )?(?:ai )?(?:deja )?dit|encore une fois|(?:deux|trois|quatre) fois|pour la (?:deuxieme|troisieme|quatrieme|enieme) fois|a nouveau|toujours (?:pas|rien|le meme|la meme|sans))\b/,
    doubts: /\b(?:vraiment|etes vous sur|tu es sur|(?:c|ce) est pas possible|pas possible|je ne comprends pas|comprends pas|comment ca|allo|bonjour(?=\s*$)|autre (?:chose|solution)|et si|toujours pas)\b/,
    relief: /\b(?:merci|parfait|super|genial|excellent|formidable|tres bien|ca (?:marche|fonctionne|y est)|(?:c|ce) est (?:bon|regle|arrive|parfait|note)|compris|(?:d|de) accord|nickel|top|resolu|tant mieux|bonne nouvelle)\b/,
    botFails: /\b(?:desolee?s?|navree?s?|malheureusement|excusez|pardon|regrett\w+|je (?:ne |n )(?:\w+ ){0,3}(?:pas|rien|aucun\w*)|(?:nous )?n (?:avons|ai) (?:pas|aucun\w*)|il (?:n|ne) y a (?:pas|plus|aucun\w*)|pas (?:compris|trouve|disponible|possible)|indisponible|autrement|autres mots|(?:d|de) autres termes|reformul\w+|reessay\w+|complet)\b/,
    botOffers: /\b(?:autre chose|(?:d|de) autres questions|une autre question|vous aider (?:pour|avec|(?:d|de) autre)|puis je faire)\b/,
  },
}; // prettier-ignore
