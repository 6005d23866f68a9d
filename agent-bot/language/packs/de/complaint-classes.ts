/** German: words that stand for each other in a complaint; the classes' names are the same in all languages. */
export const complaintClasses: Readonly<Record<string, string>> = {
  NOT: 'nicht nichts nie niemals kein keine keinen keinem keiner keines ohne nix net ned nod nuet nut kei ke koa kan niad nich niemand niemer niamand weder',
  STILL: 'noch immernoch weiterhin nachwievor bislang bisher na',
  EVER: 'immer standig dauernd jedesmal jeden jede jedes jeder taglich andauernd laufend immr aiwei stets regelmassig',
  AGAIN:
    'wieder nochmal nochmals erneut abermals wida widr nomal nomol noamoi nochmol schonwieder wiederholt',
  ALREADY: 'schon bereits scho langst mittlerweile inzwischen unterdessen endlich',
  SINCE: 'seit seitdem seither sit sid bis vor',
  PERIOD:
    'tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten std min tog wuche wucha stund abend abende nacht halbjahr quartal ewigkeit ewig',
  DATE: 'montag dienstag mittwoch donnerstag freitag samstag sonntag mantig zistig mittwuch dunnstig fritig samschtig januar februar marz april mai juni juli august september oktober november dezember janner feber gestern vorgestern weihnachten ostern heuer vorletzte letzte letzten letzter letztes ersten',
  SOON: 'heute morgen hut morn heit muargn demnachst nachste nachsten gleich bald',
  TWO: 'zwei drei vier funf sechs sieben acht neun zehn elf zwolf funfzehn zwanzig dreissig vierzig zwo zwoi dru vieri viermoi hundert tausend mehrere paar viele',
  TIMES:
    'mal male mol moi x zweimal dreimal viermal funfmal sechsmal zehnmal drumal zwoimal hundertmal mehrmals mehrfach oft ofter',
  ORDER:
    'zweite zweiten zweites dritte dritten drittes vierte vierten funfte funften sechste sechsten zigste zigsten wievielten hundertsten vierti funfti dritti',
  PROMISE:
    'versprochen versprechen verspricht versprecht versprached zugesagt zusage angekundigt versichert garantiert zugesichert vereinbart ausgemacht hiess heisst angeblich laut sollte sollten hatte hatten eigentlich vereinbarung zugesichertes angeblicher',
  SAY: 'sagt gsagt gseit gsogt sagen schreibt behauptet erzahlt meinte meint erklart verweist verweisen sagst',
  WAIT: 'warte warten wartet gewartet wartezeit warteschleife warteschlange wart woart woat gwart hange hanget schlange hinhalten vertrostet',
  CAME: 'gekommen komme kommt kam kamen angekommen ankommt geliefert zugestellt erhalten bekommen eingetroffen cho gekriegt kriege passiert eingegangen gutgeschrieben erschienen gschicht kumma kumman gsehe aufgetaucht',
  SENT: 'geschickt gesendet gemailt geschrieben angerufen gemeldet eingereicht hochgeladen gefaxt bestellt gekauft gebucht reserviert gekundigt zuruckgeschickt gschickt gschribe bstellt abgegeben beantragt',
  GONE: 'weg verschwunden verloren fehlt fehlen fehlte geloscht leer unauffindbar futsch verschwinden verschwindet verlorengegangen gesperrt abgelehnt gestrichen abgesagt storniert geschlossen',
  BROKEN:
    'kaputt defekt sturzt absturz abgesturzt hangt eingefroren ausgefallen ausfall bricht ruckelt hin tropft tot down storung storungen fehler schrott kaputte kaputtes kabutt hinige hinigs blockiert ungultig gerissen zerbrochen schimmel',
  RUN: 'geht ging gaht goht funktioniert funktionierte lauft klappt tut startet ladt gehen laufen funktionieren',
  PAY: 'bezahlt bezahle bezahlen zahle zahlen zahlt gezahlt abgebucht abbuchen belastet berechnet verrechnet zahl abgezogen uberwiesen kassiert mahnt mahnung gemahnt abzocke',
  MONEY:
    'geld euro eur franken chf gebuhr gebuhren rechnung kohle mahngebuhr aufpreis beitrag preis preise preiserhohung',
  REPLY:
    'antwort antworten ruckmeldung antwortet reagiert reaktion meldet ruckruf zuruckgerufen auskunft erreichbar erreicht abgehoben abnimmt rangeht zruckgruafn zruglutet auskunfte',
  CALL: 'mail mails email anruf anrufe brief briefe hotline telefon nachricht nachrichten ticket tickets leitung textbaustein textbausteine link',
  PRAISE:
    'toll super prima bravo klasse wunderbar herzlichen gluckwunsch gratulation fein spitze top grossartig hervorragend praktisch witzig nett lustig interessant respekt servas',
  THANK: 'danke dank merci dankeschon',
  FINE: 'gut ok okay perfekt erledigt geklappt zufrieden begeistert freundlich schnell angenehm geholfen hilfsbereit bestens lecker guat guet problemlos gerettet passt behoben',
  HOW: 'wie wia wieviel wann wo wohin woher welche welcher welches welchen ob wer wem was wos welchs',
  WHY: 'warum wieso weshalb wozu wofur weswegen',
  MAY: 'kann konnt konnen konnte darf durfen cha chan kannst konnten muss mussen derf gibt gibts gilt git',
  WISH: 'mochte mocht will wurde brauche brauch benotige suche wollte gern gerne mecht wett wott hett wunsche',
  I: 'ich i wir mir mich uns mer mi mia us ha',
  MY: 'mein meine meinen meinem meiner unser unsere unserem unseren mini mei',
  YOU: 'ihr sie euch ihnen du dir dich ir eu eich eure euer eurem euren ihre ihrem ihren eier eire',
  THEY: 'er man jemand kollege fahrer bote techniker monteur mitarbeiter arzt handwerker vertreter verkaufer hausmeister installateur',
  ONLY: 'nur bloss lediglich ausser nume',
  BUT: 'aber trotzdem obwohl dennoch dabei doch sondern statt stattdessen',
  THEN: 'dann danach jetzt nun plotzlich auf einmal etz jetza iaz dafur',
  WRONG:
    'falsch falsche falschen falscher falsches anders verkehrt verkehrte doppelt zuviel zuwenig halb halfte',
  BAD: 'kalt kalte roh nass dreckig schmutzig matschig schlecht schlechter schlimm mies teuer stinkt voll verspatung verspatet zu feucht braunes ungeniessbar langsam',
  OUTRAGE:
    'frechheit unverschamt unverschamtheit zumutung witz lacherlich unfassbar unglaublich skandal betrug saftladen sauerei peinlich traurig enttauscht enttauschend argerlich arger sauer wutend genervt nervt katastrophe chaos theater fassungslos mist scheisse scheiss schas verarscht veraschen veralbern unmoglich armutszeugnis haessig hassig unzumutbar inakzeptabel ausrede ausreden egal wurscht',
  ENOUGH: 'reicht langt geduld nase schnauze kragen ende satt genug letzte',
  MISHAP:
    'leider sorry leid entschuldigung entschuldigen verzeihung schade missverstandnis versehen vertan verklickt vertippt irrtum',
  IF: 'wenn falls sobald sofern',
  KIN: 'mutter vater tochter sohn mann frau freund freundin nachbar nachbarin oma opa schwester bruder chef chefin kind kinder enkel mama papa',
  USELESS: 'umsonst vergeblich sinnlos bringt hilft nutzlos unbrauchbar zwecklos vergiss',
};
