import type { FrustrationPart } from '../pack.ts';

/** Portuguese: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    {
      pattern:
        /\b(?:absurdo|absurda|vergonha|vergonhos[oa]|inaceitavel|inadmissivel|ridicul[oa]|revoltante|um desrespeito|desrespeito|falta de respeito|palhacada|brincadeira (?:isso|comigo)|so pode ser (?:brincadeira|piada)|de brincadeira comigo|nunca mais (?:eu )?(?:compro|volto|peco|uso)|descaso|lamentavel|indignad[oa]|um roubo|golpistas?|o cumulo|uma piada|deplora?vel|escandalo|burla)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:lixo|merda|bosta|pessim[oa]|horrivel|horrorosa|porcaria|inutil|inuteis|incompetentes?|nojo|nojent[oa]|ruim demais|terrivel|uma droga|porra|caralho|fraquissim[oa])\b/g,
      weight: 0.5,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:saco cheio|de saco cheio|irritad[oa]s?|furios[oa]s?|chatead[oa]s?|fart[oa]s? (?:de|disto|disso)|cansad[oa]s? (?:de|disso|disto)|decepcionad[oa]s?|frustrad[oa]s?|revoltad[oa]s?|put[oa] da vida|sem paciencia|perdendo a paciencia|indignad[oa]s?|desesperad[oa]s?|nao aguento|danad[oa]|chega)\b/g,
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
  ],
  calm: [
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
