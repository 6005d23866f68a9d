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

/**
 * What customers in India write of Hindi in Latin letters between English words ("mera order kab aayega"), as the English
 * that stands in phrasings. Left out is what may be English as well ("me", "the", "din", "band"). Read as the chat words.
 */
export const ROMANISED_HINDI: Readonly<Record<string, readonly string[]>> = {
  kya: ['what'], kab: ['when'], kahan: ['where'], kaha: ['where'], kahaan: ['where'], kidhar: ['where'], kaise: ['how'], kese: ['how'],
  kaisa: ['how'], kaisi: ['how'], kitna: ['how', 'much'], kitne: ['how', 'much'], kitni: ['how', 'much'], kyu: ['why'], kyun: ['why'], kyon: ['why'],
  kaun: ['who'], kaunsa: ['which'], kaunsi: ['which'], konsa: ['which'], konsi: ['which'], hai: ['is'], hain: ['are'], hoga: ['will', 'be'], hogi: ['will', 'be'],
  hua: ['happened'], hui: ['happened'], mera: ['my'], meri: ['my'], mujhe: ['i'], muje: ['i'], mujhko: ['i'], hamara: ['our'], aapka: ['your'],
  aapki: ['your'], apka: ['your'], apki: ['your'], aap: ['you'], nahi: ['not'], nahin: ['not'], nhi: ['not'], chahiye: ['want'],
  chaiye: ['want'], chahie: ['want'], milega: ['get'], milegi: ['get'], mila: ['received'], mili: ['received'], karna: ['to', 'do'], krna: ['to', 'do'],
  karni: ['to', 'do'], karne: ['to', 'do'], karo: ['do'], karu: ['do'], karun: ['do'], kardo: ['do'], krdo: ['do'], kijiye: ['do'], sakta: ['can'], sakte: ['can'],
  sakti: ['can'], aayega: ['arrive'], ayega: ['arrive'], aayegi: ['arrive'], ayegi: ['arrive'], aaya: ['arrived'], aayi: ['arrived'], wapas: ['back'],
  wapis: ['back'], vapas: ['back'], vapis: ['back'], paisa: ['money'], paise: ['money'], rupaye: ['money'], dino: ['days'], abhi: ['now'],
  aaj: ['today'], aur: ['and'], liye: ['for'], batao: ['tell', 'me'], bataye: ['tell', 'me'], bataiye: ['tell', 'me'], btao: ['tell', 'me'],
  bhejo: ['send'], bhejna: ['send'], kharidna: ['buy'], samaan: ['item'], galat: ['wrong'], kharab: ['broken'],
  toota: ['broken'], tuta: ['broken'], jaldi: ['soon'], naya: ['new'], nayi: ['new'], purana: ['old'], badalna: ['change'], dukan: ['shop'], dukaan: ['shop'],
  kho: ['lost'], gaya: ['gone'], gayi: ['gone'], bhool: ['forgot'], lagega: ['takes'], lagenge: ['takes'], lagta: ['takes'],
}; // prettier-ignore
