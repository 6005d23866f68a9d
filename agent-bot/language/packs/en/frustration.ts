import type { FrustrationPart } from '../pack.ts';

/** English: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
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
    /\b(?:(?:was|were|felt) (?:\w+ ){0,2}(?:angry|annoyed|frustrated|upset|mad|furious|disappointed|irritated) (?:at first|before|initially|earlier)|finally (?:\w+ )?(?:thanks|thank you|works|working|solved|fixed|arrived|got it)|thanks (?:so|very) much|thank you (?:so|very) much|problem solved|all (?:solved|resolved|fixed)|works now|working now|all sorted|that helped|perfect|awesome|brilliant)\b/g,
  ],
  repeats:
    /\b(?:i (?:have )?(?:already|just|literally) (?:told|said|asked|explained|answered|mentioned)|as i said|like i said|i said|i asked|again)\b/,
  rejection:
    /^ (?:(?:no|nope|nah|sorry|well|hmm|but|ok|oh|thanks|thank|you) (?:\| )?){0,3}(?:(?:that|this|it) (?:is |was |does |did )?(?:not|wrong)(?: (?:it|help|helpful|helping|right|what i (?:asked|meant|mean|want|wanted|need|am asking|was asking)(?: for| about)?|my question|answer|correct|work|working|true|the answer|really|at all|me|my|question)){0,5}|none of (?:these|those|them|the above)|not (?:what i (?:asked|meant|mean|want|wanted|need)(?: for)?|helpful|it|that|really|quite|what i was (?:asking|looking)(?: for)?|these|any of (?:these|those))|wrong (?:answer|one)?|(?:you are|you) wrong|(?:did not|does not|do not) (?:help|answer|work)(?: (?:me|my question|at all))?|no help|something else|neither|you (?:did not|do not) (?:understand|get it|answer)(?: (?:me|my question|the question))?) (?:(?:at|all|sorry|thanks|please|though|either) )*$|^ (?:no|nope|nah) (?:(?:thanks|thank|you|sorry|it|does|not|did) )*$/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:(?:fuck|screw) (?:you|off|u|yourself|your)|f (?:off|you|u)(?= \||\s*$| (?:you|and|all)\b)|kiss my (?:ass|arse|butt|backside))\b/g,
        weight: 0.95,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:you|you are|your|yall|u) (?:(?:are|r|a|an|all|such|so|fucking|stupid|dumb|useless|total|complete|absolute|bunch|lot|people|guys|of|little|worthless|incompetent|disgusting|ugly|fat|lazy|pathetic|thieves|liars|and) ){0,7}(?:dumbass|jackass|clowns?|fools?|cretins?|retarded|pile of (?:garbage|shit|trash|crap)|idiots?|morons?|asshole|assholes|arseholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|pricks?|twats?|wankers?|retards?|scum|imbeciles?|pigs?|losers?|shit|piece of (?:shit|crap|garbage|trash))\b/g,
        weight: 0.95,
        why: 'insult',
      },
      {
        pattern:
          /(?<!\b(?:my|me an?|am (?:such )?an?|like an?|the|his|her|their|our|some|i am|myself an?|called \w+ an?) )\b(?:idiots?|morons?|assholes?|arseholes?|bastards?|bitch|cunts?|dickheads?|dumbass(?:es)?|jackass(?:es)?|wankers?|imbeciles?|cretins?|stfu|gtfo)\b/g,
        weight: 0.7,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:you are (?:stupid|dumb|useless|worthless|pathetic)|(?:stupid|dumb|useless|fucking|worthless) (?:bot|robot|machine|idiot|chatbot|ai|thing))\b/g,
        weight: 0.6,
        why: 'insults the assistant',
      },
      {
        pattern:
          /\b(?:you|u) (?:are |r )?(?:(?:just|really|honestly|literally|by far) )*(?:the|an?) (?:(?:fucking|bloody|absolute|complete|total|single) )*(?:dumbest|stupidest|thickest|most (?:stupid|idiotic|moronic|brainless|retarded|pathetic))\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:(?:you|u) (?:are|r) (?:so|such|really|fucking|that) (?:stupid|dumb|ugly)|are you (?:retarded|stupid|dumb|braindead|an idiot)|get lost (?:you|u)|go f yourself|(?:you|u) (?:guys |all |people |really )?suck|(?:your|ur|you are) an? (?:stupid|dumb|fat|ugly)|a (?:complete |total )?cretin)\b/g,
        weight: 0.75,
        why: 'insult',
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
};
