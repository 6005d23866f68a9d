import type { DialoguePart } from '../pack.ts';

/** Spanish: what people say about what was said before. */
export const dialogue: DialoguePart = {
  dialogue: {
    emptyWords: [
      'yo', 'me', 'mi', 'mis', 'nos', 'nuestro', 'nuestra', 'tu', 'te', 'ti', 'usted', 'ustedes', 'su', 'sus', 'el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos',
      'unas', 'y', 'o', 'pero', 'si', 'que', 'de', 'del', 'a', 'al', 'en', 'con', 'por', 'para', 'sobre', 'desde', 'es', 'son', 'esta', 'estan', 'era', 'ser',
      'estar', 'hay', 'he', 'ha', 'han', 'hacer', 'hago', 'puedo', 'puede', 'pueden', 'podria', 'quiero', 'quisiera', 'necesito', 'quiere', 'saber', 'se', 'decir',
      'dije', 'dicho', 'pregunto', 'pregunte', 'pregunta', 'digo', 'favor', 'gracias', 'hola', 'buenas', 'buenos', 'dias', 'tardes', 'no', 'ya', 'ahora', 'aqui', 'este',
      'esta', 'esto', 'ese', 'esa', 'eso', 'como', 'cuando', 'donde', 'cual', 'cuales', 'quien', 'cuanto', 'cuanta', 'cuantos', 'cuantas', 'porque', 'tambien', 'solo',
      'muy', 'algo', 'alguna', 'alguien', 'ayuda', 'ayudar', 'posible', 'otra', 'vez', 'nuevo', 'mas', 'va', 'voy', 'refiero', 'bueno', 'vale', 'ok',
    ], // prettier-ignore
    synonyms: [
      'paquete envio pedido', 'pagar pago pagos', 'precio coste costo tarifa', 'reembolso devolucion', 'cancelar anular', 'factura recibo', 'movil celular telefono', 'perro perros mascota mascotas', 'cambiar modificar', 'tienda sucursal local', 'roto estropeado defectuoso danado', 'reparar arreglar', 'borrar eliminar',
    ], // prettier-ignore
    kinds: {
      time: /\b(?:cuando|cuanto (?:tiempo|tarda)|a que hora)\b/,
      cost: /\b(?:cuanto (?:cuesta|vale|es)|que precio)\b/,
      place: /\b(?:donde|adonde)\b/,
      person: /\bquien\b/,
      reason: /\bpor que\b/,
      number: /\b(?:cuantos|cuantas)\b/,
    },
    no: /^ (?:(?:perdon|pero|bueno|lo siento|eh+|uy) (?:\| )?){0,2}n+o+(?= \|| *$| (?:no|es|eso|yo|me|lo|la|quiero|digo|pregunte|para)\b)/,
    notRejecting:
      /\b(?:ya (?:lo )?(?:probe|hice|intente) y (?:funciona|funciono|sirvio|ya)|no (?:pasa nada|hay problema|importa|te preocupes|se preocupe|gracias|estoy segur[oa]|hay prisa|se)|gracias|sin problema|nada mas|eso es todo|no esta mal|ya funciona)\b/,
    rejects: [
      { pattern: /\b(?:me|nos) refier(?:o|en)\b|\b(?:hablo|hablaba|pregunto|preguntaba|digo) (?:del|de la|de los|de las|por el|por la)\b|\b(?:yo )?(?:hablo|digo|pregunte|pregunto)(?: \w+){0,5} no (?:del?|por|sobre|de el) \w+/g, weight: 0.8, why: 'says what was meant' },
      { pattern: /\b(?:respond\w+|contest\w+|hablando|explicando|dici\w+|diciendo)(?:me)?(?: \w+){0,2} (?:otra cosa|algo distinto|de otro tema|cualquier cosa)\b|\b(?:de eso|de eso mismo) no (?:estoy|hablo|pregunt\w+)\b|\bno (?:estoy )?(?:hablando|hablo) de eso\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\bno (?:me )?(?:aparece|sale|veo|encuentro|existe|figura|hay)(?: \w+){0,2} (?:ese|esa|esos|dicho|dicha|tal|ningun|ninguna) (?:boton|opcion|menu|pestana|enlace|apartado|seccion|pantalla|icono)\b|\b(?:ese|esa|dicho) (?:boton|opcion|menu|pestana|enlace|apartado|seccion)(?: \w+){0,2} no (?:me )?(?:aparece|sale|existe|esta|funciona|abre|lleva)\b|\b(?:boton|opcion|menu|enlace)(?: \w+){0,2} que (?:dices|mencionas|dice|indica|me dijiste)\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\b(?:yo )?no (?:te |le )?(?:pregunte|pedi|dije|quise decir|hable de|pregunto|preguntaba)(?: (?:eso|esto|por eso|de eso|por|lo que|sobre|el|la))\b|\bno contesta(?:s|ste|n|ron)?(?: a)? (?:lo que|mi|nada)\b/g, weight: 0.85, why: 'says what was meant' },
      { pattern: /\b(?:lee|lea|leiste|leyo|relee|lean|leiste bien)(?: (?:bien|otra vez|de nuevo|mejor))?(?: \w+){0,2} (?:mi|lo que) (?:mensaje|pregunta|puse|escribi|dije|pregunte)\b|\bno (?:leiste|leyo|leyeron|has leido|leen|lees)\b|\brespuesta(?: \w+){0,2} (?:mal|equivocada|erronea|incorrecta|falsa|no)\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:te|le|les|ya) (?:dije|digo|acabo de decir)(?: que)? (?:era|es|quiero|queria|no)\b|^ (?:no \| )?repito\b/g, weight: 0.75, why: 'said that already' },
      { pattern: /\b(?:eso|esto) es para (?:el|la|los|las|otr[oa]s?|quien\w*)\b|\bno (?:es mi caso|aplica(?: \w+)?(?= \||\s*$))|\b(?:mi caso es (?:otro|distinto|diferente))\b|\bno va por (?:ahi|ese lado)\b/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\bsig(?:ue|o|uen) (?:sin|igual|en las mismas|con el mismo|fallando|mal|dando|saliendo|igualito)\b|\b(?:todo |esta |estoy |quedo )?(?:igual|en las mismas|en lo mismo)(?= \||\s*$)/g, weight: 0.8, why: 'says that was not it' },
      { pattern: /\bya (?:lo |la |eso |hice |me )?(?:probe|intente|hice|habia|trate|revise|lei|mire)(?: (?:eso|esto|todo|lo|de|eso))*(?: (?:y|pero) (?:nada|no|sigue|tampoco)| \| (?:y |pero )?(?:no|nada|sigue))/g, weight: 0.85, why: 'tried that already' },
      { pattern: /\b(?:no|eso no|esto no) (?:es|era|fue) (?:eso|lo que|esa|la|mi)\b|\bno (?:era|es) (?:por ahi|asi|correcto|cierto|verdad)\b|\b(?:esa|eso|esta) (?:no es|no era|respuesta no)\b|\b(?:nada que ver|no tiene (?:nada )?que ver|respuesta (?:equivocada|incorrecta|erronea)|fuera de tema|otra pregunta|no respond\w+ (?:mi|lo|a)|no (?:me )?(?:contest|respond)(?:as|aste|a|io|iste|es)\w*)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\bno (?:me )?(?:resulta|resulto|sirvio|ayudo|funciono|soluciona|aclara|aclaro|vale|cuadra|sale)\b(?! (?:el|la|los|las|mi|un|una) )|\bno (?:me )?(?:estas|esta|estan|han|has|ha) (?:entendiendo|entendido|respondiendo|contestando|leyendo)\b|\bno (?:entiendes|entendiste|entendio|captas|cachas) (?:nada|bien|mi)?/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:eso|esto|esa|ese) no (?:es|era|fue|me|nos|responde|contesta|resuelve|tiene|sirve|ayuda|funciona|aclara)\b(?: \w+){0,3}/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:no|pero|perdon|gracias|es que) (?:\| )?){0,3}no (?:es|era) (?:eso|lo que|mi pregunta|correcto|asi)\b/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /^ (?:(?:no|pero|eso|esta|es|perdon) (?:\| )?){0,3}(?:incorrect[oa]|falso|mal|equivocad[oa]|otra cosa|ningun[oa](?: de (?:(?:est|es)[oa]s?|las|los)|(?= \||\s*$))|nada de eso|no (?:me )?(?:sirve|ayuda|funciona|vale)|lo contrario(?! de)|no funciono)(?: \w+){0,3} (?:\||$)/g, weight: 0.85, why: 'says that was not it' },
      { pattern: /\b(?:me refer(?:ia|o)|queria decir|quiero decir|pregunt(?:e|aba|o) (?:por|si|como|cuando|donde)|no pregunte|hablo de|hablaba de|no se trata de)\b/g, weight: 0.75, why: 'says what was meant' },
      { pattern: /\bno (?:me )?(?:entiend(?:es|e|en)|entendiste|entendio|has entendido|ha entendido|han entendido|respondes|responde a|contestas)\b|\b(?:me |nos )?(?:entendiste|entendio|entendieron|entendes|entiendes|has entendido|ha entendido) (?:todo )?mal\b|\bnada que ver\b/g, weight: 0.85, why: 'says the question was misunderstood' },
      { pattern: /\b(?:eso|esto) ya (?:lo )?(?:se|sabia|hice|lei|vi)\b|\bya (?:lo )?(?:se|sabia)(?: eso)?(?= \||\s*$)/g, weight: 0.75, why: 'knew that already' },
    ],
    contrast: /\b(?:no|ni) (?:es |quiero |de )?(?:un |una |el |la |los |las |mi )?(\w+)/g,
    restates: /\b(?:ya (?:te |os |se |les |le )?(?:lo )?(?:he|dije|explique|pregunte|di|mande|probe|hice|intente)|como (?:ya )?(?:dije|he dicho|decia)|otra vez|de nuevo|repito|por (?:segunda|tercera|cuarta) vez|(?:dos|tres|cuatro) veces|te lo acabo de decir|sigue (?:sin|igual))\b/,
    doubts: /\b(?:segur[oa]|de verdad|no puede ser|no entiendo|como que|hola(?=\s*$)|que quieres decir|otra cosa|algun otro|y si|entonces|todavia no|aun no)\b/,
    relief: /\b(?:gracias|perfecto|genial|estupendo|excelente|fantastico|muy bien|buenisimo|ya (?:funciona|esta|va|llego|lo (?:veo|tengo|encontre))|funciono|me sirve|solucionado|resuelto|entendido|de acuerdo|vale|que bien|me alegro|listo)\b/,
    botFails: /\b(?:lo siento|lo sentimos|lamento|lamentablemente|desafortunadamente|disculp[ae]|perdon|no (?:he |hemos |puedo |pude |podemos |entiendo|entendi|encuentro|encontre|tengo|hay|se ha|esta|dispon)|no (?:\w+ )?(?:podido|entendido|encontrado|disponible|posible)|otras palabras|otra manera|reformul\w+|intentalo|intente(?:lo)? (?:\w+ )?(?:nuevo|otra))\b/,
    botOffers: /\b(?:algo mas|alguna otra|otra cosa|mas preguntas|ayudarte en|ayudarle en)\b/,
  },
}; // prettier-ignore
