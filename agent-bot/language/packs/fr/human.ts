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

const cue = (source: string, weight: number, why: string, given?: RegExp): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
  ...(given === undefined ? {} : { given }),
});

/** French: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(
        `${TALK}(?: (?:directement|maintenant|plutot|vraiment|ici|par telephone|en direct|de vive voix|de ca|de cela|au telephone)){0,2}(?: (?:a|avec|au|aupres de))? ${WHO}\\b`,
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
        `(?:y a|ya|est ce que il y a|avez vous)(?: (?:t|il|pas|bien|vraiment|la|donc)){0,3} ${DETERMINER}(?:quelquun|personne (?:a|au|pour|en)|${STAFF})(?: (?:ici|la|disponible|de disponible|en ligne|au bout|pour (?:me )?(?:repondre|aider)|a qui parler)|(?= \\||\\s*$))`,
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
      cue(
        `(?:pouvez|peux|pourriez|pourrais|peut)(?: (?:vous|tu|on|quelquun))? (?:me |nous )?(?:rappeler|appeler|telephoner)(?= \\||\\s*$| (?:au|svp|si|sur|vite|ce|demain|quand|ce est)\\b)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:quelquun|une? (?:vraie? )?(?:personne|humain|conseill\\w+|agent|responsable|employee?|etre humain|technicien|collegue)|un de vos \\w+)(?: (?:reelle|humaine?|reel|de chez vous|competente?)){0,2} (?:peut|pourrait|pourra|doit|va|devrait)(?: (?:il|elle))? (?:me |m |nous |se )?(?:rappeler|appeler|telephoner|contacter|regarder|prendre|repondre|aider|voir|traiter|examiner|charger|expliquer)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(`(?:mis|mise) en (?:relation|contact)(?: (?:avec|a))? ${WHO}\\b`, 0.9, 'asks to be passed on'),
      cue(
        `(?:me|nous) (?:la|le|les) (?:repasser|repassez|repasse|passer|redonner)\\b|(?:repassez|repasse)(?: (?:la|le|moi)){1,2}\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(`(?:repassez|repasser|repasse)(?: moi)? (?:a )?${WHO}\\b`, 0.9, 'asks to be passed on'),
      cue(`${PASS}(?: (?:moi|nous|me))?(?: a)? quelquun (?:qui|de)\\b`, 0.85, 'asks to be passed on'),
      cue(
        `(?:je )?(?:en )?(?:veux|voudrais|aimerais|prefere|prefererais|donnez moi|demande)(?: (?:en|avoir|parler a))? (?:un|une) autre(?= \\||\\s*$)`,
        0.8,
        'asks for another person',
        /\b(?:conseill\w+|agents?|personne|operat\w+|dame|monsieur|collegue|employee?|quelquun|responsable)\b/,
      ),
      cue(
        `(?<=^ |\\| )(?:(?:pas|plus|sans|stop|marre|assez)(?: (?:de|du|le|la|les|ce|au))?|non (?:aux?|a les?)) ${BOT}(?: (?:si il \\w+ plait|merci))?(?= \\||\\s*$| (?:une?|je|quelquun)\\b)`,
        0.75,
        'does not want a machine',
      ),
      cue(
        `(?:stop|marre|pas|assez)(?: (?:de|du|d|le|la))? ${BOT}(?: si il \\w+ plait)? (?:un|une) (?:vraie? )?(?:personne|humain|conseiller)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:attends|attend|attendre)(?: \\w+){0,3} (?:un|une|le|la) ${STAFF}\\b`,
        0.75,
        'waits for a person',
      ),
      cue(
        `(?<=^ |\\| )(?:bonjour )?(?:le )?(?:service (?:client|clients|clientele)|sav)(?: (?:si il \\w+ plait|vite|urgent))?(?= \\||\\s*$)`,
        0.75,
        'names customer service',
      ),
      cue(
        `(?<=^ |\\| )(?:besoin de |avec |a )?(?:quelquun|une? personne)(?: \\w+)? (?:de (?:competent|vrai|reel|humain|serieux)|reelle|humaine|competente)(?: si il \\w+ plait)?(?= \\||\\s*$)`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:veux|peux|voudrais|aimerais|souhaite|pouvoir) (?:parle|discute|echange) (?:a|avec) (?:une? )?(?:${WHO}|conseille)\\b`,
        0.9,
        'asks to talk to a person',
      ),
      cue(
        `(?:parler|parle|discuter)(?: (?:a|avec))? un (?:vrai )?conseille\\b`,
        0.9,
        'asks to talk to a person',
      ),
      cue(
        `numero (?:ou|pour|avec|de)(?: \\w+){0,5} (?:vraie? |vrai )?(?:${STAFF}|personne|quelquun)\\b`,
        0.75,
        'asks for a person',
      ),
      cue(
        `(?:comment|faut il|moyen)(?: \\w+){0,4} (?:joindre|avoir|contacter|parler a|tomber sur) (?:une? )?${DETERMINER}(?:${STAFF}|vraie personne|personne reelle|quelquun)\\b`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:une? )?de vos (?:collegues|conseillers|conseilleres|agents|equipes|responsables|techniciens)(?: (?:peut|pourrait))(?: \\w+){0,2}`,
        0.8,
        'asks that a person does it',
      ),
      cue(
        `(?:je )?(?:veux|voudrais|aimerais|prefere|prefererais|besoin de)(?: (?:avoir|juste|avant tout))? une (?:vraie )?personne(?= \\||\\s*$| (?:au|a qui|pour|reelle|si)\\b)`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:veux|voudrais|aimerais|souhaite|faudrait|faut) que (?:quelquun|une? (?:vraie )?(?:personne|humain|conseillere?|agent|responsable)) (?:me |m |nous )?(?:explique|prenne|regarde|traite|voie|ecoute|lise|appelle|rappelle|contacte|aide|reponde)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:remettez|remets|reconnectez|reconnecte|repassez|repasse)(?: \\w+){1,4} (?:avec|a) (?:elle|lui|eux|${WHO})\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `parler a (?:votre|ton|un|une|le|la) (?:chef|cheffe|patron|patronne|directeur|directrice)\\b`,
        0.95,
        'asks to talk to a person',
      ),
    ],
    traps: [
      /\b(?:que se passe(?: t)?(?: il)?|qu arrive(?: t)? il|que arrive(?: t)?(?: il)?|combien (?:coute|ca coute)|est ce payant|ce est payant|ce est gratuit|est ce gratuit)(?: (?:si|de|pour))?(?: \w+){0,8}/g,
      /\b(?:ma|mon|mes|sa|son|ses) (?:mere|pere|femme|mari|ami|amie|amis|soeur|frere|fils|fille|grand mere|voisine?|clients?)(?! et moi\b)(?: \w+){0,8}/g,
      /\b(?:si je|si on) (?:avais|avait|voulais|demande|veux|ai|devais)(?: \w+){0,8}/g,
      /\b(?:sans|avant de|obliger? de) (?:parler|appeler|contacter|passer)(?: \w+){0,5}/g,
      /\b(?:veux|voudrais|souhaite|aime) (?:parler|discuter|echanger) (?:a|avec) personne(?! (?:reelle|humaine|de|qui|en))\b/g,
      /\b(?:laissez|laisse|oublie|oubliez)(?: \w+){0,2} (?:le |la |un )?(?:conseiller|agent|humain|personne)\b/g,
      /\b(?:est ce|ce est) une? (?:humain|personne|vraie personne|machine) qui(?: \w+){0,3}/g,
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
      /\bagents? (?:nettoyants?|nettoyant|degraissant|immo)\b/g,
      /\b(?:ressources|droits|erreur|corps|genre|sciences) humaine?s?\b/g,
      /\b(?:par|deux|trois|quatre|cinq|six|chaque|plusieurs|combien de|tierce|premiere|autres) personnes?\b/g,
      /\bdroits de le (?:homme|humain)\b/g,
      /\bagents? (?:immobiliers?|de (?:voyages?|police|securite|nettoyage|joueur)|secret|d assurance|immobiliere|commercial|pathogene|chimique)\b/g,
      /\b(?:operateurs? (?:mobile|telephonique|telecom|de reseau)|tour operateur)\b/g,
      /\bpersonne (?:ne|na|nest|de contact|morale|agee|handicapee|majeure)\b/g,
    ],
    begins:
      /(?<!\b(?:si|quand|comment|que|qui|ou|pourquoi|parce|et|ne|pas|dit|pour|de|combien|lorsque) )\b(?:(?:donc|alors|mais|du coup|maintenant) )?(?:je (?:veux|voudrais|souhaite|prefere|souhaiterais) |(?:pouvez vous|vous pouvez|tu peux|peux tu|pourriez vous) me |(?:passez|passe|mettez|mets|transferez|rappelez|repassez) (?:moi|nous) )/g,
    nouns: [
      'employe',
      'employee',
      'superieur',
      'superieure',
      'technicien',
      'interlocuteur',
      'chef',
      'directeur',
      'patron',
      'humains',
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
      'tout',
      'suite',
      'tres',
      'bonjour',
      'salut',
      'besoin',
      'mon',
      'votre',
      'passez',
      'moi',
      'reel',
      'competent',
      'physique',
      'avec',
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
