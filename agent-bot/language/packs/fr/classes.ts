import { DEPARTMENT, type ClassesPart } from '../pack.ts';

/** French: words that stand for each other in a request for a person. */
export const classes: ClassesPart = {
  requestClasses: {
    WHO:
      'personne personnes humain humaine humains humin gens monde agent agents conseiller conseillere conseillers conseilleres conseille concseiller ' +
      'teleconseiller operateur operatrice operateurs responsable responsables manager superviseur superviseuse superieur superieure superieurs ' +
      'collegue collegues employe employee employes technicien technicienne techniciens gestionnaire interlocuteur interlocutrice representant ' +
      'representante prepose preposee directeur directrice patron patronne gerant gerante direction collaborateur collaboratrice collaborateurs ' +
      'specialiste specialistes expert experte vendeur vendeuse chef cheffe assistante receptionniste dame monsieur etre etres vivant mec',
    ANY: 'quelquun quelqun qqu quelquune qqun qqn kelkun quiconque',
    TALK:
      'parler parle parlent discuter discute echanger echange chatter tchatter clavarder dialoguer causer jaser communiquer entretenir reparler ' +
      'expliquer exposer raconter traiter conversation discussion vocal voix parlez parlons ecrire adresser parles',
    PASS:
      'passer passez passe transferer transferez transfere transferee orienter orientez oriente rediriger redirigez redirige diriger dirigez dirige ' +
      'connecter connectez connecte mettre mettez mets mis mise remettez relation relier reliez basculer bascule transmettre transmettez transmets ' +
      'escaladez remontez branchez relais repasser suite attribuez attribuer affectez affecter impliquez impliquer',
    REACH:
      'rappelee rappele recontactee recontacte biper bipez telephonez sonnez sonner contacter contactez contact contacte contactee joindre joignez joignable appeler appelez appelle appel appele rappeler rappelez rappelle ' +
      'rappel rapelez telephone telephoner telephonique numero avoir disponible disponibles libre rencontrer bout fil recontacter ' +
      '',
    BOT:
      'bot bots robot robots machine machines ordinateur ordinateurs ia chatbot chatbots automate automatique automatiques automatise repondeur ' +
      'logiciel programme algorithme',
    REAL:
      'vrai vraie vrais vraies reel reelle reels reelles veritable veritables chair os competent competente competents direct humainement attitre ' +
      'vivante',
    DEPT: `${DEPARTMENT} service support assistance hotline sav reception departement equipe boutique magasin agence clientele client technique accueil standard`,
    ME: 'me moi nous m',
    I: 'je j on',
    YOU: 'vous tu te toi votre vos ton tes ta',
    MY: 'mon ma mes notre nos',
    HE: 'il elle lui leur ils elles',
    WISH:
      'veux voudrais voudrait aimerais souhaite souhaiterais desire prefere prefererais besoin exige demande reclame cherche faut faudrait voudrions ' +
      'aimerions souhaitons attends attend veut refuse jveux veu patiente preference rassurerait',
    MAY: 'peux peut puis pouvez pourrais pourriez pourrait pourrions possible moyen peuvent dois doit auriez aurait serait avez aurais',
    PLEASE: 'svp stp plait veuillez priere amabilite gentillesse',
    GET:
      'donner donnez donne trouver trouvez trouve envoyez envoie obtenir laissez laisse laisser faites faire fais venir voir demander demandez ' +
      'cherchez chercher va dites amener amenez',
    NOT: 'pas ne aucun aucune sans jamais ni non nul',
    WAS: 'hier ai ete etait etais avait semaine derniere deja dit promis raccroche appris eu repondu resolu fut',
    A: 'un une le la les des du au aux ce cet cette l d',
    IF: 'si quand lorsque',
    NOW: 'maintenant vite urgent urgence rapidement tout',
    HELP:
      'aider aide aidez aidee aidera explique regarder regarde regardait verifier verifie repondre repond reponde repondez reponse occuper occupe ' +
      'charger charge prendre prenne guider guide resoudre confirme assister soutien connait comprend comprenne sait gere suit',
    who: 'qui',
  },
  keptWords:
    'a avec de en par pour sur dans chez que quoi comment ou est y ya as t es etes sont ici mieux autre autres plutot lieu et mais alors donc oui bonjour merci plus comme c qu se dont voila ben',
};
