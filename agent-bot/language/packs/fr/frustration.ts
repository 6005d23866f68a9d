import type { FrustrationPart } from '../pack.ts';

/** French: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    {
      pattern:
        /\b(?:inadmissible|inacceptable|honteux|honteuse|honte|scandaleux|scandaleuse|scandale|ridicule|lamentable|intolerable|incroyable que|ce est incroyable|nimporte quoi|ne importe quoi|importe quoi|se moquer du monde|foutage de gueule|une blague|du vol|arnaque|arnaqueurs|escrocs?|le comble|abuse|pitoyable|minable|deplorable|catastrophe|catastrophique)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:merde|merdique|nul(?:le|s)?(?= \||\s*$| (?:a|comme|votre|ce|et|vraiment))|pourri(?:e|s)?|inutiles?|incompetents?|incompetente|horrible|affreux|catastrophique|mauvais service|service de merde|bidon|degueulasse|daube|poubelle)\b/g,
      weight: 0.5,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:furieux|furieuse|enerve(?:e|s)?|agace(?:e|s)?|excede(?:e)?|decu(?:e|s)?|frustre(?:e)?|en colere|marre|ras le bol|ras le cul|plein le dos|a bout|perds patience|insupportable|saoule(?:e)?|soule(?:e)?|exaspere(?:e)?|mecontent(?:e)?|fache(?:e)?|degoute(?:e)?)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:pour la (?:deuxieme|troisieme|quatrieme|cinquieme|enieme|\d+ ?eme) fois|combien de fois (?:dois|faut|devrai|vais|encore)|toujours la meme (?:chose|reponse))\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:(?:plus jamais|jamais plus)(?: \w+){0,3} (?:commande|commanderai|achete|acheterai|reviens|reviendrai|chez)|(?:vous )?(?:fichez|moquez|foutez) de (?:moi|nous|vos clients))\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:(?:deux|trois|quatre|cinq|dix|mille|x|\d+) fois|(?:vous|te|le|leur) (?:ai|avons) (?:deja )?(?:dit|explique|demande|repete|ecrit)|deja (?:dit|explique|demande|repondu)|combien de fois|encore une fois)\b/g,
      weight: 0.4,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:personne (?:ne )?(?:me |nous |m )?(?:repond|aide|rappelle|decroche|fait|veut|sait)|(?:aucune|pas de|sans) (?:reponse|nouvelle|nouvelles|suivi)|on (?:me|nous) (?:balade|ignore)|injoignables?)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:(?:ne )?(?:me |m )?(?:sert|sers) (?:a )?rien|(?:ne )?(?:me )?(?:aide|aidez|comprend|comprends|comprenez|repond|repondez) (?:\w+ )?(?:pas|rien)|perte de temps|perds mon temps|perdre mon temps)\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:(?:attends|attend|attendons) (?:\w+ ){0,3}depuis|depuis (?:\w+ ){1,2}(?:semaines|mois|jours|heures)|toujours (?:rien|pas)|ca fait (?:\w+ ){1,2}(?:semaines|mois|jours|heures))\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:putain|bordel|ptn|vous (?:vous )?(?:foutez|moquez|fichez) de (?:moi|nous|ma gueule)|tu te (?:fous|moques)|se foutre de|ca suffit|fait chier|font chier|faites chier)\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
  ],
  calm: [
    /\b(?:pas de (?:souci|soucis|probleme|problemes|mal)|aucun (?:souci|probleme)|ce est pas grave|pas grave|rien de urgent|pas urgent|pas presse|tout va bien|merci beaucoup|merci bien|ca marche|probleme resolu|ce est bon|parfait|super|genial|pas mal)\b/g,
  ],
  repeats:
    /\b(?:deja (?:dit|explique|demande|ecrit)|comme (?:je )?(?:le )?(?:ai|vous ai|disais|dit)|encore une fois|a nouveau|je repete)\b/,
  rejection:
    /^ (?:(?:non|nan|mais|desole|desolee|pardon|merci|euh|bah|ben) (?:\| )?){0,3}(?:(?:ce|ca|cela) (?:ne )?(?:est|etait) (?:pas|toujours pas) (?:ca|cela|la|le|ce que|ma|mon|du tout|exact|correct|vrai|bon|bonne)(?: \w+){0,6}|ce est (?:faux|pas ca)(?: du tout)?|(?:ca|cela) (?:ne )?(?:me |m )?(?:aide|sert|convient|repond|marche|fonctionne|correspond|regle|va) (?:\w+ )?(?:pas|rien|a rien)(?: \w+){0,4}|(?:aucun|aucune|rien) (?:de|parmi) (?:ces|ceux|celles|cela|tout)(?: \w+){0,3}|(?:vous|tu) (?:ne |me |m )*(?:avez|as|comprenez|comprends|repondez|reponds) (?:\w+ )?pas(?: \w+){0,4}|pas (?:ca|du tout|celui la|celle la|ce que je \w+ \w+)|autre chose|mauvaise reponse)(?: (?:\| )?(?:merci|desole|desolee))? (?:\| )?$/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:tu es|vous etes|tes|t es|espece de|bande de|gros|sale|te es)(?: (?:un|une|des|de|tous|vraiment|que|trop|sale|gros|grosse|vrais)){0,3} ?(?:connards?|connasses?|cons?|conne|idiots?|idiote|imbeciles?|abrutis?|debiles?|cretins?|encules?|batards?|salopes?|salauds?|merdes?|voleurs?|nuls?)\b/g,
        weight: 0.9,
        why: 'insult',
      },
      {
        pattern: /\b(?:connards?|connasses?|encules?|salopes?|salauds?|fils de pute|fdp|batards?|abrutis)\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:va te faire (?:foutre|voir|encule\w*)|allez vous faire (?:foutre|voir)|ta gueule|ferme la|fermez la|nique ta mere|ntm|va chier|je te emmerde|je vous emmerde)\b/g,
        weight: 0.95,
        why: 'insult',
      },
    ],
    profanity: ['merde', 'putain', 'bordel', 'chier', 'cul', 'couilles', 'foutre', 'ptn', 'emmerde'],
  },
};
