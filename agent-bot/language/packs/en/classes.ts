import { DEPARTMENT, type ClassesPart } from '../pack.ts';

/** English: words that stand for each other in a request for a person. */
export const classes: ClassesPart = {
  requestClasses: {
    WHO:
      'human humans hooman person persons people agent agents agnt representative representatives rep reps operator operators advisor advisors adviser ' +
      'advisers manager managers supervisor supervisors employee employees staff colleague colleagues teammate teammates technician technicians ' +
      'engineer engineers specialist specialists expert experts consultant consultants worker workers boss superior superiors clerk clerks ' +
      'personnel receptionist concierge management assistant assistants associate associates csr guy guys girl girls lady ladies chap bloke folks ' +
      'teller tellers mechanic pharmacist pharmacists nurse owner chef director banker officer handler adjuster attendant crew humanoid being beings ' +
      'executive executives exec man woman gentleman gentlemen salesperson salespeople salesman saleswoman assistant advisors dispatcher receptionists',
    ANY: 'someone somebody anyone anybody somone whoever',
    TALK:
      'talk speak chat converse discuss talking speaking chatting conversing discussing spk tlk word conversation dialogue spoke talked ' +
      'speech consult explain consulting explaining',
    PASS:
      'transfer transferring transfered connect connecting connected forward forwarding redirect redirecting pass passing put putting hand ' +
      'handover handoff switch switching swap escalate escalating refer patch link route reroute reconnect direct transferred queue',
    REACH:
      'contact contacting reach reaching call calling callback phone ring dial message email write meet appointment meeting touch hold',
    BOT: 'bot bots robot robots machine machines computer computers ai chatbot chatbots algorithm automated automatic software script program drone',
    REAL: 'real live actual living genuine breathing proper personal personally flesh competent senior',
    DEPT: `${DEPARTMENT} reception desk department departments dept team support section branch office helpdesk hotline service services care`,
    ME: 'me us',
    I: 'i we',
    YOU: 'you u ya your ur yours',
    MY: 'my our his her their',
    HE: 'he she they him them it',
    WISH: 'want need like prefer love demand insist request require wish rather looking hoping wants needs wanna gotta asking ask requesting hope',
    MAY: 'can could may would might will shall able possible',
    PLEASE: 'please pls plz kindly',
    GET: 'get give bring find send fetch grab summon have let getting',
    NOT: 'not no never without nobody none',
    WAS: 'was were had did been said told spoke talked called wrote helped promised gave',
    A: 'a an the any some one this that another',
    OF: 'of from in at',
    IF: 'if whether when unless',
    NOW: 'now asap immediately right already today soon urgent urgently',
  },
  keptWords:
    'to with for by about on over through is are am be there here who what how where why do does and or but than instead ' +
    'of as if when while because that whom which available around free online help assist answer listen look take after before again else',
};
