import type { WordsPart } from '../pack.ts';

/** Portuguese, of Brazil and of Portugal: words that carry a sentence's bones. */
export const words: WordsPart = {
  contractions: {
    vc: 'voce', vcs: 'voces', ce: 'voce', ces: 'voces', q: 'que', pq: 'porque', pf: 'por favor', pfv: 'por favor', pfvr: 'por favor', pls: 'por favor', porfavor: 'por favor', tb: 'tambem', tbm: 'tambem',
    n: 'nao', naum: 'nao', num: 'nao', obg: 'obrigado', obgd: 'obrigado', brigado: 'obrigado', brigada: 'obrigada', brigadao: 'obrigado', vlw: 'valeu', blz: 'beleza', hj: 'hoje', agr: 'agora',
    msm: 'mesmo', mt: 'muito', mto: 'muito', td: 'tudo', cmg: 'comigo', c: 'com', d: 'de', p: 'para', pra: 'para', pro: 'para o', pros: 'para os', pras: 'para as', to: 'estou', tou: 'estou', ta: 'esta', tao: 'estao', tava: 'estava',
    qnd: 'quando', qdo: 'quando', cade: 'onde esta', qro: 'quero', renbolso: 'reembolso', rembolso: 'reembolso', reenbolso: 'reembolso', kero: 'quero', ngm: 'ninguem', eh: 'e', dq: 'de que', fala: 'falar',
  }, // prettier-ignore
  elisions: {},
  negators: ['nao', 'nunca', 'jamais', 'nem', 'sem', 'nenhum', 'nenhuma', 'ninguem'],
  nearNegators: ['nem', 'ninguem'],
  needsAfterNo: [],
  negationStops: ['mas', 'porem', 'senao', 'porque', 'entao', 'so', 'apenas', 'favor', 'deixa', 'prefiro'],
  notRefusals: [
    /\bpor ?que\b/,
    /\bainda nao\b/,
    /\bnao (?:me |se |nos |te |lhe |o |a )*(?:consigo|consegui|conseguimos|posso|pude|pode|podem|deixa|deixam|permite|encontro|acho|aparece|funciona|carrega|chega|chegou|recebi|recebo|tive|tenho|veio|caiu|entrou|sei|entendi|fui|foi|fomos|vi)\b/,
    /\bnao (?:me |nos |o |a )*(?:devolveram|devolvem|devolveu|deram|fizeram|fazem|reembolsaram|reembolsam|respondem|responderam|mandaram|estornaram|estornou|pagaram)\b/,
    /\b(?:continuo|sigo|estou|continuamos)(?: \w+){0,4} sem\b/,
    /\bsem (?:sucesso|resposta|solucao|retorno|resultado|noticias?)\b/,
    /\b(?:se|ou) nao\b/,
    /\bninguem (?:me |nos )?(?:responde|respondeu|ajuda|atende|atendeu|liga|devolve|resolve|resolveu)\b/,
  ],
  commonWords: [
    'o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas', 'de', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas', 'ao', 'aos', 'pelo', 'pela', 'para', 'por', 'com', 'sem', 'sobre', 'ate', 'que', 'e', 'ou',
    'mas', 'se', 'nao', 'sim', 'eu', 'voce', 'voces', 'ele', 'ela', 'eles', 'nos', 'me', 'te', 'lhe', 'meu', 'minha', 'meus', 'minhas', 'seu', 'sua', 'dele', 'dela', 'esse', 'essa', 'isso', 'este', 'esta', 'isto',
    'aquele', 'aquilo', 'e', 'sao', 'sou', 'era', 'foi', 'fui', 'estou', 'estao', 'estava', 'ser', 'estar', 'tem', 'tenho', 'temos', 'tinha', 'ter', 'ha', 'quero', 'quer', 'queria', 'gostaria', 'posso', 'pode',
    'podem', 'poderia', 'preciso', 'precisa', 'fazer', 'faco', 'faz', 'ver', 'vou', 'vai', 'vao', 'ir', 'como', 'quando', 'onde', 'quanto', 'quanta', 'qual', 'quem', 'porque', 'muito', 'muita', 'mais', 'menos', 'ja',
    'ainda', 'tambem', 'so', 'apenas', 'agora', 'hoje', 'ontem', 'amanha', 'aqui', 'ai', 'la', 'bem', 'mal', 'tudo', 'nada', 'algo', 'alguem', 'ninguem', 'outro', 'outra', 'mesmo', 'entao', 'depois', 'antes', 'dia',
    'dias', 'semana', 'semanas', 'mes', 'vez', 'vezes', 'favor', 'obrigado', 'obrigada', 'ola', 'oi', 'falar', 'pessoa', 'pedido', 'compra', 'entrega', 'dinheiro', 'conta', 'cartao', 'pagamento', 'devolver', 'volta',
    'trocar', 'cancelar', 'chegou', 'chega', 'produto', 'loja', 'ajuda', 'ajudar', 'reembolso', 'estorno', 'atendente', 'atendimento', 'preco', 'custa', 'recebi', 'receber', 'serve', 'funciona', 'servico', 'cliente',
  ], // prettier-ignore
  smallTalk: [
    'oi', 'ola', 'bom', 'boa', 'dia', 'tarde', 'noite', 'tudo', 'bem', 'obrigado', 'obrigada', 'muito', 'valeu', 'tchau', 'ate', 'logo', 'mais', 'abraco', 'ok', 'okay', 'beleza', 'perfeito', 'otimo', 'otima', 'show',
    'certo', 'legal', 'pela', 'ajuda', 'de', 'nada', 'e', 'isso', 'sim', 'claro', 'por', 'favor', 'adeus', 'grato', 'grata', 'pelo', 'obrigadissima', 'obrigadao',
  ], // prettier-ignore
  thanks:
    /\b(?:obrigad(?:o|a|ao|os|as|inho|issim[oa])(?! a (?:\w+[aei]r|isso|nada)\b)|valeu|grat[oa]|agradeco|agradecid[oa])\b/,
  thanksBut:
    /\b(?:mas|porem|contudo|obrigad[oa] por (?:nada|(?:me |nos )?(?:fazer|deixar|perder|cobrar|estragar|ignorar)\w*(?: \w+){0,2} (?:perder|esperar|espera|sem|a manha|o dia|na mao))|cartao de agradecimento|so que)\b|\bnao (?:me )?(?:ajudou|ajuda|serve|serviu|funciona|funcionou|resolve|resolveu|obrigad[oa])/,
  greets: /^ (?:oi|ola|bom dia|boa tarde|e ai)\b/,
  opens:
    /\b(?:(?:preciso|precisamos|quero|queria|gostaria) (?:de )?(?:uma |sua )?ajuda|ajuda|(?:voce |voces )?(?:pode|podem|poderia|podes|consegue) (?:me |nos )?ajudar(?: me)?|me ajud[ae]|(?:eu )?tenho (?:uma|um|outra|algumas) (?:pergunta|duvida|problema|questao|perguntas|duvidas))(?: por favor)?\b/,
  yes: [
    'sim', 'claro', 'ok', 'okay', 'certo', 'isso', 'exato', 'exatamente', 'beleza', 'perfeito', 'aham', 'uhum', 'pode', 'correto', 'quero', 'com', 'com certeza', 'pode ser', 'isso mesmo', 'isso ai', 'e isso', 'claro que sim', 'positivo', 'bora', 'ss', 'simm', 'siim', 'confirmo', 'fechado', 'combinado', 'de acordo', 'certamente', 'sem duvida', 'por favor', 'sem problema', 'sem problemas', 'nao tem problema', 'ta bom', 'ta bem', 'esta bem', 'pois', 'yes',
  ], // prettier-ignore
  no: [
    'nao', 'nunca', 'nenhum', 'nenhuma', 'jamais', 'negativo', 'nem', 'nope', 'n', 'nops', 'nem pensar', 'de jeito nenhum', 'de maneira nenhuma', 'de modo algum', 'de forma alguma', 'claro que nao', 'nem a pau', 'melhor nao', 'nada disso', 'nadica', 'nenhuma dessas', 'nenhum desses', 'deixa', 'deixa quieto', 'deixa pra la', 'nao precisa', 'nananao',
  ], // prettier-ignore
  expletives: [
    'porra',
    'caralho',
    'merda',
    'puta',
    'maldito',
    'maldita',
    'desgraca',
    'foda',
    'bosta',
    'droga',
    'raio',
    'pqp',
    'krl',
    'fdp',
  ],
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer_pt.js',
};
