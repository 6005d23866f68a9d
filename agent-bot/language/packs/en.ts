import type { LanguagePack } from './pack.ts';

/** Whoever is surely a person when a visitor names them. */
const PERSON =
  '(?:humans?|human beings?|persons?|people|agents?|representatives?|reps?|operators?|advis[eo]rs?|managers?|supervisors?|' +
  'associates?|employees?|staff|csr|specialists?|consultants?|workers?|boss|colleagues?|technicians?|mechanics?|experts?|clerks?|' +
  '(?:team|staff|support) members?|member of (?:staff|(?:the|your) (?:staff|team|support)))';
/** The same without words that are often somebody else ("a person", "people"). */
const STAFF =
  '(?:humans?|human beings?|agents?|representatives?|reps?|operators?|advis[eo]rs?|managers?|supervisors?|csr|' +
  '(?:real|live|actual|living|human) (?:persons?|people|someone|somebody|workers?|staff|specialists?|experts?|consultants?)|' +
  'someone real|somebody real|(?:team|staff|support) members?|member of (?:staff|(?:the|your) (?:staff|team|support)))';
/** Only after "talk to": a department or nobody in particular. */
const ANYBODY =
  '(?:someone|somebody|anyone|anybody|somone|reception|front desk|concierge|management|attendants?|assistants?|owner|' +
  'help ?desk|sales|billing|team|department|restaurant|staff|(?:room|guest) service)';
/** Where the visitor is already, as they see it: weak, unless they ask to be passed on. */
const SUPPORT = '(?:customer (?:service|support|care|services)|support(?: team)?)';
const WITH = '(?:to|with|2|t|ot|w|wth|wit|wiht|wirh|too)';
const FILLER =
  '(?:(?:a|an|the|your|our|any|some|one|of|you|guys|real|live|actual|living|breathing|proper|nice|customer|client|' +
  'service|support|care|sales|bank|store|shop|hotel|senior|local|english|speaking|qualified|trained|different|another|other|' +
  'competent|duty|spa|room|billing|technical|tech|legal|more|human|virtual|free|available|in|from|fucking|freaking|frigging|fuckin|damn|damned|' +
  'bloody|goddamn|fricking|effing|stupid|god) ){0,5}';
const TALK =
  '(?:talk|speak|chat|converse|talking|speaking|chatting|conversing|have a (?:word|chat|conversation|call|talk))';
const MANNER =
  '(?: (?:directly|now|live|please|just|instead|straight|right|away|over|by|via|on|the|phone|today|here|again|immediately)){0,4}';
const BOT =
  '(?:bots?|robots?|machines?|computers?|ai|chatbots?|algorithm|automated \\w+|virtual (?:agents?|assistants?)|software|script)';

const global = (source: string): RegExp => new RegExp(source, 'g');

/** English. */
export const en: LanguagePack = {
  language: 'en',
  contractions: {
    "can't": 'can not', cant: 'can not', cannot: 'can not', "won't": 'will not', wont: 'will not', "shan't": 'shall not',
    dont: 'do not', "don't": 'do not', donot: 'do not', didnt: 'did not', doesnt: 'does not', isnt: 'is not',
    arent: 'are not', wasnt: 'was not', werent: 'were not', havent: 'have not', hasnt: 'has not', hadnt: 'had not',
    wouldnt: 'would not', couldnt: 'could not', shouldnt: 'should not', aint: 'is not', "ain't": 'is not',
    im: 'i am', ive: 'i have', youre: 'you are', theyre: 'they are', thats: 'that', whats: 'what', "let's": 'let us',
    wanna: 'want to', gonna: 'going to', gotta: 'have to', lemme: 'let me', gimme: 'give me', dunno: 'do not know',
    u: 'you', ur: 'your', pls: 'please', plz: 'please', plse: 'please', pleas: 'please', ppl: 'people',
    wtf: 'what the fuck', thx: 'thanks', ty: 'thanks', cust: 'customer',
  }, // prettier-ignore
  negators: ['not', 'no', 'never', 'neither', 'nor', 'without'],
  negationStops: [
    'but', 'please', 'let', 'just', 'rather', 'instead', 'so', 'then', 'because', 'cause', 'cos', 'since', 'until',
    'unless', 'therefore', 'give', 'otherwise', 'and',
  ], // prettier-ignore
  notRefusals: [
    /\b(?:have|has|had) not (?:yet )?(?:\w+ )?(?:received|gotten|got|seen|been|arrived|heard|had|come|given|sent|processed|issued|refunded|gone|showed|shown)\b/,
    /\bdid not (?:even )?(?:get|receive|see|arrive|work|help|come|refund|cancel|give|send|process|show|go)\b/,
    /\b(?:can|could) not\b/,
    /\b(?:why|how come)\b/,
    /\b(?:you|they|it|he|she|nobody|company|store|shop|bank|support|agent|website|site|app|page|system) (?:\w+ )?(?:do|did|does|will|would|have|has|had|is|are|was|were|keep|still)(?: \w+)? not\b(?! (?:need|have) to)/,
    /\b(?:do|did|does|will|would|is|are) not (?:you|we|they|i)\b/,
    /\bnot (?:only|just|sure|certain|know|understand|see|able|possible|find|get|getting|received|working|mind|let|letting|allow|allowing|yet|happy|satisfied|showing|possible|been|clear)\b/,
    /\b(?:if|whether|or) not\b/,
    /\bno (?:idea|clue|answer|reply|response|luck|one|longer|way|joy|sign|news|email|information|confirmation|option|button|trace)\b/,
    /\bnever (?:got|get|received|been|heard|had|arrived|came|saw|seen|again|works?|given|sent|works|worked|responded|replied)\b/,
    /\bwithout (?:any )?(?:success|luck|result|answer|reply|having|talking|speaking)\b/,
  ],
  commonWords: [
    'the', 'and', 'is', 'i', 'to', 'a', 'my', 'you', 'it', 'of', 'do', 'can', 'how', 'what', 'for', 'me', 'not', 'have',
    'your', 'with', 'this', 'that', 'are', 'when', 'where', 'on', 'be', 'please', 'would', 'does', 'get', 'want', 'need',
    'if', 'but', 'there', 'order', 'bike', 'long', 'much', 'hello', 'hi', 'thanks', 'yes', 'why', 'did', 'am', 'has',
    'shipping', 'delivery', 'returns', 'help', 'real', 'person', 'talk', 'speak', 'refund', 'cancel', 'human', 'agent',
    'from', 'or', 'we', 'no', 'which', 'will', 'ship', 'size', 'pay', 'account', 'still', 'know', 'nobody', 'ridiculous',
  ], // prettier-ignore
  human: {
    requests: [
      {
        pattern: global(`\\b${TALK}${MANNER}(?: ${WITH})? ${FILLER}(?:${PERSON}|${ANYBODY})\\b(?! else)`),
        weight: 0.95,
        why: 'asks to talk to a person',
      },
      {
        pattern: global(`\\b${TALK}${MANNER}(?: ${WITH})? (?:a |the |your )?${SUPPORT}\\b`),
        weight: 0.6,
        why: 'asks for customer service',
      },
      {
        pattern: global(
          `\\b(?:connect|transfer|pass|put|forward|redirect|direct|escalate|route|send|get) (?:me|us)(?: (?:over|through|straight|directly|back|right|now)){0,3} (?:to|with) (?:a |the |your )?(?:${SUPPORT}|(?:\\w+ )?(?:service|team|department|desk|office))\\b`,
        ),
        weight: 0.9,
        why: 'asks to be passed on',
      },
      {
        pattern: /(?<=^ |\| )(?:the )?\w+ (?:team|department|desk) (?:please|now)\b/g,
        weight: 0.8,
        why: 'names a department',
      },
      {
        pattern:
          /\b(?:contact|contacting|reach|reaching) (?:a |an |the |your )?(?:real |live |actual )?(?:someone|somebody|person|human|assistant|agent|operator|representative|manager|supervisor)\b/g,
        weight: 0.8,
        why: 'asks to contact a person',
      },
      {
        pattern: global(`\\b${TALK}${MANNER} (?:to|with) (?:some|any)(?:one|body) else\\b`),
        weight: 0.95,
        why: 'asks to talk to somebody else',
      },
      {
        pattern: global(
          `\\b(?:get|can i get|give|is there) (?:me )?(?:some|any)(?:one|body) (?:else )?(?:on the (?:line|phone)|from (?:your|the)|to (?:talk|speak|call|phone|ring)|to help me)\\b`,
        ),
        weight: 0.9,
        why: 'asks for somebody',
      },
      {
        pattern: global(`\\bget me(?: through)? to (?:${FILLER}(?:${PERSON}|${ANYBODY}))\\b`),
        weight: 0.95,
        why: 'asks to be passed on',
      },
      {
        pattern: global(
          `\\b(?:connect|transfer|pass|put|forward|redirect|direct|udirect|hand|switch|escalate|refer|patch|link|route|send|move)(?: to)?(?: (?:me|us|this|it|him|her|(?:this|my|the) (?:chat|call|case|conversation|issue|request|problem|matter|complaint)))` +
            `(?: (?:over|through|on|along|straight|directly|back|right|now|up)){0,3}(?: (?:to|with|onto|thru|through))? ${FILLER}(?:${PERSON}|${ANYBODY})\\b`,
        ),
        weight: 0.95,
        why: 'asks to be passed on',
      },
      {
        pattern: global(
          `\\b(?:connect|transfer|escalate|redirect|switch|pass|forward)(?: (?:over|through|directly|now)){0,2} (?:to|with) ${FILLER}${STAFF}\\b`,
        ),
        weight: 0.9,
        why: 'asks to be passed on',
      },
      {
        pattern: /\b(?:put|connect|patch|transfer|pass) me (?:through|over)\b/g,
        weight: 0.85,
        why: 'asks to be put through',
      },
      {
        pattern: /\b(?:escalate) (?:this|it|my (?:issue|case|problem|complaint|ticket))\b/g,
        weight: 0.8,
        why: 'asks to escalate',
      },
      {
        pattern: global(
          `\\b(?:get|getting|give|need|want|require|prefer|request|requesting|have|find|bring|send|demand|like|ask|asking|asked|looking|see|call|reach|contact|contacting|calling|message|assign|wish)` +
            `(?: (?:me|us|for|to|hold of|ahold of|in touch with|have|see|get|contact|reach|call|help from|assistance from|assistance of|(?:the )?(?:help|assistance) (?:of|from))){0,3} ${FILLER}${STAFF}\\b`,
        ),
        weight: 0.9,
        why: 'asks for a person',
      },
      {
        pattern:
          /\b(?:i|we) (?:just |really |only )?(?:want|need|would like|demand) (?:a|an|another) (?:\w+ )?(?:person|someone|somebody)\b(?! to)/g,
        weight: 0.85,
        why: 'asks for a person',
      },
      {
        pattern: /\b(?:give|get|bring|find|send) me (?:a|an|another|any) (?:\w+ )?person\b/g,
        weight: 0.9,
        why: 'asks for a person',
      },
      {
        pattern: global(
          `\\b(?:is|are) there (?:even )?${FILLER}${PERSON}\\b(?: (?:i|we) (?:can|could)| (?:that|who) (?:i|we) can| available(?= \\| | $)| around| here| there| free(?= \\| | $)| to (?:talk|speak|chat|help me)|(?= $))`,
        ),
        weight: 0.8,
        why: 'asks whether a person is there',
      },
      {
        pattern: global(
          `\\b(?:${PERSON}|someone|somebody|anyone|anybody)(?: else)? (?:(?:i|we|who i|that i|whom i) (?:can|could|may|might) (?:actually |please )?(?:talk|speak|chat)|to (?:talk|speak|chat) (?:to|with))\\b`,
        ),
        weight: 0.95,
        why: 'asks for somebody to talk to',
      },
      {
        pattern:
          /(?<!\b(?:a|or) )\b(?:live|human|real|actual) (?:agents?|persons?|people|humans?|representatives?|reps?|operators?|advis[eo]rs?|support|help|assistance|contact|being|interaction|someone|service)(?: please| now| asap| pls| instead|(?= \|| $))/g,
        weight: 0.85,
        why: 'names a real person',
      },
      {
        pattern: /\b(?:live|human|real) (?:agents?|representatives?|reps?|operators?|advis[eo]rs?)\b/g,
        weight: 0.75,
        why: 'names a live agent',
      },
      {
        pattern:
          /\b(?:human|agent|representative|operator|real person|supervisor|manager) (?:please|now|asap|immediately|right now|instead)\b/g,
        weight: 0.9,
        why: 'asks for a person',
      },
      {
        pattern: global(
          `\\b(?:stop|done|tired|sick|fed up|hate|hating|enough|quit|not|rather not|waste (?:my )?time|wasting (?:my )?time|wasting|waste)(?: (?:of|want|wanna|to|feel|comfortable|like|be|discuss|discussing|my|any|more|time|talking|talk|chatting|chat|dealing|deal|speaking|speak|sharing|share|details|personal|data|arguing|argue|in|keep)){1,9} (?:to|with) (?:(?:a|an|this|the|your|you|stupid|dumb|useless|some|fucking) ){0,3}${BOT}\\b`,
        ),
        weight: 0.85,
        why: 'does not want to talk to a machine',
      },
      {
        pattern: global(
          `\\b(?:do not want|hate|no more|not) (?:a|an|this|your|these|another)? ?(?:stupid |dumb |useless |fucking )?(?:bots?|robots?|machines?|chatbots?)\\b`,
        ),
        weight: 0.75,
        why: 'does not want a machine',
      },
      {
        pattern: /\bfrom (?:a|an) (?:real |live |actual )?(?:human|agent|person|representative|operator)\b/g,
        weight: 0.8,
        why: 'wants it from a person',
      },
      {
        pattern: /\bcontact (?:customer|client) (?:service|support|care)\b/g,
        weight: 0.6,
        why: 'asks for customer service',
      },
      {
        pattern: /\bis (?:any|some)(?:one|body) (?:really |actually )?(?:there|here|alive|available)\b/g,
        weight: 0.6,
        why: 'asks whether somebody is there',
      },
    ],
    traps: [
      /\b(?:are|r) you (?:an? |the |really |actually |even |just |some |kind |of |sort ){0,4}(?:real |live |actual |human )?(?:human|person|agent|bot|robot|people|machine|being|representative|operator|ai)\b/g,
      /\b(?:are|r|be|is) (?:you|u|this) (?:(?!get|give|want|need|talk|speak|connect|transfer|let|put|can|to|with|me|i)\w+ ){0,8}(?:real |live |actual )?(?:human|person|being)\b/g,
      /\byou (?:are|be|act|think|sound|seem|feel|talk|behave)(?: (?:and|like|as|an?|real|live|actual|just|even|really|act|think)){0,6} (?:human|person|being|people)\b/g,
      /\b(?:be|is|was|like) an? (?:\w+ )?(?:human being|person|human)\b(?! (?:i|to|available|here|there|please))/g,
      /\b(?:is|was) (?:this|that|it|there) (?:really |actually |even )?(?:an? )?(?:real |live |actual )?(?:human|person|agent|bot)\b(?! (?:i|to|available|here|there|around))/g,
      /\b(?:am|was|were) (?:i|we) (?:really |actually |even |now |still )?(?:talking|speaking|chatting)(?: \w+){0,5}/g,
      /\bhumans? (?:resources?|rights|error|hair|nature|race|body|size|kind|made|readable|factor|verification|check|trafficking)\b/g,
      /\b(?:user|travel|estate|secret|cleaning|bleaching|payment|booking|ticket|ticketing|delivery|insurance|shipping|press|patent|letting|cooling|degreasing|gate|bonding|third party|forwarding|customs) (?:agents?|representatives?|operators?)\b/g,
      /\b(?:tour|phone|mobile|network|drone|crane|machine|carrier|cruise) operators?\b/g,
      /\bagents? (?:orange|string|header|smith|failed|fee|fees|commission)\b/g,
      /\b(?:password|task|package|contact|file|download|window|boot|bar|theatre|theater) managers?\b/g,
      /\b(?:sales|customer) (?:rep|representative|agent) (?:job|jobs|position|role|vacancy|salary)\b/g,
      /\b(?:per|in|third|first|another|each|every|same|right|wrong|which|missing|sick|disabled|tall|short) persons?\b/g,
      /\b(?:i|we|you|he|she|they) (?:have |had |already |just |also |once |recently |finally ){0,3}(?:spoke|talked|chatted|spoken)(?: \w+){0,6}/g,
      /\b(?:had|was|were|been|after|when i was|before|kept) (?:been )?(?:talking|speaking|chatting)(?: \w+){0,6}/g,
      /\b(?:the|your|that|this|one of your|an?|my|some|last) (?:\w+ )?(?:agents?|reps?|representatives?|operators?|persons?|humans?|managers?|supervisors?|advis[eo]rs?|people) (?:was|were|is|said|told|did|does|has|had|never|who (?!can|could|is)|hung|promised|i (?:spoke|talked|dealt)|on the phone (?:was|said|told)|yesterday|last)(?: \w+){0,2}/g,
      /\b(?:he|she|they|who|agents|people|customers|friend|wife|husband|mother|boss) (?:can |will |could |to |should |wants? to |likes? to )?(?:talk|speak|chat)s? (?:to|with)(?: \w+){0,4}/g,
      /\b(?:do|does|must|should|would|will) (?:i|we|you|one) (?:really |actually |first )?(?:have to |need to |must )(?:talk|speak|chat|contact|call|get|see)(?: \w+){0,6}/g,
      /\b(?:talk|talking|speak|speaking|chat) (?:to|with) (?:my|his|her|their|each|other)(?: \w+){0,2}/g,
      /\b(?:how many|number of|most|some|many|other|few|several|two|three|four|five) (?:people|persons|agents|humans|employees|staff)\b/g,
      /\b(?:do|does|are|can|could|will|how|when) (?:the |your )?(?:agents?|people|humans|employees|staff|representatives|managers|operators) (?:work|get|earn|speak|have|know|see|read|trained|paid|available|help)\b/g,
      /\b(?:become|being|be|work as|working as|job as|hire|hiring) (?:a |an |the |your )?(?:\w+ )?(?:agents?|representatives?|reps?|operators?|managers?|advis[eo]rs?|supervisors?)\b/g,
      /\b(?:name|number|email|address|role|salary|job|rating|skin|height) (?:of|for) (?:the |your |an? |my )?(?:\w+ )?(?:agents?|representatives?|operators?|managers?|persons?|people|humans?)\b/g,
    ],
    nouns: [
      'human',
      'humans',
      'person',
      'agent',
      'agents',
      'representative',
      'rep',
      'operator',
      'supervisor',
      'manager',
      'advisor',
      'adviser',
    ],
    politeness: [
      'please', 'now', 'hi', 'hello', 'hey', 'a', 'an', 'the', 'real', 'live', 'actual', 'asap', 'ok', 'okay', 'yes', 'customer',
      'service', 'support', 'i', 'want', 'need', 'me', 'thanks', 'thank', 'you', 'immediately', 'some', 'any', 'just', 'right',
      'give', 'get', 'living', 'care', 'human', 'fucking', 'fuckin', 'damn', 'goddamn', 'bloody',
    ], // prettier-ignore
    spelling: [
      'human', 'person', 'agent', 'operator', 'representative', 'manager', 'supervisor', 'speak', 'talk', 'someone',
      'somebody', 'advisor', 'people', 'connect', 'transfer', 'customer', 'service', 'support', 'assistant', 'please',
      'speaking', 'talking', 'anyone', 'contact', 'assistance', 'asisstant',
    ], // prettier-ignore
    realWords: [
      'humane', 'humans', 'parson', 'persons', 'persona', 'agents', 'agenda', 'agency', 'agent', 'tall', 'talk', 'talks',
      'tale', 'speaks', 'spear', 'sneak', 'spea', 'speaker', 'operators', 'operates', 'operated', 'managers', 'managed', 'manages', 'transfers',
      'connects', 'connected', 'customers', 'services', 'serviced', 'supports', 'assistants', 'customs', 'pleased', 'pleases',
      'speed', 'tank', 'walk', 'task', 'representatives', 'supervisors', 'advisors', 'walking', 'taking', 'tanking', 'contacts', 'supported', 'contract',
      'purple', 'contrast', 'content',
    ], // prettier-ignore
  },
  frustration: [
    {
      pattern:
        /\b(?:so|really|very|extremely|absolutely|totally|completely|beyond|getting|truly|incredibly|utterly|such an?|total|complete|utter|absolute) (?:\w+ )?(?:frustrat(?:ed|ing)|annoy(?:ed|ing)|angry|furious|irritat(?:ed|ing)|upset|unhappy|disappoint(?:ed|ing|ment)|mad|pissed|fed up|useless|stupid|terrible|awful|horrible|ridiculous|bad|unhelpful|rude|slow|joke|disgrace|waste|nonsense|rubbish|crap)\b/g,
      weight: 0.25,
      why: 'and means it',
    },
    {
      pattern:
        /\b(?:this|that|it|you|you people|you guys|you lot|what) (?:(?:is|are|was) )?(?:(?:all|just|so|really|such|a|an|completely|totally|absolutely|complete|total|pretty) ){0,3}(?:useless|ridiculous|terrible|awful|horrible|stupid|joke|rubbish|crap|garbage|pathetic|hopeless|bullshit|bs|shit|trash|nonsense|waste of (?:my )?time|frustrating|annoying|infuriating|unacceptable)(?= \||\s*$)/g,
      weight: 0.3,
      why: 'judges it as a whole',
    },
    {
      pattern:
        /\b(?:you are|you re|your bot is|this (?:bot|chat|chatbot|thing|assistant) is|(?:this|your|the) (?:service|support|company|website|shop|app) is) (?:\w+ ){0,2}(?:useless|terrible|awful|horrible|stupid|dumb|a joke|rubbish|crap|garbage|the worst|pathetic|hopeless|no help|unhelpful|worthless|shit|trash)\b/g,
      weight: 0.3,
      why: 'blames the service',
    },
    {
      pattern:
        /\b(?:worst|most terrible|most useless) (?:\w+ )?(?:service|support|company|experience|shop|store|bot|customer service|website|ever)\b/g,
      weight: 0.35,
      why: 'blames the service',
    },
    {
      pattern:
        /\b(?:ridiculous|unacceptable|furious|livid|fuming|outrageous|disgraceful|appalling|disgusting|pathetic|infuriating|abysmal|atrocious|shambles|absurd|(?:is|are|s) (?:such )?a joke|what a joke|farce|shameful|disgrace)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:terrible|horrible|awful|worst|useless|incompetent|horrendous|dreadful|crap|crappy|garbage|rubbish|lousy|sucks?|shit|shitty|bullshit|bs|clueless|nightmare|trash|dumb|stupid|idiotic|moronic)\b/g,
      weight: 0.4,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|furious|(?:makes? me|am|so|getting|driving me) mad|livid|irritat(?:ed|ing)|upset|unhappy|fuming|pissed(?: off)?|fed up|sick of|tired of|sick and tired|had enough|lost patience|losing patience|disappoint(?:ed|ing|ment))\b/g,
      weight: 0.45,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:fuck|fucking|fucked|fuckin|ffs|wth|wtaf|damn|goddamn|damned|bloody hell|for (?:god|gods|heaven|heavens|fuck|fucks|crying out loud)s? ?(?:sake)?|jesus christ|screw (?:this|you)|what the (?:hell|fuck|heck))\b/g,
      weight: 0.4,
      why: 'swears',
    },
    {
      pattern:
        /\b(?:i|we) (?:have )?(?:already|just|literally) (?:told|said|asked|explained|answered|tried|done|did|given|gave|mentioned)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:how many (?:more )?times (?:do|must|should|have|did) (?:i|we) (?:have to|need to|got to|told?|tell|asked?|said|say|repeat|written|explained?)|(?:for the )?(?:\w+ )?(?:second|third|fourth|fifth|tenth|hundredth|millionth|2nd|3rd|4th|5th|10th|100th|umpteenth) time|again and again|over and over|time and again|keep (?:asking|telling|saying|repeating|getting the same|giving (?:me )?the same|sending (?:me )?the same)|same (?:answer|thing|question|response) (?:again|over)|asked (?:you )?(?:this )?(?:twice|already|before|\w+ times))\b/g,
      weight: 0.5,
      why: 'goes in circles',
    },
    {
      pattern:
        /\b(?:(?:you|it|this|that|bot|answer|answers|they) (?:\w+ )?(?:are|is|was|did|do|does|can|could|will) not (?:even |really |actually )?(?:help|helping|helpful|understand|understanding|listen|listening|get it|read|reading|answer|answering)|not (?:very |really |at all )?helpful|not helping|you never (?:help|answer|listen|understand)\w*|makes no sense|no help|zero help|no use|unhelpful|going in circles|going nowhere|not leading anywhere|not getting anywhere|getting nowhere|leading nowhere)\b/g,
      weight: 0.5,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:nobody|no one|none of you|noone) (?:\w+ )?(?:helps?|helped|helping|answers?|answered|answering|replies|replied|responds?|responded|cares?|cared|knows|listens?|listened|picks? up|has|is|can|will|ever|bothers?)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:waste of (?:time|money|my time)|wasting my time|waste my time|wasted (?:my|hours|so much)|rip ?off|ripped off|scam(?:med)?|scammers?|fraudsters|(?:a|you) frauds?(?= \||\s*$)|thieves|con artists|stole my money|robbed)\b/g,
      weight: 0.5,
      why: 'feels cheated',
    },
    {
      pattern:
        /\b(?:never (?:again|buying|ordering|shopping|using)|last time i|lost (?:a|me as a) customer|taking my (?:business|money) elsewhere|leave a (?:bad|negative|one star|1 star) review|bad review|report you|one star|1 star|trustpilot)\b/g,
      weight: 0.4,
      why: 'threatens to leave',
    },
    {
      pattern:
        /\b(?:still (?:waiting|nothing|no (?:answer|reply|response|sign|news|refund|parcel|delivery|order)|not (?:here|arrived|working|fixed|received|solved|resolved|refunded))|(?:been )?waiting (?:for )?(?:weeks|months|days|hours|ages|forever|so long|over|more than|\w+ (?:weeks|months|days|hours)))\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:are you (?:kidding|joking)(?: me)?|you(?: have got to| must| have to)? be (?:joking|kidding)|had enough|what a joke|i give up|ffs|why is (?:this|it|everything) so (?:hard|difficult|complicated)|at all (?:\| )?useless)\b/g,
      weight: 0.5,
      why: 'has had enough',
    },
    {
      pattern:
        /\b(?:come on|seriously|unbelievable|unreal|are you kidding|you(?: have got to| must| have to)? be (?:joking|kidding)|give me a break|cannot believe|can not believe|do you even|what is wrong with you|why is (?:this|it) so (?:hard|difficult|complicated))\b/g,
      weight: 0.35,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:is not good enough|not acceptable|beyond a joke|last straw|enough is enough|i give up|giving up|at my wits end|driving me (?:mad|crazy|insane|nuts)|losing my mind|hate (?:this|you|your|it))\b/g,
      weight: 0.55,
      why: 'has had enough',
    },
    {
      pattern:
        /\b(?:rude|unprofessional|liars?|lied to|lying|ignored|ignoring|ignore me|poor service|bad service|terrible service|no service|customer service is)\b/g,
      weight: 0.35,
      why: 'complains about the service',
    },
    {
      pattern:
        /\b(?:great just great|oh great|just great|just wonderful|thanks for nothing|well done genius|how hard can it be|nice job breaking)\b/g,
      weight: 0.55,
      why: 'sarcasm',
    },
    {
      pattern: /\b(?:broken again|does not work again|wrong again|yet again|again and|once again)\b/g,
      weight: 0.25,
      why: 'it happened again',
    },
  ],
  calm: [
    /\b(?:no problem|no worries|not a problem|no rush|not urgent|no complaints|not bad|never mind|nevermind|no trouble|not (?:that )?(?:angry|annoyed|frustrated|upset|mad|complaining)|sorry to bother|do not worry|all good|not disappointed)\b/g,
    /\b(?:finally (?:\w+ )?(?:thanks|thank you|works|working|solved|fixed|arrived|got it)|thanks (?:so|very) much|thank you (?:so|very) much|problem solved|works now|working now|all sorted|that helped|perfect|awesome|brilliant)\b/g,
  ],
  repeats:
    /\b(?:i (?:have )?(?:already|just|literally) (?:told|said|asked|explained|answered|mentioned)|as i said|like i said|i said|i asked|again)\b/,
  rejection:
    /^ (?:(?:no|nope|nah|sorry|well|hmm|but|ok|oh|thanks|thank|you) (?:\| )?){0,3}(?:(?:that|this|it) (?:is |was |does |did )?(?:not|wrong)(?: (?:it|help|helpful|helping|right|what i (?:asked|meant|mean|want|wanted|need|am asking|was asking)(?: for| about)?|my question|answer|correct|work|working|true|the answer|really|at all|me|my|question)){0,5}|none of (?:these|those|them|the above)|not (?:what i (?:asked|meant|mean|want|wanted|need)(?: for)?|helpful|it|that|really|quite|what i was (?:asking|looking)(?: for)?|these|any of (?:these|those))|wrong (?:answer|one)?|(?:you are|you) wrong|(?:did not|does not|do not) (?:help|answer|work)(?: (?:me|my question|at all))?|no help|something else|neither|you (?:did not|do not) (?:understand|get it|answer)(?: (?:me|my question|the question))?) (?:(?:at|all|sorry|thanks|please|though|either) )*$|^ (?:no|nope|nah) (?:(?:thanks|thank|you|sorry|it|does|not|did) )*$/,
  abuse: {
    directed: [
      { pattern: /\b(?:fuck|screw) (?:you|off|u|yourself|your)\b/g, weight: 0.95, why: 'insult' },
      {
        pattern:
          /\b(?:you|you are|your|yall|u) (?:(?:are|a|an|all|such|fucking|stupid|dumb|useless|total|complete|absolute|bunch|of|little|worthless) ){0,5}(?:idiots?|morons?|asshole|assholes|arseholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|pricks?|twats?|wankers?|retards?|scum|imbeciles?|pigs?|losers?|shit|piece of (?:shit|crap|garbage|trash))\b/g,
        weight: 0.95,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:idiots?|morons?|assholes?|arseholes?|bastards?|bitch|cunts?|dickheads?|wankers?|imbeciles?)\b/g,
        weight: 0.7,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:you are (?:so )?(?:stupid|dumb|useless|worthless|pathetic)|(?:stupid|dumb|useless|fucking|worthless) (?:bot|robot|machine|idiot|chatbot|ai|thing))\b/g,
        weight: 0.6,
        why: 'insults the assistant',
      },
      {
        pattern:
          /\b(?:kill (?:you|yourself)|go die|drop dead|hope you die|shut (?:the fuck )?up|go to hell|piss off|eat shit|suck my|i will (?:find|hurt|kill) you)\b/g,
        weight: 0.9,
        why: 'threat or abuse',
      },
    ],
    profanity: [
      'fuck',
      'fucking',
      'fucked',
      'fucker',
      'fuckin',
      'motherfucker',
      'shit',
      'shitty',
      'bullshit',
      'ass',
      'damn',
      'goddamn',
      'crap',
      'piss',
      'pissed',
      'bloody',
      'dick',
      'ffs',
      'stfu',
      'wtf',
    ],
  },
  keywordVoids: [
    {
      before:
        /(?<!\b(?:know|check|see|ask|asking|wondering|wonder|sure|me|out|tell|confirm|and|understand) )\b(?:if|in case|suppose|supposing|assuming|imagine|hypothetically|say|even if|unless|whenever|what happens when)\b(?! (?:possible|not|so|that|this|it is|you (?:can|could|do|will|would)))[^|]*$/,
      why: 'hypothetical',
    },
    {
      before:
        /^ ?(?:if|in case|suppose|supposing|assuming|say|let us say)\b.*\| (?:then )?(?:can|could|do|does|would|will|am|is|are|how|what|when|may)\b[^|]*$/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:i|we|he|she|they|you|was|were|already|got) (?![^|]*\b(?:not|never|no|yet)\b)(?:\w+ )?(?:already )?(?:got|received|had|gave me|given|done|did|have)(?: \w+){0,2} (?:a|the|my|our|full|partial) (?:\w+ )?$/,
      after: /^(?! ?(?:request|claim|not|has|is|still))/,
      why: 'about the past',
    },
    { before: /\b(?:thanks|thank you|cheers|grateful|appreciate)(?: \w+){0,5} $/, why: 'already done' },
    {
      after: /^ (?:policy|policies|terms|conditions|fees?|charges?|rules?|period|window|conditions|law)\b/,
      why: 'about the policy',
    },
    {
      before: /\b(?:policy|policies|terms|conditions|rules) (?:on|for|about|regarding|of) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      after:
        /^ (?:friends?|buddy|buddies|neighbou?r|colleague|husband|wife|brother|sister|uncle|aunt|mate|guy)\b/,
      why: 'describes somebody',
    },
    { before: /\b(?:noise|echo) $/, why: 'part of another term' },
    {
      before:
        /\b(?:he|she|friend|wife|husband|brother|sister|neighbou?r|colleague|mother|father|mom|dad) (?:\w+ )?(?:got|wants?|wanted|asked for|received|had) (?:\w+ ){0,2}$/,
      why: 'about somebody else',
    },
  ],
  smallTalk: [
    'hi', 'hello', 'hey', 'hiya', 'howdy', 'yo', 'good', 'morning', 'afternoon', 'evening', 'day', 'there', 'greetings',
    'thanks', 'thank', 'you', 'so', 'much', 'very', 'cheers', 'bye', 'goodbye', 'ok', 'okay', 'cool', 'great', 'perfect',
    'see', 'ya', 'later', 'all', 'everyone', 'team', 'sir', 'madam', 'dear', 'got', 'it', 'a', 'lot', 'nice', 'lovely', 'awesome',
  ], // prettier-ignore
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer.js',
};
