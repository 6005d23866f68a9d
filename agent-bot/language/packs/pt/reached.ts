import { cue } from '../cue.ts';
import { mixedEnglish } from '../mixed-english.ts';
import type { Cue } from '../pack.ts';

/** Portuguese: asking to be called, met or written to, to be passed up, and whether somebody reads. */
export const REACHED: readonly Cue[] = [
  cue(
    `\\b(?:tem como|da pra|da para|sera que|podem|podiam|poderiam|podes|pode|poderia|conseguem|e possivel|seria possivel)(?: (?:voces|voce|alguem|um de voces|por favor|ai)){0,2} (?:me |nos |mim )?(?:ligarem|ligar|telefonarem|telefonar|retornarem|retornar|chamarem|contactarem|contatarem|contatar|contactar)(?: (?:me|nos))?(?= \\||\\s*$| (?:por|no|na|hoje|amanha|agora|para|pra|de|quando|o|mais|ainda|logo)\\b)`,
    0.8,
    'asks to be called',
  ),
  cue(
    `\\b(?:aguardo|espero|fico a aguardar|fico no aguardo|no aguardo|aguardando|solicito|peco|agradeco|desejo|gostaria de|quero|preciso de|pedia)(?: (?:o|a|de|do|da|um|uma|vosso|vossa|seu|sua|por|pelo|pela|ser|receber|urgente)){0,4} (?:retorno|contacto|contato|chamada|telefonema|ligacao|contactad[oa]|contatad[oa])(?: (?:vossa|vosso|de voces|por telefone|da ligacao|telefonico|de um \\w+|de uma \\w+|de alguem|urgente|hoje|por favor))*(?= \\||\\s*$)`,
    0.8,
    'asks to be called',
  ),
  cue(
    `\\b(?:entrem|entre|entra|entrar)(?: \\w+)? em conta(?:c)?to (?:comigo|cmg|conosco)\\b|\\b(?:contactem|contatem|contacte|contate|telefonem|ligassem|telefonassem|liguem|ligue)(?: ?me|(?= para (?:o )?\\d))|\\b(?:que|agradecia que|queria que|gostava que|gostaria que) (?:me |um \\w+ me |alguem me |uma pessoa me )(?:ligassem|ligasse|telefonassem|telefonasse|contactassem|contactasse|liguem|ligue|contacte|contate|retornassem)\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:falar|conversar|tratar)(?: \\w+)? (?:convosco|com voces|consigo|contigo)(?: \\w+)? (?:por|pelo|ao|no|via) (?:telefone|telemovel|whatsapp|zap|chamada|celular|ligacao)\\b|\\b(?:falar|conversar|explicar|resolver)(?: \\w+){0,3} (?:de viva voz|por ligacao|por chamada)\\b`,
    0.85,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:tem|ha|existe|voces tem) (?:gente|alguem|pessoas?|humanos?)(?: (?:de verdade|real|reais|vivo|viva|de carne e osso|a trabalhar|trabalhando))?(?: (?:ai|aqui|por ai|nisso|desse lado|deste lado))?(?= \\||\\s*$| ou)|\\balguem (?:vivo|viva|real|humano|de verdade)(?: \\w+)?(?: \\w+)?(?= \\||\\s*$)`,
    0.8,
    'asks whether a person is there',
  ),
  cue(
    `\\b(?:quero|chama|chame|chamem|cade|preciso d[oe]|quero falar com|poe|passa|me passa|traz|manda|mande|bota)(?: (?:o|a|um|uma|pra|para|com|ai|logo)){0,3} (?:(?:meu|minha|seu|sua|teu|vosso) )?(?:gerente|gestor(?:a)?|supervisor(?:a)?|superior|chefe|responsavel|consultor(?:a)?|atendente|encarregad[oa])\\b(?! (?:do|da) (?:condominio|loja ao lado))`,
    0.85,
    'asks for a person',
  ),
  cue(
    `\\b(?:escal\\w+|sob\\w+|sub\\w+|elev\\w+|encaminh\\w+|passa\\w*|passem|remet\\w+|transfer\\w+|transfir\\w+)(?: \\w+){0,4} (?:nivel (?:acima|superior|2|dois)|superior|supervisor(?:a)?|chefia|responsavel|colega|humano|atendente)\\b`,
    0.85,
    'asks to be passed on',
  ),
  cue(
    `(?<=^ |\\| )(?:por favor |quero |um |o )?chat ao vivo(?: (?:por favor|com \\w+(?: \\w+)?))?(?= \\||\\s*$)|(?<=^ |\\| )(?:transfere|transfira|transferir|me transfere|transfere me)(?: (?:por favor|logo|ai|ja))*(?= \\||\\s*$)`,
    0.8,
    'asks to be passed on',
  ),
  cue(
    `\\b(?:preciso|precisava|quero|queria|urgente)(?: (?:de|d|dum|duma|um|uma|que|o|a)){0,3} (?:tecnic[oa]|atendente|colaborador(?:a)?|especialista|pessoa|alguem)(?: (?:ao|no|por|na|pelo)) (?:telefone|telemovel|linha|chamada|chat|whatsapp)\\b|\\b(?:uma pessoa|alguem|gente|um humano|um colaborador)(?: \\w+)? (?:a|para|pra) (?:tratar|ver|explicar|resolver|assumir|conversar|falar)(?: \\w+){0,3} (?:caso|mim|isto|isso|comigo|telefone|assunto)\\b|\\b(?:alguem|uma pessoa|um humano|um colega) (?:humano )?(?:pode|podia|poderia) (?:assumir|ver|olhar|tratar)\\b`,
    0.85,
    'asks for a person',
  ),
  mixedEnglish('atendente', 'falar|um (?:agente|humano|atendente)'),
];

/** Calls, appointments and persons that are told of or asked about. */
export const NOT_REACHED: readonly RegExp[] = [
  /\b(?:outra pessoa|outra|um terceiro|terceiros|qualquer pessoa|meu vizinho) (?:pode|poderia|consegue|podem)(?: \w+){0,5}/g,
  /\b(?:fiquei|fico|ficamos|passei|passamos|estive|perdi)(?: \w+){0,9} (?:esperando|a espera|aguardando)(?: \w+){0,4}/g,
  /\b(?:ligacao|ligacoes|chamada|chamadas) (?:perdidas?|de voces|ilimitadas?|internacionais?|gratis)(?: \w+){0,4}/g,
  /\b(?:recebi|teve|houve|perdi) (?:uma )?(?:ligacao|chamada|telefonema)(?: \w+){0,5}/g,
  /\b(?:tenho|marquei) (?:uma )?(?:consulta|reuniao|chamada)(?: \w+){0,5}/g,
];
