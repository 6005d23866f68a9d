import type { KeywordsPart } from '../pack.ts';

const SOMEBODY =
  '(?:ma|mon) (?:soeur|frere|mere|pere|femme|mari|ami|amie|copain|copine|voisin|voisine|collegue|fils|fille|cousin|cousine|patron|oncle|tante)';

/** What was told is still open. */
const OPEN =
  /\b(?:encore|toujours|continue\w*|pourtant|malgre|rien|jamais|sans (?:reponse|nouvelle\w*)|pas (?:recu|arrive|encore|eu)|pourquoi|attends?)\b/;

/** French: keywords. */
export const keywords: KeywordsPart = {
  concepts: {
    refund: {
      words: ['remboursement', 'rembourser', 'remboursé', 'remboursez', 'avoir mon argent'],
      patterns: [
        /\b(?:rend(?:ez|re|s)|recuper\w+|restitu\w+|retrouv\w+|rendez moi|rends moi)(?: (?:moi|nous|me))? (?:mon|notre|la|le|l|mes|les) (?:argent|sous|fric|caution|somme|montant|paiement|\d+ euros)\b/g,
        /\b(?:veux|exige|reclame|ou est|rendre|recuperer|voudrais|attends)(?: \w+)? (?:mon|notre) (?:argent|fric)\b/g,
      ],
    },
    cancel: {
      words: [
        'annuler',
        'annulation',
        'résilier',
        'résiliez',
        'résilions',
        'résiliation',
        'décommander',
        'fermer mon compte',
        'clôturer mon compte',
        'supprimer mon compte',
        'se désabonner',
        'désabonner',
      ],
    },
    legal: {
      words: [
        'avocat',
        'avocate',
        'porter plainte',
        'poursuivre en justice',
        'tribunal',
        'action en justice',
        'poursuites',
      ],
      patterns: [
        /\b(?:porte|porter|porterai|portons|deposer|depose) plainte\b/g,
        /\b(?:attaqu\w+|poursui\w+)(?: \w+){0,2} en justice\b/g,
      ],
    },
    complaint: { words: ['réclamation', 'plainte', 'me plaindre', 'réclamer', 'litige'] },
    unsubscribe: {
      words: ['désabonner', 'désinscrire', 'désinscription', 'ne plus recevoir', 'désabonnement'],
    },
    chargeback: { words: ['rétrofacturation', 'contester', 'contestation', 'opposition'] },
    injury: {
      words: [
        'blessé',
        'blessée',
        'blessure',
        'hôpital',
        'brûlé',
        'brûlure',
        'réaction allergique',
        'électrocuté',
        'urgences',
        'saigne',
      ],
    },
    privacy: {
      words: [
        'RGPD',
        'protection des données',
        'données personnelles',
        'supprimer mes données',
        'effacer mes données',
      ],
    },
    fraud: {
      words: [
        'fraude',
        'arnaque',
        'arnaqué',
        'escroquerie',
        'volé',
        'volée',
        'piraté',
        'piratée',
        'frauduleux',
      ],
    },
  },
  keywordVoids: [
    {
      after:
        /^ (?:me |nous )?(?:est|a ete|a|ai) (?:bien |deja |enfin |ete )+(?:arrivee?|recue?|passee?|effectuee?|creditee?|tombee?|verse|fait)\b|^ (?:bien )?(?:recue?|arrivee?)\b/,
      unless: /\b(?:pas|jamais)\b/,
      unlessAfter: /\bpas\b/,
      why: 'already done',
    },
    {
      before: /\b(?:supposons|admettons|imaginons|mettons|supposant|supposer|admettant)\b[^|]*$/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:palais de(?: la)?|cour de|arret|station|rue (?:de|du)(?: la)?|place (?:de|du)(?: la)?|ministere de la|quartier du) $/,
      word: /^(?:justice|tribunal)/,
      why: 'a place',
    },
    {
      before:
        /\b(?:ce est quoi|que veut dire|que signifie|qu est ce que|que est ce que|definition)(?: (?:un|une|le|la|ce est|de|du)){0,3} $/,
      unless: /\bque est ce que (?:je|vous|le)\b/,
      why: 'asks for its meaning',
    },
    {
      before: /\bcombien (?:me )?$/,
      word: /^rembours/,
      after: /^ (?:la|le|ma|mon|votre) (?:secu|securite|mutuelle|assurance|cpam|complementaire)\b/,
      why: 'about the policy',
    },
    {
      word: /^rembours/,
      after: /^ (?:mon|le|un|notre|par anticipation)(?: \w+)? ?(?:credit|pret|emprunt|anticipation)\b/,
      why: 'pays back itself',
    },
    {
      before: /\b(?:train|vol|bus|concert|tgv|spectacle|rendez vous|match)\b[^|]*$/,
      word: /^annule/,
      after: /^ par\b/,
      why: 'has happened',
    },
    { word: /^annule/, after: /^ et remplace\b/, why: 'another meaning' },
    {
      word: /retract/,
      before: /\b(?:lame|cable|enrouleur|toit|laisse|cutter|train)s? $/,
      why: 'another meaning',
    },
    { word: /^avocats?$/, after: /^ (?:murs?|bio|crevettes|toast|hass)\b/, why: 'a fruit' },
    {
      before: /\b(?:ai|avons) jamais (?:demande|voulu|reclame|sollicite)(?: (?:de|un|le|une|la))* $/,
      why: 'negated by "jamais"',
    },
    {
      before:
        /\b(?:allais|allions|voulais|voulions|pensais|songeais|comptais|failli)(?: (?:a|bien|le|la|les))? $/,
      later: /\b(?:reste\w*|finalement|change d (?:avis|idee)|garde\w*|ne .{0,12}plus)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'did not come to it',
    },
    {
      before: /\b(?:aurais|aurait|aurions|auraient)(?: (?:bien|tout|deja|l|me|nous))? $/,
      word: /e(?:e|s|es)?$/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:avais|avions) (?:deja )?(?:demande|sollicite|reclame|fait|obtenu|recu|eu|voulu) (?:\w+ ){0,2}$/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      later: /\b(?:est|ete)(?: (?:deja|bien|tout))? (?:regle|resolu|termine|classe)e?\b/,
      unlessLater: /\bpas (?:\w+ )?(?:regle|resolu)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'already done',
    },
    { before: /\bsi (?:un jour|jamais)\b[^|]*$/, why: 'hypothetical' },
    {
      before: /\bcomment (?:marche|fonctionne|se passe) (?:\w+ ){0,1}$/,
      later: /\bsi\b/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:mon ancien(?:ne)? \w+|(?:le|la|l|un|une|mon|ma) (?:bailleur|proprio|proprietaire|compagnie|banque|hotel|agence|assureur|autre \w+|magasin|boutique))(?: (?:a|ont|avait))?(?: (?:m|me|nous|deja))*(?: (?:a|ont|avait))? $/,
      word: /e(?:e|s|es)?$/,
      unless: /\b(?:pas|jamais|personne)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about somebody else',
    },
    {
      before:
        /\b(?:faut(?: il)?|est il necessaire|a t on besoin|besoin)(?: (?:d|de|avoir))*(?: (?:un|une))? $/,
      after: /^ (?:pour|afin)\b/,
      only: ['legal'],
      why: 'asks about a rule',
    },
    {
      before: /\b(?:parle|raconte|traite|histoire)(?: (?:d|de|du))?(?: (?:un|une))? $/,
      only: ['legal'],
      why: 'a story',
    },
    {
      word: /^avocats?$/,
      before:
        /\b(?:salades?|toasts?|sandwichs?|sandwich|wraps?|bowls?|tartines?|burgers?|pizzas?|makis?|sushis?|bagels?|guacamole)(?: \w+)? $/,
      only: ['legal'],
      why: 'a fruit',
    },
    {
      word: /^avocat/,
      before: /\b(?:suis|est|sommes)(?: (?:un|une|aussi))? $/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      before: /\b(?:ai|avons|a|ont) (?:deja |bien |enfin |tout )*ete $/,
      word: /e(?:e|s|es)?$/,
      unless: /\b(?:pas|jamais|toujours|pourquoi)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'already done',
    },
    { after: /^ (?:active )?(?:de|du) (?:le )?bruit\b/, only: ['cancel'], why: 'a feature, not the matter' },
    { after: /^ anticipee?\b/, only: ['refund'], why: 'about a loan' },
    {
      before: /\b(?:tarifs?|remises?|reductions?|prix|offre)(?: (?:pour|aux?|de))?(?: (?:le|la|les))? $/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      before:
        /\b(?:salades?|toasts?|huile|puree|sandwich|wrap)(?: \w+){0,2} (?:de|a le|a les|a|au|aux) (?:le |les )?$/,
      only: ['legal'],
      why: 'a fruit',
    },
    { before: /\b(?:bouton|onglet|option|menu|icone)(?: \w+)? $/, why: 'names a button' },
    { before: /\bque se passe(?: t)?(?: il)? (?:si|quand)\b[^|]*$/, why: 'hypothetical' },
    {
      before:
        /\b(?:combien (?:coute|ca coute|coutera)|quel est le (?:prix|cout) de|a quel prix)(?: \w+){0,3} $/,
      only: ['cancel'],
      why: 'asks what it costs',
    },
    {
      before: /\b(?:a|ont|avait) ete $/,
      word: /e(?:e|s|es)?$/,
      only: ['cancel'],
      why: 'has happened',
    },
    {
      before:
        /(?<!\b(?:savoir|demande|dire|voir|sais|dites moi|dis moi) )\bsi (?!(?:il (?:vous|te) plait|possible|ce est possible)\b)(?:\w+ ){0,6}$/,
      unless: /\b(?:je veux|je exige|je demande|je voudrais)(?: \w+){0,3} $/,
      why: 'hypothetical',
    },
    { before: /\b(?:au cas ou|en cas de|a supposer|imaginons|meme si)\b[^|]*$/, why: 'hypothetical' },
    {
      before:
        /\bmerci(?! de (?:me|nous|bien|vouloir|le|la|les|proceder|annuler|rembourser|resilier)\b(?! avoir))(?: \w+){0,4} $/,
      why: 'already done',
    },
    {
      before: /\b(?:ai|avons|avez|as|a|ont|avais) (?:deja |bien |tout |me |nous )*$/,
      word: /(?:e|ee|es|ees)$/,
      unless: /\b(?:pas|jamais|toujours|encore|pourquoi|quand)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before: /\b(?:ai|avez|a|avons) deja(?: \w+){0,4} $/,
      unless: /\b(?:pas|jamais)\b/,
      unlessLater: OPEN,
      why: 'about the past',
    },
    {
      before:
        /\b(?:hier|la semaine derniere|le mois dernier|il y a (?:\w+ ){1,2}(?:jours|semaines|mois|ans))(?: \w+){0,5} $/,
      word: /(?:e|ee|es|ees)$/,
      unless: /\b(?:veux|pas|voudrais)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before: /\b(?:ai|avons) (?:bien )?(?:recu|eu|obtenu) (?:\w+ ){0,2}$/,
      unless: /\b(?:pas|jamais)\b/,
      why: 'already done',
    },
    {
      before: /\b(?:politique|conditions|frais|regles|delai) (?:de|d|du) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      before: new RegExp(`\\b${SOMEBODY} (?:\\w+ ){0,4}$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    { before: /\b(?:au lieu|plutot que) (?:de |d )?(?:\w+ )?$/, why: 'negated: something else is wanted' },
    { after: /^ pas\b(?! (?:recu|encore|arrive))/, before: /\bne (?:\w+ )?$/, why: 'negated by "pas"' },
  ],
  formEndings:
    /(?:s|e|es|ee|ees|er|ez|ent|ant|ons|ai|ais|ait|era|erai|ement|ements|ation|ations|ion|ions|x|euse|euses|able)$/,
  notSlips: ['fraude', 'avocats', 'annuel', 'annuels', 'annuelle', 'volet', 'avocado', 'plainte', 'blesser'],
  compounds: null,
};
