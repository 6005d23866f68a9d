import type { FrustrationPart } from '../pack.ts';
import { ABOUT_OTHERS, INDIRECT } from './indirect.ts';

/** Portuguese: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    ...INDIRECT,
    {
      pattern:
        /\b(?:faz|ha|tem) (?:\w+ ){1,3}(?:que )?(?:eu )?(?:espero|aguardo|esperando|aguardando|tento|tentando)\b(?=[^|]* (?:e|mas) (?:nada|ninguem|nem))/g,
      weight: 0.5,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:de novo|outra vez|novamente)\b(?:(?: \|)? \w+){0,9} (?:segunda|terceira|quarta|quinta|enesima)(?= \||\s*$| vez| que)/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /(?<=^ |\| )(?:que )?(?:otimo|legal|maravilha|parabens|perfeito|excelente|bonito|obrigad[oa])(?: \||(?= (?:e |agora ))) (?:e |mas )?agora(?: \w+){0,3} (?:sem|nada|perdi|sumiu|quebrad[oa]|bloquead[oa]|nenhum[a]?)\b/g,
      weight: 0.75,
      why: 'praise that is none',
      ironic: true,
    },
    {
      pattern:
        /\b(?:absurdo|absurda|vergonha|vergonhos[oa]|inaceitavel|inadmissivel|ridicul[oa]|revoltante|um desrespeito|desrespeito|falta de respeito|palhacada|brincadeira (?:isso|comigo)|so pode ser (?:brincadeira|piada)|de brincadeira comigo|nunca mais (?:eu )?(?:compro|volto|peco|uso)|descaso|lamentavel|indignad[oa]|um roubo|golpistas?|o cumulo|uma piada|deplora?vel|escandalo|burla)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:(?<!\b(?:passa|passam|coleta|saco|sacos|lata|caminhao|cesto|jogar|tirar|recolha) (?:do |de |o )?)lixo|merda|bosta|pessim[oa]|horrivel|horrorosa|porcaria|inutil|inuteis|incompetentes?|nojo|nojent[oa]|ruim demais|terrivel|uma droga|porra|caralho|fraquissim[oa])\b/g,
      weight: 0.5,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:saco cheio|de saco cheio|irritad[oa]s?|furios[oa]s?|chatead[oa]s?|fart[oa]s? (?:de|disto|disso)|cansad[oa]s? (?:de|disso|disto)|decepcionad[oa]s?|frustrad[oa]s?|revoltad[oa]s?|put[oa] da vida|sem paciencia|perdendo a paciencia|indignad[oa]s?|desesperad[oa]s?|nao aguento|danad[oa]|(?<!\b(?:quando|horas|dia|nao|ja|nunca|que|se) )chega(?= \||\s*$| de\b))\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:pela (?:segunda|terceira|quarta|quinta|enesima) vez|quantas vezes (?:mais )?(?:vou|tenho|preciso|terei)|sempre a mesma (?:coisa|resposta))\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:ja (?:te |lhe |vos |o )?(?:falei|disse|expliquei|perguntei|mandei|informei|enviei|respondi)(?: (?:isso|isto|tudo))?|(?:duas|tres|quatro|cinco|dez|mil|varias|\d+) vezes|quantas vezes|de novo a mesma)\b/g,
      weight: 0.4,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:ninguem (?:me |nos )?(?:responde|respondeu|ajuda|ajudou|atende|atendeu|liga|resolve|resolveu|faz|sabe)|nao (?:me )?(?:respondem|atendem|resolvem|responderam)|sem (?:resposta|retorno|solucao))\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:nao serve(?:m)? (?:para|pra|de) nada|nao (?:me )?(?:ajuda|ajudou|adianta|entende|resolve|resolveu)(?: (?:em )?nada)?|perda de tempo|perdendo (?:meu )?tempo)\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:(?:faz|ha|tem) (?:\w+ ){1,2}(?:semanas|meses|dias|horas)(?: que)?(?: \w+){0,1}|(?:esperando|espero|aguardando|a espera) (?:\w+ ){0,2}(?:ha|faz|desde)|ate (?:agora|hoje) nada|ainda nada)\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:puta que pariu|pqp|vai tomar|que inferno|pelo amor de deus|ta de brincadeira|tao de (?:brincadeira|palhacada|sacanagem)|de sacanagem)\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:e|essa e|esta e|pela|la) (?:a )?(?:segunda|terceira|quarta|quinta|sexta|decima|enesima|milesima) vez (?:que|ja)\b|\b(?:ja )?(?:cansei|canso|enjoei) (?:de|disso|disto|desse|dessa)\b|\bcansad[oa] de (?:repetir|esperar|explicar|ligar|falar)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:(?:estou |ando )?(?:de )?saco cheio|nao (?:da|aguento|suporto) mais|nao aguento|passand[oa] raiva|que raiva|odio|raiva de|to put[oa]|estou put[oa]|pist(?:ola)|estressad[oa]|me estress\w+|me irrit\w+|que (?:odio|nervoso|decepcao|canseira|absurdo|vergonha|descaso|palhacada|lixo|porcaria|bagunca|falta de respeito)|perdi a paciencia|minha paciencia|fiquei (?:indignad[oa]|revoltad[oa])|estou (?:\w+ )?(?:decepcionad[oa]|desapontad[oa]|insatisfeit[oa]|aborrecid[oa]|lixad[oa])|passad[oa] com)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:pessim[oa]|pior|mau|terrivel|horrivel|fraco|lamentavel|ridiculo) (?:atendimento|servico|empresa|suporte|experiencia|aplicativo|app|site|loja|compra)\b|\b(?:atendimento|servico|suporte|aplicativo|app|site) (?:\w+ )?(?:pessimo|horrivel|ridiculo|lixo|fraco|lamentavel|ruim|porcaria|de merda|vergonhoso)\b|\b(?:um|uma) (?:absurdo|vergonha|palhacada|piada|lixo|porcaria|bagunca|roubo|calote|golpe|desastre)\b|\b(?:bando de|seus|sao uns|voces sao (?:uns|um)) (?:\w+)?\s?(?:ladroes|ladrao|incompetentes|palhacos|golpistas|mentirosos|irresponsaveis|picaretas|caloteiros|vigaristas|aldraboes)\b|\b(?:me|nos) (?:fazendo|fazem|fazer) de (?:palhac[oa]|bob[oa]|trouxa|idiota|otari[oa]|parv[oa])\b|\b(?:fazendo|fazem) (?:a gente )?de (?:palhac[oa]|bob[oa]|trouxa|idiota|otari[oa]|parv[oa])\b|\b(?:me|nos) (?:enrolando|enrolam|enrolaram|enganaram|enganando|roubaram|ignorando|ignoram|tirando|lesaram|sacaneando)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\bninguem (?:\w+ ){0,2}(?:resolve|responde|ajuda|atende|faz nada|da (?:uma )?(?:resposta|solucao|retorno))\b|\bnao (?:serve|servem|prestam?|funcionam?) (?:para|pra) (?:nada|porcaria nenhuma)\b|\bnao prestam?\b|\bnada funciona\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:de novo isso|outra vez isso|sempre (?:isso|a mesma|igual)|so pode estar de|esta de (?:brincadeira|sacanagem|palhacada)|estao de (?:brincadeira|sacanagem|palhacada)|ta de (?:brincadeira|sacanagem)|e serio isso|serio isso|inacreditavel|inadmissivel|nao e possivel|nao acredito nisso|haja paciencia|tenha santa paciencia|tenham vergonha|pra que (?:eu )?pago|para que (?:eu )?(?:pago|servem)|alguem (?:ai )?me (?:le|escuta|ouve)|isto e gozar|estao a gozar|a gozar comigo|brincando com a minha cara|me zoando)\b/g,
      weight: 0.5,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:faz|ha|tem|ja faz) (?:\w+ ){1,2}(?:semanas?|mes|meses|dias?|horas?|anos?)(?: \w+){0,5} (?:nada|ninguem|sem|espero|esperando|nao)\b|\b(?:esperando|espero|a espera)(?: \w+){0,4} e (?:nada|ninguem)\b/g,
      weight: 0.35,
      why: 'has waited long',
    },
    {
      pattern:
        /\bnunca mais\b|\bnao (?:compro|volto|uso|contrato|peco) mais\b|\bvou (?:para|pra) (?:a )?(?:concorrencia|outra (?:loja|empresa|operadora))\b|\bultima vez que (?:compro|uso|peco|contrato)\b/g,
      weight: 0.45,
      why: 'wants to leave',
    },
  ],
  calm: [
    ...ABOUT_OTHERS,
    /\b(?:meu|minha) (?:\w+ )?(?:antig[oa]|velh[oa]|anterior)(?: \w+)? (?:era|estava|foi|tinha)\b(?: \w+){0,3}/g,
    /\b(?:estava (?:\w+ )?(?:com raiva|irritad[oa]|chatead[oa]|brav[oa])(?: \w+){0,2} \|? ?(?:mas|agora)|ja (?:resolveram|foi resolvido|resolvi|deu certo)|foi resolvido|deu certo|ate que enfim|finalmente (?:\| )?obrigad[oa])\b/g,
    /\b(?:sem problemas?|nao tem problema|tudo bem|tudo certo|sem pressa|nao e urgente|nao tem pressa|fica tranquil[oa]|de boa|muito obrigad[oa]|resolvido|ja funciona|ja resolveu|perfeito|otimo|nada mal)\b/g,
  ],
  repeats:
    /\b(?:ja (?:te |lhe )?(?:falei|disse|expliquei|perguntei)|como (?:eu )?(?:falei|disse)|de novo|outra vez|repito)\b/,
  rejection:
    /^ (?:(?:nao|mas|desculpa|desculpe|obrigad[oa]|hum|ue) (?:\| )?){0,3}(?:(?:isso |isto )?nao (?:e|foi|era) (?:isso|isto|bem isso|esse|essa|nada disso|o que|a minha|minha|a resposta|correto)(?: \w+){0,6}|(?:isso |isto )?nao (?:me )?(?:ajuda|ajudou|serve|serviu|adianta|adiantou|resolve|resolveu|responde|respondeu|funciona|funcionou)(?: \w+){0,4}|(?:nenhum|nenhuma|nada) (?:dessas|desses|destas|destes|disso|delas|deles)(?: \w+){0,2}|(?:voce |voces )?nao (?:me )?(?:entendeu|entende|entenderam|entendes|percebeu|percebeste)(?: \w+){0,4}|(?:esta|ta|isso esta) errad[oa]|outra coisa|resposta errada|nao perguntei isso)(?: (?:\| )?(?:obrigad[oa]|desculpa))? (?:\| )?$/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:voce|voces|vc|tu|es|seu|sua|seus|seu bando de|bando de)(?: (?:e|es|sao|um|uma|uns|muito|tudo|todos|de|so)){0,3} (?:idiotas?|imbecil|imbecis|burr[oa]s?|otari[oa]s?|babacas?|estupid[oa]s?|cretin[oa]s?|canalhas?|palhac[oa]s?|inutil|inuteis|ladr(?:ao|oes)|filho da puta)\b/g,
        weight: 0.9,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:filh[oa]s? da puta|fdp|arrombad[oa]s?|babacas|otarios|imbecis|desgracad[oa]s?|cabroes|cabrao)\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:vai (?:se foder|tomar no cu|a merda|te foder|para o caralho)|va(?:o)? (?:se foder|a merda)|cala a boca|vtnc|vsf)\b/g,
        weight: 0.95,
        why: 'insult',
      },
    ],
    profanity: ['merda', 'porra', 'caralho', 'bosta', 'puta', 'foda', 'cu', 'pqp', 'cacete', 'krl'],
  },
};
