import type { FrustrationPart } from '../pack.ts';

/** Spanish: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    {
      pattern:
        /\b(?:verguenza|inaceptable|indignante|increible que|es increible|ridiculo|ridicula|vergonzoso|vergonzosa|lamentable|escandalo|desastre|intolerable|una burla|tomadura de pelo|(?:tomar|tomando|tomais|toman)(?:me|nos)? el pelo|nunca mas (?:les |os |te )?(?:compro|vuelvo|pido|compro aqui)|una falta de respeto|una porqueria|robo|no puede ser|el colmo|inadmisible|un timo|sirven? (?:de|para) nada|menuda estafa|estafadores|indignad[oa])\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:mierda|pesim[oa]|horrible|horroroso|asco|asqueros[oa]|inutil(?:es)?|incompetentes?|basura|porqueria|fatal|nefast[oa]|penos[oa]|cutre|malisim[oa]|desastros[oa])\b/g,
      weight: 0.5,
      why: 'harsh word',
    },
    {
      pattern:
        /\b(?:hart[oa]s?(?: de| ya)?|enfadad[oa]s?|enojad[oa]s?|furios[oa]s?|cabread[oa]s?|molest[oa]s?|indignad[oa]s?|decepcionad[oa]s?|frustrad[oa]s?|desesperad[oa]s?|hasta (?:las narices|el gorro|la coronilla|los huevos|los cojones|la madre)|estoy que ardo|perdiendo la paciencia|se me acaba la paciencia|cansad[oa]s? de|no aguanto|no soporto)\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:ya (?:te|os|se|les|le|lo|la|me) (?:lo |la |les )?(?:he|hemos|dije|dicho|explique|conte|habia|pregunte|pedi)|(?:dos|tres|cuatro|cinco|diez|mil) veces|de nuevo lo mismo)\b/g,
      weight: 0.4,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:(?:por )?(?:tercera|cuarta|quinta|enesima) vez|por segunda vez|cuantas veces (?:mas |lo |la |te |se |os ){0,3}(?:tengo|hay|debo|tendre|voy)|otra vez lo mismo|siempre lo mismo)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:nadie (?:me |nos )?(?:\w+ )?(?:contesta|responde|ayuda|atiende|llama|hace|soluciona|resuelve|da)|no (?:me |nos )?(?:contestan|responden|atienden|hacen caso|solucionan|resuelven)|sin respuesta)\b/g,
      weight: 0.5,
      why: 'says nobody helps',
    },
    {
      pattern:
        /\b(?:no (?:me |nos )?(?:sirve(?:s)?|ayuda(?:s)?|entiende(?:s)?|soluciona(?:s)?)(?: (?:de|para) nada)?|sirve(?:s)? (?:de|para) nada|perdida de tiempo|perdiendo el tiempo|haceis perder el tiempo)\b/g,
      weight: 0.35,
      why: 'says it does not help',
    },
    {
      pattern:
        /\b(?:(?:llevo|llevamos) (?:\w+ ){1,4}(?:esperando|sin|intentando)|(?:sigo|seguimos) (?:esperando|sin)|desde hace (?:\w+ )?(?:semanas|meses|dias)|y nada)\b/g,
      weight: 0.25,
      why: 'has waited long',
    },
    {
      pattern:
        /\b(?:joder|cono|hostia|me cago en|maldita sea|carajo|chingad[oa]|no me jodas|que pasa con vosotros)\b/g,
      weight: 0.4,
      why: 'swears',
    },
  ],
  calm: [
    /\b(?:no hay problema|sin problema|no pasa nada|no te preocupes|no se preocupe|sin prisa|no tengo prisa|no es urgente|todo bien|muchas gracias|mil gracias|solucionado|ya funciona|perfecto|genial|no esta mal)\b/g,
  ],
  repeats:
    /\b(?:ya (?:te|os|se|les|le|lo) (?:lo )?(?:he|dije|explique|pregunte)|como (?:ya )?(?:dije|he dicho)|otra vez|de nuevo|repito)\b/,
  rejection:
    /^ (?:(?:no|nop|pero|perdon|lo siento|gracias|hmm|eh|ya|es que) (?:\| )?){0,3}(?:(?:eso |esto )?no (?:es|era|fue) (?:eso|esto|lo que|asi|correcto|mi pregunta|la respuesta)(?: \w+){0,5}|(?:eso |esto )?no (?:me |nos )?(?:sirve|ayuda|vale|responde|resuelve|funciona)(?: \w+){0,4}|(?:ninguna|ninguno|nada) de (?:esas|esos|estas|estos|eso|las anteriores|los anteriores)|(?:no )?(?:me )?(?:has|ha|habeis|han) entendido(?: \w+){0,3}|no (?:me )?(?:entiendes|entendiste|entiende)(?: \w+){0,3}|eso no|(?:eso )?(?:esta mal|es incorrecto|es falso)|otra cosa|no (?:pregunte|pedi|dije) eso)(?: (?:\| )?(?:gracias|lo siento|perdon))? (?:\| )?$/,
  abuse: {
    directed: [
      {
        pattern:
          /\b(?:eres|sois|son|es usted|tu|sos)(?: (?:un|una|unos|unas|muy|todos|tan|puto|puta|pinche|maldito)){0,3} (?:idiotas?|imbecil(?:es)?|gilipollas|estupid[oa]s?|tont[oa]s?|pendej[oa]s?|cabron(?:es)?|subnormal(?:es)?|payas[oa]s?|capull[oa]s?|inutil(?:es)?)\b/g,
        weight: 0.9,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:gilipollas|hij[oa]s? de puta|hijueputa|pendejos?|cabrones|malparid[oa]s?|imbeciles|idiotas)\b/g,
        weight: 0.75,
        why: 'insult',
      },
      {
        pattern:
          /\b(?:vete a la mierda|que te jodan|que te den|chinga tu madre|callate|anda a cagar|jodete|iros a la mierda|vayanse a la mierda)\b/g,
        weight: 0.95,
        why: 'insult',
      },
    ],
    profanity: [
      'mierda',
      'joder',
      'cono',
      'puta',
      'puto',
      'hostia',
      'carajo',
      'cojones',
      'pinche',
      'culo',
      'verga',
    ],
  },
};
