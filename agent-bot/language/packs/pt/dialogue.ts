import type { DialoguePart } from '../pack.ts';

/** Portuguese: what people say about what was said before. */
export const dialogue: DialoguePart = {
  dialogue: {
    emptyWords: [
      'eu', 'me', 'mim', 'meu', 'minha', 'meus', 'minhas', 'nos', 'nosso', 'nossa', 'tu', 'te', 'voce', 'voces', 'seu', 'sua', 'o', 'a', 'os', 'as', 'um', 'uma', 'uns',
      'umas', 'e', 'ou', 'mas', 'se', 'que', 'de', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas', 'com', 'por', 'para', 'pra', 'pro', 'sobre', 'ao', 'sao',
      'esta', 'estao', 'era', 'foi', 'ser', 'estar', 'tem', 'ha', 'tenho', 'fazer', 'faco', 'posso', 'pode', 'podem', 'poderia', 'quero', 'queria', 'gostaria', 'preciso',
      'saber', 'sei', 'dizer', 'disse', 'dito', 'pergunta', 'perguntei', 'perguntando', 'favor', 'obrigado', 'obrigada', 'ola', 'oi', 'bom', 'boa', 'dia', 'tarde', 'nao',
      'sim', 'ja', 'ainda', 'agora', 'aqui', 'este', 'isso', 'isto', 'esse', 'essa', 'como', 'quando', 'onde', 'qual', 'quais', 'quem', 'quanto', 'quanta', 'quantos',
      'quantas', 'porque', 'tambem', 'so', 'muito', 'algo', 'alguma', 'alguem', 'ajuda', 'ajudar', 'possivel', 'vez', 'novo', 'mais', 'vai', 'vou', 'entao', 'ok', 'la',
    ], // prettier-ignore
    synonyms: [
      'pacote encomenda pedido', 'entregar entrega envio enviar', 'pagar pagamento pagamentos', 'preco custo valor tarifa', 'reembolso estorno devolucao', 'cancelar anular', 'fatura recibo nota', 'celular telemovel telefone', 'cachorro cao caes cachorros pet animal animais', 'mudar alterar trocar', 'loja filial', 'quebrado defeituoso danificado', 'consertar reparar', 'apagar excluir eliminar',
    ], // prettier-ignore
    kinds: {
      time: /\b(?:quando|quanto tempo|que horas|a que horas)\b/,
      cost: /\b(?:quanto (?:custa|custam|e|fica)|qual (?:e )?o (?:preco|valor))\b/,
      place: /\b(?:onde|aonde)\b/,
      person: /\bquem\b/,
      reason: /\b(?:por que|porque)\b/,
      number: /\b(?:quantos|quantas)\b/,
    },
    no: /^ (?:(?:desculpa|desculpe|mas|bom|eh+|hmm+) (?:\| )?){0,2}n+a+o+(?= \|| *$| (?:nao|e|eu|isso|quero|foi|era|o|a|mas|estou)\b)/,
    notRejecting:
      /\b(?:sem problemas?|nao (?:tem problema|faz mal|se preocupe|importa|sei|tenho certeza|ha problema)|nao obrigad[oa]|obrigad[oa]|so isso|e so|e tudo|nada mais|nada mal|ja funciona)\b/,
    rejects: [
      { pattern: /\b(?:leia|le|releia|leu|leste|le la)(?: (?:de novo|outra vez|direito|bem|novamente))?(?: \w+)? (?:o que|a minha|minha) (?:eu )?(?:escrevi|disse|perguntei|pergunta|mensagem|mandei)\b|\bnao (?:leste|leu|leram|estas a ler)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:nao (?:me )?(?:aparece|tem|existe|acho|vejo|encontro|ha)(?: \w+){0,2} (?:esse|essa|este|esta|nenhum|nenhuma|tal) (?:menu|opcao|botao|link|aba|tela|separador|icone|campo)|(?:esse|essa|este|esta) (?:menu|opcao|botao|link|aba|tela|separador)(?: \w+){0,2} nao (?:me )?(?:aparece|existe|abre|funciona|leva|tem))\b|\bnao tem nada disso\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /(?<=^ |\| )(?:(?:voce|vc|tu|isso|ta|esta|resposta|nao) (?:\| )?){0,2}(?:errou|erraste|errado|enganou se)(?= \||\s*$)|\btudo errado\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:nao|nunca) (?:te |lhe )?(?:perguntei|pedi|disse|falei|quis dizer)(?: (?:isso|isto|o|a|sobre|de|disso|do|da))\b|\bperguntei (?:outra coisa|sobre outra|de outra|por outra)\b|\b(?:estou a falar|to falando|estou falando|falava|falo|refiro me)(?: \w+)? (?:de outr[oa]|d[oa] outr[oa]|noutr[oa]|doutr[oa]|d[oa]s? \w+)\b|\bnao e sobre\b|\bnada a ver\b/g, weight: 0.85, why: 'says what was meant' },
      { pattern: /\b(?:isso|isto)(?: ai)? e (?:pra|para|so para|so pra)(?: \w+){1,6} \| (?:a minha|o meu|eu|meu|minha)\b|\b(?:meu|o meu) caso e (?:outro|diferente)\b|\bnao e (?:o )?meu caso\b|\bnao e bem assim\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\beu (?:disse|falei|pedi)\b(?=(?: \w+){0,4} \| nao\b)|\bla vem (?:voce|de novo|tu)\b/g, weight: 0.75, why: 'said that already' },
      { pattern: /\b(?:nao (?:percebeste|percebeu|entendeste|entendeu|captou|sacou)|nao (?:responde|respondeu|respondeste)(?: a)?(?: (?:minha|a|nada|o que))?)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\bcontinua(?:m)? (?:na mesma|igual|sem|nao|com o mesmo|dando|o mesmo|errado|travado|do mesmo jeito)\b|\b(?:na mesma|do mesmo jeito|mesma coisa|mesmo problema|mesmo erro)(?= \||\s*$)/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\bja (?:tentei|fiz|testei|experimentei|olhei|li|vi)(?: (?:isso|isto|tudo|esse|essa))*(?: (?:e|mas)(?: nao| nada)?| \| (?:e |mas )?(?:nao|nada|continua))(?: \w+)?/g, weight: 0.85, why: 'tried that already' },
      { pattern: /\bnao (?:deu(?: certo)?|rolou|resultou|adiantou|funcionou|ajudou|serviu|esclareceu|respondeu)(?= \||\s*$)|\bnao (?:e|foi|era) (?:isso|isto|essa|esse|bem|sobre isso|o que)\b|\b(?:nada a ver|nao tem (?:nada )?a ver|fugiu do assunto|outra pergunta|resposta (?:errada|incorreta|nada)|esta (?:tudo )?errado|nao confere|nao procede|fora do assunto)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\bnao (?:me )?(?:esta|estao|ta) (?:entendendo|respondendo|percebendo|a perceber|lendo)\b|\bnao (?:entendeu|entende|percebeu|leu) (?:nada|bem|a|o que|direito)?/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:isso|isto|essa|esse) nao (?:e|era|foi|me|nos|responde|resolve|tem|serve|ajuda|adianta|funciona|funcionou|explica)\b(?: \w+){0,3}/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\bnao (?:e|era|foi) (?:isso|isto|o que|essa|a minha pergunta|minha pergunta|bem isso|correto)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:nao|mas|isso|esta|ta|e|desculpa) (?:\| )?){0,3}(?:errad[oa]|incorret[oa]|fals[oa]|outra coisa|nenhum[a]?(?: (?:d[ea]ss?[ea]s?|d[ea]st[ea]s?|das|dos|delas|deles)|(?= \||\s*$))|nada disso|nao (?:ajuda|ajudou|serve|resolve|funciona|funcionou|adianta|adiantou)|o contrario)(?: \w+){0,3} (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:eu )?(?:quis dizer|quero dizer|queria dizer|me refiro|me referia|perguntei (?:sobre|se|como|quando|onde)|estou (?:a )?(?:falando|perguntando|falar|perguntar)|falo d[aeo]|nao se trata)\b/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\b(?:voce|voces|tu)?(?: )?nao (?:me )?(?:entendeu|entende|entendes|entenderam|compreende|compreendeu|respondeu|responde|esta entendendo|esta respondendo|percebeu|percebe)\b|\b(?:me |nos )?(?:entendeu|entenderam|entendeste|compreendeu)(?: me)? (?:errado|mal)\b|\bnada a ver\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:isso|isto) (?:eu )?ja (?:sei|sabia|fiz|vi|li)\b|\bja (?:sei|sabia) (?:disso|disto|isso)\b/g, weight: 0.75, why: 'knew that already' },
    ],
    contrast: /\bnao (?:e |quero |de )?(?:um |uma |o |a |os |as |meu |minha )?(\w+)/g,
    restates: /\b(?:(?:eu )?ja (?:te |lhe |vos )?(?:disse|falei|expliquei|perguntei|dei|mandei|enviei|tentei|fiz|informei)|como (?:eu )?(?:ja )?(?:disse|falei)|outra vez|de novo|novamente|repito|pela (?:segunda|terceira|quarta) vez|(?:duas|tres|quatro) vezes|acabei de (?:dizer|falar)|continua (?:sem|igual|na mesma))\b/,
    doubts: /\b(?:tem certeza|tens a certeza|a serio|serio|nao pode ser|nao (?:entendi|entendo|percebi|percebo)|como assim|ola(?=\s*$)|oi(?=\s*$)|outra coisa|algum outro|e se|ainda nao)\b/,
    relief: /\b(?:obrigad[oa]|valeu|perfeito|otimo|otima|excelente|maravilha|muito bom|que bom|ja (?:funciona|deu|chegou|achei|encontrei|esta)|funcionou|deu certo|resolvido|resolveu|entendi|entendido|beleza|certo|legal|fixe|show)\b/,
    botFails: /\b(?:desculpe|desculpa|lamento|lamentamos|infelizmente|sinto muito|nao (?:consegui|consigo|conseguimos|entendi|entendo|encontrei|encontro|tenho|temos|ha|foi possivel|posso|esta disponivel|compreendi|percebi)|indisponivel|outras palavras|de outra forma|outro jeito|reformul\w+|tente (?:\w+ )?(?:novamente|de novo|outra)|esgotad[oa]|lotad[oa])\b/,
    botOffers: /\b(?:algo mais|mais alguma|outra coisa|alguma outra|ajudar (?:em|com) mais|mais perguntas)\b/,
  },
}; // prettier-ignore
