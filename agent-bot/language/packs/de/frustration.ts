import type { FrustrationPart } from '../pack.ts';
import { ABOUT_OTHERS, INDIRECT } from './indirect.ts';

/** German: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    ...INDIRECT,
    {
      pattern:
        /\b(?:schon wieder|wieder mal|erneut)\b(?:(?: \|)? \w+){0,9} (?:das|der|die) (?:zweite|dritte|vierte|funfte|xte)(?= \||\s*$| mal| in)/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /(?<=^ |\| )(?:na |ja |echt )?(?:toll|super|klasse|prima|grossartig|danke|herzlichen gluckwunsch|bravo|wunderbar)(?: \||(?= (?:und |jetzt ))) (?:und |aber )?(?:jetzt|nun)(?: \w+){0,3} (?:weg|kaputt|futsch|leer|gesperrt|ohne|nichts|keine?n?|geloscht)\b/g,
      weight: 0.75,
      why: 'praise that is none',
      ironic: true,
    },
    {
      pattern:
        /\b(?:unverschamt(?:heit)?|inakzeptabel|lacherlich|unmoglich|frechheit|katastrophe|skandal|zumutung|peinlich|unfassbar|unglaublich|armutszeugnis|saftladen|sauladen|verarsch(?:en|t|e|ung)?|abzocke|dreist(?:igkeit)?|unter aller sau|witz (?:hier|oder)|ein (?:schlechter |echter )?witz|unterirdisch|grottig|grottenschlecht|nutzlos|unbrauchbar)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:schlecht|schlechte[rsnm]?|schlimm|furchtbar|schrecklich|mist|scheiss(?:e|en|er)?|mies(?:e[rsnm]?)?|unfahig|dumm|bescheuert|betruger)\b/g,
      weight: 0.4,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:genervt|nervt|nervig|sauer|wutend|verargert|argerlich|frustriert|frustrierend|enttauscht|enttauschend|stinksauer|reicht(?: es)? mir|mir reicht|die nase voll|satt|dreh(?:e)? (?:hier |gleich |noch |langsam |bald ){0,3}durch|platzt (?:mir )?der kragen)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:ich habe (?:\w+ ){0,3}(?:schon|bereits) (?:\w+ ){0,3}(?:gesagt|geschrieben|gefragt|erklart|beantwortet)|zum (?:zweiten|dritten|vierten|funften|zehnten|x ?ten) mal|immer wieder|wie oft (?:noch|denn|(?:muss|soll) ich (?:\w+ ){0,3}(?:noch|sagen|schreiben|erklaren|fragen|wiederholen|anrufen|warten))|schon wieder|immer das gleiche|immer dasselbe)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:niemand|keiner) (?:\w+ ){0,2}(?:hilft|antwortet|meldet|reagiert|kummert|erreichbar|geholfen|geantwortet)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:hilft (?:mir )?(?:\w+ )?nicht(?: weiter)?|bringt (?:mir )?nichts|versteh(?:st|en|t) (?:\w+ )?(?:mich |es )?nicht|sinnlos|zeitverschwendung)\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:warte (?:\w+ ){0,3}seit|immer noch (?:nicht|nichts|kein|keine|keinen)|seit (?:\w+ )?(?:wochen|monaten|tagen) (?:\w+ )?(?:warte|nichts))\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern: /\b(?:nie wieder|nie mehr)(?: \w+){0,3} (?:euch|ihnen|hier|bestell\w*|kauf\w*|buch\w*)\b/g,
      weight: 0.3,
      why: 'wants to leave',
    },
    {
      pattern:
        /\b(?:nie wieder|das kann doch nicht (?:wahr|ihr ernst) sein|ihr ernst|euer ernst|was soll das|geht(?: es)? noch|verdammt(?:e|en|er|es)?|verflucht)\b/g,
      weight: 0.4,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:was fur eine|reine|so eine|eine) (?:\w+ )?(?:zeitverschwendung|sauerei|frechheit|verarsche|unverschamtheit|schweinerei|enttauschung|blamage|schande)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:(?:schnauze|nase|fresse) (?:\w+ )?voll|faxen dicke?|kotzt mich(?: \w+){0,3} an|zum kotzen|geht mir(?: \w+){0,3} auf (?:die nerven|den keks|den sack|den geist|den wecker|den zeiger)|(?:regt|nervt|argert|kotzt)(?: \w+){0,2} (?:mich|uns)(?: \w+){0,3} (?:auf|an|total|langsam|echt|tierisch|nur noch)|macht mich(?: \w+){0,2} (?:wahnsinnig|irre|verruckt|fertig|krank)|geduld(?: \w+){0,3} (?:am ende|zu ende|erschopft)|keine geduld mehr|am verzweifeln|hals(?: \w+){0,2} dick|vor wut|(?:jetzt|langsam|mir) reicht(?: es|s)?(?: mir)?(?: (?:jetzt|langsam|echt|wirklich))?(?= \||\s*$)|grantig|ang(?:e)?fress(?:e)?n|hassig|stinkt mir|pissed|bedient)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:(?:das )?(?:kann|darf)(?: es| das)?(?: (?:doch|ja|wohl|jetzt|echt|einfach)){1,3} nicht (?:sein|wahr sein|euer ernst sein)|wollt ihr mich(?: \w+){0,2} (?:verarschen|verappeln|auf den arm nehmen)|fur wie (?:blod|dumm|doof) (?:haltet|halten)|spinnt ihr|hort (?:mir )?(?:hier )?(?:uberhaupt |eigentlich )?(?:irgend)?(?:wer|jemand) zu|liest (?:das |hier )?(?:uberhaupt|eigentlich) (?:irgend)?(?:wer|jemand)|wofur (?:bezahle|zahle) ich|wozu (?:gibt es|seid ihr)|was (?:stimmt|ist) (?:bloss |nur |eigentlich )?nicht mit (?:euch|ihnen)|schamt euch|schamen sie sich)\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:schlechteste[rsn]?|miserabel|miserable[rsn]?|schrott|schas|saumassig|erbarmlich|kundenunfreundlich|dilettantisch|unprofessionell|chaosladen|drecksladen|scheissladen|der letzte (?:laden|dreck|mist)|unter aller (?:kanone|sau)|ein (?:absoluter )?witz|eine? (?:absolute )?(?:katastrophe|farce|wahnsinn)|nichts als arger|nur arger|arger mit euch|verarscht)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern: /\b(?:frech|frech(?:er|es)?|traurig|armselig|mangelhaft|ungenugend|bodenlos)\b/g,
      weight: 0.35,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:das|ein|schon das|jetzt das) (?:dritte|vierte|funfte|sechste|zehnte|x te|hundertste|tausendste) mal\b|\b(?:drei|vier|funf|zehn|hundert|tausend|x|zig|\d+) ?mal (?:\w+ ){0,2}(?:gesagt|geschrieben|gefragt|angerufen|versucht|erklart|gemeldet|reklamiert)\b|\bwie oft (?:noch|denn noch)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:werde|wird man|werden wir|wurde)(?: (?:hier|nur|ich|immer|standig|seit|wochen|tagen|von|euch|einfach)){0,4} (?:vertrostet|abgewimmelt|hingehalten|ignoriert|im stich gelassen|hangen gelassen|veralbert|verarscht|abgespeist)\b|\b(?:ignoriert|vertrostet) ihr (?:mich|uns)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:passiert|tut sich|geschieht|kommt)(?: (?:hier|einfach|gar|seit|tagen|wochen|immer|noch|uberhaupt|aber)){0,3} nichts\b|\bnichts passiert\b|\b(?:nichts|gar nichts) (?:geht|funktioniert|klappt)\b|\b(?:geht|funktioniert|klappt) (?:hier |bei euch |einfach |uberhaupt )?(?:gar )?nichts\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\bseit (?:\w+ ){0,2}(?:wochen|monaten|tagen|stunden)(?: \w+){0,2} (?:warte|warten|nichts|keine|kein|hingehalten|vertrostet)\b/g,
      weight: 0.3,
      why: 'has waited long',
    },
    {
      pattern:
        /\bnie (?:wieder|mehr)(?: \w+){0,3} (?:euch|ihnen|hier|bestell\w*|kauf\w*|buch\w*)\b|\b(?:das )?letzte mal(?: \| )?(?: (?:dass|bei|ich)){1,2}\b|\b(?:zur|gehe zur) konkurrenz\b/g,
      weight: 0.4,
      why: 'wants to leave',
    },
  ],
  calm: [
    ...ABOUT_OTHERS,
    /\b(?:mein|meine) (?:altes?|alter|letztes?|letzter|vorige[rs]?) \w+ (?:war|hatte|ging)\b(?: \w+){0,3}/g,
    /\b(?:war (?:erst |zuerst |anfangs )?(?:\w+ )?(?:genervt|sauer|wutend|verargert|frustriert)(?: \w+){0,2} \|? ?(?:aber|jetzt|doch)|hat sich erledigt|lauft (?:jetzt |wieder )|jetzt (?:lauft|geht|klappt|passt)|alles (?:super|bestens|prima)|endlich geschafft|hat geklappt|gelost)\b/g,
    /\b(?:kein problem|kein stress|nicht schlimm|keine eile|nicht schlecht|alles gut|vielen dank|problem gelost|funktioniert jetzt|geht jetzt|perfekt|super)\b/g,
  ],
  repeats: /\b(?:habe ich (?:schon|bereits|doch)|wie gesagt|schon wieder|nochmal|noch einmal)\b/,
  rejection:
    /^ (?:(?:nein|ne|nee|nope|leider|sorry|aber|danke|hm|hmm|doch) (?:\| )?){0,3}(?:(?:das |es )?(?:hilft|passt|stimmt|bringt|beantwortet|funktioniert|geht|klappt)(?: \w+){0,3} (?:nicht|nichts)(?: \w+){0,3}|(?:das |es )?(?:ist|war) (?:falsch|nicht (?:das|die|der|was|richtig|korrekt|meine|hilfreich))(?: \w+){0,5}|(?:das |danach )?(?:habe|hatte) ich (?:\w+ )?nicht (?:gefragt|gemeint|gesucht|gewollt|geschrieben)|das meine ich nicht|nicht das|(?:keine|keines|keins|keiner|nichts) (?:davon|von (?:denen|diesen)|der (?:antworten|genannten))|falsch(?:e antwort)?|(?:du |sie )?(?:versteh(?:st|en|t)|hast|haben) (?:\w+ )?(?:mich |es |das )?(?:\w+ )?(?:nicht|falsch)(?: verstanden| richtig)?|etwas anderes|was anderes)(?: (?:\| )?(?:danke|sorry))? (?:\| )?$|^ (?:nein|ne|nee) $/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:du|sie|ihr)(?: (?:bist|sind|seid|ein|eine|so|echt|dummer?|dumme[rsn]?|bloder?|blode[rsn]?|doof(?:e[rsn]?)?|verdammte[rsn]?)){0,4} (?:idiot(?:en)?|arschloch|arschlocher|trottel|depp(?:en)?|wichser|hurensohn|schlampe|penner|vollidiot(?:en)?|spast(?:en|i)?|kuh|sau|schwein|hohlkopf|pfeife)\b/g,
        weight: 0.95,
        why: 'insult',
      },
      {
        pattern:
          /(?<!\b(?:ich|mein|meine|der|wie ein|bin (?:so )?ein) )\b(?:idiot(?:en)?|arschloch|arschlocher|wichser|hurensohn|fotze|vollidiot(?:en)?|missgeburt)\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:fick dich|verpiss dich|leck mich|halt(?: die| deine)? (?:fresse|klappe|maul)|halt (?:s )?maul)\b/g,
        weight: 0.95,
        why: 'insult',
      },
    ],
    profanity: ['scheisse', 'scheiss', 'verdammt', 'kacke', 'arsch', 'fick', 'ficken', 'mist'],
  },
};
