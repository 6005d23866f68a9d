/** What is written to is spoken of: it is the service that is meant, not a thing. */
const SERVICE =
  '(?:you|your|yours|service|support|company|shop|store|website|site|webpage|page|app|bot|chat|chatbot|assistant|system|staff|team|agents?|people|guys|delivery|courier|drivers?|technicians?|experience|answers?|replies|reply|responses?|email|emails|call|calls|refund|order|account|form|policy|update|thing|process|login|checkout|link|code)';
const HARSH =
  '(?:angry|mad|crazy|grumpy|hangry|ugly|horrible|terrible|awful|dreadful|worst|bad|mean|nasty|hate|hateful|furious|annoying|annoyed|useless|rubbish|filthy|ridiculous|disgusting|disaster|despicable|miserables?|frustration|frustrated|nightmare|joke|bastards?|bollocks|hell|damned|stupid|dumb)';
const STRONGLY = '(?:horribly|terribly|awfully|dreadfully|ridiculously|horrendously)';
const WORD = `(?:(?!(?:${SERVICE}|this|such|so|my|me|i|we|why|not|still|again)\\b)\\w+)`;
/** Asks for goods, a show, a table. */
const ASKS =
  '(?:(?<=(?:^|\\|) (?:(?:hi|hello|and|so|ok|please) )?)(?:is|are) (?:the|there an?|a|an)|do you (?:still |also )?(?:have|stock|sell|do|carry|serve|offer|make|show|play|screen)(?: any| the| an?)?|have you (?:still )?got(?: any| the| an?)?|how much (?:is|are|for|does)(?: the| an?)?|how (?:hot|big|long|old|many calories) (?:is|are)(?: in)?(?: the)?|how many calories (?:are )?in(?: the)?|when (?:is|does)(?: the)?|(?:what|which) (?:size|time|age) is(?: the)?|(?:looking|searching) for(?: the| an?)?|tickets? (?:for|to)(?: the)?|does the|can (?:i|we) (?:get|buy|order|rent|have|book|watch)(?: the| an?)?|where can (?:i|we) (?:find|get|buy|watch)(?: the| an?)?|called(?: the)?)';
const NOISE =
  '(?:noises?|sounds?|squeals?|squeaks?|rattles?|whines?|hum|buzz|clicks?|clicking|grinding|smells?|odou?r|stench|lines?|stains?|scratch|scratches|marks?|vibration|draught|mess)';
const BODY =
  '(?:back|neck|knees?|feet|foot|head|shoulders?|hips?|wrists?|eyes|tooth|teeth|stomach|throat|allergy|hay fever)';

/**
 * English: a harsh word that says nothing of whoever is written to. It stands in the name of what is asked for, tells
 * how a thing sounds, looks or smells, is about the weather, one's own body, taste or family, or about somebody else's
 * service in the past; and what was stolen was not stolen by the shop.
 */
export const aboutThings: readonly RegExp[] = [
  new RegExp(`(?<= )${ASKS}(?: ${WORD}){0,3}? ${HARSH}\\b(?! ${SERVICE}\\b)(?: ${WORD}){0,8}`, 'g'),
  new RegExp(
    `\\b(?:makes?|making|made|with|has|have|hear|is|there is) (?:an? |some )?(?:(?:really|very|such an?|weird) ){0,2}${HARSH} (?:\\w+ ){0,2}${NOISE}\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:the|its|left|right|rear|front|it) (?:${WORD} ){0,4}?(?:sounds?|smells?|looks?|squeals?|squeaks?|rattles?|crackles?|grinds?|whines?|hums|buzzes|shakes|wobbles)(?: like)?(?: (?:really|very|so|a bit|kind of))? (?:${HARSH}|${STRONGLY})\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:the|its) (?:${WORD} ){1,6}?(?:is|are|was|were|gets?) ${HARSH} (?:since i|when (?:it|i)|whenever|at (?:high|low|full|night)|in (?:the )?(?:rain|cold|dark|snow|heat)|on ice|after (?:i|a wash|washing))\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:the )?(?:weather|traffic|storm|wind|heat|snow|rain|fog|roads?|motorway|commute|commuting) (?:\\w+ ){0,3}?(?:is|was|are|were) (?:\\w+ ){0,2}?(?:${HARSH}|appalling|atrocious|unbelievable)\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:we|i) (?:had|have had|have) (?:an? )?${HARSH} (?:weather|storm|traffic|winter|cold|headache|flu|hangover|hay fever|migraine)\\b`,
    'g',
  ),
  new RegExp(
    `\\bmy ${BODY} (?:${WORD} ){0,2}?(?:hurts?|aches?|itch(?:es)?|is|are|feels?)(?: \\w+)? (?:${HARSH}|${STRONGLY})\\b`,
    'g',
  ),
  /\b(?:i|he|she|we|they|kids|my \w+) (?:really |absolutely |just )?hates? (?!this\b|that\b|it\b|you\b|your\b|how\b|when\b|waiting\b|the (?:app|site|website|service|new|way)\b)\w+(?: (?:can|could|is there|so))?/g,
  /\b(?:was|were|am|been) (?:so |really )?(?:furious|angry|mad|annoyed|upset) (?:with|at) (?:my|myself|him|her|the (?:dog|cat|kids|children|weather))\b/g,
  new RegExp(
    `\\b(?:my|our) (?:old|last|previous|former|ex) \\w+ (?:was|were|is|had) (?:\\w+ ){0,2}?${HARSH}\\b`,
    'g',
  ),
  new RegExp(`\\bthe (?:old|previous|last) \\w+ (?:was|were) ${HARSH}\\b`, 'g'),
  /\b(?:some ?(?:body|one)|thief|thieves|burglars?|robbers?|a (?:man|guy|kid|gang)|kids) (?:has |have |had |just )?(?:stole|stolen|nicked|took|taken|pinched|robbed|swiped|snatched|broke into|broken into)\b/g,
  /\b(?:was|were|got|been|has been|had) (?:(?:broken into|stolen|nicked|robbed|burgled|pinched|snatched|mugged)\b)/g,
];
