import { DEPARTMENT, type ClassesPart } from '../pack.ts';

/** German: words that stand for each other in a request for a person. */
export const classes: ClassesPart = {
  requestClasses: {
    WHO:
      'mensch menschn menschen mensche monsch moensch person kollege kollegen kollegin kolleg agent agenten operator operatorin chef chefin chefs ' +
      'manager managerin vorgesetzter vorgesetzte vorgesetzten vorgesetztem teamleiter teamleiterin marktleiter bereichsleiter gruppenleiter schichtleiter kundendienstler kundendienstlerin supportler teamleitung leitung filialleiter ' +
      'abteilungsleiter geschaftsleitung geschaftsfuhrer experte experten expertin fachmann fachfrau fachkraft spezialist spezialisten spezialistin ' +
      'techniker technikerin profi verkaufer verkauferin dame herr herrn frau mannchen ma verantwortlicher verantwortlichen verantwortliche ' +
      'zustandiger zustandigen zustandige lebewesen supporter monteur disponent verwalter makler vertreter bediensteter angestellter angestellten ' +
      'angestellte servicekraft leute leuten ansprechperson *mitarbeiter *mitarbeiterin *mitarbeitern *mitarbeiters *berater *beraterin *beratern ' +
      '*betreuer *betreuerin *bearbeiter *bearbeiterin *ansprechpartner *ansprechpartnerin',
    ANY:
      'jemand jemanden jemandem irgendwer irgendwem irgendwen irgendjemand irgendjemanden irgendjemandem wen wem opper opperem oepperem oepper ' +
      'einer jmd jmdn jmdm',
    TALK:
      'sprechen spreche spricht reden rede redet redn red chatten chat schreiben schreibe telefonieren telefoniere unterhalten plaudern quatschen ' +
      'besprechen bereden klaren durchgehen gesprach gesprache unterhaltung dialog schnurre schnure schwatze schwatzen schriibe diskutieren erklaren ' +
      'erlautern schildern gesprochen geredet telefoniert gechattet geschrieben besprochen sprichst redest persprache spreched schnacken babbeln ' +
      'telefonat telefongesprach',
    PASS:
      'verbinden verbinde verbindet verbunden verbindung weiterverbinden weiterverbunden durchstellen durchgestellt weiterleiten weitergeleitet ' +
      'weiterleitung weiterreichen weiterreiche weitergeben ubergeben ubergebe ubergibt ubergabe ubernehmen ubernimmt ubernahme vermitteln vermittle ' +
      'leiten leite leitet stellen stell stellt stelle durch umleiten umschalten umgeleitet wechseln wechsel wechsle eskalieren eskaliere eskaliert ' +
      'eskalation schalten schalte schaltet dazuschalten zuschalten abgeben abgibt dazuholen hinzuziehen dazu hinzu ran her',
    REACH:
      'ruckruf rueckruf anruf zuruckrufen zurueckrufen aalute alute meldet melden telefontermin kontakt kontaktieren kontaktiere kontaktiert erreichen erreiche erreicht erreichbar anrufen anruft rufen ruf ruft rufe rufts rufens meldets meld zruckrufen zruckruft ' +
      'zuruckruft zuruckzurufen wenden telefon telefonisch telefonische telefonischen telefonisches telefonnummer nummer anzurufen mailen rangeht ' +
      'verfugbar ansprechbar besetzt',
    BOT:
      'bot bots chatbot chatbots roboter robotern automat automaten maschine maschinen computer computern ki programm algorithmus automatisch ' +
      'automatische automatischen automatisierte automatisierten textbaustein textbausteine bandansage',
    REAL:
      'echt echte echten echter echtem echtes richtig richtige richtigen richtiger richtigem richtiges real reale realen realer lebend lebende ' +
      'lebenden lebendige lebendigen menschlich menschliche menschlichen menschlicher menschliches menschlichem personlich personliche personlichen ' +
      'personlicher personliches wirklich wirklichen wirkliche kompetent kompetente kompetenten kompetenter kompetentes zustandig fleisch blut ' +
      'richtigi live',
    DEPT:
      `${DEPARTMENT} kundenservice kundendienst kundenbetreuung kundensupport support service hotline team technik rezeption zentrale buchhaltung vertrieb ` +
      'innendienst helpdesk supportteam serviceteam *abteilung',
    ME: 'mich mir uns mi miar',
    I: 'ich i wir man',
    YOU: 'du sie ihr euch euer eure eurem euren eurer ihnen ihre ihrem ihren ihrer dein deine deinem deinen dir dich eu enk',
    MY: 'mein meine meinem meinen meiner sein seine seinem unser unsere unserem unseren',
    HE: 'er ihm ihn es',
    WISH:
      'will mochte mochten wollen wollte mag mecht mechat wett wott wu brauche brauchen brauchte braucht benotige benotigen wunsche verlange ' +
      'verlangen fordere bestehe bevorzuge suche hatte lieber gern gerne liebsten erbitte wunscht gewunscht bitten wunsch',
    MAY:
      'kann konnte konnen konnten kannst konntest konntet konnt darf durfte wurde wurden wurdest wurdet cha chan chond gabs moglich moglichkeit ' +
      'ginge geht soll sollte muss musste solle moge magst konnts',
    PLEASE: 'bitte bitteee pls plz biite',
    GET:
      'gib gibt gebt geben gebts hol holt holen schick schicken schickt besorg besorgen lass lasst lassen reich bekommen bekomme kriege kriegen ' +
      'finde finden nehmen nehmt gabe',
    NOT: 'nicht keiner kein keine keinen keinem ohne nie niemals niemand niemanden niemandem ned net nimmer',
    WAS:
      'habe hat war waren gestern vorhin letzte letzten neulich schon bereits sagte meinte gesagt versprochen geholfen wusste damals montag ' +
      'angerufen aufgelegt zuruckgerufen',
    A: 'ein eine einen einem eines am nen nem ner der die das den dem des eme emene emne em',
    IF: 'wenn falls ob sobald',
    NOW: 'jetzt sofort gleich dringend endlich direkt umgehend schnell mal heute',
    HELP:
      'helfen hilfe hilft weiterhelfen kummern kummert anschauen ansehen draufschauen druberschauen prufen prueft zeigen beraten beratung ' +
      'unterstutzung unterstutzen antworten antwortet antwort anschaut ansieht begleiten fuhren halfe regeln losen entscheiden versteht auskennt ' +
      'weiss helfende',
    who: 'wer',
  },
  keptWords:
    'mit zu zum zur an von vom auf uber fur im in bei beim aus statt anstatt und oder aber dass weil da hier dort ist sind bin bist seid was wie wo wann warum auch noch mehr wieder ander andere anderen anderem anderer so sonst dann nur doch denn als ja nein hallo um sich selbst',
};
