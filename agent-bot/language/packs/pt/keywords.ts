import type { KeywordsPart } from '../pack.ts';

const SOMEBODY =
  '(?:minha|meu) (?:irma|irmao|mae|pai|mulher|marido|esposa|esposo|amiga|amigo|vizinha|vizinho|colega|filha|filho|prima|primo|chefe|tia|tio|namorada|namorado)';

/** What was told is still open. */
const OPEN =
  /\b(?:ainda|continu\w+|mesmo assim|ate (?:hoje|agora)|nada|sem resposta|nunca|nao (?:caiu|chegou|recebi|veio|foi)|por que|porque|esperando|aguardando|espera)\b/;

/** Portuguese: keywords. */
export const keywords: KeywordsPart = {
  concepts: {
    refund: {
      words: [
        'reembolso',
        'reembolsar',
        'reembolsado',
        'estorno',
        'estornar',
        'estornado',
        'ressarcimento',
        'dinheiro de volta',
        'devolução do dinheiro',
        'ressarcir',
        'devolução',
        'restituição',
        'restituir',
      ],
      patterns: [
        /\b(?:devolv\w+|devolucao)(?: (?:me|nos|de|do|todo)){0,2} (?:o meu|a minha|o nosso|o|meu|minha|nosso|todo o)? ?(?:dinheiro|valor|grana|pagamento|quantia)\b/g,
        /\b(?:dinheiro|valor|grana) (?:todo )?de volta\b/g,
      ],
    },
    cancel: {
      words: [
        'cancelar',
        'cancelamento',
        'anular',
        'rescindir',
        'encerrar minha conta',
        'fechar minha conta',
        'desmarcar',
        'encerrar',
        'anulem',
        'anule',
        'anulação',
        'rescisão',
      ],
      patterns: [
        /\b(?:desist\w+|abrir mao)(?: (?:d[aeo]s?|dess[ae]|dest[ae])){1,2} (?:minha |meu )?(?:compra|pedido|contrato|plano|assinatura|reserva|servico|viagem|encomenda)\b/g,
      ],
    },
    legal: {
      words: [
        'advogado',
        'advogada',
        'processar',
        'processo judicial',
        'justiça',
        'procon',
        'tribunal',
        'medidas legais',
        'pequenas causas',
      ],
    },
    complaint: {
      words: ['reclamação', 'reclamar', 'queixa', 'livro de reclamações', 'ouvidoria', 'reclame aqui'],
    },
    unsubscribe: {
      words: [
        'descadastrar',
        'cancelar a inscrição',
        'desinscrever',
        'não receber mais e-mails',
        'sair da lista',
      ],
    },
    chargeback: { words: ['chargeback', 'contestar', 'contestação', 'disputa'] },
    injury: {
      words: [
        'machucado',
        'machucou',
        'ferido',
        'ferimento',
        'hospital',
        'queimado',
        'queimadura',
        'reação alérgica',
        'choque elétrico',
        'lesão',
        'sangrando',
      ],
    },
    privacy: {
      words: [
        'LGPD',
        'RGPD',
        'proteção de dados',
        'dados pessoais',
        'apagar meus dados',
        'excluir meus dados',
      ],
    },
    fraud: {
      words: [
        'fraude',
        'golpe',
        'burla',
        'roubado',
        'roubada',
        'hackeado',
        'hackeada',
        'clonado',
        'clonaram',
        'roubaram',
      ],
    },
  },
  keywordVoids: [
    {
      word: /^advogad/,
      after: /^ (?:me |nos )?(?:indic|recom|ped|envi|mand)\w+\b/,
      why: 'names a profession',
    },
    {
      before:
        /\b(?:plano|seguro|convenio|pacote|tarifa)(?: \w+)? (?:tem|cobre|inclui|da|oferece|faz) (?:direito a )?$/,
      why: 'about the policy',
    },
    {
      before: /\b(?:o que (?:e|significa|quer dizer)|que e)(?: (?:um|uma|o|a|esse|isso)){0,2} $/,
      why: 'asks for its meaning',
    },
    {
      before: /\b(?:digamos|suponhamos|imaginemos|vamos supor|supondo|imagine)(?: que)?(?: \w+){0,5} $/,
      why: 'hypothetical',
    },
    { before: /\bquase (?:\w+ )?$/, why: 'did not come to it' },
    {
      before: /\b(?:voo|show|evento|aula|jogo|consulta|comboio|trem)\b[^|]*\b(?:foi|foram) $/,
      word: /ad[oa]s?$/,
      why: 'has happened',
    },
    {
      before:
        /\b(?:ia|iamos|queria|queriamos|pensava|pensei|estava (?:para|pra)|quase)(?: (?:a|em))?(?: \w+)? $/,
      later:
        /\b(?:acabei (?:ficando|por ficar|nao)|fiquei|fico|ficamos|mudei de ideia|desisti|resolvi ficar|decidi ficar|continuo)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'did not come to it',
    },
    {
      before: /\b(?:teria|teriamos|tivesse|tivessemos) (?:\w+ )?$/,
      word: /(?:ado|ido)$/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:tinha|tinhamos|havia) (?:ja )?(?:pedido|solicitado|feito|requisitado|recebido|tido|querido) (?:\w+ ){0,2}$/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      later:
        /\b(?:ja (?:esta|foi|ta|ficou) (?:tudo )?(?:resolvid[oa]|encerrad[oa]|certo)|ja (?:se )?resolv\w+)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'already done',
    },
    { before: /\bse (?:um dia|algum dia|alguma vez)\b[^|]*$/, why: 'hypothetical' },
    {
      before: /\bcomo (?:funciona|e|fica|ficaria) (?:(?:um|uma|o|a) )?$/,
      later: /\bse\b/,
      why: 'hypothetical',
    },
    {
      before: /\b(?:precisa|e preciso|necessari[oa]|tem que ter)(?: (?:de|ter))*(?: (?:um|uma))? $/,
      after: /^ (?:pra|para)\b/,
      only: ['legal'],
      why: 'asks about a rule',
    },
    {
      before: /\b(?:e sobre|trata|fala|conta|historia)(?: (?:de|sobre|do|da))?(?: (?:um|uma))? $/,
      only: ['legal'],
      why: 'a story',
    },
    { word: /^processamento/, why: 'an order on its way' },
    {
      word: /^process/,
      after:
        /^ (?:o|a|os|meu|minha|um|uma) (?:\w+ )?(?:pagamento|pedido|compra|reembolso|troca|devolucao|pix|boleto|dados|envio)\b/,
      only: ['legal'],
      why: 'an order on its way',
    },
    {
      word: /^process/,
      before:
        /\b(?:pedido|pagamento|compra|boleto|pix|transacao|cartao|reembolso|troca|devolucao)(?: \w+){0,3} $/,
      only: ['legal'],
      why: 'an order on its way',
    },
    {
      word: /^advogad/,
      before: /\b(?:sou|e|somos)(?: (?:um|uma|tambem))? $/,
      only: ['legal'],
      why: 'names a profession',
    },
    { after: /^ (?:ativo )?de ruidos?\b/, only: ['cancel'], why: 'a feature, not the matter' },
    {
      before: /\b(?:multa|taxa|custo|prazo|tarifa|valor da taxa) (?:de|do|por|para|pelo) $/,
      why: 'about the policy',
    },
    {
      before: /\b(?:descontos?|tarifas?|precos?|plano|seguro|oferta) (?:para|de|a) $/,
      only: ['legal'],
      why: 'names a profession',
    },
    { before: /\b(?:sendo|esta sendo|ser) $/, word: /process/, why: 'is being worked on' },
    { after: /^ garantid[oa]\b/, why: 'about the policy' },
    {
      before:
        /\b(?:quanto (?:custa|e|fica|cobram)|qual (?:e )?o (?:preco|custo|valor) (?:de|para|do))(?: \w+){0,3} $/,
      only: ['cancel'],
      why: 'asks what it costs',
    },
    {
      before:
        /(?<!\b(?:saber|ver|dizer|perguntar|sei|diga) )\bse (?!(?:possivel|puder|faz favor|da|nao|ve|vemos|veem|encontra|fala)\b)(?:\w+ ){0,5}$/,
      unless: /\b(?:quero|exijo|preciso)(?: \w+){0,3} $/,
      why: 'hypothetical',
    },
    {
      before: /\b(?:o que acontece|caso|supondo|imagina|mesmo que)\b[^|]*$/,
      unless: /\b(?:no|meu|este|esse|neste|nesse) caso\b/,
      why: 'hypothetical',
    },
    { before: /\bobrigad[oa](?: \w+){0,4} $/, why: 'already done' },
    {
      word: /(?:ei|ou|amos|aram|aste)$/,
      unless: /\b(?:nao|ainda|quero|quem)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before:
        /\b(?:ja (?:me )?(?:fui|foi|foram|tinha|tinham|recebi|fizeram)|fui|foi|tinha sido) (?:\w+ ){0,2}$/,
      unless: /\b(?:nao|ainda)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before: /\b(?:ontem|anteontem|semana passada|mes passado|ano passado)(?: \w+){0,4} $/,
      word: /(?:ei|ou|ado|ada)$/,
      unless: /\b(?:nao|quero)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before: /\b(?:ja )?(?:recebi|recebemos|caiu|chegou) (?:\w+ ){0,2}$/,
      unless: /\bnao\b/,
      why: 'already done',
    },
    { after: /^ (?:ja )?(?:caiu|chegou|entrou|foi recebido)\b/, unless: /\bnao\b/, why: 'already done' },
    {
      before: /\b(?:politicas?|condicoes|regras|termos|prazo) (?:de|do|da|para|sobre) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      before: new RegExp(`\\b${SOMEBODY} (?:\\w+ ){0,4}$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    { before: /\b(?:em vez|ao inves) (?:de |do |da )?(?:\w+ )?$/, why: 'negated: something else is wanted' },
  ],
  formEndings:
    /(?:s|es|o|a|os|as|ar|er|ir|ado|ada|ados|adas|ando|e|em|am|amos|emos|aram|ei|ou|cao|coes|mento|mentos|me|se|ria|rei|ra)$/,
  notSlips: [
    'cancela',
    'fraudes',
    'golpes',
    'advogar',
    'burlar',
    'estranho',
    'entorno',
    'retorno',
    'contorno',
  ],
  compounds: null,
};
