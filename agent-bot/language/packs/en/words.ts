import type { WordsPart } from '../pack.ts';

/** English: words that carry a sentence's bones. */
export const words: WordsPart = {
  contractions: {
    "can't": 'can not', cant: 'can not', cannot: 'can not', "won't": 'will not', wont: 'will not', "shan't": 'shall not',
    dont: 'do not', "don't": 'do not', donot: 'do not', didnt: 'did not', doesnt: 'does not', isnt: 'is not',
    arent: 'are not', wasnt: 'was not', werent: 'were not', havent: 'have not', hasnt: 'has not', hadnt: 'had not',
    wouldnt: 'would not', couldnt: 'could not', shouldnt: 'should not', aint: 'is not', "ain't": 'is not',
    im: 'i am', ive: 'i have', youre: 'you are', theyre: 'they are', thats: 'that', whats: 'what', "let's": 'let us',
    wanna: 'want to', gonna: 'going to', gotta: 'have to', lemme: 'let me', gimme: 'give me', dunno: 'do not know',
    u: 'you', ur: 'your', pls: 'please', plz: 'please', plse: 'please', pleas: 'please', ppl: 'people',
    wtf: 'what the fuck', thx: 'thanks', ty: 'thanks', cust: 'customer', thru: 'through', tho: 'though', cuz: 'because',
    coz: 'because', bc: 'because', abt: 'about', tmrw: 'tomorrow', acc: 'account', sb: 'somebody', smb: 'somebody', hv: 'have', wud: 'would', cud: 'could', thankyou: 'thank you', sum1: 'someone', some1: 'someone', any1: 'anyone', no1: 'no one', sumone: 'someone', smone: 'someone', smbody: 'somebody', sbdy: 'somebody', sumbdy: 'somebody',
    sumbody: 'somebody', '2day': 'today', w8: 'wait', b4: 'before', gr8: 'great', 'y\'all': 'you',
  }, // prettier-ignore
  elisions: {},
  negators: ['not', 'no', 'never', 'neither', 'nor', 'without', 'nobody', 'none'],
  nearNegators: ['no', 'nobody', 'none'],
  needsAfterNo: [
    'need', 'reason', 'intention', 'intentions', 'plan', 'plans', 'desire', 'wish', 'point', 'interest', 'use', 'one',
  ], // prettier-ignore
  negationStops: [
    'but', 'please', 'let', 'just', 'rather', 'instead', 'so', 'then', 'because', 'cause', 'cos', 'since', 'until',
    'unless', 'therefore', 'give', 'otherwise', 'and',
  ], // prettier-ignore
  notRefusals: [
    /\b(?:have|has|had) not (?:yet )?(?:\w+ )?(?:received|gotten|got|seen|been|arrived|heard|had|come|given|sent|processed|issued|refunded|gone|showed|shown)\b/,
    /\bdid not (?:even )?(?:get|receive|see|arrive|work|help|come|refund|cancel|give|send|process|show|go)\b/,
    /\b(?:can|could) not\b/,
    /\b(?:why|how come)\b/,
    /\b(?:you|they|it|he|she|nobody|company|store|shop|bank|support|agent|website|site|app|page|system) (?:\w+ )?(?:do|did|does|will|would|have|has|had|is|are|was|were|keep|still)(?: \w+)? not\b(?! (?:need\b|have(?: to| $)))/,
    /\b(?:do|did|does|will|would|is|are) not (?:you|we|they|i)\b/,
    /\bnot (?:only|just|sure|certain|know|understand|see|able|possible|find|get|getting|received|working|mind|let|letting|allow|allowing|yet|happy|satisfied|showing|possible|been|clear)\b/,
    /\b(?:if|whether|or) not\b/,
    /\b(?:still|yet) no\b/,
    /\bnot (?!(?:think|believe|say|mean|suppose|feel) )(?:\w+ ){1,6}(?:i|we) (?:will|want|would|demand|need|am|are)\b/,
    /\bno (?:idea|clue|answer|reply|response|luck|one|longer|way|joy|sign|news|email|information|confirmation|option|button|trace)\b/,
    /\bnever (?:got|get|received|been|heard|had|arrived|came|saw|seen|again|works?|given|sent|works|worked|responded|replied)\b/,
    /\bnot (?:\w+ ){0,2}to (?:wait|lose|miss|chase|beg|fight|argue|pay)\b/,
    /\bnot make (?:me|us)\b/,
    /\bnot (?:to )?(?:forget|ignore|overlook|refuse|deny|withhold|block|delay)\b/,
    /\b(?:is|are|was|were|be) not (?:even |really |at all )?(?:legal|lawful)\b/,
    /\bwithout (?:any )?(?:success|luck|result|answer|reply|having|talking|speaking)\b/,
  ],
  commonWords: [
    'the', 'and', 'is', 'i', 'to', 'a', 'my', 'you', 'it', 'of', 'do', 'can', 'how', 'what', 'for', 'me', 'not', 'have',
    'your', 'with', 'this', 'that', 'are', 'when', 'where', 'on', 'be', 'please', 'would', 'does', 'get', 'want', 'need',
    'if', 'but', 'there', 'order', 'bike', 'long', 'much', 'hello', 'hi', 'thanks', 'yes', 'why', 'did', 'am', 'has',
    'shipping', 'delivery', 'returns', 'help', 'real', 'person', 'talk', 'speak', 'refund', 'cancel', 'human', 'agent',
    'an', 'at', 'as', 'by', 'was', 'were', 'been', 'being', 'had', 'having', 'its', 'they', 'them', 'their', 'he', 'she', 'his', 'her', 'our', 'us',
    'so', 'than', 'then', 'who', 'whom', 'whose', 'could', 'should', 'may', 'might', 'must', 'just', 'about', 'into', 'out', 'up', 'down', 'now', 'here',
    'any', 'some', 'someone', 'somebody', 'anyone', 'something', 'anything', 'nothing', 'everything', 'more', 'other', 'another', 'only', 'also', 'too',
    'very', 'because', 'again', 'already', 'never', 'always', 'ever', 'got', 'give', 'go', 'going', 'make', 'let', 'tell', 'like', 'think', 'see', 'use', 'work',
    'working', 'buy', 'bought', 'money', 'back', 'card', 'bank', 'today', 'tomorrow', 'yesterday', 'day', 'days', 'week', 'month', 'time', 'one', 'two', 'new', 'old',
    'thank', 'sorry', 'ok', 'okay', 'yeah', 'call', 'problem', 'issue', 'question', 'ask', 'asked', 'answer', 'change', 'check', 'send', 'sent', 'receive',
    'received', 'return', 'these', 'those', 'every', 'each', 'both', 'after', 'before', 'while', 'until', 'since', 'between', 'without', 'through', 'these', 'though',
    'transfer', 'find', 'show', 'book', 'put', 'take', 'come', 'really', 'right', 'wrong', 'good', 'bad', 'people', 'service', 'price', 'cost', 'free', 'open',
    'from', 'or', 'we', 'no', 'which', 'will', 'ship', 'size', 'pay', 'account', 'still', 'know', 'nobody', 'ridiculous',
  ], // prettier-ignore
  smallTalk: [
    'hi', 'hello', 'hey', 'hiya', 'howdy', 'yo', 'good', 'morning', 'afternoon', 'evening', 'day', 'there', 'greetings',
    'thanks', 'thank', 'you', 'so', 'much', 'very', 'cheers', 'bye', 'goodbye', 'ok', 'okay', 'cool', 'great', 'perfect',
    'see', 'ya', 'later', 'all', 'everyone', 'team', 'sir', 'madam', 'dear', 'got', 'it', 'a', 'lot', 'nice', 'lovely', 'awesome',
  ], // prettier-ignore
  thanks:
    /\b(?:thanks?|thank you|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|your help|the help)|grateful|ta(?= \||\s*$))\b/,
  thanksBut:
    /\b(?:no thanks to|thanks? (?:you )?for (?:nothing|wasting)|but|however|still (?:not|no|does|do|is|have))\b|\bnot (?:help|work|solve|answer|fix)/,
  greets: /^ (?:hi+|hello|hey|hiya|howdy|yo|greetings|(?:good )?(?:morning|afternoon|evening))\b/,
  opens:
    /\b(?:(?:i|we) (?:really |just |do )?(?:need|want|require|would like) (?:some |your |a little |a bit of )?(?:help|assistance)|(?:please )?help(?: me| us)?|(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please )?help(?: me| us)?(?: out)?|(?:i|we) (?:have|got|have got) (?:a|another|one|some|two) (?:quick |short |small |little |general )?(?:questions?|problem|issue|query|enquiry)|(?:quick|another|one more) question)(?: please| with something)?\b/,
  yes: [
    'yes', 'yeah', 'yep', 'yup', 'ya', 'yea', 'sure', 'ok', 'okay', 'alright', 'cool', 'fine', 'correct', 'right', 'exactly', 'absolutely', 'definitely', 'indeed', 'aye',
  ], // prettier-ignore
  no: ['no', 'nope', 'nah', 'not', 'never', 'neither', 'none', 'wrong', 'negative'],
  expletives: [
    'fucking', 'fuckin', 'fucken', 'fckin', 'fcking', 'fking', 'effing', 'freaking', 'freakin', 'frigging', 'friggin', 'fricking', 'frickin',
    'damn', 'damned', 'dam', 'goddamn', 'goddamned', 'bloody', 'bleeding', 'blasted', 'fuck', 'fkn', 'motherfucking', 'ruddy', 'sodding', 'flipping',
  ], // prettier-ignore
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer.js',
};
