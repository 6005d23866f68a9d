import { cue } from '../cue.ts';
import { mixedEnglish } from '../mixed-english.ts';
import type { Cue } from '../pack.ts';

const PERSON =
  '(?:humaine?|personne|agent|conseill(?:er|ere|e)|teleconseiller|operateur|operatrice|responsable|superieure?|collegue|employee?|technicien(?:ne)?|gestionnaire|interlocut(?:eur|rice)|charge de clientele|directeur|directrice|collaborat(?:eur|rice)|prepose|preposee|representante?|quelquun|specialiste|superviseur|banquier|banquiere)';

/** French: asking to be called, met or written to, to be passed up, and whether somebody reads. */
export const REACHED: readonly Cue[] = [
  cue(
    `\\b(?:aimerais|voudrais|souhaite|souhaiterais|veux|veut|demande|demandons|desire|souhaitons)(?: (?:a|bien|que|on|vraiment|juste)){0,3} (?:etre )(?:rappelee?s?|recontactee?s?|contactee?s?|appelee?s?)\\b|\\b(?:que on|qu on|on|que quelquun|qu un conseiller|que un \\w+|que une \\w+)(?: peut| pourrait| puisse)? me (?:rappelle|recontacte|contacte|telephone|appelle|rappeler|telephoner|recontacter|contacter|appeler)\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:rappelez|recontactez|contactez|appelez|telephonez|rappelle|telephone|sonnez) (?:moi|nous)\\b(?! (?:le prix|le montant|mon|ma|le nom|le code|comment|que|quand|les)\\b)`,
    0.8,
    'asks to be called',
  ),
  cue(
    `\\b(?:pouvez|pourriez|peux|pourrais|peut|pourrait|peuvent)(?: (?:vous|tu|on|quelquun|un|une|de|chez|vos|votre|\\w+)){0,4} (?:me|nous|m) (?:rappeler|recontacter|telephoner|appeler|contacter|biper|sonner)\\b|\\b(?:quelquun|qqn|un \\w+|une \\w+)(?: \\w+){0,3} (?:peut|pourrait|pourra|peux) (?:me|nous|m) (?:rappeler|appeler|telephoner|contacter|recontacter)\\b|\\bme faire (?:contacter|rappeler|appeler|sonner|recontacter) par\\b|\\bmerci de (?:bien vouloir )?(?:me |nous )(?:rappeler|recontacter|contacter|telephoner)\\b|\\b(?:attends|attendons|attente de) (?:votre|un) (?:appel|rappel|coup de fil)\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:une (?:vraie )?personne|un (?:vrai )?humain|quelquun|un etre humain|quelqu un|qqn|un conseiller)(?: \\w+)? (?:lit|repond|suit|voit|surveille|lisez|derriere)(?: \\w+){0,2} (?:messages?|demandes?|ici|la|ca|conversation|chat|ecran|questions?)\\b`,
    0.75,
    'asks whether a person is there',
  ),
  cue(
    `\\b(?:qui|quelquun|un humain|un collegue|une personne|un conseiller|collegue)(?: \\w+){0,3} (?:prend|prendre|prenne|prendra|peut prendre)(?: \\w+){0,2} (?:le relais|la suite|la main|en charge)\\b|\\b(?:demander?|demandez|confiez|donnez|passez|transmettez|laissez)(?: \\w+){0,4} (?:a|au) (?:un |une |votre |vos |ton |ta )?(?:collegue|superieur|responsable|humain|conseiller|superviseur)s?\\b`,
    0.85,
    'asks to be passed on',
  ),
  cue(
    `\\b(?:escalade[zr]?|escalader|escalez|remontez|remonter|faire remonter|faites remonter|transmettez|transmettre|transferez)(?: \\w+){0,4} (?:niveau superieur|niveau deux|niveau 2|superieure?|hierarchie|responsable|collegue|equipe|service competent|humain)\\b`,
    0.85,
    'asks to be passed on',
  ),
  cue(
    `\\b(?:des que|quand|lorsque) (?:un |une )${PERSON}(?: \\w+)? (?:est|sera|soit|se libere)(?: (?:dispo|disponible|libre|la|joignable))?\\b`,
    0.75,
    'asks to be called',
    /\b(?:biper|prevenir|prevenez|avertir|appeler|rappeler|dites|notifier|attends|mettez|passez)\b/,
  ),
  cue(
    `\\b(?:rendez vous|entretien|rdv|entrevue|appel)(?: \\w+){0,2} avec (?:un|une|mon|ma|votre|vos) ${PERSON}\\b`,
    0.85,
    'asks to talk to a person',
    /\b(?:aimerais|voudrais|souhaite|souhaiterais|veux|prendre|possible|demande|besoin|obtenir|fixer)\b/,
  ),
  cue(
    `\\b(?:besoin|envie|moyen|possible|possibilite)(?: (?:de|d|que|je)){0,2} (?:parler|discuter|causer|jaser|avoir|echanger)(?: (?:a|avec|de))? (?:un |une |des )?(?:vrai |vraie |vrais )?${PERSON}\\b|\\b(?:jaser|causer|placoter)(?: \\w+)? (?:a|avec) (?:un|une|quelquun|du monde|votre)\\b|\\b(?:il y )?a tu (?:quelquun|du monde|un humain)\\b|\\bpeux tu (?:parler|avoir)(?: \\w+){0,2} ${PERSON}\\b`,
    0.85,
    'asks to talk to a person',
  ),
  cue(
    `(?<=^ |\\| )(?:un |le )?(?:chat|tchat|live chat) (?:en direct|live)?(?: ?avec \\w+(?: \\w+)?)?(?= \\||\\s*$)(?<=\\b(?:direct|live|conseiller|humain|agent|personne|quelquun)\\b ?)`,
    0.75,
    'asks for a person',
  ),
  mixedEnglish('conseiller|humain', 'parler|un (?:agent|humain|conseiller)'),
];

/** Calls, appointments and persons that are told of or asked about. */
export const NOT_REACHED: readonly RegExp[] = [
  /\b(?:quelquun d autre|quelquun de autre|une autre personne|un tiers|un voisin) (?:peut|pourrait|pourra)(?: \w+){0,5}/g,
  /\b(?:appel|appels|rappel) (?:manques?|recus?|de vaccin|de produits?|gratuits?|vers|illimites?|surtaxes?)(?: \w+){0,3}/g,
  /\b(?:ai|avais|ai deja) (?:un |eu un |pris )?(?:rendez vous|rdv|entretien)(?: \w+){0,5}/g,
  /\b(?:pas la peine|inutile|pas besoin)(?: \w+){0,5}/g,
  /\b(?:recrutez|postuler|candidature|embauchez|devenir)(?: \w+){0,5}/g,
];
