/** French: words that stand for each other in a complaint; the classes' names are the same in all languages. */
export const complaintClasses: Readonly<Record<string, string>> = {
  NOT: 'pas ne n rien jamais aucun aucune personne ni sans nul nulle pantoute point',
  STILL: 'toujours encore tjr tjrs tjs reste',
  EVER: 'chaque tous toutes tout constamment continuellement systematiquement quotidiennement',
  AGAIN: 'nouveau re recommence recommencer rebelote derechef repete repeter refaire refait redemande',
  ALREADY: 'deja enfin',
  SINCE: 'depuis voila fait jusqu jusque dpuis',
  PERIOD:
    'jour jours semaine semaines mois an ans annee annees heure heures minute minutes matin soir nuit journee trimestre h min eternite siecle',
  DATE: 'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre hier avanthier noel paques dernier derniere',
  SOON: 'demain aujourd hui bientot prochain prochaine tantot',
  TWO: 'deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent mille plusieurs',
  TIMES: 'fois x reprises',
  ORDER:
    'deuxieme seconde troisieme quatrieme cinquieme sixieme septieme dixieme enieme centieme 2eme 3eme 4eme',
  PROMISE:
    'promis promet promettez promesse assure assurait garanti annonce annonces devait devaient devrait cense censee pretendument normalement prevu prevue convenu jure vendu',
  SAY: 'dit dites disent dire disait raconte repond explique renvoie renvoyez',
  WAIT: 'attends attend attendre attendu attente attendons patiente patienter poireaute poireauter file',
  CAME: 'arrive arrivee arriver recu recue recois venu venue vient livre livree passe passee parvenu eu obtenu',
  SENT: 'envoye envoyee envoie ecrit appele telephone reclame commande achete reserve demande signale depose transmis contacte rappele relance resilie',
  GONE: 'disparu disparue perdu perdue manque manquent manquait efface effacee supprime vide annule annulee bloque bloquee refuse refusee ferme fermee coupe coupee raccroche introuvable suspendu',
  BROKEN:
    'casse cassee panne pannes bug bugs bugue plante plantent defectueux defaillant erreur erreurs fige rame hs mort fuit fuite dechire abime abimee brise freeze',
  RUN: 'marche marchent fonctionne fonctionnent charge demarre ouvre s allume',
  PAY: 'paye payer paie payes paient preleve prelevee prelevement prelevements facture facturee debite debitee encaisse regle paiement rembourse remboursement',
  MONEY:
    'argent euros euro frais balles dollars prix tarif tarifs abonnement facture factures solde fric sous',
  REPLY:
    'reponse reponses repondez reponde repondu rappelle rappel nouvelles nouvelle explication excuse excuses solution joindre joignable suite',
  CALL: 'mail mails courriel courriels appel appels courrier courriers lettre message messages ligne ticket tickets lien',
  PRAISE:
    'bravo super genial formidable magnifique joli jolie felicitations chapeau bien cool charmant parfait drole sympa beau belle',
  THANK: 'merci mercis remercie',
  FINE: 'regle reglee ok nickel content contente satisfait satisfaite ravi ravie gentil rapide excellent impeccable resolu top',
  HOW: 'comment quand ou quel quelle quels quelles combien quoi qui quest',
  WHY: 'pourquoi pq',
  MAY: 'puis peut peux pouvez pourrais pourriez pouvons faut avez existe',
  WISH: 'voudrais veux souhaite souhaiterais aimerais cherche besoin voulais prefere',
  I: 'je j jai nous me m moi on',
  MY: 'mon ma mes notre nos',
  YOU: 'vous tu te t votre vos ton ta toi',
  THEY: 'il elle ils livreur technicien facteur medecin docteur vendeur chauffeur plombier conseiller agent proprietaire artisan',
  ONLY: 'seulement uniquement seul seule',
  BUT: 'mais pourtant alors meme malgre cependant sauf lieu tandis',
  THEN: 'maintenant ensuite apres resultat donc',
  WRONG: 'mauvais mauvaise faux fausse double moitie errone autre different differente inverse',
  BAD: 'froid froide cru crue sale mouille lent lente pire cher chere retard retards pourri moisi bruyant humide frette',
  OUTRAGE:
    'honte honteux scandale scandaleux arnaque arnaqueurs voleurs inadmissible inacceptable incroyable catastrophe deplorable lamentable marre enerve enervee fache fachee decu decue decevant ridicule moque moquez foutez foutre merde bordel cauchemar pathetique insupportable aberrant affligeant pretexte blague plaisanterie comble',
  ENOUGH: 'assez suffit stop limite patience bout',
  MISHAP: 'desole desolee dsl pardon excusez excuse scuse dommage trompe trompee faute helas malheureusement',
  IF: 'si cas lorsque',
  KIN: 'mere pere fils fille mari femme copain copine voisin voisine frere soeur grand chef patron amie ami chum blonde enfant bebe maman papa pote',
  USELESS: 'vain inutile inutiles sert laisse laissez oublie tomber',
};
