import type { FrustrationPart } from '../pack.ts';
import { ABOUT_OTHERS, INDIRECT } from './indirect.ts';

/** French: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    ...INDIRECT,
    {
      pattern:
        /\b(?:vous|tu|ca|il|elle|ils)(?: ne)? (?:servez|sers|sert|servent) (?:strictement |vraiment |absolument )?a rien\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:ce est|c est|etes|est|es) (?:\w+ )?(?:tannante?s?|plate?s?|ecoeurante?s?|fatigante?s?|gossante?s?|achalante?s?)(?= \||\s*$| a la| en| ce| votre| de)/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:encore|toujours)\b(?:(?: \|)? \w+){0,9} (?:la|le) (?:deuxieme|troisieme|quatrieme|cinquieme|sixieme|enieme)(?= \||\s*$| fois| en| que)/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /(?<=^ |\| )(?:ah )?(?:super|genial|bravo|merci|parfait|formidable|chouette)(?: \||(?= (?:et |maintenant ))) (?:et |mais )?(?:maintenant|la|du coup)(?: \w+){0,3} (?:plus (?:de|d|rien)|rien|perdu|sans|bloque\w*|casse\w*|vide)\b/g,
      weight: 0.75,
      why: 'praise that is none',
      ironic: true,
    },
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
    {
      pattern:
        /\b(?:ras le bol|ras la casquette|plein le (?:cul|dos)|par dessus la tete|les nerfs|tape(?:z)? sur les nerfs|me (?:gonfle|gonflez|saoule|soule|soulez|rend fou|rend folle|degoute|fatigue|fatiguez|desespere|prend(?:s|ez|re)? la tete)|perd(?:s|u)? patience|patience a (?:bout|des limites)|a bout de nerfs|tanne(?:e|z)?|ecoeure(?:e)?|en furie|fru(?:s)?tre(?:e)?|blase(?:e)?|au bout du rouleau|pete un cable|craquer|trop (?:marre|enerve))\b|\bcoler(?:e|ique)\b|\bcommence(?:z|nt)? a (?:me |m )?(?:enerver|gonfler|saouler|fatiguer|bien faire)\b|\bca (?:me |m )?(?:enerve|gave|soule|saoule|gonfle|rend fou)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:bande de (?:\w+)|equipe de (?:bras casses|nuls)|incapables?|charlots|guignols|voleurs|menteurs|escrocs|clowns|branleurs|rigolos|tocards)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:aussi|si|plus) (?:mauvais|nul|lent|incompetent|mauvaise|nulle)(?:s)?(?: \w+){0,2}\b(?=.*\b(?:service|site|client|societe|entreprise|livraison|boite|sav|support|accueil)\b)|\b(?:service|site|sav|livraison|accueil|application|appli|hotline|support|suivi) (?:\w+ )?(?:nul|nulle|pourri|pourrie|deplorable|lamentable|minable|catastrophique|inexistant|inexistante|mauvais|execrable|desastreux|desastreuse|pathetique|zero|merdique)\b|\bjamais vu (?:ca|cela|un|une)\b|\b(?:execrable|desastreux|desastreuse|desastre|pathetique|navrant|affligeant|inqualifiable|le pire|la pire|les pires|zero pointe|du grand nimporte quoi|de la merde|grosse blague|vaste blague|plaisanterie|une honte|la honte|plus que decevant|decevant|decevante|degoutant)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern: /\b(?:tabarna(?:k|c)|caliss(?:e)?|calice|crisse|ostie|esti|calvaire|osti|viarge)\b/g,
      weight: 0.45,
      why: 'swears',
    },
    {
      pattern:
        /\b(?:vous|tu)(?: (?:ne|me|m|vous|y|en))* (?:sert|sers|servez|servent) (?:\w+ )?a rien\b|\b(?:ca|cela|rien|rien ne|site|appli|application)(?: ne)? (?:marche|fonctionne)(?:nt)? (?:jamais|encore|toujours pas|plus|pas)(?= \||\s*$| (?:encore|chez|votre|avec))\b|\brien ne (?:marche|fonctionne|va|avance)\b/g,
      weight: 0.4,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:ca|cela) fait (?:\w+ ){0,2}(?:deux|trois|quatre|cinq|dix|\d+) fois\b|\b(?:la|c est la|pour la|est la) (?:deuxieme|troisieme|quatrieme|cinquieme|sixieme|dixieme|enieme|\d+ ?e(?:me)?) fois (?:que|de)\b|\brepeter (?:\w+ ){0,3}(?:meme chose|fois|sans arret)\b|\bfatigue(?:e)? de (?:repeter|attendre|expliquer|relancer)\b|\bmarre de (?:repeter|attendre|relancer|expliquer|vous)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:ca|cela) fait (?:\w+ ){1,2}(?:semaines?|mois|jours?|heures?|ans?)(?: \w+){0,4} (?:attends?|attendons|rien|pas|personne|aucune|sans|toujours)\b|\b(?:attends?|attendons)(?: \w+){0,3} (?:rien|toujours rien|en vain)\b/g,
      weight: 0.35,
      why: 'has waited long',
    },
    {
      pattern:
        /\bplus jamais\b|\bje (?:vais|pars) (?:voir |chez |a )?(?:ailleurs|la concurrence|un concurrent)\b|\b(?:derniere|dernier) (?:fois|achat|commande) (?:que|chez)\b/g,
      weight: 0.45,
      why: 'wants to leave',
    },
    {
      pattern:
        /\b(?:vous le faites expres|on (?:se )?(?:croit|croirait) rever|on marche sur la tete|vous plaisantez|c est une blague|ce est une blague|ce est pas serieux|pas serieux|y en a marre|il y en a marre|vous lisez (?:ce que|mes)|a quoi (?:vous )?serv\w+|je hallucine|hallucinant|delirant|aberrant|ahurissant|inoui)\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
  ],
  calm: [
    ...ABOUT_OTHERS,
    /\b(?:mon|ma) (?:ancien(?:ne)?|vieux|vieille|precedente?) (?:\w+ )?(?:etait|avait|fut)\b(?: \w+){0,3}/g,
    /\b(?:etais (?:\w+ )?(?:enerve|enervee|en colere|fache|fachee|agace|agacee)(?: \w+){0,2} \|? ?(?:mais|maintenant)|ce est regle|regle maintenant|enfin (?:\| )?merci|ca y est|resolu)\b/g,
    /\b(?:pas de (?:souci|soucis|probleme|problemes|mal)|aucun (?:souci|probleme)|ce est pas grave|pas grave|rien de urgent|pas urgent|pas presse|tout va bien|merci beaucoup|merci bien|ca marche(?! (?:pas|jamais|plus|rien|toujours|mal|qu)\b)|probleme resolu|ce est bon|parfait|super|genial|pas mal)\b/g,
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
