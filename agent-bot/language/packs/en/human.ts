import type { HumanPart } from '../pack.ts';

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

/** English: asking for a person. */
export const human: HumanPart = {
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
};
