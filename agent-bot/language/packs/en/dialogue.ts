import type { DialoguePart } from '../pack.ts';

/** English: what people say about what was said before. */
export const dialogue: DialoguePart = {
  dialogue: {
    emptyWords: [
      'i', 'me', 'my', 'mine', 'we', 'us', 'our', 'you', 'your', 'u', 'it', 'its', 'he', 'she', 'they', 'them', 'their', 'this', 'that',
      'these', 'those', 'a', 'an', 'the', 'and', 'or', 'but', 'so', 'then', 'if', 'as', 'of', 'to', 'in', 'on', 'at', 'for', 'from', 'with', 'by',
      'about', 'into', 'is', 'am', 'are', 'was', 'were', 'be', 'been', 'being', 'do', 'does', 'did', 'done', 'have', 'has', 'had', 'can', 'could',
      'will', 'would', 'shall', 'should', 'may', 'might', 'must', 'going', 'go', 'goes', 'get', 'got', 'getting', 'want', 'need', 'like', 'know',
      'tell', 'say', 'said', 'ask', 'asked', 'asking', 'mean', 'meant', 'please', 'thanks', 'thank', 'sorry', 'hi', 'hello', 'hey', 'ok', 'okay',
      'yes', 'no', 'not', 'well', 'just', 'really', 'actually', 'again', 'already', 'still', 'now', 'here', 'there', 'some', 'any', 'something',
      'anything', 'someone', 'possible', 'way', 'how', 'what', 'when', 'where', 'which', 'who', 'why', 'much', 'many', 'long', 'question', 'help',
      'let', 'make', 'give', 'also', 'too', 'one', 'thing', 'things', 'only', 'up', 'out', 'hmm', 'um', 'er', 'told', 'explain', 'understand',
      'allowed', 'allow', 'able', 'work', 'working', 'works', 'repeat', 'time', 'times', 'mine', 'trying', 'try', 'think', 'wonder', 'wondering',
      'show', 'find', 'see', 'look', 'looking', 'come', 'take', 'use', 'enter', 'type', 'wish', 'supposed', 'possibly', 'maybe', 'quite', 'very',
    ], // prettier-ignore
    kinds: {
      time: /\b(?:when|how (?:long|soon|late|early)|what (?:time|day|date)|how many (?:minutes|hours|days|weeks)|(?:opening )?hours|until when)\b/,
      cost: /\b(?:how (?:much|expensive)|what (?:is|s|are|does) (?:the |it |that )?(?:cost|price|fee)s?|prices?|costs?|pricing)\b/,
      place: /\bwhere\b/,
      person: /\bwho\b/,
      reason: /\b(?:why|how come)\b/,
      number: /\bhow many\b(?! (?:minutes|hours|days|weeks))/,
    },
    no: /^ (?:(?:sorry|well|hmm+|but|ok|oh|ehm?|um+|huh|lol|omg|ugh+) (?:\| )?){0,2}(?:n+o+|nope|nah|na|wrong|incorrect)(?= \|| *$| (?:no|nope|i|we|it|that|this|not|you|sorry|the|he|she|they|my|listen|really)\b)/,
    notRejecting:
      /\b(?:no (?:problem|problems|worries|way|idea|rush|need|thanks|thank|more|further|hurry|clue|wonder|kidding|doubt)|nope never mind|never ?mind|thanks?|thank you|thx|cheers|that is (?:it|all|fine|ok|okay|good)|that (?:is )?(?:all|fine)|not (?:too |so |that )?bad|not sure|not fair|no it is (?:fine|ok|okay|good)|all good|it works|worked)\b/,
    rejects: [
      { pattern: /\b(?:that|this|it|those|which) (?:is |was )?(?:(?:really|still|absolutely|just|definitely|so|the|a) )?(?:not|never) (?:really |quite |at all |even |actually )?(?:(?:it|right|correct|true|helpful|helping|useful|relevant)(?= \||\s*$| (?:i|at|for|sorry|to me|because|we|you|either|though)\b)|what (?:i|we) (?:\w+ ){0,2}(?:asked?|asking|meant|mean|want|wanted|need|needed|looking|said|say|after)|(?:my|the|an?|even an?) (?:question|answer|issue|problem|point|right answer|one|solution))/g, weight: 0.9, why: 'says that was not it' },
      { pattern: /\b(?:that|this|it|your answer|the answer) (?:does|did|do) not (?:really |even |actually |at all )?(?:help|answer|solve|fix|explain|address|make (?:any )?sense|apply|tell)\b/g, weight: 0.85, why: 'says it does not help' },
      { pattern: /^ (?:(?:no|nope|sorry|but|hmm+|i tried (?:that|it)(?: already)?|tried (?:that|it)(?: already)?) (?:\| )?){0,3}(?:it )?(?:still )?(?:did|does|do) not (?:work|help|answer|solve)\b/g, weight: 0.8, why: 'says it does not help' },
      { pattern: /^ (?:(?:no|nope|sorry|that|this|you|it|is|are|was|the|but|still) (?:\| )?){0,3}(?:wrong|incorrect|irrelevant|unrelated|useless|false|nonsense|off topic|not helpful|unhelpful|no help|not it|not that|not this|neither|none of (?:these|those|them|the above|that|this|it)|not (?:any of )?(?:these|those)|something else|the opposite|try again|not right|not true|not correct)(?: (?:answers?|one|information|info|reply|topic|at all|sorry|thanks|please|i (?:said|asked|meant|need|want)(?: \w+){0,4}|is something else|to me|for me|though|either|again))? (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:no|nope|nah|na|sorry|but) (?:\| )?){0,2}(?:that|this|it) is (?:something (?:else|different)|(?:the |a )?(?:wrong|different|another) (?:\w+)|not for me|(?:completely |totally )?(?:wrong|irrelevant|unrelated|nonsense|useless|off))\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:i|we) (?:have )?(?:already )?(?:meant|mean|asked (?:about|for|how|if|whether|where|when|why|what|who)|asked you|am asking (?:about|for|how|if)|was asking|am talking about|was talking about|said)\b(?! it| that| so| thanks)/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\b(?:(?:you|u) (?:\w+ )?(?:misunderstood|misunderstand|got (?:me|it|that) wrong|(?:do|did) not (?:understand|get (?:it|me)|answer|listen|read)|are not (?:answering|listening|understanding|helping|getting)|are wrong)|nothing to do with|has nothing to do|not about (?:that|this|it|\w+)(?= \||\s*$)|it is not about|what are you talking about|what does (?:that|this) have to do)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:i|we) (?:already )?know (?:that|this|it)\b(?= \|| but| already|\s*$)/g, weight: 0.6, why: 'knew that already' },
    ],
    contrast: /\bnot (?:about )?(?:an? |the |my |your |to |any )?(\w+)/g,
    restates: /\b(?:(?:i|we) (?:have )?(?:already|just|literally|clearly) (?:\w+ )?(?:told|said|asked|explained|answered|mentioned|given|gave|done|did|tried|wrote|sent)|(?:as|like) i (?:already |just )?(?:said|told|mentioned|asked|explained|wrote)|i (?:said|told you|asked (?:you|for|about|how|if|where|whether|what)|(?:have )?asked)|like before|same as before|(?:twice|(?:two|three|four|five|\d) times) (?:now|already)|again and again|you (?:have )?(?:already )?(?:said|asked|told|gave|suggested|sent) (?:me )?(?:that|this|it)|the question (?:is|was)|i repeat|for the (?:second|third|fourth|fifth|last|\d\w+) time|i keep)\b/,
    doubts: /\b(?:are you sure|really|that (?:can not|does not|is not) (?:be )?(?:right|true|possible|sound right|make sense)|you (?:just|already) (?:said|told|asked)|(?:but|so) you said|is there (?:not|no)|is not there|do not you|why not|anything (?:at all|else)|(?:can|could) you (?:check|try|look) again|check again|try again|double check|huh|what do you mean|i do not (?:understand|get it)|confus\w+|what\b(?= \||\s*$)|hello\b(?=\s*$)|still (?:no|not|nothing|does|the same)|not (?:what|working|helping)|nothing|wrong|instead|how about|what about|any other|another)\b/,
    relief: /\b(?:thanks?|thank you|thx|cheers|great|perfect|awesome|excellent|wonderful|lovely|brilliant|good to know|got it|found it|that (?:worked|works|helps|helped|did it|was it|is great|is perfect|is all)|it (?:works|worked|is working|is here|arrived|is back)|works now|makes sense|sounds (?:good|great|perfect)|solved|sorted|all set|i see|nice|amazing|yay|fantastic|appreciate\w*|can not wait|looking forward|love it)\b/,
    botFails: /\b(?:(?:am |i m |we are |so |very )?sorry\b(?! (?:to (?:hear|keep)|about|for (?:the|any|your)) )|apologi[sz]e|unfortunately|(?:i|we) (?:can|could|do|did|am|was|are|were) (?:\w+ )?(?:not|unable)|(?:can|could|did|do) not (?:\w+ )?(?:find|understand|get that|catch|help|process|complete|book|locate|see any|have (?:an?|any|that|the) )|unable|unsuccessful|not (?:available|possible|successful|found|sure (?:i|what))|no (?:\w+ ){0,2}(?:available|matching|match|results|found|listed|rooms?|tables?|trains?|options)\b|(?:there are|there is|have|found|see|has) no\b|unavailable|fully booked|failed|rephrase|(?:in )?other words|different words|say (?:it|that) again|try again|didn t|something went wrong|an error)\b/,
    botOffers: /\b(?:anything else|something else|else (?:i|we) can|further (?:questions|assistance|help)|more (?:questions|help)|help you with|other questions|assist you)\b/,
  },
}; // prettier-ignore
