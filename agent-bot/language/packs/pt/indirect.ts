import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const NUMBER =
  '(?:dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|quinze|vinte|\\d+|varios|varias|muitos|muitas)';
const UNIT = '(?:dias?|semanas?|mes|meses|anos?|horas)';
const WEEKDAY = '(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?: feira)?';
const MONTH =
  '(?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|natal|carnaval|pascoa|verao)';
/** A time that goes on: since yesterday is news, since Monday is not. */
const SINCE = `(?:desde (?:o |a |o dia |o inicio de |o fim de )?(?:${WEEKDAY}|${MONTH}|\\d+|semana passada|mes passado)|(?:ha|faz|fazem|tem|vai fazer)(?: (?:ja|mais de|quase|uns|umas)){0,2} ${NUMBER} ${UNIT}|${NUMBER} ${UNIT} (?:seguid[oa]s|inteir[oa]s|ja)|o dia (?:todo|inteiro)|a (?:manha|tarde|semana) (?:toda|inteira))`;
const LACK =
  '(?:sem|nada|ninguem|nao|nem|a espera|esperando|espero|aguardando|aguardo|tentando|a tentar|parad[oa]s?|a toa)';
const ORDINAL =
  '(?:terceir[oa]|quart[oa]|quint[oa]|sext[oa]|setim[oa]|oitav[oa]|decim[oa]|enesim[oa]|milesim[oa])';

/** Portuguese: complaints that do not say so. */
export const INDIRECT: readonly Cue[] = [
  cue(
    `\\b${LACK}(?: \\w+){0,5} ${SINCE}\\b|\\b${SINCE}(?: \\w+){0,5} ${LACK}\\b|\\bfic(?:o|amos|ar|aram|ou|quei) ${NUMBER} ${UNIT} sem\\b|\\b(?:fico|fiquei|ficamos|passei|perdi) (?:o dia|a manha|a tarde|a semana|um dia) (?:todo|toda|inteir[oa])\\b`,
    0.5,
    'goes on for long',
  ),
  cue(
    `\\b${ORDINAL} vez (?:que|ja|seguida|e|neste|esta|em)\\b(?! (?:compro|peco|viajo|fico))|\\b${ORDINAL} (?:tentativa|visita|protocolo|email|ligacao|tecnico|reclamacao|mensagem|semana)\\b|\\b(?:tres|quatro|cinco|seis|dez|\\d+) (?:protocolos|ligacoes|emails|e mails|chamados|reclamacoes|tecnicos|visitas|telefonemas)\\b|\\bfaltou (?:pela|a|de novo|outra)\\b|\\bperdi a conta\\b`,
    0.5,
    'had to do it again and again',
  ),
  cue(
    '\\b(?:prometeram|prometido|prometeu|disseram|falaram|garantiram|combinaram|combinado|era para|era pra|deram prazo)\\b(?:(?: \\|)? \\w+){0,9} (?:e|mas|ja e|ainda|nada|ate hoje|ate agora|hoje|continuo|estou)\\b(?=.*\\b(?:nada|ja|ainda|hoje|ninguem|nao|espera|continu\\w+)\\b)|\\b(?:supostamente|supost[oa]|teoricamente)\\b(?: \\w+){0,8}|\\bera (?:para|pra) (?:ter|ser|estar|chegar|vir)(?: \\w+){0,6}',
    0.5,
    'was promised and not kept',
  ),
  cue(
    '\\b(?:ninguem (?:veio|apareceu|aparece|vem|me deu|deu|da|se|sequer|aqui|sabe|assume|quer saber|ligou|retorna|retornou|resolve)|nao (?:apareceu|veio|aparece) ninguem|(?:nunca|nao) (?:apareceu|compareceu|retornaram|deram|dao) (?:\\w+ )?(?:satisfacao|retorno|resposta|as caras))\\b(?! (?:em casa|pra receber|para receber))|\\b(?:tecnico|entregador|instalador|estafeta|motorista) (?:faltou|nao (?:veio|apareceu|compareceu)|nunca (?:veio|apareceu))\\b',
    0.5,
    'says nobody does it',
  ),
  cue(
    '\\b(?:na hora de|para|pra) (?:cobrar|vender|receber|debitar|faturar|mandar (?:a )?(?:conta|fatura))\\b(?:(?: \\|)? \\w+){0,4} (?:ninguem|rapid\\w+|sao|voces|sempre|nunca|nao)\\b|\\b(?:parabens|bravo|que (?:beleza|lindo|maravilha|otimo|bonito|eficiencia|rapidez)|boa|muito bem)(?: (?:\\| )?(?:\\w+ ){0,4})(?:de novo|dobro|duas vezes|outra vez|novamente|errad[oa]|ainda|nada|sem|nao)\\b|\\bquem sabe (?:chega|resolvem|um dia|atendem|ligam|alguem)\\b|\\b(?:e )?la (?:vamos nos|vou eu|estou eu)\\b|\\bsempre o mesmo\\b',
    0.5,
    'praise that is none',
  ),
  cue(
    '\\b(?:devo|tenho|acham que (?:eu )?tenho|so posso ter) (?:ter )?cara de\\b|\\b(?:para|pra) que (?:eu )?(?:pago|serve|estou pagando|servem)\\b(?! (?:o codigo|esse botao|esta opcao|o app))|\\bate quando\\b(?= (?:vou|vamos|tenho|terei|isso|vao|fico|eu)\\b)|\\bsera que (?:alguem|e pedir|custa|e tao)(?: \\w+){0,3} (?:le|muito|dificil|tanto|responde|trabalha)\\b|\\be pedir (?:muito|demais)\\b',
    0.5,
    'a reproach that looks like a question',
  ),
  cue(
    '\\b(?:outra vez|de novo|sempre|novamente|mais uma vez) (?:essa|esta|a|o|esse|este|com essa|com a|com o)(?: \\w+)? (?:mesm[oa]s?|mensagem|resposta|mensagem (?:pronta|automatica)|desculpa|conversa|historia|enrolacao|erro|problema)\\b|\\b(?:mensage(?:m|ns)|respostas?) (?:prontas?|automaticas?|padrao|de robo|copiadas?)\\b|\\b(?:so|sempre|tudo) (?:desculpas?|promessas?|enrolacao|mentiras?|conversa fiada)\\b|\\b(?:explicar|contar|repetir|mandar) (?:tudo|a mesma coisa|isso)(?: \\w+){0,3} (?:do (?:inicio|zero|comeco)|de novo|outra vez|novamente)\\b',
    0.5,
    'the same answer again',
  ),
  cue(
    '\\bcada (?:hora|vez|um|pessoa|atendente|operador|dia|ligacao)(?: \\w+){0,4} (?:uma coisa|outra coisa|coisa diferente|diferente|versao|historia|desculpa)\\b|\\b(?:me|nos)? ?(?:jogam?|jogando|empurram?|passam|mandam|atiram|remetem)(?: me)?(?: \\w+){0,2} d[eo] (?:um|uma|ca|setor|departamento)(?: \\w+){0,2} (?:para|pra|pro|a) (?:o |a )?(?:outr[oa]|la|setor|departamento)\\b|\\bjogo (?:do|de) empurra\\b|\\bde um lado (?:para|pro|pra) (?:o )?outro\\b',
    0.5,
    'is passed around',
  ),
  cue(
    '\\b(?:nem|sequer|nenhum[a]?|sem)(?: \\w+){0,3} (?:satisfacao|desculpas?|explicac(?:ao|oes)|aviso|pedido de desculpas?|telefonema|consideracao)\\b|\\b(?:ninguem|nao)(?: \\w+){0,2} (?:sequer|nem sequer)\\b',
    0.5,
    'got no answer',
  ),
  cue(
    '\\b(?:voltou|veio|chegou|ficou|esta|continua)(?: \\w+){0,4} (?:do mesmo jeito|pior|igual (?:estava|antes|foi)|na mesma|com o mesmo (?:defeito|problema|barulho)|com a mesma avaria|igualzinh[oa])\\b|\\b(?:depois d[eoa]|apos|mesmo (?:depois|apos|com))(?: \\w+){0,4} (?:consertos?|reparac(?:ao|oes)|visitas?|trocas?|tecnicos?|ligacoes|emails|chamados)(?: \\w+){0,4} (?:continua|igual|mesm[oa]|nada|nao|sem)\\b',
    0.5,
    'was repaired and is not',
  ),
  cue(
    '\\b(?:paguei|pago|pagamos) (?:\\w+ ){0,2}(?:pontualmente|em dia|expresso|urgente|sedex|premium|adiantado|a mais|frete (?:expresso|rapido))\\b(?=(?:(?: \\|)? \\w+){0,9} (?:e|mas|nada|sem|fico|ainda|dias|semanas)\\b)|\\b(?:cobraram|cobrado|debitaram|descontaram) (?:\\w+ ){0,2}(?:em dobro|duas vezes|dobrado|de novo|novamente|outra vez|sem (?:autorizacao|avisar))\\b',
    0.5,
    'took longer than was said',
  ),
  cue(
    '\\b(?:consta|aparece|diz|da|esta|status)(?: \\w+){0,4} (?:entregue|resolvido|concluido|finalizado|em rota)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:nao|nada|ninguem|nunca|mentira|so que)\\b)|\\b(?:passou|ficou|ficamos|fiquei) (?:\\w+ ){0,3}sem (?:o |a |os |meu |minha )?(?:presente|festa|ferias|viagem|aniversario|natal|trabalhar|agua|luz|gas|internet|banho)\\b|\\bperdi (?:o|a|meu|minha|um|uma) (?:voo|dia|manha|tarde|trabalho|conexao|consulta|viagem|aula)\\b',
    0.5,
    'it is not as was said',
  ),
  cue(
    '\\b(?:estou|to|tou|fiquei|fico) (?:\\w+ )?(?:put[oa]|pist?ola|revoltad[oa]|indignad[oa]|fart[oa]|lixad[oa]|passad[oa]|exaust[oa]|possess[oa]|ful[oa]|bolad[oa])\\b(?! (?:que passou|de gente na loja))|\\bque (?:raiva|odio|palhacada|vergonha|descaso|bagunca|novela|circo|piada|desrespeito|tristeza de|falta de)\\b|\\b(?:cambada|bando|corja|quadrilha|cambalacho) de\\b|\\bv[ao]o? se catar\\b|\\bnao aguento mais\\b|\\b(?:pior|piores) (?:compra|empresa|atendimento|experiencia|loja|servico|operadora|banco)\\b|\\b(?:desrespeito|descaso|enrolacao|enrolad[oa]s?|incompetencia|picaretagem|trambique)\\b|\\btao a gozar\\b',
    0.5,
    'strong complaint',
  ),
];

/** What sounds cross and is about a thing, the weather, somebody else or oneself. */
export const ABOUT_OTHERS: readonly RegExp[] = [
  /\b(?:o|a|meu|minha) (?:outr[oa]|antig[oa]|anterior|ex) (?:banco|operadora|empresa|hotel|senhorio|seguro|loja|marca|fornecedor)(?: \w+){0,4}/g,
  /\b(?:o|a|meu|minha) (?:cachorr[oa]|gat[oa]|cao|cadela|bebe|filh[oa]|sogra|avo|vizinh[oa]|mae|pai|marido|esposa|mulher)(?: \w+){0,3} (?:pessim[oa]|irritad[oa]|chatead[oa]|furios[oa]|triste|horrivel|terrivel|brav[oa])\b/g,
  /\b(?:calor|frio|tempo|chuva|mancha|cheiro|transito|clima|dor|filme|livro|serie|musica|mofo|bolor|temporal)(?: \w+){0,3} (?:absurd[oa]|nojent[oa]|horrivel|terrivel|insuportavel|pessim[oa]|ridicul[oa]|de matar)\b/g,
  /\b(?:absurd[oa]|ridicul[oa]|escandalo|terrivel|horrores) de (?:bom|boa|lind[oa]|gostos[oa]|barat[oa]|facil|bonit[oa])\b/g,
  /\b(?:cansad[oa] de (?:passar|lavar|cozinhar|carregar|dirigir|limpar|dormir)|(?:haha|kkk|rsrs)\w*)(?: \w+){0,3}/g,
  /\b(?:vergonha minha|tenho vergonha|que vergonha (?:\| )?(?:nao sei|esqueci|a minha)|culpa minha|minha culpa|erro meu|foi erro meu|sou (?:um |uma |muito |meio )?(?:desastre|burr[oa]|pessim[oa]|noob|lerd[oa]|desastrad[oa]))(?: \w+){0,4}/g,
  /\b(?:filme|livro|serie|musica|peca) (?:d[oae] |o |a )?(?:palhaco|ladrao|ladroes|raiva|golpe|vergonha|roubo)\b|\b(?:morri|morrendo) de rir\b|\braiva (?:em|canina|dos)\b/g,
];
