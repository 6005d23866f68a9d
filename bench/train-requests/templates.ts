import { seededRandom } from '../../agent-bot/knowledge/random.ts';

/** A sentence made of parts. */
export interface Made {
  text: string;
  asks: boolean;
}

const WHO = [
  'a human', 'a person', 'a real person', 'an agent', 'a live agent', 'a representative', 'a rep', 'an operator', 'an adviser', 'an advisor', 'a manager',
  'a supervisor', 'an employee', 'a colleague', 'one of your colleagues', 'a member of staff', 'someone from your team', 'somebody', 'someone', 'a technician',
  'an engineer', 'a specialist', 'an expert', 'your boss', 'a human being', 'someone real', 'a support agent', 'the receptionist', 'a consultant',
  'a mortgage adviser', 'an insurance specialist', 'your manager', 'a nurse', 'the owner', 'the hotel manager', 'one of your people', 'a staff member', 'customer service agent',
  'a sales rep', 'one of your engineers', 'the person in charge', 'somebody in charge', 'the concierge', 'the front desk', 'reception', 'someone in billing', 'the billing department',
]; // prettier-ignore
const POLITE = [
  '',
  '',
  '',
  'please ',
  'hi, ',
  'hello ',
  'ok ',
  'yes, ',
  'no, ',
  'sorry but ',
  'look, ',
  'hey ',
  'well ',
  'pls ',
];
const AFTER = ['', '', '', '', ' please', ' now', ' asap', ' about my order', ' about this', ' thanks', ' instead', ' right now', ' about a refund', ' to sort this out', ', it is urgent', ' about my account', ' if possible', '?']; // prettier-ignore
const MATTER = ['', '', '', '', 'my card does not work, ', 'this is not helping, ', 'you do not understand me. ', 'that is wrong. ', 'I have a complicated question, ', 'I was charged twice, ', 'my order never came. ', 'that did not help. ', 'because it is complicated ']; // prettier-ignore
const WISH = ['i want to', 'i would like to', 'i need to', 'can i', 'could i', 'may i', 'let me', 'i wish to', 'is it possible to', 'i would rather', 'i prefer to', 'i demand to', 'how do i', 'how can i', 'i have to', 'id like to', 'i wanna', 'would it be possible to', 'is there a way to', 'i just want to']; // prettier-ignore
const TALK = ['talk to', 'speak to', 'speak with', 'talk with', 'chat with', 'chat to', 'have a word with', 'have a call with', 'have a chat with', 'discuss this with', 'explain this to', 'be connected to', 'be transferred to', 'be put through to', 'get through to', 'get hold of', 'reach', 'deal with', 'write to', 'be called by', 'continue with']; // prettier-ignore
const PASS = ['connect me to', 'transfer me to', 'put me through to', 'pass me to', 'forward me to', 'hand me over to', 'switch me to', 'redirect me to', 'get me', 'give me', 'bring me', 'fetch', 'put me in touch with', 'pass this on to', 'escalate this to', 'take me to', 'route me to', 'forward this chat to', 'hand this over to', 'reconnect me with', 'find me']; // prettier-ignore
const DO = ['call me', 'call me back', 'phone me', 'contact me', 'help me with this', 'look at this', 'take over', 'answer me', 'get in touch with me', 'handle this', 'join this chat', 'explain this to me', 'email me about this', 'take a look at my account', 'sort this out with me', 'ring me']; // prettier-ignore
const THEN = [' yesterday', ' last week', ' on Monday', ' before', ' this morning', ' already', ' two days ago', ' earlier', ' and it did not help', ' about it']; // prettier-ignore
const PAST = ['i talked to', 'i spoke to', 'i spoke with', 'i already talked to', 'i have spoken to', 'i had a word with', 'i was transferred to', 'i was talking to', 'we discussed this with', 'i was connected to', 'they put me through to', 'my wife talked to', 'he spoke with', 'she called', 'my friend chatted with']; // prettier-ignore
const TOLD = ['said it was fine', 'was rude', 'promised a refund', 'never called back', 'told me to wait', 'was very nice', 'did not know', 'hung up', 'gave me a code', 'signed for it', 'has my details', 'already helped me', 'left early']; // prettier-ignore
const JOIN = [', ', '. ', ' ', ' and ', ' so ', '! ', ' but it did not help. ', ', now '];
const AGAIN = ['reconnect me', 'please reconnect me', 'get me another one', 'can I have a different one', 'put me back to him', 'connect me again', 'I want another one', 'can I have the same one again', 'please get me somebody else', 'could I have her again', 'I need to talk to her again', 'can you put me through again', 'let me talk to him again', 'please transfer me back', 'give me someone else', 'get him on the line', 'get her on the phone', 'bring him into this chat', 'let me have her back']; // prettier-ignore
const MATTERS = ['where is my order', 'has it shipped', 'what is the status', 'when do I get my money', 'how do I cancel it now', 'can I change the date', 'please check my order', 'is that right', 'what does that cost', 'where do I find the form', 'can you confirm that', 'how long will it take', 'I just want to know the price', 'please send me the link']; // prettier-ignore
const NO_MORE = ['I no longer need', 'forget about', 'no more need for', 'never mind', 'I almost asked for', 'I was going to ask for', 'I nearly called', 'we do not need', 'there is no need for', 'you can cancel', 'what happens if I ask for', 'what happens when I want', 'he wanted to talk to', 'she asked for', 'customers ask for', 'people always want', 'why do people hate', 'my mother likes to talk to', 'I do not like talking to', 'I hate talking to', 'I would rather use the bot than wait for']; // prettier-ignore
const REFUSE = ['i do not want to', 'i do not need to', 'no need to', 'i would rather not', 'do not make me', 'there is no reason to', 'please do not make me', 'without having to', 'can i do this without having to', 'i never want to', 'you do not have to let me']; // prettier-ignore
const NOPASS = ['do not connect me to', 'please do not transfer me to', 'you do not need to transfer me to', 'no need to get me', 'i do not need', 'i do not want', 'stop sending me to', 'never connect me to']; // prettier-ignore
const HYPO = ['if i need to', 'in case i want to', 'what happens when i', 'would it cost anything to', 'when would i have to', 'if i wanted to', 'do i have to', 'must i', 'should i', 'is it necessary to', 'before i', 'do customers have to', 'how much is it to', 'can minors']; // prettier-ignore
const HYPOEND = [
  ' later, are you open?',
  ' tomorrow, what are the hours?',
  ' is it free?',
  ' will it cost anything?',
  '?',
  ' what do I need?',
  ' how long does it take?',
  ' to get a refund?',
  ' to cancel?',
];
const ABOUT = ['is there', 'how many', 'who is', 'what is the name of', 'where is', 'when is', 'how do i rate', 'how do i become', 'what does it cost to hire', 'does it need', 'can i tip', 'what is the job of', 'are you', 'am i talking to', 'can my account have', 'how do i add', 'how do i remove', 'i work as', 'i want to thank', 'i would like to praise']; // prettier-ignore
const OTHERS = [
  'my son',
  'my boss',
  'my husband',
  'my bank',
  'my lawyer',
  'my landlord',
  'another person',
  'my travel agent',
  'my estate agent',
  'my mother',
  'a friend',
  'my doctor',
  'my colleague',
  'my manager',
  'our accountant',
  'the seller',
  'my neighbour',
];
const ACTS = ['remind me to talk to', 'i will talk to', 'i have to talk to', 'send a message to', 'transfer money to', 'call', 'text', 'i need to ask', 'can you call', 'email', 'forward the invoice to', 'pass the message on to', 'schedule a meeting with', 'share my account with', 'how do i send this to', 'give the code to']; // prettier-ignore
const HELPERS = [
  'a lawyer',
  'a plumber',
  'a dentist',
  'a doctor',
  'a taxi',
  'an electrician',
  'a babysitter',
  'a tutor',
  'an estate agent',
  'a travel agent',
  'a personal trainer',
  'a guide',
  'a driver',
  'a translator',
  'a witness',
  'a roommate',
  'a tow truck',
  'my mother',
  'the police',
  'the seller',
];
const THING = [
  'shipping',
  'refund',
  'invoice',
  'discount',
  'towels',
  'support for my printer',
  'a call plan',
  'contact lenses',
  'a message',
  'a connection',
  'another one',
  'a transfer',
  'a team plan',
  'a branch near me',
  'an email copy',
  'the phone number',
  'a meeting room',
  'a desk',
  'my order',
  'the price',
  'shipping',
  'my booking',
  'the terms',
  'something else',
  'the weather',
  'my balance',
  'a refund',
  'the menu',
  'the next flight',
  'my password',
  'the app',
];
const SUBJECT = ['i want to talk about', 'let us discuss', 'tell me about', 'i need help with', 'can you help me with', 'i want to speak about', 'connect me to bluetooth for', 'put me on the list for', 'give me', 'get me', 'bring me', 'i would like', 'i want', 'i need', 'show me', 'can i have', 'how do i get', 'send me']; // prettier-ignore

const POSITIVES = 2200;
const NEGATIVES = 2600;

/** Sentences put together at random, always the same ones: what asks for a person, and what only sounds like it. */
export function templates(): Made[] {
  const random = seededRandom(7);
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const asking: (() => string)[] = [
    () => `${any(MATTER)}${any(POLITE)}${any(WISH)} ${any(TALK)} ${any(WHO)}${any(AFTER)}`,
    () => `${any(MATTER)}${any(POLITE)}${any(PASS)} ${any(WHO)}${any(AFTER)}`,
    () => `${any(MATTER)}${any(['can', 'could', 'please have', 'would', 'i want', 'i need', 'let', 'please ask', 'i would like'])} ${any(WHO)} ${any(DO)}${any(AFTER)}`,
    () => `${any(MATTER)}${any(POLITE)}${any(['i want', 'i need', 'i would like', 'i prefer', 'i demand', 'can i have', 'i would rather have', 'may i have', 'where is', 'i asked for', 'i insist on', 'is it possible to get', 'any chance of'])} ${any(WHO)}${any(AFTER)}`,
    () => `${any(POLITE)}${any(['is there', 'do you have', 'is'])} ${any(WHO)} ${any(['i can talk to', 'to talk to', 'i could explain this to', 'who can help me', 'available', 'i may speak with', 'around who could help'])}${any(AFTER)}`,
    () => `${any(TALK)} ${any(WHO)}${any(AFTER)}`,
    () => `${any(PAST)} ${any(WHO)}${any(THEN)}${any(JOIN)}${any(AGAIN)}`,
    () => `${any(WHO)} ${any(TOLD)}${any(['', '', ...THEN])}${any(JOIN)}${any(AGAIN)}`,
    () => `${any(PAST)} ${any(WHO)}${any(THEN)}${any(JOIN)}${any(PASS)} ${any(WHO)}${any(AFTER)}`,
    () => `${any(PAST)} ${any(WHO)}${any(THEN)}${any(JOIN)}${any(WISH)} ${any(TALK)} ${any(WHO)}${any(AFTER)}`,
  ]; // prettier-ignore
  const not: (() => string)[] = [
    () => `${any(POLITE)}${any(PAST)} ${any(WHO)}${any(THEN)}`,
    () => `${any(['', '', 'when '])}${any(WHO)} ${any(TOLD)}${any(['', '', ...THEN])}`,
    () => `${any(POLITE)}${any(REFUSE)} ${any(TALK)} ${any(WHO)}${any(['', '', ', thanks', ' for that'])}`,
    () => `${any(POLITE)}${any(NOPASS)} ${any(WHO)}${any(['', '', ', thanks', ' for that'])}`,
    () => `${any(HYPO)} ${any(TALK)} ${any(WHO)}${any(HYPOEND)}`,
    () => `${any(ABOUT)} ${any(WHO)}${any(['?', '?', ' on my booking?', ' in your company?'])}`,
    () => `${any(POLITE)}${any(ACTS)} ${any(OTHERS)}${any(['', ' please', ' tomorrow', ' at 7'])}`,
    () => `${any(WISH)} ${any(['talk to', 'speak with', 'ask', 'consult'])} ${any(OTHERS)} ${any(['first', 'before I decide', 'about it', 'and come back'])}`,
    () => `${any(POLITE)}${any(['i need', 'i want', 'find me', 'i would like', 'can i have', 'get me', 'looking for', 'call'])} ${any(HELPERS)}${any(['', ' please', ' near me', ' for tomorrow', '?'])}`,
    () => `${any(['let us', 'i want to', 'i would like to', 'can we', 'i prefer to', 'i like to', 'i would rather'])} ${any(['talk about', 'speak about', 'chat about', 'talk with a bot about', 'chat with you about', 'talk to the bot about', 'talk to you about'])} ${any(THING)}`,
    () => `${any(PAST)} ${any(WHO)}${any(THEN)}${any(JOIN)}${any(MATTERS)}`,
    () => `${any(WHO)} ${any(TOLD)}${any(['', '', ...THEN])}${any(JOIN)}${any(MATTERS)}`,
    () => `${any(NO_MORE)} ${any(WHO)}${any([', thanks', ', I found it', ', it works now', '', ' any more'])}`,
    () => `${any(['is this', 'are the messages', 'is the chat', 'would it be', 'are these', 'was this', 'do you think this is'])} ${any(['read by', 'monitored by', 'written by', 'checked by', 'better with', 'answered by', 'done by'])} ${any(WHO)}?`,
    () => `${any(POLITE)}${any(SUBJECT)} ${any(THING)}${any(['', ' please', '?'])}`,
  ]; // prettier-ignore
  const made = new Map<string, boolean>();
  const fill = (kinds: readonly (() => string)[], asks: boolean, wanted: number): void => {
    for (let n = 0; n < wanted; n++) {
      const text = kinds[n % kinds.length]?.() ?? '';
      if (!made.has(text)) made.set(text, asks);
    }
  };
  fill(asking, true, POSITIVES);
  fill(not, false, NEGATIVES);
  return [...made].map(([text, asks]) => ({ text, asks }));
}
