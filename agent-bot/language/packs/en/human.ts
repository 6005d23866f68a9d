import { wordCue as cue } from '../cue.ts';
import { DEPARTMENT, type HumanPart } from '../pack.ts';

/** Whoever is surely a person when a visitor names them. */
const PERSON =
  '(?:humans?|hoomans?|human beings?|persons?|people|agents?|representatives?|reps?|operators?|advis[eo]rs?|managers?|supervisors?|' +
  'associates?|employees?|staff|csr|superiors?|(?:shift|line|duty|bank|branch|store|account|general|customer) managers?|specialists?|consultants?|workers?|boss|colleagues?|teammates?|technicians?|mechanics?|experts?|clerks?|' +
  'personnel|tellers?|your seniors?|higher (?:authority|authorities|ups?)|(?:real|live|actual|human) ones?|(?:team|staff|support|crew) members?|members? of (?:staff|(?:the|your) (?:staff|team|support|crew)))';
/** The same without words that are often somebody else ("a person", "people"). */
const STAFF =
  '(?:humans?|hoomans?|human beings?|agents?|representatives?|reps?|operators?|advis[eo]rs?|managers?|supervisors?|superiors?|csr|employees?|colleagues?|teammates?|' +
  '(?:real|live|actual|living|human|flesh and blood) (?:persons?|people|someone|somebody|ones?|workers?|staff|specialists?|experts?|consultants?|beings?)|' +
  '(?:someone|somebody|anyone|anybody) (?:real|human|alive|with a (?:pulse|brain)|from (?:the|your) (?:team|staff|company|office|support)|from (?:support|customer \\w+)|in charge|senior|competent)|' +
  '(?:team|staff|support) members?|members? of (?:staff|(?:the|your) (?:staff|team|support)))';
/** Only after "talk to": a department or nobody in particular. */
const ANYBODY =
  '(?:someone|somebody|anyone|anybody|somone|whoever|(?:some|any) ?(?:one|body)|one of (?:you|your (?:people|guys|lot|team|colleagues|staff|human \\w+))|reception|receptionist|front desk|concierge|management|' +
  `attendants?|assistants?|help ?desk|(?:the|your) \\w+ (?:team|department|desk|section|office|line)|the (?:team|store|shop|office|hotel|restaurant)|your (?:team|store|shop|office)|(?:\\w+ )?department|${DEPARTMENT})` +
  '(?: (?:team|department|dept|desk|people|guys|staff|office|hotline|section))?';
/** Where the visitor is already, as they see it: weak, unless they ask to be passed on. */
const SUPPORT = '(?:customer (?:service|support|care|services|relations)|client services?|support(?: team)?)';
const WITH = '(?:to|with|2|t|ot|w|wth|wit|wiht|wirh|too)';
const FILLER =
  '(?:(?:a|an|the|your|our|any|some|one|of|you|guys|real|live|actual|living|breathing|proper|nice|customer|client|flesh|and|blood|' +
  'service|services|support|care|relations|sales|bank|store|shop|hotel|senior|junior|local|english|speaking|qualified|trained|different|another|other|next|nearest|' +
  'competent|duty|shift|floor|general|spa|room|billing|technical|tech|legal|more|human|virtual|free|available|in|from|stupid|god|normal|genuine|' +
  `${DEPARTMENT}) ){0,5}`;
const WHO = `${FILLER}(?:${PERSON}|${ANYBODY})`;
const TALK =
  '(?:talk|speak|chat|converse|talking|speaking|chatting|conversing|talk(?:ing)? (?:this|it|that|things) (?:through|over)|discuss (?:this|it|that|my \\w+)|(?:have|had|having|get) (?:a|an|some)(?: (?:quick|short|little|proper))? (?:word|chat|conversation|call|talk|discussion))';
/** What is done with a person when there is something to sort out. */
const DEAL =
  '(?:deal(?:ing)?|explain(?:ing)?(?: (?:this|it|that|things|everything|my \\w+))?|raise (?:this|it|that)|discuss(?:ing)?(?: (?:this|it|that))?|go(?:ing)? (?:through|over) (?:this|it|that)|sort(?:ing)? (?:this|it|that)(?: out)?|' +
  'continue|carry on|write|writing|type|typing|get in touch|be in touch|in contact|get hold|get through|be helped|be served|be assisted)';
/** Words that may stand between a wish and a person, and change nothing. */
const GAP =
  '(?:(?!(?:not|no|never|my|his|her|their|who|that|because|if|when|whether|how|what|and|but|or|was|were|is|are|am|become|be|for|about|than|know|from|as|of|by)\\b)\\w+ ){0,4}';
const MANNER =
  '(?: (?:directly|now|live|please|just|instead|straight|right|away|over|by|via|on|the|phone|today|here|again|immediately|privately|about it|about this)){0,4}';
const BOT =
  '(?:bots?|robots?|machines?|computers?|ai|chatbots?|algorithm|automated \\w+|automatic \\w+|virtual (?:agents?|assistants?)|software|script|program|programs)';
const THING =
  '(?:me|us|this|it|him|her|(?:this|my|the) (?:chat|call|case|conversation|issue|request|problem|matter|complaint|ticket|query|question))';
const WAY = '(?: (?:over|through|on|along|straight|directly|back|right|now|up|again|please)){0,3}';
/** What somebody does for a visitor. */
const HELP =
  '(?:call(?:ed|s)?|ring|rang|rings|phone[ds]?|contact(?:ed|s)?|answer|reply|respond|read|look|help|take over|take this|check|handle|review|join|step in|email|write|assist|deal|see|speak|talk|chat|get involved|sort|solve|fix|go (?:over|through))';
/** "I am a human, not a robot" tells of the visitor. */
const NOT_OF_ONESELF =
  '(?<!\\b(?:i am|we are) (?:an? )?(?:\\w+ )?(?:humans?|persons?|people|beings?|man|woman) \\| )';
const SOON = '(?: please| just| actually| maybe| possibly| kindly){0,2}';

const TALKS = 'asks to talk to a person';
const PASSED = 'asks to be passed on';
const ASKS = 'asks for a person';
const NO_MACHINE = 'does not want to talk to a machine';

/** After these a wish is somebody's, or a part of another sentence: "he said I need", "how can I", "if you get me". */
const BOUND =
  '(?:if|when|where|how|what|who|why|which|that|whether|because|unless|than|as|until|before|while|said|says|say|saying|told|tell|asked|ask|whom|whoever|whenever|once|case|' +
  'to|not|never|do|does|did|think|know|sure|believe|suppose|guess|hope|wish|i|you|we|they|he|she|it|and|or|will|would|can|could|may|might|should|must|' +
  'someone|somebody|anyone|anybody|everyone|nobody|one|ones|people|person|human|agent|thing|something|anything|everything|reason|way|time|type|write|the|a|an|my|your|for|of|with|about|in|on|at|from)';

/** English: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(`${TALK}${MANNER}(?: ${WITH})? ${WHO}\\b(?! else)`, 0.95, TALKS),
      cue(`${DEAL} (?:to|with|of|by) ${FILLER}(?:${PERSON}|someone|somebody|anyone|anybody)\\b`, 0.85, TALKS),
      cue(
        `(?:would|rather|prefer|want|need|like|insist) (?:on )?${GAP}(?:to|with|by) ${FILLER}${STAFF}\\b`,
        0.85,
        TALKS,
      ),
      cue(`who else (?:can|could|may) (?:i|we) (?:talk|speak|chat)\\b`, 0.8, TALKS),
      cue(`${TALK}${MANNER} (?:to|with) (?:some|any)(?:one|body) else\\b`, 0.95, TALKS),
      cue(`${TALK}${MANNER}(?: ${WITH})? (?:a |the |your )?${SUPPORT}\\b`, 0.6, 'asks for customer service'),
      cue(
        `(?:${PERSON}|someone|somebody|anyone|anybody)(?: else)? (?:(?:i|we|who i|that i|whom i) (?:can|could|may|might) (?:actually |please )?(?:talk|speak|chat)|to (?:talk|speak|chat) (?:to|with))\\b`,
        0.95,
        'asks for somebody to talk to',
      ),
      cue(
        `(?:who|whom) (?:can|could|do|may|should|would) (?:i|we) (?:need to |have to |got to )?(?:talk|speak|chat)(?: ${WITH})?\\b`,
        0.6,
        'asks whom to talk to',
      ),
      // Passed on.
      cue(
        `(?:connect|connecting|transfer|transferring|pass|passing|put|putting|forward|forwarding|redirect|redirecting|direct|udirect|hand|handing|switch|switching|escalate|refer|patch|link|route)(?: to)? ${THING}${WAY}(?: (?:to|with|onto|through|into contact with|in touch with))? ${WHO}\\b`,
        0.95,
        PASSED,
      ),
      cue(
        `(?:send|move|get|bring|take) ${THING}${WAY}(?: (?:to|with|through|in touch with))? ${FILLER}(?:${PERSON}|someone|somebody|anyone|anybody|(?:reception|front desk|concierge|${DEPARTMENT}) (?:team|department|desk|people|staff))\\b`,
        0.95,
        PASSED,
      ),
      cue(
        `(?:connect|transfer|pass|put|forward|redirect|direct|escalate|route|send|get) (?:me|us)${WAY} (?:to|with) (?:a |the |your )?(?:${SUPPORT}|(?:\\w+ )?(?:service|team|department|desk|office))\\b`,
        0.9,
        PASSED,
      ),
      cue(
        `(?:be|get|being|getting) (?:put|transferred|connected|forwarded|passed|handed|redirected|routed|escalated|referred|moved)${WAY} (?:to|with|onto) ${WHO}\\b`,
        0.95,
        PASSED,
      ),
      cue(
        `(?:connect|transfer|escalate|redirect|switch|pass|forward)(?: (?:over|through|directly|now)){0,2} (?:to|with) ${FILLER}(?:${STAFF}|${DEPARTMENT})\\b`,
        0.9,
        PASSED,
      ),
      {
        pattern:
          /\b(?:connect|transfer|forward|redirect|patch|escalate|switch) me(?: (?:please|now|already|then|over|through|right|away|asap))*(?= \||\s*$)/g,
        weight: 0.8,
        why: PASSED,
      },
      cue(
        `(?:put|connect|patch|transfer|pass|hand) me (?:through|over)\\b(?! to (?:the |my )?(?:\\w+ )?(?:levels?|rounds?|finals?|stage|page|exam|course|test))`,
        0.85,
        'asks to be put through',
      ),
      cue(`put ${FILLER}(?:${PERSON}|${ANYBODY}) on\\b`, 0.9, 'asks to be put through'),
      cue(
        `escalate (?:this|it|my (?:\\w+ )?(?:issue|case|problem|complaint|ticket|request|matter))\\b`,
        0.8,
        'asks to escalate',
      ),
      cue(
        `(?:get|getting|bring|find|want|need) (?:me )?${FILLER}(?:${PERSON}|${ANYBODY})(?: else)? (?:on the (?:line|phone|chat)|on (?:here|this|chat)|in (?:here|this chat)|involved|from (?:your|the) (?:team|side|company|office|staff))\\b`,
        0.9,
        'asks for somebody',
      ),
      cue(`get (?:through )?to (?:${FILLER}(?:${PERSON}|${DEPARTMENT}))\\b`, 0.85, PASSED),
      // Wanted.
      cue(
        `(?:get|getting|give|need|needs|want|wants|require|requires|prefer|request|requesting|have|find|bring|send|demand|like|ask|asking|asked|looking|see|call|reach|contact|contacting|calling|message|assign|wish|reaching|fetch|grab|summon|page|arrange|organi[sz]e|involve)` +
          `(?: (?:me|us|for|to|hold of|ahold of|in touch with|have|see|get|contact|reach|call|help from|assistance from|assistance of|(?:the )?(?:help|assistance) (?:of|from))){0,3} ${FILLER}${STAFF}\\b`,
        0.9,
        ASKS,
      ),
      cue(
        `(?:i|we) (?:just |really |only )?(?:want|need|would like|demand|would prefer|prefer) (?:a|an|another) (?:\\w+ )?(?:person|someone|somebody)\\b(?! to)`,
        0.85,
        ASKS,
      ),
      cue(`(?:give|get|bring|find|send|fetch|grab) me (?:a|an|another|any) (?:\\w+ )?person\\b`, 0.9, ASKS),
      cue(
        `(?:want|need|prefer|demand|require|request|insist|like|have) ${GAP}${FILLER}${STAFF}\\b`,
        0.8,
        ASKS,
      ),
      cue(`prefer (?:\\w+ ){0,2}(?:people|humans|persons)\\b`, 0.8, ASKS),
      cue(
        `(?:i|we) (?:just |really |actually )?(?:want|need) (?:someone|somebody) (?:who|that|else|real|human|competent|with|in charge|senior)\\b`,
        0.8,
        ASKS,
      ),
      cue(
        `(?:number|line|address|contact|way|option|button) (?:of|for|to|to reach|to contact|to get) (?:a |an |the )?(?:real|actual|live|human) (?:human|person|agent|operator|representative)\\b`,
        0.85,
        ASKS,
      ),
      cue(
        `(?:what|which) (?:number |button |key |option |word |digit )?(?:do|can|should|must) (?:i|we) (?:ring|dial|call|phone|press|hit|push|type|say|click|write)(?: \\w+){0,2} (?:for|to (?:get|reach|speak to|talk to|speak with|talk with)) ${FILLER}(?:${STAFF}|person|someone|somebody)\\b`,
        0.85,
        ASKS,
      ),
      cue(
        `(?:can|could|may|want|like|need|to|please) (?:(?:i|we|to) ){0,2}(?:please )?(?:be|get) (?:called|phoned|rung|telephoned|contacted) back\\b(?! (?:to|by (?:the|my)) )`,
        0.8,
        'asks to be called',
      ),
      cue(`(?:get|getting) hold of (?:someone|somebody|anyone|anybody)\\b`, 0.85, ASKS),
      cue(
        `(?:can|could|may|let|want|need|like)(?: (?:i|we|me|us|to)){1,2} (?:call|phone|ring) (?:someone|somebody|anyone|anybody)\\b`,
        0.8,
        ASKS,
      ),
      cue(
        `(?:contact|contacting|reach|reaching) (?:someone|somebody|(?:a|an|the|your|any) (?:real |live |actual )?(?:person|human|assistant|agent|operator|representative|manager|supervisor))\\b`,
        0.8,
        'asks to contact a person',
      ),
      cue(
        `(?:need|want|require|get|prefer|like|have|offer)(?: \\w+){0,2} (?:human|real person|personal|live) (?:help|assistance|support|contact|interaction|touch|attention|service|being)\\b`,
        0.85,
        ASKS,
      ),
      cue(
        `from (?:a|an) (?:real |live |actual )?(?:human|agent|person|representative|operator)\\b`,
        0.8,
        'wants it from a person',
      ),
      // Somebody is to do something.
      cue(
        `(?:can|could|would|may|will|let|have|get|want|need|like|please|prefer|for|if|ask)${SOON} ${FILLER}(?:${STAFF}|human|person|(?:someone|somebody) (?:at|from|in|of) (?:the|your) \\w+)(?: of yours)?${SOON}(?: to)?${SOON} ${HELP}\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:someone|somebody|anyone|anybody)(?: (?:from|at|in|of) (?:the |your )?\\w+)?(?: can| could| to| should| please| just| would){0,2} (?:(?:call|ring|phone) me(?! an?\\b| the\\b)|give (?:me|us) a (?:call|ring)|take over|contact me)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `where (?:is|are) (?:the|your|a) (?:manager|staff|humans?|supervisor|agents?|receptionist)(?= \\||\\s*$)`,
        0.75,
        ASKS,
      ),
      // Is one there?
      cue(
        `(?:is|are) there (?:even |really |actually )?${FILLER}${PERSON}\\b(?: (?:i|we) (?:can|could)| (?:that|who) (?:i|we) can| available(?= \\| | $)| around| here| there| free(?= \\| | $)| to (?:talk|speak|chat|help me)|(?= $))`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `(?:(?:is|are)(?: there)? )(?:any|some)(?:one|body) (?:else )?(?:(?:really |actually |even )?(?:there|here|alive|home|online|around(?= \\||\\s*$)|available(?= \\||\\s*$))|to (?:talk|speak|help me)|on the line|(?:i|we) (?:can|could) (?:talk|speak))\\b`,
        0.75,
        'asks whether somebody is there',
      ),
      cue(
        `(?:is|are|any)(?: there)? ${FILLER}(?:${STAFF}|person|people) (?:available|around|free|online|there|here|nearby|on (?:duty|shift))\\b`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `(?:any|some)(?:one|body) (?:actually |even |really |still )?(?:reading|listening|watching|answering|replying)(?: this| here| me| to me| my messages?)*(?= \\||\\s*$)`,
        0.75,
        'asks whether somebody is there',
      ),
      {
        pattern:
          /(?<=^ |\| )(?:(?:please|just|can you|could you) )?(?:call|ring|phone) me(?: back)?(?: please| now| asap| today| then)*(?= \||\s*$)/g,
        weight: 0.8,
        why: 'asks to be called',
      },
      {
        pattern:
          /(?<=^ |\| )(?:(?:hi|hello|i|we|please|just|need|want|would like|get me|give me|chat|talk|speak|with|to|your|the) ){0,4}customer (?:service|services|support|care)(?: (?:team|agent|rep|please|now|asap|executive))*(?= \||\s*$)/g,
        weight: 0.75,
        why: 'names customer service',
      },
      // Named.
      {
        pattern:
          /(?<!\b(?:a|or) )\b(?:live|human|real|actual) (?:agents?|persons?|people|humans?|representatives?|reps?|operators?|advis[eo]rs?|support|help|assistance|contact|being|interaction|someone|service)(?: please| now| asap| pls| instead|(?= \|| $))/g,
        weight: 0.85,
        why: 'names a real person',
      },
      cue(
        `(?:live|human|real) (?:agents?|representatives?|reps?|operators?|advis[eo]rs?)\\b`,
        0.75,
        'names a live agent',
      ),
      cue(
        `(?:human|agent|representative|operator|real person|supervisor|manager|human being) (?:please|now|asap|immediately|right now|instead)\\b`,
        0.9,
        ASKS,
      ),
      cue(`(?:0|zero) for (?:an |the )?operator\\b`, 0.9, ASKS),
      {
        pattern: /(?<=^ |\| )(?:the )?\w+ (?:team|department|desk) (?:please|now)\b/g,
        weight: 0.8,
        why: 'names a department',
      },
      // Not a machine.
      cue(
        `(?:stop|done|tired|sick|fed up|hate|hating|enough|quit|not|rather not|waste (?:my )?time|wasting (?:my )?time|wasting|waste)(?: (?:of|with|want|wanna|to|feel|comfortable|like|be|discuss|discussing|my|any|more|time|talking|talk|chatting|chat|dealing|deal|speaking|speak|sharing|share|details|personal|data|arguing|argue|in|keep)){1,9} (?:to|with) (?:(?:a|an|this|the|your|you|stupid|dumb|useless|some) ){0,3}${BOT}\\b`,
        0.85,
        NO_MACHINE,
      ),
      {
        pattern: new RegExp(
          `(?:\\b(?:do not (?:want|need|like)|hate|no more|enough (?:of|with)|instead of|sick of|tired of|rather than)|(?<=^ |\\| )${NOT_OF_ONESELF}(?:please )?not) (?:(?:a|an|this|your|these|another|the|any) )?(?:(?:stupid|dumb|useless|annoying|automated|canned) ){0,2}(?:bots?|robots?|machines?|chatbots?|computer|automated (?:answers?|replies|responses?|messages?)|answers? from a bot|replies|computer program)\\b`,
          'g',
        ),
        weight: 0.75,
        why: 'does not want a machine',
      },
      cue(
        `(?:refuse|hate|sick|tired|fed up|done|past|around|beyond|skip|bypass|out of|rid of|away from|do not want|will not|can not)(?: (?!i\\b|and\\b|but\\b|or\\b|is\\b|how\\b)\\w+){0,5} (?:bots?|robots?|chatbots?|automated system)\\b`,
        0.8,
        NO_MACHINE,
      ),
      cue(`contact (?:customer|client) (?:service|support|care)\\b`, 0.6, 'asks for customer service'),
      // Waited for, made a date with, called.
      cue(
        `(?:wait|waiting|queue|line|hold) (?:for|to get) (?:${FILLER}${STAFF}|a (?:\\w+ )?person)\\b`,
        0.75,
        ASKS,
      ),
      cue(
        `(?:book|schedule|arrange|request|set up|organi[sz]e|make|have|get|need|want|like) (?:me |for me )?(?:a |an |another )?(?:phone |video |quick )?(?:call|call back|callback) (?:with|from|by) ${WHO}\\b`,
        0.85,
        'asks for a call',
      ),
      cue(
        `(?:please|can|could|would|will)(?: you| u| someone| somebody| anyone)?(?: guys| please| just){0,2} (?:call|phone|ring)(?: me| us) (?:back|please|now|asap|on my|on \\d|at \\d|about|instead|because|i can)\\b`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:human|personal|live) (?:help|assistance|support) (?:is )?(?:needed|required|wanted|please)\\b`,
        0.85,
        ASKS,
      ),
      cue(
        `(?:any(?:one|body)|somebody|someone) (?:there|here|alive|home)(?= \\||\\s*$)`,
        0.75,
        'asks whether somebody is there',
      ),
      cue(
        `(?:do not|not) (?:want|wish|like|care|need) (?:to (?:talk|speak|chat|converse|communicate|write|deal) (?:to|with) )?(?:a |an |any |some )?(?:bots?|robots?|machines?|computers?|ai|automated \\w+|automatic \\w+)\\b`,
        0.75,
        NO_MACHINE,
      ),
      {
        pattern: new RegExp(
          `(?<=^ |\\| )${NOT_OF_ONESELF}(?:please )?no (?:more )?(?:bots?|robots?|machines?|chatbots?)(?: please)?(?= \\||\\s*$)`,
          'g',
        ),
        weight: 0.75,
        why: NO_MACHINE,
      },
    ],
    traps: [
      /\b(?:i|we) have an? (?:\w+ )?(?:agents?|managers?|colleagues?|assistants?|employees?|boss|supervisors?|persons?|people) (?:who|that|and)\b(?: \w+){0,4}/g,
      /\b(?:charge|charged|pay|paid|cost|costs|fees?|price)(?: \w+){0,3} (?:for|to|of|when) (?:talk|talking|speak|speaking|chat|chatting|call|calling)(?: \w+){0,4}/g,
      /\b(?:add|remove|invite|assign|create|delete|edit|rename) (?:an?|the|another|new|more|my) (?:\w+ )?(?:agents?|managers?|operators?|supervisors?|employees?|persons?|people|colleagues?|representatives?|humans?)(?: \w+){0,3}/g,
      /\b(?:about to|nearly|almost|going to|tempted to|close to) (?:ask|asked|call|called|request|requested|talk|speak|contact|get|wait)(?:ing)?(?: \w+){0,4}/g,
      /\b(?:he|she|they|people|customers?|clients?|users?|everyone|everybody|visitors?|guests?|who|mother|mum|mom|dad|father|wife|husband)(?: (?:always|just|often|usually|only|said|says|keep|keeps|still|never))*(?: (?:he|she|they))? (?:wants?|wanted|asks?|asked|asking|likes?|liked|prefers?|preferred|needs?|needed|demands?|demanded|would (?:like|rather|prefer)|rather)\b(?! (?:me|us) to\b)(?: (?!i\b|we\b|me\b|us\b)\w+){0,6}/g,
      /\b(?:hate|dislike|hated|do not (?:like|enjoy)|would rather not|scared of|afraid of|avoid) (?:to )?(?:talk|talking|speak|speaking|call|calling|phoning|phone|ring|ringing|chatting|dealing)\b(?! (?:to |with )?(?:\w+ ){0,3}(?:bots?|machines?|robots?|chatbots?|computers?|ai|recordings?|software))(?: \w+){0,4}/g,
      /\bthan (?:wait|waiting|talk|talking|speak|speaking|call|calling|ask|asking|chat|chatting|queue|queuing)(?: \w+){0,5}/g,
      /\b(?:can|could|may|how (?:do|can)|do|want to|like to|possible to) (?:i |you )?(?:send|transfer|give|pass|gift|move|sell|lend|hand|forward|post|show)(?: (?!me\b|us\b|chat\b|case\b|conversation\b)\w+){1,4} to (?:someone|somebody|anyone|another|other|a friend|one of my|my)(?: \w+){0,2}/g,
      /\b(?:contact|reach|find|message|call|write to) (?:the|a|an|whoever|that) (?:person |people |one |man |woman |guy |lady )?(?:who|that|which)(?! (?:can|could|is|are|handles?|deals?|runs?|does|knows?|will|would|has)\b)(?: \w+){1,4}/g,
      /\bwhat (?:happens|happened|would happen|does (?:it|the bot|this) do) (?:if|when)(?: \w+){0,8}/g,
      /\b(?:are|r) you (?:an? |the |really |actually |even |just |some |kind |of |sort ){0,4}(?:real |live |actual |human )?(?:human|person|agent|bot|robot|people|machine|being|representative|operator|ai)\b/g,
      /\b(?:are|r|be|is) (?:you|u|this) (?:(?!get|give|want|need|talk|speak|connect|transfer|let|put|can|to|with|me|i)\w+ ){0,8}(?:real |live |actual )?(?:human|person|being)\b/g,
      /\byou (?:are|be|act|think|sound|seem|feel|talk|behave)(?: (?:and|like|as|an?|real|live|actual|just|even|really|act|think)){0,6} (?:human|person|being|people)\b/g,
      /\b(?:be|is|am|was|(?<!would )like) an? (?:\w+ )?(?:human being|person|human)\b(?! (?:i|to|available|here|there|please))/g,
      /\b(?:is|was) (?:this|that|it|there) (?:really |actually |even )?(?:an? )?(?:real |live |actual )?(?:human|person|agent|bot)\b(?! (?:i|to|available|here|there|around))/g,
      /\b(?:am|was|were) (?:i|we) (?:really |actually |even |now |still )?(?:talking|speaking|chatting)(?: \w+){0,8}/g,
      /\bis (?:this|it|that)(?: \w+){0,4} by (?:a|an|real)(?: \w+){0,2}/g,
      /\b(?:my|his|her|their|our) (?:\w+ )?(?:agents?|representatives?|managers?|boss|advis[eo]rs?|colleagues?|employees?|staff|supervisors?|operators?|consultants?)\b(?: \w+){0,3}/g,
      /\bdid (?:a|an|the|any|some|your|someone|somebody|you) (?:\w+ )?(?:human|person|agent|people|write|answer)(?: \w+){0,3}/g,
      /\b(?:last time|yesterday|last (?:week|month|year|night)|years ago|months ago)(?: (?:i|we|he|she|they))?(?: \w+){0,6}/g,
      /\b(?:i|we|you|he|she|they|it) (?:have |had |already |just |also |once |recently |finally ){0,3}(?:spoke|talked|chatted|spoken|(?:was|were|been|got) (?:transferred|connected|passed|forwarded))(?: \w+){0,6}/g,
      /\b(?:had|was|were|been|after|when i was|before|kept) (?:been )?(?:talking|speaking|chatting)(?: \w+){0,6}/g,
      /\b(?:the|your|that|this|one of your|an?|my|some|last) (?:\w+ )?(?:agents?|reps?|representatives?|operators?|persons?|humans?|managers?|supervisors?|advis[eo]rs?|people) (?:was|were|is|said|told|did|does|has|had|never|who (?!can|could|is)|hung|promised|called|wrote|helped|i (?:spoke|talked|dealt)|on the phone (?:was|said|told)|yesterday|last)(?: \w+){0,2}/g,
      /\b(?:he|she|they|who|agents|people|customers|friend|wife|husband|mother|boss|toy|speaker|phone) (?:can |will |could |to |should |wants? to |likes? to )?(?:talk|speak|chat)s? (?:to|with)(?: \w+){0,4}/g,
      /(?<!\bwhom? )\b(?:do|does|must|should|would|will) (?:i|we|you|one) (?:really |actually |first )?(?:have to |need to |must )(?:talk|speak|chat|contact|call|get|see)(?: \w+){0,6}/g,
      /\b(?:if|in case|whenever|once|when) (?:i|we) (?:\w+ ){0,2}(?:need|needed|want|wanted|wish|wished|have|had|decide|prefer|like) (?:to )?(?:\w+ ){0,2}(?:talk|speak|chat|contact|call|get|reach|see|a|an|another|some)(?: \w+){0,6}/g,
      /\b(?:if|when|once) (?:you|they) (?:\w+ )?(?:transfer|connect|put|pass|forward)(?: \w+){0,6}/g,
      /\b(?:without|before|after|is|does|while|when) (?:having to |needing to |me )?(?:talking|speaking|chatting|contacting|calling)(?: (?!i\b|we\b)\w+){0,5}/g,
      /\b(?:no longer|not yet|never mind|nevermind|cancel|undo|stop)(?: \w+){0,4} (?:transfer|agent|human|person|operator|representative|call)\b(?: \w+){0,2}/g,
      /(?<!\bhow )\b(?:do|did) i (?:talk|speak|chat|write) (?:to|with)(?: \w+){0,4}/g,
      /\byou(?: \w+){0,2} (?:answer|write|reply|are better|are nicer|are faster|better)(?: \w+){0,2} (?:like|than)(?: \w+){0,4}/g,
      /\b(?:they|he|she|who|someone|somebody|it) (?:\w+ )?(?:put|transferred|connected|passed|forwarded|sent|called|phoned|rang) (?:me|us|my)(?: (?!i\b|we\b)\w+){0,5}/g,
      /\b(?:i|we) (?:have |had )?(?:had|been) (?:a |an |talking|speaking|chatting)(?:\w+ ){0,2}(?:\w+ ){0,2}(?:to|with)(?: \w+){0,4}/g,
      /\bi (?:will|would|can|may|might|could) (?:\w+ )?(?:ask|call|contact|talk|speak|tell)(?: \w+){0,5} (?:if(?! possible| you)|when|once|in case|later|tomorrow|next (?:week|month|time)|another (?:day|time)|some other time)\b/g,
      /\b(?:translate|how do (?:you|i) say|what does|meaning of|pronounce|spell)(?: \w+){0,8}/g,
      /\b(?:praise|thank|tip|rate|compliment|review|report|assign|invite)(?: \w+){0,2} (?:agents?|employees?|operators?|managers?|humans?|staff|colleagues?|representatives?|person|people)\b/g,
      /\bif (?:i|we) (?:ever |later |someday |should ever )(?:\w+ ){0,3}(?:talk|speak|chat|contact|call|get|reach)(?: \w+){0,6}/g,
      /\b(?:does|must|should|can|may|could) (?:a|an|the|your) (?:\w+ )?(?:manager|supervisor|agent|representative|person|human|adviser|operator) (?:sign|approve|have|need|be|see|know|refuse|access|eat|use|wear|attend|carry)(?: \w+){0,3}/g,
      /\b(?:talk|talking|speak|speaking|chat) (?:to|with) (?:my|his|her|their|each|other)(?: \w+){0,2}/g,
      /\b(?:how many|number of|most|some|many|other|few|several|two|three|four|five) (?:people|persons|agents|humans|employees|staff)\b/g,
      /\b(?:do|does|are|can|could|will|how|when) (?:the |your )?(?:agents?|people|humans|employees|staff|representatives|managers|operators) (?:work|get|earn|speak|have|know|see|read|trained|paid|available|help)\b/g,
      /\b(?:become|being|be|work as|working as|job as|hire|hiring|am|are|as) (?:a |an |the |your )?(?:\w+ )?(?:agents?|representatives?|reps?|operators?|managers?|advis[eo]rs?|supervisors?)\b(?! (?:available|around|there|free|online))/g,
      /\b(?:name|number|email|address|role|salary|job|rating|skin|height) (?:of|for) (?:the |your |an? |my )?(?!real |actual |live |human )(?:\w+ )?(?:agents?|representatives?|operators?|managers?|persons?|people|humans?)\b/g,
    ],
    terms: [
      /\bhumans? (?:resources?|rights|error|hair|nature|race|body|size|kind|made|readable|factor|verification|check|trafficking)\b/g,
      /\b(?:user|travel|estate|secret|cleaning|bleaching|payment|booking|ticket|ticketing|delivery|insurance|shipping|press|patent|letting|cooling|degreasing|gate|bonding|third party|forwarding|customs|literary|chemical|foaming) (?:agents?|representatives?|operators?|person)\b/g,
      /\b(?:tour|phone|mobile|network|drone|crane|machine|carrier|cruise|ride|boolean) operators?\b/g,
      /\b(?:agents?|operators?|managers?) (?:orange|strings?|headers?|smith|failed|fee|fees|commission|manual|licen[cs]e|login|portal|app|console|version|api|job|jobs|position|role|vacancy|salary|apr)\b/g,
      /\b(?:password|task|package|contact|file|download|window|boot|bar|theatre|theater|project|device|property|hiring) managers?\b/g,
      /\b(?:sales|customer) (?:rep|representative|agent) (?:job|jobs|position|role|vacancy|salary)\b/g,
      /\b(?:per|in|third|first|another|each|every|same|right|wrong|which|missing|sick|disabled|tall|short|contact|single|extra|chosen) persons?\b(?! to (?:talk|speak))/g,
      /\b(?:for|just|only|with|of|by) (?:one|1|two|2|three|3|four|4) (?:persons?|people|adults?)\b/g,
      /\bpersons? (?:named|under|over|in (?:france|spain|germany|the photo))\b/g,
    ],
    begins: new RegExp(
      `(?<!\\b${BOUND} )\\b(?:(?:so|but|and|then|therefore|now) ){0,2}(?:please |just )?(?:(?:can|could|may) (?:i|you|we|someone|somebody) |i (?:just |really |would )?(?:want|need|like|prefer|demand|rather) |(?:let|get|give|put|connect|reconnect|transfer|pass|hand|forward|bring|find) me )`,
      'g',
    ),
    nouns: [
      'human', 'humans', 'hooman', 'person', 'agent', 'agents', 'representative', 'rep', 'operator', 'supervisor', 'manager', 'advisor', 'adviser',
      'receptionist', 'reception', 'concierge',
    ], // prettier-ignore
    politeness: [
      'please', 'now', 'hi', 'hello', 'hey', 'a', 'an', 'the', 'real', 'live', 'actual', 'asap', 'ok', 'okay', 'yes', 'customer',
      'service', 'support', 'i', 'want', 'need', 'me', 'thanks', 'thank', 'you', 'immediately', 'some', 'any', 'just', 'right',
      'give', 'get', 'living', 'care', 'human',
    ], // prettier-ignore
    spelling: [
      'human', 'person', 'agent', 'operator', 'representative', 'manager', 'supervisor', 'speak', 'talk', 'chat', 'someone',
      'somebody', 'advisor', 'people', 'connect', 'transfer', 'customer', 'service', 'support', 'assistant', 'please',
      'speaking', 'talking', 'anyone', 'contact', 'assistance', 'asisstant', 'employee', 'colleague', 'reception', 'escalate', 'anybody', 'assistant',
    ], // prettier-ignore
    realWords: [
      'humane', 'humans', 'parson', 'persons', 'persona', 'agents', 'agenda', 'agency', 'agent', 'tall', 'talk', 'talks',
      'tale', 'speaks', 'spear', 'sneak', 'spea', 'speaker', 'operators', 'operates', 'operated', 'managers', 'managed', 'manages', 'transfers',
      'connects', 'connected', 'customers', 'services', 'serviced', 'supports', 'assistants', 'customs', 'pleased', 'pleases',
      'speed', 'tank', 'walk', 'task', 'representatives', 'supervisors', 'advisors', 'walking', 'taking', 'tanking', 'contacts', 'supported', 'contract',
      'purple', 'contrast', 'content', 'operate', 'that', 'cat', 'hat', 'what', 'chart', 'cheat', 'chats', 'that', 'char', 'chap', 'coat', 'clat', 'chin', 'chip', 'tail', 'talc', 'tack', 'teak', 'chad', 'cham', 'shat', 'tale', 'talk', 'taller', 'urgent',
      'personal', 'employees', 'employer', 'employed', 'receptions', 'colleagues', 'perception', 'deception', 'spear', 'steak', 'weak', 'escalated', 'escalates',
    ], // prettier-ignore
  },
};
