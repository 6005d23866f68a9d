import { DEPARTMENT, type Cue, type HumanPart } from '../pack.ts';

const DETERMINER =
  '(?:(?:un|une|le|la|les|des|de|du|vos|votre|ton|tes|mon|autre|vrai|vraie|vrais|veritable|reel|reelle|bon|bonne|vous|etre|etres|seul|seule|charge|clientele) ){0,4}';
const STAFF =
  '(?:humains?|humaine|etres? humains?|agents?|conseillers?|conseilleres?|teleconseillers?|operateurs?|operatrices?|responsables?|managers?|superviseurs?|superieurs?|collegues?|employes?|employees?|' +
  'techniciens?|gestionnaires?|interlocuteurs?|interlocutrices?|representants?|charges? de clientele|directeur|directrice|patron|gerant|assistants?|' +
  '(?:personnes?|quelquun|gens) (?:reelles?|humaines?|physiques?|de reel|de vrai|de competent|de chez vous|de (?:la|votre) (?:equipe|societe|boutique))|vraies? (?:personnes?|gens|etre))';
const ANYBODY = `(?:personne(?! ne\\b)|quelquun|(?:la )?reception|(?:le )?(?:service|departement) \\w+|${DEPARTMENT})`;
const WHO = `${DETERMINER}(?:${STAFF}|${ANYBODY})`;
const SERVICE =
  '(?:le |votre |au |du )?(?:service (?:client|clients|clientele|apres vente|technique)|sav|support|assistance|hotline)';
const TALK =
  '(?:parler|discuter|causer|echanger|tchatter|chatter|dialoguer|joindre|contacter|avoir|communiquer|m entretenir|me entretenir|prendre contact|ecrire)';
const PASS =
  '(?:passe|passez|passer|mets|mettez|mettre|transfere|transferez|transferer|oriente|orientez|redirige|redirigez|rediriger|connecte|connectez|connecter|dirige|dirigez|bascule|basculez|renvoie|renvoyez)';
const BOT =
  '(?:bots?|robots?|machines?|ordinateurs?|ia|chatbots?|intelligence artificielle|automate|logiciel|repondeur)';

const cue = (source: string, weight: number, why: string): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
});

/** French: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(
        `${TALK}(?: (?:directement|maintenant|plutot|vraiment|ici|par telephone|en direct)){0,2}(?: (?:a|avec|au|aupres de))? ${WHO}\\b`,
        0.95,
        'asks to talk to a person',
      ),
      cue(`${TALK}(?: (?:a|avec|au))? ${SERVICE}\\b`, 0.75, 'asks for customer service'),
      cue(
        `${PASS}(?: (?:moi|me|nous|la|le|ce|cet|mon|ma|appel|chat|conversation|dossier|demande)){0,3}(?: (?:en (?:relation|contact|communication|ligne)|directement|vite))?(?: (?:a|avec|au|vers|aupres de))? ${WHO}\\b`,
        0.95,
        'asks to be passed on',
      ),
      cue(
        `(?:me|nous) (?:passer|mettre|transferer|orienter|rediriger|connecter|diriger)(?: en (?:relation|contact|communication|ligne))?(?: (?:a|avec|au|vers))? (?:${WHO}|${SERVICE})\\b`,
        0.95,
        'asks to be passed on',
      ),
      cue(
        `${PASS} (?:moi|nous)(?: en (?:relation|contact|communication))? (?:a|avec|au|vers) ${SERVICE}\\b`,
        0.9,
        'asks to be passed on',
      ),
      cue(
        `(?:veux|voudrais|voudrait|souhaite|souhaiterais|aimerais|prefere|prefererais|demande|exige|besoin|faut|cherche|donnez moi|donne moi|appelez|appelle|appeler|trouver|voir)(?: (?:moi|voir|avoir|de|que|bien|plutot|vraiment|absolument|l)){0,3} ${DETERMINER}${STAFF}\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:veux|voudrais|souhaite|aimerais|prefere|demande|exige|besoin|peux|peut|pouvez|puis je|pourrais)(?: (?:je|de|bien|me))? (?:etre )?(?:rappele|rappelee|contacte|contactee|recontacte|recontactee|mis en relation|mise en relation|transfere|transferee|pris en charge|prise en charge)(?: par)? ${WHO}\\b`,
        0.9,
        'asks to be called',
      ),
      cue(
        `(?:quelquun|un conseiller|une personne|un humain|un agent|un responsable|un de vos \\w+)(?: (?:de|du) (?:\\w+ )?\\w+)? (?:peut|pourrait|peux|doit|pourra)(?: (?:il|elle))? (?:me |nous )?(?:rappeler|appeler|telephoner|contacter|recontacter|repondre|regarder|prendre)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:que )?(?:quelquun|un conseiller|une personne|un humain|un agent|un responsable)(?: (?:de|du) (?:\\w+ )?\\w+)? (?:me|nous) (?:rappelle|appelle|contacte|recontacte|reponde|telephone|aide)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:y a|est ce que il y a|avez vous)(?: (?:t|il|pas|bien|vraiment|la|donc)){0,3} ${DETERMINER}(?:quelquun|personne (?:a|au|pour|en)|${STAFF})(?: (?:ici|la|disponible|de disponible|en ligne|au bout|pour (?:me )?(?:repondre|aider)|a qui parler)|(?= \\||\\s*$))`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `a qui (?:puis je|je peux|dois je|faut il|pourrais je|est ce que je peux) (?:parler|me adresser|m adresser)\\b`,
        0.75,
        'asks whom to talk to',
      ),
      cue(
        `(?:marre|ras le bol|assez|stop|arretez|arrete|refuse|veux pas|veux plus|envie pas|deteste|fatigue|plutot que|au lieu)(?: (?:de|d|a|que|plus|me|parler|ecrire|discuter|avec|perdre|mon|temps|faire|envie|echanger|vos|ces|ce|cette|le)){0,6}(?: (?:un|une|le|la|des|ce|cette|vos|votre))? ${BOT}\\b`,
        0.85,
        'does not want to talk to a machine',
      ),
      cue(
        `(?:assistance|aide|contact|reponse|intervention|conseiller|service) (?:humaine?|d un humain|de un humain)\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:vraie personne|vrai humain|vrai conseiller|vraie conseillere|personne reelle|etre humain)(?= \\||\\s*$| si il| maintenant)`,
        0.8,
        'names a real person',
      ),
      cue(
        `(?:humain|agent|conseiller|conseillere|operateur|responsable|superviseur|quelquun) (?:si il (?:vous|te) plait|maintenant|vite)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:quelquun|personne|humain|conseiller|gens)(?: \\w+)? en chair et en os\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:regler|resoudre|voir|expliquer|clarifier|traiter)(?: (?:ca|cela|le|la|au telephone|par telephone)){0,3} avec ${WHO}\\b`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `(?:aurai|avoir|obtenir|joindre)(?: je)?(?: enfin| un jour| bientot)? (?:un|une) ${DETERMINER}${STAFF}\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:appelez|appelle|rappelez|rappelle|telephonez) (?:moi|nous)(?= \\||\\s*$| (?:si|svp|au|sur|vite|demain|des|quand|a)\\b)`,
        0.8,
        'asks to be called',
      ),
    ],
    traps: [
      /\b(?:es|etes|est|serait|suis)(?: (?:tu|vous|ce|il|que|bien|vraiment|en|fait|ici)){0,4} (?:un|une|le|la) (?:vrai |vraie )?(?:humain|humaine|personne|robot|bot|machine|agent|conseiller|etre)(?: \w+){0,2}/g,
      /\b(?:je|on) (?:parle|discute|echange|suis en train)(?: \w+){0,6}/g,
      /\b(?:parle|parlais|discute) je(?: \w+){0,6}/g,
      /\b(?:hier|avant hier|la semaine derniere|la derniere fois|ce matin|il y a (?:\w+ )?(?:jours|semaines|mois))(?: \w+){0,8}/g,
      /\b(?:ai|as|avons|avez|a|avais|avait|ont)(?: (?:deja|bien|aussi|pu|enfin|eu))* (?:parle|discute|eu|joint|contacte|appele|echange)(?: \w+){0,6}/g,
      /\b(?:le|la|un|une|votre|ce|cet|cette|mon|ton) (?:conseiller|conseillere|agent|personne|operateur|operatrice|technicien|responsable|employe|employee|collegue) (?:qui|que|etait|est|a|ne|me|avait|nous|m)(?: \w+){0,3}/g,
      /\bdois je(?: \w+){0,5}/g,
      /\b(?:parler|discuter) (?:a|avec) (?:mon|ma|mes|son|ses)(?: \w+){0,2}/g,
    ],
    terms: [
      /\b(?:ressources|droits|erreur|corps|genre|sciences) humaine?s?\b/g,
      /\b(?:par|deux|trois|quatre|cinq|six|chaque|plusieurs|combien de|tierce|premiere|autres) personnes?\b/g,
      /\bdroits de le (?:homme|humain)\b/g,
      /\bagents? (?:immobiliers?|de (?:voyages?|police|securite|nettoyage|joueur)|secret|d assurance|immobiliere|commercial|pathogene|chimique)\b/g,
      /\b(?:operateurs? (?:mobile|telephonique|telecom|de reseau)|tour operateur)\b/g,
      /\bpersonne (?:ne|na|nest|de contact|morale|physique|agee|handicapee|majeure)\b/g,
    ],
    nouns: [
      'humain',
      'humaine',
      'conseiller',
      'conseillere',
      'agent',
      'operateur',
      'operatrice',
      'responsable',
      'quelquun',
      'personne',
      'superviseur',
      'teleconseiller',
    ],
    politeness: [
      'un',
      'une',
      'le',
      'la',
      'si',
      'il',
      'vous',
      'te',
      'plait',
      'je',
      'veux',
      'vrai',
      'vraie',
      'maintenant',
      'vite',
      'besoin',
      'de',
      'etre',
      'client',
      'clientele',
      'reel',
      'reelle',
      'allo',
      'urgent',
      'voudrais',
      'a',
    ],
    spelling: [
      'humain',
      'conseiller',
      'operateur',
      'responsable',
      'quelquun',
      'personne',
      'parler',
      'superviseur',
      'collegue',
      'discuter',
      'transferer',
      'conseillere',
    ],
    realWords: [
      'conseil',
      'conseils',
      'conseille',
      'personnes',
      'personnel',
      'humains',
      'operation',
      'parlez',
      'parle',
      'parles',
      'partir',
      'parer',
      'parier',
      'demain',
      'agence',
      'responsables',
      'discute',
      'collegues',
      'transfere',
      'transferez',
      'garler',
      'college',
    ],
  },
};
