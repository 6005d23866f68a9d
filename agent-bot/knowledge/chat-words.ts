/**
 * What people write for frequent English words where they chat, beyond the pack's short forms (which every signal
 * reads): these are read so only in questions to a knowledge, and only where its phrasings do not have them as they are.
 */
export const CHAT_WORDS: Readonly<Record<string, readonly string[]>> = {
  r: ['are'], n: ['and'], nd: ['and'], hw: ['how'], wat: ['what'], wht: ['what'], wot: ['what'], wen: ['when'],
  whn: ['when'], wher: ['where'], whr: ['where'], wy: ['why'], cn: ['can'], frm: ['from'], tht: ['that'], dat: ['that'],
  dis: ['this'], ths: ['this'], wnt: ['want'], wana: ['want', 'to'], hlp: ['help'], hav: ['have'], msg: ['message'],
  acct: ['account'], gud: ['good'], mny: ['money'], kno: ['know'], nw: ['now'], nt: ['not'], dnt: ['do', 'not'],
  wid: ['with'], wth: ['with'], bt: ['but'], bcoz: ['because'], bcz: ['because'], becoz: ['because'], snd: ['send'],
  amt: ['amount'], addr: ['address'], pwd: ['password'], pw: ['password'], pymt: ['payment'], txn: ['transaction'],
  ordr: ['order'], shud: ['should'], shld: ['should'], wld: ['would'], mch: ['much'], aftr: ['after'], yr: ['your'],
  yu: ['you'], plzz: ['please'], teh: ['the'], adn: ['and'],
}; // prettier-ignore
