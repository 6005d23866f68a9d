import type { ConceptName, KeywordsPart } from '../pack.ts';

/** Who lives with the visitor: what they want is asked for on their behalf. */
const HOUSEHOLD =
  '(?:wife|husband|partner|mother|father|mom|mum|dad|boyfriend|girlfriend|grandma|grandfather|grandmother|sons?|daughters?|kids?|child|children)';
const SOMEBODY =
  '(?:friends?|buddy|buddies|wife|husband|brothers?|sisters?|neighbou?rs?|colleagues?|mother|father|mom|mum|dad|uncle|aunt|cousin|boss|flatmate|roommate|landlord|boyfriend|girlfriend|grandma|grandfather|grandmother|of mine)';
const OTHERS = `(?!${HOUSEHOLD}\\b)${SOMEBODY}`;
/** It was told, and the matter is still open: "I cancelled in March, why am I still charged". */
const OPEN =
  /\b(?:but|and|yet|why|how come)\b(?: \||) (?:\w+ ){0,5}(?:still|charged?|charging|charges|billed?|billing|again|nothing|never|keeps?|took|taking|wrong|deducted|debited|should|supposed|(?:have|has|did|is|was|were|are|am|do|does) not)\b|\| (?:and |but )?(?:why|how come)(?= $| \|| (?:am|are|is|do|does|did|was|were|has|have)\b)/;
/** What has happened to somebody is the matter itself. */
const EVENTS: readonly ConceptName[] = ['injury', 'fraud', 'complaint'];
const WANTED =
  /\b(?:want|wanted to|need|like|be|get|getting|expect|expecting|not|waiting|when|why|how|will|would|should|can|could|may|supposed|please|to|until|still|where)(?: \w+){0,3} $/;

/** In the plural they are a matter, not a case. */
const RULED = /^(?:refunds|reimbursements|cancellations|chargebacks|returns|complaints|disputes)$/;

/** English: keywords. */
export const keywords: KeywordsPart = {
  concepts: {
    refund: {
      words: [
        'refund',
        'money back',
        'reimburse',
        'reimbursement',
        'refundable',
        'compensation',
        'compensate',
        'restitution',
      ],
      patterns: [
        /\b(?:(?:my|the|that|this|our|all|your) (?:money|cash|funds|payment|deposit|fee)|\d+(?: \d+)?|[a-z]+ty|hundred|thousand|pounds?|euros?|dollars?|bucks|quid)(?: (?:pounds?|euros?|dollars?|bucks|quid|eur|usd|gbp|i paid|you took))? back\b(?! (?:to|from|of|in|and|up|pain) )/g,
        /\b(?:return|give) (?:me )?(?:my|the|all my|our) (?:money|deposit|payment|cash)\b/g,
        /\b(?:give|pay|send|return|hand|get) (?:(?:me|us|him|her|them) )?back (?:all )?(?:of )?(?:my|our|the|his|her|their) (?:money|cash|funds|deposit|payment|fee)\b/g,
      ],
    },
    cancel: {
      words: [
        'cancel',
        'cancellation',
        'terminate',
        'termination',
        'call off',
        'close my account',
        'close the account',
      ],
      patterns: [
        /\b(?:end|stop|quit|discontinue|close|leave) (?:my|the|our|this) (?:\w+ )?(?:subscription|membership|contract|plan|account|policy|service|order)\b/g,
      ],
    },
    legal: {
      words: [
        'lawyer', 'attorney', 'solicitor', 'barrister', 'sue', 'suing', 'lawsuit', 'legal action', 'legal proceedings', 'legal steps', 'litigation',
        'small claims court', 'take you to court', 'see you in court',
      ], // prettier-ignore
      patterns: [/\b(?:going|taking|take|go|goes|see) (?:\w+ ){0,2}(?:to|in) (?:\w+ ){0,2}court\b/g],
    },
    complaint: {
      words: ['complaint', 'complain', 'ombudsman', 'grievance'],
    },
    unsubscribe: {
      words: ['unsubscribe', 'opt out', 'mailing list', 'stop emailing', 'email list'],
      patterns: [
        /\b(?:stop|quit) (?:sending|emailing|mailing|texting|spamming|contacting) (?:me|us|these|your)\b/g,
        /\b(?:take|remove|get) me off (?:\w+ ){0,3}list\b/g,
      ],
    },
    chargeback: {
      words: ['chargeback', 'dispute'],
      patterns: [/\breverse (?:the|this|that|my) (?:charge|payment|transaction)\b/g],
    },
    injury: {
      words: [
        'injury', 'injured', 'injure', 'burned', 'burnt', 'bleeding', 'hospital', 'ambulance', 'allergic reaction', 'electric shock', 'electrocuted', 'choked', 'scalded',
      ], // prettier-ignore
      patterns: [
        /\b(?:hurt|cut|burned|burnt|broke|injured) (?:my|his|her|their) (?:\w+ )?(?:hand|finger|fingers|arm|leg|foot|head|face|eye|eyes|back|skin|self)\b/g,
      ],
    },
    privacy: {
      words: [
        'gdpr',
        'ccpa',
        'data protection',
        'personal data',
        'delete my data',
        'right to be forgotten',
        'privacy officer',
      ],
      patterns: [
        /\b(?:delete|erase|remove|destroy|wipe) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|information|info|details|records|account data)\b/g,
      ],
    },
    fraud: {
      words: [
        'fraud', 'scam', 'scammed', 'scammer', 'stolen', 'hacked', 'unauthorised', 'unauthorized', 'fraudulent', 'fraudster', 'identity theft', 'phishing',
      ], // prettier-ignore
    },
  },
  keywordVoids: [
    // Denied rather than refused.
    {
      before:
        /\b(?:it|this|that|there|which|what) (?:is|was|were|has been) (?:really |certainly )?not (?:an? |any |about |really |a case of )?$/,
      // "This is not legal" accuses.
      word: /^(?!legal$|lawful$)/,
      why: 'negated by "not"',
    },
    {
      before:
        /\b(?:rather than|instead of|as opposed to|other than|nothing to do with|anything but)(?: (?:an?|the|my|your|any|to))? (?:\w+ )?$/,
      unless: /\b(?:not|never|nothing) (?:\w+ ){0,2}(?:anything but|other than)\b/,
      why: 'negated: something else is wanted',
    },
    {
      before:
        /\b(?:rather|sooner|prefer|preferred|better)\b[^|]* (?:than|over)(?: (?:an?|the|my|any|some|get|getting|have|having|take|taking|to|just))* $/,
      why: 'negated: something else is wanted',
    },
    {
      before: /\bprefer(?:red)? (?:an?|the|my) (?:\w+ ){1,4}to (?:an?|the|any) $/,
      why: 'negated: something else is wanted',
    },
    // Taken back, or waved away.
    {
      before:
        /\b(?:forget|scrap|skip|drop|keep|withdraw|ignore|disregard|revoke)(?: about)? (?:an?|the|that|my|your|this|any)(?: whole| entire)? $/,
      unless:
        /\b(?:not|never|you|they|he|she|to)(?: \w+)? (?:forget|scrap|skip|drop|keep|withdraw|ignore|disregard|revoke)\b[^|]*$/,
      except: EVENTS,
      why: 'negated: no longer wanted',
    },
    {
      after:
        /^ (?:is|are|will|would|will be|would be)? ?not (?:be )?(?:\w+ )?(?:necessary|needed|required|wanted|what (?:i|we) (?:am|are|want|need|mean|meant|came|care)|the (?:point|issue))\b|^ (?:do|does|will|would) not (?:really )?(?:help|interest|solve|fix|matter|change)\b|^ or (?:no|not)\b/,
      why: 'negated: not what is wanted',
    },
    {
      before:
        /\b(?:hope|hopefully|hoping|make sure|making sure|careful)\b[^|]* (?:not|never)(?: (?:have|had|to|be|been|get|got|going|need|accidentally|just|already|actually|really|an?|the|any))* $/,
      why: 'negated: not to happen',
    },
    {
      before: /\b(?:no one|nobody|none of (?:us|them)) (?:\w+ ){0,3}$/,
      why: 'negated by "nobody"',
      unlessAfter: /^ (?:me|us)\b/,
      unless: /\b(?:tell|say|knows?|answers?|explain) (?:\w+ ){0,3}$/,
    },
    { before: /\b(?:can|could) not (?:really )?$/, word: /^complain$/, why: 'says that all is well' },
    { before: /\bnot (?:you )?dare(?: to)? $/, why: 'negated by "not"' },
    { before: /\bnever (?:mind |ever )?$/, why: 'negated by "never"' },
    // Supposed.
    {
      before:
        /(?<!\b(?:know|check|see|ask|asking|wondering|wonder|sure|me|out|tell|confirm|and|understand) )\b(?:if|in case|suppose|supposing|assuming|imagine|hypothetically|even if|unless|whenever|what happens when|should i ever)\b(?! (?:possible|not|so|that|this|it is|you (?:can|could|do|will|would))\b)[^|]*$/,
      unless:
        /(?<!\b(?:if|suppose|supposing|imagine|assuming|case|unless|whenever|when|ever) )\b(?:i|we) (?:will|would|want|demand|need|expect|would rather|would like|am going to|are going to|am|are)(?: \w+){0,4} $/,
      why: 'hypothetical',
    },
    {
      before:
        /^ ?(?:(?:what|and|but|so|well|ok) )?(?:if|in case|suppose|supposing|assuming|say|let us say|imagine)\b.*\| (?:then )?(?:can|could|do|does|would|will|am|is|are|how|what|when|may)\b[^|]*$/,
      why: 'hypothetical',
    },
    { before: /\b(?:what|how) (?:would|will|could|does) [^|]*$/, after: /\bif\b/, why: 'hypothetical' },
    { word: /ing$/, before: /\b(?:do|does) $/, why: 'hypothetical' },
    {
      before:
        /\b(?:(?:can|could|may|might|would|will|do|does) (?:i|we|you|one|it|they|people|guests|customers)|possible)(?: (?:to|be|get|have|an?|the|my|our|also|then|still|always|later|full|able|there))* $/,
      after:
        /\bif (?!(?:you|possible|so|not|that is|it is (?:possible|ok|okay|fine)|(?:i|we) (?:am|are|have|already))\b)(?!(?:\w+ ){1,4}(?:has|have|was|were|lost|broken|damaged)\b)/,
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:what (?:happens|becomes|about)|(?:do|will|would|can|could) (?:i|we|it|(?:my|the) \w+)|(?:is|are) (?:there|it|they|(?:my|the) \w+))\b[^|]* (?:when|once|after|as soon as) (?:i|we) $/,
      why: 'hypothetical',
    },
    // What it means, not what is wanted.
    {
      before: /\bwhat (?:does|do) (?:\w+ ){0,3}$/,
      after: /^(?: \w+){0,3} (?:mean|stand for)\b/,
      why: 'asks what it means',
    },
    {
      before: /\b(?:(?:meaning|definition) of|what is meant by)(?: (?:an?|the|your|word|term))* $/,
      why: 'asks what it means',
    },
    // Told.
    {
      word: /(?:ed|elt|olen|urnt)(?: |$)/,
      before:
        /\b(?:i|we|he|she|they|you|was|were|got|been|already|have|has|had|who|which)(?: (?:was|were|have|has|had|been|got|already|just|also|myself|finally|recently|then|never|once)){0,3} $/,
      unless: WANTED,
      unlessAfter:
        /^ (?:(?:me|us|the|my|to|into|it) ){0,3}(?:\w+ )?(?:wrong|only|half|part|partially|less|incorrect|another)\b|\bwithout (?:an? |any |prior )*(?:asking|notice|telling|warnings?|permission|consent|reason|my|our|any|saying)\b/,
      unlessLater: OPEN,
      except: EVENTS,
      why: 'about the past',
    },
    {
      word: /ed$/,
      before:
        /\bmy (?:(?:old|former|previous|last|other|ex)(?: \w+)?|ex|bank|insurer|employer|landlord|school|doctor|dentist|university) (?:has |had |have |just |also )?$/,
      unlessLater: OPEN,
      except: EVENTS,
      why: 'about somebody else',
    },
    {
      before: /\b(?:almost|nearly|(?:was|were) (?:about|tempted|close|ready) to|came close to) $/,
      except: EVENTS,
      why: 'did not come to it',
    },
    {
      word: /ed$/,
      before:
        /\b(?:the|an?|my|our|his|her|their|this|some) (?:\w+ ){1,2}(?:has |have |had |just |already )?$/,
      unless: new RegExp(
        `\\b(?:is|are|be|was|were|have|has|had|having|got|getting|see|let)(?: not)? (?:\\w+ ){0,3}$|${WANTED.source}`,
      ),
      unlessAfter:
        /^ (?:my|our|it|me|us|this|that|the)\b|\bwithout (?:an? |any |prior )*(?:asking|notice|telling|warnings?|permission|consent|reason|any|saying)\b/,
      unlessLater: OPEN,
      except: EVENTS,
      why: 'about the past',
    },
    {
      before:
        /\b(?:offer|offers|offered|offering) (?:(?:me|us|him|her|only|just) ){0,2}(?:an?|the|to|my)? ?(?:\w+ )?$/,
      unless: /\b(?:do|does|can|could|will|would|please) (?:you|they) (?:\w+ )?offer\b[^|]*$/,
      unlessLater: /\b(?:accept|take it|take that|where|when|how|still|never|not|nothing|yes|ok|please)\b/,
      except: EVENTS,
      why: 'about what was offered',
    },
    {
      before: /\b(?:i|we) (?:had )?thought (?:about|of) $/,
      unlessLater: /\b(?:how|please|now|want|need)\b/,
      except: EVENTS,
      why: 'did not come to it',
    },
    { before: /\bnever (?:got|came|get) (?:round|around) to (?:\w+ ){0,3}$/, why: 'did not come to it' },
    {
      before:
        /\b(?:i|we|he|she|they|you|was|were|already|got) (?![^|]*\b(?:not|never|no|yet)\b)(?:\w+ )?(?:already )?(?:got|received|had|gave me|given|done|did|have)(?: \w+){0,2} (?:a|the|my|our|full|partial) (?:\w+ )?$/,
      unless:
        /\b(?:can|could|may|might|should|will|would|to|not|never) (?:i|we|you)? ?(?:please )?(?:have|get|got)(?: \w+){0,3} $|\bhave to (?:\w+ ){0,3}$|\b(?:have|has) (?:already |just |now |also |even |recently )?(?:asked|requested|applied|demanded|claimed|filed|submitted|hired|consulted|contacted|instructed|engaged|retained|spoken|talked|called|written|emailed|begged)\b(?: \w+){0,4} $/,
      unlessAfter: /^ (?:request|claim|not|has|is|still)\b/,
      unlessLater: OPEN,
      except: EVENTS,
      why: 'about the past',
    },
    {
      after:
        /\b(?:(?:years?|months?|ages|weeks?) ago|last year|in the (?:nineties|eighties|past)|back in \d+)\b/,
      unless: /\b(?:still|not|waiting|never)\b/,
      why: 'about the past',
    },
    {
      before: /\b(?:years ago|ages ago|last year|in the past|back then)(?: \w+){0,6} $/,
      why: 'about the past',
    },
    {
      before: /\b(?:i|we) (?:talked|spoke|wrote) (?:to|with) (?:an?|the|my) (?:\w+ )?$/,
      after: /\b(?:ago|last|once|yesterday)\b/,
      why: 'about the past',
    },
    { after: /\blast (?:year|month|summer|winter)\b/, word: /ed$/, why: 'about the past' },
    {
      after:
        /^ (?:has |have |just |already |finally ){0,2}(?:arrived|came|went through|is here|was (?:paid|received|fine)|reached|cleared|landed|is in my account)\b/,
      unlessAfter: /\b(?:but|wrong|short|less|half|not)\b/,
      why: 'already done',
    },
    {
      before:
        /(?:^|\|) (?:(?:just|finally|already|and|ok|so) ){0,2}(?:got|received) (?:(?:the|my|our|a|your|full) ){1,2}$/,
      unlessAfter: /\b(?:only|half|part|wrong|less|request|denied|rejected)\b/,
      unlessLater: OPEN,
      except: EVENTS,
      why: 'already done',
    },
    {
      before: /\b(?:glad|relieved|happy|lucky|thankful|good thing|good that)\b[^|]* (?:not|never) $/,
      why: 'negated by "not"',
    },
    {
      before: /\b(?:thanks|thank you|cheers|grateful|appreciate)(?: \w+){0,5} $/,
      unless: /\b(?:but|would|could|can)\b[^|]*$/,
      why: 'already done',
    },
    // A rule, not a case.
    {
      after:
        /^ (?:policy|policies|terms|conditions|fees?|charges?|rules?|penalt(?:y|ies)|period|window|law|guarantee)\b/,
      why: 'about the policy',
    },
    {
      before: /\b(?:policy|policies|terms|conditions|rules) (?:on|for|about|regarding|of) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      before: /\b(?:in|under) (?:which|what) (?:cases?|situations?|circumstances|conditions)\b/,
      why: 'about the policy',
    },
    {
      after: /\b(?:usually|normally|generally|typically|in general|as a rule|by default)\b/,
      why: 'about the policy',
    },
    // "How long do refunds take": all of them, not one's own.
    {
      before:
        /^ (?:(?:hi|hello|hey|ok|so|and|also) (?:\| )?){0,2}(?:how(?: (?:long|quickly|fast|soon))?|when) (?:do|are|will) (?:all |most )?$/,
      word: RULED,
      after:
        /^ (?:take|work|processed|paid|calculated|issued|handled|made|go|get|show|appear|arrive|reach)\b/,
      unlessAfter: /\b(?:my|our|me|us|so long)\b/,
      why: 'asks how it is as a rule',
    },
    {
      before: /^ (?:(?:hi|hello|hey|ok|so|and|also) (?:\| )?){0,2}(?:do|are) (?:all |most )?$/,
      word: RULED,
      after: /^ (?:go|always|instant|immediate|automatic|instantaneous|take|come|include)\b/,
      unlessAfter: /\b(?:my|our|me|us|so long)\b/,
      why: 'asks how it is as a rule',
    },
    {
      before: /^ (?:what happens (?:to|with)|who (?:pays(?: for)?|handles|approves|covers)) $/,
      word: RULED,
      unlessAfter: /\b(?:my|our|me|us)\b/,
      why: 'asks how it is as a rule',
    },
    // Somebody else.
    { after: new RegExp(`^ ${SOMEBODY}\\b|^ (?:guy|mate)\\b`), why: 'describes somebody' },
    {
      before: new RegExp(
        `\\b(?:he|she|${SOMEBODY}) (?:\\w+ )?(?:is|was|got|wanted|asked for|asks for|(?:kept|keeps) asking for|received|had|has|did) (?:\\w+ ){0,2}$`,
      ),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    {
      before: new RegExp(`\\b(?:he|she|${OTHERS}) (?:\\w+ )?wants? (?:\\w+ ){0,2}$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    {
      before: new RegExp(
        `\\b(?:he|she|${SOMEBODY}) (?:would|might|could|should|wanted to|had to|decided to|threatened to|planned to|tried to|refused to|used to|was going to) (?:just |also |never )?$`,
      ),
      unlessAfter: /^ (?:me|us|my|our|it|the|this|that)\b/,
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    {
      before:
        /\b(?:why|how (?:many|often)|do|does|did|would|should) (?:would |do |did |should |does )?(?:anyone|anybody|everyone|everybody|people|others|customers|members|users) (?:ever |usually |just |even |want to |need to |have to )?$/,
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    {
      after:
        /^ (?:(?:an?|the|my|our|their|all|several) )?(?:customers?|clients?|buyers?|guests?|purchasers?|attendees|shoppers?|subscribers?|students?|patients?)\b/,
      only: ['refund', 'cancel'],
      why: 'about somebody else',
    },
    {
      before: new RegExp(`\\bmy ${SOMEBODY} (?:would |will |has |had |just |once |always )?$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    // Other meanings.
    { before: /\b(?:word|term|phrase) $/, why: 'names the word' },
    { before: /\bun $/, why: 'part of another term' },
    { after: /^ culture\b/, only: ['cancel'], why: 'part of another term' },
    { before: /\b(?:noise|echo|sound) $/, only: ['cancel'], why: 'part of another term' },
    {
      before: /\b(?:match|game|film|movie|player|series|episode|watched)\b/,
      only: ['injury', 'legal', 'fraud'],
      why: 'about a story',
    },
    {
      word: /^hospital/,
      before: /\b(?:to|near|from|at|by|opposite|behind) (?:the |a )?$/,
      unless: /\b(?:had|went|taken|rushed|ended|admitted|because|landed|sent)\b/,
      only: ['injury'],
      why: 'names a place',
    },
    { before: /\b(?:colou?rs?|dye|ink|paint|fabric|marker)\b/, only: ['injury'], why: 'other meaning' },
    {
      word: /^legal$/,
      after:
        /^ (?:sized?|pads?|paper|notices?|guardians?|names?|age|drinking|entity|entities|forms?|tender|holidays?|limits?|status|address|disclaimer|expenses|protection|insurance|cover|tech|texts?|page|theory|studies|capacity|residents?|minimum|department|dept)\b/,
      unless: /\b(?:my|your) $/,
      why: 'part of another term',
    },
    {
      word: /^(?:il)?legal$/,
      before: /\b(?:is|are|was|were|be) (?:\w+ ){0,3}$/,
      unless: /\b(?:an?|the|my|your|any|take|taking) $/,
      after: /^ (?:to|for|in|at|on|here|if|when|with)\b/,
      unlessAfter: /\b(?:you|your|keep|charge|refuse|withhold)\b/,
      why: 'asks what is allowed',
    },
    {
      word: /^courts?$/,
      before:
        /\b(?:tennis|squash|basketball|volleyball|badminton|padel|paddle|food|netball|pickleball|handball|clay|grass|indoor|outdoor|sports|royal) $/,
      why: 'part of another term',
    },
    {
      word: /^courts?$/,
      after: /^ (?:shoes?|houses?|yards?|surface|rental|hire)\b/,
      why: 'part of another term',
    },
    {
      word: /^(?:lawyers?|attorneys?|solicitors?|barristers?)$/,
      after: /^ (?:shows?|films?|movies?|series|jokes?|costumes?|dramas?|novels?|games?|robes?|outfits?)\b/,
      why: 'part of another term',
    },
    {
      word: /^(?:lawyers?|attorneys?|solicitors?|barristers?)$/,
      before:
        /\b(?:used to be|work(?:s|ed|ing)? as|train(?:s|ed|ing)? (?:as|to be)|studying to be|wants? to be|become|becoming|plays?|playing|dressed (?:up )?as) (?:an? )?(?:\w+ )?$/,
      why: 'describes somebody',
    },
    { word: /^attorneys?$/, before: /\bpowers? of $/, why: 'part of another term' },
    { word: /^attorneys?$/, after: /^ general\b/, why: 'part of another term' },
    {
      word: /^sue$/,
      before: /\b(?:name is|named|called|aunt|auntie|mrs|ms|miss|dear|hi|hello|hey|this is|ask for) $/,
      only: ['legal'],
      why: 'a name',
    },
    {
      word: /^sue$/,
      after: /^ (?:\w+ed|is|was|has|had|wants|likes|and|said|says|from|told)\b/,
      only: ['legal'],
      why: 'a name',
    },
  ],
  refusalUndone:
    /^(?: (?!if\b|unless\b)\w+){0,3}(?: \|)? (?:but|yet|though) (?:i|we) (?:will|might|may|shall|must|have to|am going to|are going to|am ready|are ready)(?= \||\s*$| (?:if|do|have|need|unless)\b)/,
  formEndings:
    /(?:s|es|ed|d|ied|t|ing|ings|er|ers|or|ors|ion|ions|ation|ations|ment|ments|able|ible|(?<!it)y|ies|e|n|en|ally)$/,
  notSlips: [
    'compliant', 'compliance', 'cancer', 'cancers', 'chancel', 'refuse', 'refused', 'refused', 'refined', 'lawyered', 'lower', 'layer', 'layers', 'disputer', 'injure', 'insure', 'insured', 'scar', 'scan', 'scans', 'scanned',
    'hackers', 'hospice', 'complement', 'compliment', 'subscribe', 'subscribed', 'prefund', 'frauds', 'stole', 'chargebacks', 'returned', 'rebound', 'council', 'counsel', 'canal', 'candle', 'fund', 'funds', 'funded', 'found', 'founded',
  ], // prettier-ignore
  compounds: null,
};
