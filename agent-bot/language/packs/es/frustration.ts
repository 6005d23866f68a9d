import type { FrustrationPart } from '../pack.ts';
import { ABOUT_OTHERS, INDIRECT } from './indirect.ts';

/** Spanish: impatience, relief, rejection, abuse. */
export const frustration: FrustrationPart = {
  frustration: [
    ...INDIRECT,
    {
      pattern:
        /\bya (?:van|son|llevo) (?:dos|tres|cuatro|cinco|seis|varias|\d+)(?: (?:veces|intentos|pedidos|llamadas))?(?= \||\s*$| y | que )/g,
      weight: 0.4,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:otra vez|de nuevo|nuevamente)\b(?:(?: \|)? \w+){0,9} (?:la|van|es la) (?:segunda|tercera|cuarta|quinta|tercer)(?= \||\s*$| vez)/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /(?<=^ |\| )(?:que )?(?:genial|bonito|perfecto|gracias|felicidades|excelente|bravo)(?: \||(?= (?:y |ahora ))) (?:y |pero )?ahora(?: \w+){0,3} (?:sin|nada|perdi|rot[oa]|bloquead[oa]|ningun[a]?)\b/g,
      weight: 0.75,
      why: 'praise that is none',
      ironic: true,
    },
    {
      pattern:
        /\b(?:verguenza|inaceptable|indignante|increible que|es increible|ridiculo|ridicula|vergonzoso|vergonzosa|lamentable|escandalo|desastre|intolerable|una burla|tomadura de pelo|(?:tomar|tomando|tomais|toman)(?:me|nos)? el pelo|nunca mas (?:les |os |te )?(?:compro|vuelvo|pido|compro aqui)|una falta de respeto|una porqueria|robo|no puede ser|el colmo|inadmisible|un timo|sirven? (?:de|para) nada|menuda estafa|estafadores|indignad[oa])\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:mierda|pesim[oa]|horrible|horroroso|asco|asqueros[oa]|inutil(?:es)?|incompetentes?|(?<!\b(?:pasan?|sacar|saco|recogen?|tirar|tiro|camion de|cubo de|bolsas? de|recogida de) (?:la )?)basura(?! organica)|porqueria|fatal|nefast[oa]|penos[oa]|cutre|malisim[oa]|desastros[oa])\b/g,
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
    {
      pattern:
        /\b(?:mala|malisima|pesima|horrible|vaya|menuda|terrible) (?:atencion|servicio|empresa|experiencia|calidad|organizacion|verguenza|tomadura)\b|\bmal(?:isimo)? servicio\b|\b(?:peor|pesimo) (?:servicio|empresa|atencion|experiencia|compania|compra)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:me|nos) (?:estan |esta |estais )?(?:viendo la cara|tomando el pelo|vacilando|tomando por (?:tonto|idiota|tonta)|toman por (?:tonto|idiota|tonta)|ven la cara|dan largas|dando largas|traen dando vueltas|marean|mareando|ignoran|ignorando|peloteando|pelotean|robaron|estafaron|estafando|mintieron|enganaron)\b|\bburl(?:a|an|ando)(?:se)? de (?:mi|nosotros|los clientes|uno)\b|\b(?:que|una) (?:burla|estafa|falta de seriedad|tomadura|porqueria|basura|mierda|asco)\b|\b(?:son|eres|sois) un(?:os|as|a)? (?:ladron(?:es|as|a)?|rateros?|estafadores|inutiles|incompetentes|mentiros[oa]s|sinverguenzas|chantas?|choros?|desastre)\b/g,
      weight: 0.5,
      why: 'strong complaint',
    },
    {
      pattern:
        /\b(?:ya )?me (?:canse|harte|tienen (?:hart[oa]|cansad[oa]|podrid[oa]|hasta)|tiene (?:hart[oa]|cansad[oa])|saca de quicio|sacan de quicio|esta(?:n)? volviendo loc[oa]|da(?:n)? (?:rabia|coraje|asco|bronca)|colmo|enferma|revienta|desespera)\b|\b(?:que (?:coraje|bronca|rabia|impotencia|hartazgo|fastidio|decepcion|asco|desesperacion))\b|\b(?:estoy|ando) (?:\w+ )?(?:hasta|hart[oa]|podrid[oa]|caliente|encabronad[oa]|emputad[oa]|desesperad[oa]|enojadisim[oa]|chat[oa] de)\b|\bhasta (?:la coronilla|las bolas|las pelotas|el tope|el copete|aqui)\b|\bya (?:basta|estuvo|fue suficiente)\b|\bno (?:doy|puedo) (?:credito|mas|creer(?:lo)?)\b|\bse (?:me )?(?:acabo|agoto) la paciencia\b/g,
      weight: 0.5,
      why: 'says how it feels',
    },
    {
      pattern:
        /\b(?:no manches|no mames|la verdad que (?:mal|feo|desastre)|es el colmo|no tienen (?:verguenza|nombre|perdon|idea)|para que (?:sirven|estan|pago|les pago)|alguien (?:me )?(?:lee|escucha)|es (?:una )?broma|es en serio|estan jugando|que mal(?:a)?(?= \||\s*$)|que desastre|siempre (?:es )?lo mismo|otra vez (?:lo mismo|igual|con lo mismo)|siempre igual)\b/g,
      weight: 0.4,
      why: 'exasperated',
    },
    {
      pattern:
        /\b(?:la|es la|por|van) (?:segunda|tercera|cuarta|quinta|sexta|decima|enesima) vez (?:que|ya)\b|\b(?:tres|cuatro|cinco|seis|diez|mil|\d+) veces (?:que |ya |lo )?(?:\w+ )?(?:lo|pregunt\w+|escrib\w+|llam\w+|digo|dije|repit\w+|explic\w+)\b|\b(?:cansad[oa]|hart[oa]) de (?:repetir|esperar|explicar|llamar|lo mismo)\b/g,
      weight: 0.5,
      why: 'had to repeat it',
    },
    {
      pattern:
        /\b(?:llevo|llevamos|van|hace) (?:\w+ ){0,3}(?:horas|dias|semanas|meses|mes|anos?)(?: \w+){0,3} (?:y (?:nada|no|nadie|sigo|siguen)|sin (?:respuesta|solucion|servicio|internet))\b|\by (?:nada|ni una respuesta|nadie (?:responde|contesta|hace))(?= \||\s*$)/g,
      weight: 0.35,
      why: 'has waited long',
    },
    {
      pattern:
        /\bnunca (?:mas|vuelvo|volvere|compro|les compro|vuelvo a)\b|\bno (?:vuelvo|volvere) a (?:comprar|contratar|pedir|usar)\w*\b|\b(?:me (?:cambio|voy) (?:de|a la|a otra|con la) (?:compania|competencia|empresa|otra))\b/g,
      weight: 0.45,
      why: 'wants to leave',
    },
  ],
  calm: [
    ...ABOUT_OTHERS,
    /\bmi (?:\w+ )?(?:viej[oa]|anterior|antigu[oa])(?: \w+)? (?:era|estaba|fue|tenia)\b(?: \w+){0,3}/g,
    /\b(?:estaba (?:\w+ )?(?:enojad[oa]|enfadad[oa]|molest[oa]|furios[oa])(?: \w+){0,2} \|? ?(?:pero|ahora|y ya)|ya se (?:resolvio|soluciono|arreglo)|se resolvio|por fin (?:funciona|llego|lo logre)|al fin (?:\| )?(?:gracias|muchas|funciona|llego)|resuelto)\b/g,
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
