import { DEPARTMENT, type Cue, type HumanPart } from '../pack.ts';

const DETERMINER =
  '(?:(?:um|uma|o|a|os|as|de|do|da|algum|alguma|outro|outra|seu|sua|seus|suas|teu|tua|vosso|vossa|voces|ser|verdadeiro|verdadeira|dos|das|vossos) ){0,4}';
const STAFF =
  '(?:humanos?|humana|ser(?:es)? humanos?|atendentes?|agentes?|operador(?:a|es|as)?|representantes?|assistentes?|gerentes?|supervisor(?:a|es)?|chefes?|funcionari[oa]s?|colaborador(?:a|es)?|' +
  'tecnic[oa]s?|consultor(?:a|es)?|especialistas?|responsave(?:l|is)|encarregad[oa]s?|colegas?|' +
  '(?:pessoas?|alguem|gente) (?:reais|real|de verdade|humana|de carne e osso|da equipe|da equipa|da empresa|da loja|do suporte|competente))';
const ANYBODY = `(?:pessoas?|alguem|recepcao|(?:o )?(?:setor|departamento|equipe|equipa) (?:de|do|da) \\w+|${DEPARTMENT})`;
const WHO = `${DETERMINER}(?:${STAFF}|${ANYBODY})`;
const SERVICE =
  '(?:o |a )?(?:atendimento(?: ao cliente)?|suporte|sac|servico (?:ao|de apoio ao) cliente|apoio ao cliente|central(?: de atendimento)?)';
const TALK =
  '(?:falar|fale|falo|conversar|conversa|teclar|contatar|contactar|tratar|bater um papo|entrar em contat?cto?|comunicar|escrever|falando)';
const PASS =
  '(?:passa(?:r)?|passe(?:m)?|transfere|transfira(?:m)?|transferir|encaminha(?:r)?|encaminhe(?:m)?|conecta(?:r)?|conecte(?:m)?|coloca(?:r)?|coloque(?:m)?|poe|ponha(?:m)?|por|direciona(?:r)?|direcione(?:m)?|redireciona(?:r)?|redirecione(?:m)?|liga(?:r)?|ligue(?:m)?|manda(?:r)?|mande(?:m)?|leva(?:r)?)';
const BOT =
  '(?:bots?|robos?|robozinho|maquinas?|computador|ia|inteligencia artificial|chatbots?|gravacao|assistente virtual|atendimento automatico)';

const cue = (source: string, weight: number, why: string, given?: RegExp): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
  ...(given === undefined ? {} : { given }),
});

/** Portuguese: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(
        `${TALK}(?: (?:direto|diretamente|logo|agora|mesmo|por favor|pelo telefone|aqui|disto|disso|isto)){0,2} (?:com|cum|c|a|ao|para) ${WHO}\\b`,
        0.95,
        'asks to talk to a person',
      ),
      cue(`${TALK} (?:com )?${SERVICE}\\b`, 0.75, 'asks for customer service'),
      cue(
        `(?:me )?${PASS}(?: (?:me|nos|a|logo|agora|em contat?c?to|o chat|a conversa|isso|meu caso|o atendimento|por favor)){0,3} (?:para|com|a|ao|pra) ${WHO}\\b`,
        0.95,
        'asks to be passed on',
      ),
      cue(
        `(?:me )(?:passa|passe|passem|transfere|transfira|transfiram|encaminha|encaminhe)\\b(?! (?:o|a|os|as) (?:numero|dinheiro|valor|codigo|preco|link|email|endereco))(?= \\||\\s*$| por favor| logo| agora)`,
        0.8,
        'asks to be passed on',
      ),
      cue(
        `(?:quero|queria|preciso|precisamos|gostaria|prefiro|exijo|solicito|desejo|chama|chame|chamem|chamar|busco|procuro)(?: (?:de|do|da|ter|ver|que|falar|logo|um|uma|o|a|com|ai)){0,3} ${DETERMINER}${STAFF}\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:quero|queria|preciso|prefiro|gostaria)(?: (?:de|do|um|uma|ter|o)){0,3} (?:atendimento|contato|contacto|suporte|apoio|ajuda|assistencia) (?:humano|humana|pessoal|personalizado|com (?:uma )?pessoa|de (?:uma )?pessoa)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(`(?:quero|preciso de|prefiro) (?:uma|outra) pessoa\\b`, 0.85, 'asks for a person'),
      cue(`(?:ser )?atendid[oa] por ${WHO}\\b`, 0.9, 'asks that a person does it'),
      cue(
        `(?:que )?(?:alguem|uma pessoa|um humano|um atendente|um funcionario)(?: (?:do|da|de) \\w+)? (?:me |nos )?(?:ligue|atenda|responda|chame|contate|contacte|telefone)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:alguem|uma pessoa|um atendente|um humano)(?: (?:do|da|de) \\w+)? (?:pode|poderia|podia|consegue) (?:me |nos )?(?:ligar|atender|telefonar|responder|contatar|contactar)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:pode|podem|poderia|podia) (?:alguem|uma pessoa|um atendente) (?:me )?(?:ligar|atender|telefonar|contatar|contactar)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:tem|ha|existe|esta)(?: ai| aqui)? ${DETERMINER}(?:alguem|pessoa|${STAFF})(?: (?:ai|aqui|disponivel|online|real|de verdade|para (?:me )?(?:atender|ajudar|falar)|que (?:me )?(?:atenda|ajude))|(?= \\||\\s*$))`,
        0.8,
        'asks whether a person is there',
      ),
      cue(`com quem (?:eu )?(?:posso|devo|falo|poderia|preciso)(?: falar)?\\b`, 0.75, 'asks whom to talk to'),
      cue(
        `(?:nao (?:quero|gosto|aguento|vou|aceito)|cansad[oa] de|fart[oa] de|chega de|cheg[oa] de|para de|odeio|basta de|saco cheio de)(?: (?:mais|falar|conversar|escrever|continuar|falando|perder|tempo|com|de|para|pra|tratar)){0,4}(?: (?:um|uma|o|a|esse|essa|este|esta|os|as))? ${BOT}\\b`,
        0.85,
        'does not want to talk to a machine',
      ),
      cue(
        `(?:pessoa|atendente|agente|operador) (?:real|human[oa]|de verdade|de carne e osso)\\b`,
        0.8,
        'names a real person',
      ),
      cue(`(?:atendimento|suporte|contato|apoio) humano\\b`, 0.8, 'asks for a person'),
      cue(
        `(?:humano|atendente|agente|operador|representante|gerente|supervisor|assistente) (?:por favor|ja|agora|urgente|se faz favor)(?= \\||\\s*$)`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:resolver|tratar|discutir|esclarecer|ver)(?: (?:isso|isto|disto|disso|o assunto|por telefone|pelo telefone)){0,3} com ${WHO}\\b`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `(?:um|uma) d(?:os|as|e) (?:seus|vossos|teus|suas|vossas) \\w+ (?:pode|poderia|podia|consegue) (?:me )?(?:ligar|atender|telefonar|responder|contatar|contactar|ajudar)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:precisa|precisa mesmo|tem que|deve)(?: de| ser)? (?:um|uma) (?:humano|pessoa|ser humano)(?= \\||\\s*$| para| pra)`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:alguem|uma pessoa|um humano|um atendente) (?:vai|va|ira|pode) (?:me |nos )?(?:atender|responder|ajudar)\\b`,
        0.8,
        'asks whether a person is there',
      ),
      cue(
        `(?:me (?:liguem|ligue|liga)|(?:liguem|ligue|liga) me)(?= \\||\\s*$| (?:por favor|no|quando|hoje|amanha|de volta)\\b)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:podem|pode|podiam|poderiam|poderia|podes) (?:me |nos )?(?:ligar|telefonar|contactar)(?: me| nos)?(?: (?:por favor|se faz favor|hoje|agora|para|no|a))?(?= \\||\\s*$| (?:o|no|este|meu|nao|hoje|quando)\\b)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `alguem (?:pode|poderia|podia|consegue|vai|tem como) (?:me )?(?:ligar|atender|telefonar|ajudar|responder|falar)(?: me| comigo)?\\b`,
        0.75,
        'asks to be called',
      ),
      cue(
        `(?<=^ |\\| )(?:por favor )?(?:me (?:liga|ligue|liguem)|(?:liga|ligue|liguem) (?:me|pra mim|para mim))(?: (?:por favor|ai|agora|urgente))*(?= \\||\\s*$)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:falar|conversar|tratar|reclamar|resolver|queixar|atendimento|contato|contacto) (?:com|a) (?:uma? )?(?:gente|humanos?|${WHO})\\b(?! (?:diz|e pago))`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `(?:quero|preciso de|prefiro|queria) gente(?: (?:de verdade|real))?(?= \\||\\s*$)`,
        0.85,
        'asks for a person',
      ),
      cue(
        `preciso de (?:uma|alguem|um humano|pessoa)(?: (?:pessoa|real|humana|ai|agora))?(?= \\||\\s*$)`,
        0.75,
        'asks for a person',
        /\b(?:pessoas?|alguem|humanos?|atendente)\b/,
      ),
      cue(
        `me (?:passa|passe|coloca|coloque|transfere|transfira|encaminha|encaminhe|poe|liga)(?: (?:de volta|novamente|de novo|por favor|em contat?c?to)){0,2} (?:para|com|a|pra) (?:ela|ele|eles|elas|o mesmo|a mesma|quem|outr[oa]|${SERVICE}|(?:o |a )?(?:setor|suporte|departamento|area|equipe|equipa))\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `${PASS}(?: (?:me|nos|isso|meu caso|por favor)){0,2} (?:para|com|ao?|pra) quem (?:consegue|pode|sabe|resolve|entende|consiga|possa)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:quero|queria|prefiro|preciso de|me da)(?: falar com)? (?:um |uma )?outr[oa](?: por favor)?(?= \\||\\s*$)`,
        0.8,
        'asks for another person',
        /\b(?:atendente|agente|operador|pessoa|moca|colega|funcionari[oa]|assistente|humano)\w*\b/,
      ),
      cue(
        `(?<=^ |\\| )(?:sem|chega de|nao|nada de|para de) (?:mais )?${BOT}(?: (?:por favor|nao|pf))?(?= \\||\\s*$)`,
        0.75,
        'does not want a machine',
      ),
      cue(
        `(?:esperando|aguardando|a espera de|espera de|espero)(?: \\w+){0,3} (?:um|uma|o|a|pelo|pela|por um|por uma|atendimento de) (?:${STAFF}|pessoa)\\b`,
        0.75,
        'waits for a person',
      ),
      cue(
        `(?<=^ |\\| )(?:ola |oi )?(?:o )?(?:sac|suporte humano|atendimento(?: humano| ao cliente)?|apoio ao cliente|servico de apoio ao cliente)(?: (?:por favor|ja|urgente))?(?= \\||\\s*$)`,
        0.75,
        'names customer service',
      ),
      cue(
        `(?:tem|ha|existe)(?: \\w+){0,2} (?:pessoa|alguem|gente|humano|atendente)(?: real)?(?: (?:nesse|neste|nessa|no|aqui|ai|por|do outro lado|por tras))?(?: \\w+)?(?= \\||\\s*$)`,
        0.75,
        'asks whether a person is there',
      ),
      cue(
        `(?:que|pedir para|peco que|queria que|quero que|gostaria que) (?:alguem|uma pessoa|um humano|um atendente|${DETERMINER}${STAFF})(?: d[aeo] (?:vossa |sua )?\\w+)? (?:me |nos )?(?:olhasse|olhe|visse|veja|analisasse|analise|ligasse|ligue|resolvesse|resolva|atendesse|ajudasse|entrasse|verificasse)\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `chama(?:r)? (?:ai )?(?:(?:o|a|um|uma|teu|tua|seu|sua) ${STAFF}|alguem)\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:quero|queria|preciso|posso|gostaria de) (?:de )?falar com (?:ela|ele|elas|eles)(?: (?:de novo|outra vez|novamente|agora))?(?= \\||\\s*$)`,
        0.8,
        'asks to talk to a person',
        /\b(?:falei|atendente|conversei|ligacao|colega|agente|pessoa|caiu)\b/,
      ),
    ],
    traps: [
      /\b(?:es|sao) (?:um|uma) (?:pessoa|humano|robo|bot)(?: \w+){0,2}/g,
      /\b(?:segunda|terca|quarta|quinta|sexta|hoje cedo|ja) (?:eu )?(?:entrei|falei|conversei|liguei)(?: \w+){0,6}/g,
      /\b(?:se|quando) (?:eu )?(?:quiser|precisar|for)(?: \w+){0,7}/g,
      /\b(?:ela|ele|eles|elas|os clientes|muita gente|todo mundo|os idosos|um amigo) (?:\w+ )?(?:quer|querem|queria|prefere|preferem|pede|pedem)(?: \w+){0,7}/g,
      /\b(?:odeio|detesto|tenho vergonha de|nao tenho interesse em) (?:falar|ligar|conversar)(?! com (?:um |uma |o |a )?(?:robos?|bots?|maquinas?|chatbots?|computador))(?: \w+){0,4}/g,
      /\b(?:vale a pena|estava para|quase|ia)(?: \w+){0,6} (?:falar|ligar|conversar|conversa|ligacao|pedir)(?: \w+){0,4}/g,
      /\b(?:como se chama|quem e|quem era|qual o preco)(?: \w+){0,5}/g,
      /\bcomo funciona se(?: \w+){0,8}/g,
      /\b(?:o|a) (?:tecnico|entregador|motoboy|motorista|instalador|carteiro|vendedor) (?:pode|poderia|nao|quando|que|devia)(?: \w+){0,3}/g,
      /\b(?:dividir|compartilhar|partilhar) com(?: \w+){0,3}/g,
      /\b(?:fala|fale|falar|avisa|diz) para (?:o|a) (?:tecnico|entregador|motoboy|motorista|vizinho)(?: \w+){0,4}/g,
      /\b(?:o que (?:acontece|acontecera)|quanto (?:custa|e)|e gratis|e pago)(?: se)?(?: \w+){0,8}/g,
      /\b(?:falar|conversar|ligar)(?: \w+){0,4} (?:e pago|e gratis|e cobrado|custa|tem custo)\b/g,
      /\b(?:minha|meu|minhas|meus) (?:mae|pai|esposa|marido|mulher|amig[oa]s?|avo|irma|irmao|filh[oa]|vizinh[oa]|clientes?)(?! e eu\b)(?: \w+){0,8}/g,
      /\bse (?:eu )?(?:tivesse|quisesse|pedir|precisar|precisasse)(?: \w+){0,8}/g,
      /\b(?:sem|antes de|ter que|ter de) (?:falar|ligar|contatar|contactar)(?: \w+){0,5}/g,
      /\b(?:esquece|esqueca|deixa|cancela)(?: \w+){0,2} (?:atendente|humano|pessoa|operador|agente)\b/g,
      /\be uma? (?:pessoa|humano|maquina|robo) (?:que|quem)(?: \w+){0,3}/g,
      /\b(?:preciso|tenho que|devo|e preciso) (?:falar|ligar|contatar|contactar)(?: \w+){0,4} ou (?:da|posso|pode|consigo|tem como)\b/g,
      /\b(?:voce|voces|isso|isto|aqui|tu|quem) (?:e|eh|es|sao|seria) (?:mesmo |realmente |por acaso )?(?:um |uma |o |a )?(?:humano|humana|pessoa|robo|bot|maquina|atendente|ser humano|real)(?: \w+){0,2}/g,
      /^ e (?:um |uma )(?:humano|pessoa|robo|bot)\b/g,
      /\b(?:estou|estamos|estava|estive) (?:a )?(?:falando|falar|conversando|conversar|tratando|teclando)(?: \w+){0,8}/g,
      /\b(?:ontem|anteontem|semana passada|mes passado|da ultima vez|ha (?:\w+ )?(?:dias|semanas|meses)|outro dia)(?: \w+){0,8}/g,
      /\b(?:falei|falamos|conversei|liguei|contatei|contactei|ja falei|tinha falado|tratei) (?:com|para)(?: \w+){0,4}/g,
      /\b(?:a|o|um|uma|seu|sua|esse|essa|vosso|vossa) (?:atendente|agente|pessoa|operador|operadora|assistente|funcionario|funcionaria|gerente|representante) (?:que|me|foi|era|disse|e|nao|estava|muito|ontem)(?: \w+){0,3}/g,
      /\bfalar com (?:meu|minha|meus|minhas|seu|sua)(?: \w+){0,2}/g,
      /\bsou (?:um |uma |o |a )?(?:agente|representante|operador|gerente|funcionari[oa]|tecnico)(?: \w+){0,3}/g,
    ],
    terms: [
      /\b(?:vaga|emprego|estagio|trabalho)(?: (?:de|como|para))? (?:um |uma )?\w+/g,
      /\ba pessoa (?:do|da|de|que)\b/g,
      /\b(?:recursos|direitos|erro|corpo|genero) humanos?\b/g,
      /\b(?:por|cada|duas|tres|quatro|cinco|seis|varias|muitas|quantas|terceira|primeira|outras|mais) pessoas?\b/g,
      /\bagentes? (?:de (?:viagens?|seguros|policia|transito|limpeza)|imobiliarios?|secreto|penitenciario)\b/g,
      /\boperador(?:a|es)? (?:turistic[oa]s?|movel|de telefonia|de caixa|logistico)\b/g,
      /\bpessoa (?:fisica|juridica|de contato|singular|coletiva|idosa)\b/g,
    ],
    begins:
      /(?<!\b(?:se|quando|onde|como|que|porque|quem|para|nao|e|ou|disse|diz|quanto|ter|de) )\b(?:(?:entao|mas|agora|dai) )?(?:(?:quero|preciso|prefiro|queria|gostaria) |me (?:passa|transfere|coloca|liga|encaminha|passe) |(?:pode|podem|poderia|podes) me )/g,
    nouns: [
      'chefe',
      'responsavel',
      'colaborador',
      'tecnico',
      'funcionario',
      'funcionaria',
      'gente',
      'humano',
      'humana',
      'pessoa',
      'atendente',
      'agente',
      'operador',
      'operadora',
      'representante',
      'gerente',
      'supervisor',
      'alguem',
      'assistente',
    ],
    politeness: [
      'outro',
      'outra',
      'oi',
      'ola',
      'algum',
      'alguma',
      'humanos',
      'preciso',
      'pra',
      'por',
      'favor',
      'um',
      'uma',
      'o',
      'a',
      'quero',
      'preciso',
      'ja',
      'agora',
      'com',
      'falar',
      'real',
      'de',
      'verdade',
      'ser',
      'me',
      'urgente',
      'sim',
      'ai',
      'tem',
      'para',
      'se',
      'faz',
    ],
    spelling: [
      'humano',
      'pessoa',
      'atendente',
      'operador',
      'representante',
      'supervisor',
      'falar',
      'alguem',
      'gerente',
      'assistente',
      'atendimento',
      'transferir',
    ],
    realWords: [
      'pessoas',
      'pessoal',
      'humanos',
      'operadora',
      'operar',
      'faltar',
      'falta',
      'fala',
      'falas',
      'atendentes',
      'gente',
      'agencia',
      'algum',
      'assistentes',
      'assistencia',
      'semente',
      'urgente',
      'calar',
      'falhar',
      'fechar',
      'mano',
    ],
  },
};
