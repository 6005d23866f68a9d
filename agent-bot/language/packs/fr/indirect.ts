import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const NUMBER = '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|\\d+|plusieurs|quelques)';
const UNIT = '(?:jours?|semaines?|mois|ans|annees?|heures?)';
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques)';
/** A time that goes on: since yesterday is news, since Monday is not. */
const SINCE = `(?:depuis (?:le |la |debut |fin |mi |bientot |plus de |maintenant |deja |au moins |environ ){0,2}(?:${NUMBER} ${UNIT}|${WEEKDAY}|${MONTH}|\\d+|semaine derniere|mois dernier)|(?:ca|cela|voila)(?: fait| va faire)? (?:maintenant |deja |bien |plus de |bientot |presque ){0,2}(?:${NUMBER} ${UNIT}|une semaine|un mois)|toute la (?:journee|matinee|semaine|soiree))`;
const LACK = '(?:sans|pas|plus|rien|personne|toujours|aucun|aucune|jamais|attends?|attendons|essaie|reclame)';
const ORDINAL =
  '(?:troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|enieme|\\d+ ?(?:e|eme))';

/** French: complaints that do not say so. */
export const INDIRECT: readonly Cue[] = [
  cue(`\\b${LACK}(?: \\w+){0,6} ${SINCE}\\b|\\b${SINCE}(?: \\w+){0,6} ${LACK}\\b`, 0.5, 'goes on for long'),
  cue(
    `(?<!\\b(?:ma|la|notre) )\\b${ORDINAL} (?:fois|essai|tentative|mail|appel|technicien|rendez vous|relance|demande|message|semaine|jour|mois|reparation|colis)\\b(?! (?:que je (?:commande|viens|achete)|gratuit|dose|achat))|\\b(?:deux|trois|quatre|cinq|six|dix|\\d+) (?:techniciens|appels|mails|relances|rendez vous|visites|interventions|reclamations)\\b(?=(?:(?: \\|)? \\w+){0,6} (?:rien|differents?|differentes?|toujours|pas|aucun|aucune|meme|trois|deux|quatre)\\b)`,
    0.5,
    'had to do it again and again',
  ),
  cue(
    '\\b(?:promis|promise?s?|assure|garanti|annonce|dit|aviez dit|avait dit|prevue?|convenu)\\b(?:(?: \\|)? \\w+){0,10} (?:toujours|ce etait|depuis|rien|on est|nous sommes|jamais|aujourdhui|pas|sans faute|et)\\b(?=.*\\b(?:ce etait|toujours|rien|jamais|sans faute|on est|nous sommes|personne|attends)\\b)|\\b(?:sans faute)(?= \\||\\s*$)|\\b(?:censee?s?|suppose(?:e|s|es)?) (?:\\w+ ){0,2}(?:arriver|venir|etre|passer|rappeler|livrer|recevoir)\\b(?=(?:(?: \\|)? \\w+){0,8} (?:et|mais|toujours|rien|personne|pas)\\b)',
    0.5,
    'was promised and not kept',
  ),
  cue(
    '\\b(?:attend\\w*|livreur|technicien|conge|rendez vous|poireaut\\w*)\\b(?:(?: \\|)? \\w+){0,9} (?:jamais|meme pas|pas) (?:\\w+ )?(?:venue?s?|passee?s?|presentee?s?|deplacee?s?)\\b|\\bpersonne (?:ne )?(?:se est|est|etait|vient|reagit|bouge|daigne|traite|lit|prend|assume|sait rien)\\b(?! (?:a la maison|chez|la pour|dispo))(?: \\w+){0,3} ?(?:venu|passe|presente|deplace|bouge|daigne|au courant|capable|lit|traite|responsable|de competent)?\\b(?= \\||\\s*$| depuis| et)|\\bpersonne ne (?:repond|rappelle|vient|bouge|lit|traite|se deplace)\\b',
    0.5,
    'says nobody does it',
  ),
  cue(
    '\\b(?:conge|rtt|journee|matinee|apres midi) (?:\\w+ ){0,4}(?:pour attendre|a attendre|pour rien|a poireauter)\\b|\\b(?:attendu|attendre|attends|poireaute|patiente|deplacee?)\\b(?: \\w+){0,5} (?:pour rien|en vain|dans le vide|jamais venue?|pour que dalle)\\b',
    0.5,
    'waited in vain',
  ),
  cue(
    '\\bpour (?:\\w+ )?(?:prelever|encaisser|facturer|prendre (?:\\w+ )?(?:argent|sous)|vendre|debiter)\\b(?:(?: \\|)? \\w+){0,4} (?:ponctuels?|la|rapides?|toujours|presents?|forts?|jamais|probleme|vite|doues?)\\b|\\b(?:bravo|felicitations|chapeau|super|genial|formidable|magnifique|quelle efficacite|bien joue)(?: (?:\\| )?(?:\\w+ ){0,4})(?:deux|au lieu|encore|toujours|pas|aucun|aucune|meme pas|double|jamais)\\b|\\bfait le tour (?:de|du)\\b|\\ba ce (?:rythme|train)\\b',
    0.5,
    'praise that is none',
  ),
  cue(
    '\\b(?:me demande|demande bien|peut on me dire|expliquez moi) (?:\\w+ )?(?:a quoi|pourquoi|si quelquun|ce que je|comment on peut|si vous)(?: \\w+){0,3} (?:sert|servez|servent|paie|paye|lit|lisez|foutent|foutez|faites)\\b|\\ba quoi (?:ca |bon |cela )?(?:sert|servez|servent|bon)(?: \\w+){0,3} (?:de payer|payer|option|service|garantie|assurance|prioritaire|numero|votre|vos|conseillers?)\\b|\\b(?:et )?(?:ce est|c est) (?:a moi|moi qui)(?: \\w+){0,2} (?:de |dois |devrais )?(?:payer|paye|paie|courir|reparer|rappeler|de payer|assumer)\\b',
    0.5,
    'a reproach that looks like a question',
  ),
  cue(
    '\\b(?:toujours|encore|sans cesse|a chaque fois) (?:le|la|les|cette|ce|ces|une?) (?:memes? )?(?:\\w+ )?(?:message automatique|reponse automatique|reponses? toutes? faites?|excuses?|discours|refrain|disque|robot|rengaine|histoire|papiers|documents|questions?|promesses)\\b|\\b(?:renvoyer|redonner|refournir|reexpliquer|retaper|recommencer|tout repeter)(?: \\w+){0,5} (?:encore|a zero|depuis le debut|memes?|pour la)\\b|\\b(?:on me|vous me) demande(?:z)? (?:encore|a nouveau|toujours) (?:de|les|mon|ma)\\b|\\bdonc on me demande\\b',
    0.5,
    'the same answer again',
  ),
  cue(
    '\\b(?:balade|ballotte|trimballe|renvoie|renvoyee?|promene)(?:s|z|nt|r)?(?: \\w+){0,3} (?:de (?:service|bureau|un|une|conseiller)|en service|a (?:un autre|une autre)|un service)\\b|\\bde service en service\\b|\\b(?:chacun|chaque (?:conseiller|personne|appel|operateur|agent))(?: \\w+){0,5} (?:differente?s?|autre (?:chose|version)|contraire|son histoire|sa version)\\b|\\btourne(?:r|z)? en rond\\b|\\bse renvoie(?:nt)? la balle\\b',
    0.5,
    'is passed around',
  ),
  cue(
    '\\b(?:aucune?|pas (?:la moindre|une seule|de|une)|pas meme une?|zero|sans(?: la moindre)?)(?: \\w+)? (?:excuses?|geste|nouvelles?|explications?|compensation|reaction|retour de votre|reponse a)\\b(?! (?:a venir|pour le moment\\?))',
    0.5,
    'got no answer',
  ),
  cue(
    '\\b(?:revenue?|retournee?|rendue?|reparee?|changee?|remplacee?)(?: \\w+){0,5} (?:meme (?:panne|probleme|etat|defaut|bruit)|pareil|pire|toujours (?:en panne|casse\\w*|pareil)|dans le meme)\\b|\\b(?:apres|malgre)(?: \\w+){0,3} (?:reparations?|interventions?|passages?|visites?|echanges?|appels|mails|relances)(?: \\w+){0,5} (?:toujours|pareil|rien|meme|pas|aucune?)\\b',
    0.5,
    'was repaired and is not',
  ),
  cue(
    '\\b(?:paie|paye|payons|paye|facturee?|prelevee?|preleve)(?: \\w+){0,7} (?:que je ne ai|que je ne (?:recois|utilise|peux)|que je ai pas|que on ne a|pour rien|dans le vide|inexistant)\\b|\\b(?:prioritaire|express|chrono|premium|24h|48h)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:toujours|rien|jours|semaines?|pas|jamais|ce etait|foutaise|blague)\\b)',
    0.5,
    'took longer than was said',
  ),
  cue(
    '\\b(?:indique|marque|note|soi disant|declare|suivi dit|statut)(?: \\w+){0,3} (?:livree?|remise?|regle|resolu|traite|effectue)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:rien|pas|jamais|personne|aucun|or|faux)\\b)|\\bsoi disant\\b|\\b(?:mes|nos|les) (?:enfants|parents|petits|clients)(?: \\w+){0,3} (?:dorment|sans chauffage|sans eau|grelottent|attendent)\\b|\\bencore (?:rate|une? (?:erreur|report|retard|panne|oubli)|perdu|reportee?|annulee?|en retard)\\b',
    0.5,
    'it is not as was said',
  ),
  cue(
    '\\b(?:service|sav|accueil|support|suivi|boite|appli|application|site|livraison|boutique|societe|entreprise) (?:\\w+ )?(?:lamentable|deplorable|minable|nul(?:le)?|catastrophique|pourrie?|scandaleux|honteux|inexistant|zero|execrable)\\b|\\b(?:plus jamais|jamais plus)(?: \\w+){0,2} (?:chez|avec) (?:vous|eux)\\b|\\b(?:prenez|prendre|prend|prends) (?:\\w+ )?pour (?:un|une|des) (?:\\w+ )?(?:imbeciles?|idiots?|idiote|con|cons|conne|pigeons?|debiles?|vache a lait|jambon)\\b|\\b(?:scandaleux|honteux|revoltant|aberrant|hallucinant|pathetique|consternant|ecoeurant|inqualifiable)\\b|\\b(?:vous (?:etes|faites)|quelle) (?:\\w+ )?(?:honte|incompetence|incompetents?|nuls|desastre|cata|arnaque|pitie|blague|foutoir|deception)\\b|\\b(?:niaiseries?|niaiseux|tanne[es]?|ecoeure[es]?|en maudit|en beau maudit)\\b',
    0.5,
    'strong complaint',
  ),
];

/** What sounds cross and is about a thing, the weather, somebody else or oneself. */
export const ABOUT_OTHERS: readonly RegExp[] = [
  /\b(?:mon|ma|notre|le|la) (?:ancien(?:ne)?|autre|precedente?|ex) (?:operateur|banque|assurance|fournisseur|mutuelle|hotel|magasin|proprio|proprietaire|boite)(?: \w+){0,4}/g,
  /\b(?:la honte|quelle honte|j ai honte|je ai honte|trop bete|quelle cruche|c est bete|ce est bete)(?: \||(?= (?:de|je|j)\b)) ?(?:je|j|de|mais|ce|mon)(?: \w+){0,6}/g,
  /\b(?:mon erreur|ma faute|de ma faute|erreur de ma part|je me suis trompee?|je suis nulle?|suis un peu (?:nulle?|perdue?))(?: \w+){0,3}/g,
  /\b(?:tache|odeur|froid|chaleur|chaud|temps|pluie|neige|meteo|film|livre|serie|chanson|toux|rhume|douleur|bouchons?|circulation)(?: \w+){0,3} (?:horrible|affreux|affreuse|terrible|degueulasse|insupportable|nulle?|catastrophique|colere|catastrophe)\b/g,
  /\b(?:film|livre|serie|chanson|piece) (?:de )?(?:la |le |les )?(?:colere|honte|vol|arnaque|voleurs|catastrophe|incompetents)\b|\bnul(?:le)?s? en (?:calories|gras|sucre|informatique|maths|technologie)\b/g,
  /\b(?:mon|ma|mes|le|la) (?:chien(?:ne)?|chat(?:te)?|bebe|fils|fille|mari|femme|mere|pere|belle mere|voisine?)(?: \w+){0,3} (?:enervee?|decue?|en colere|furieux|furieuse|nulle?|insupportable|fachee?|degoutee?)\b/g,
];
