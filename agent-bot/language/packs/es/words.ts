import type { WordsPart } from '../pack.ts';

/** Spanish: words that carry a sentence's bones. */
export const words: WordsPart = {
  contractions: {
    q: 'que', k: 'que', ke: 'que', xq: 'porque', pq: 'porque', porq: 'porque', xk: 'porque', x: 'por', xfa: 'por favor', porfa: 'por favor',
    porfi: 'por favor', porfis: 'por favor', pf: 'por favor', plis: 'por favor', kiero: 'quiero', rembolso: 'reembolso', rrembolso: 'reembolso', nesecito: 'necesito', nececito: 'necesito', ablar: 'hablar', qiero: 'quiero', tb: 'tambien', tmb: 'tambien',
    d: 'de', m: 'me', tqm: 'te quiero', bn: 'bien', grax: 'gracias', grasias: 'gracias', gracia: 'gracias', aki: 'aqui', dnd: 'donde', cdo: 'cuando',
    vdd: 'verdad', msj: 'mensaje', tlf: 'telefono', pa: 'para', toy: 'estoy', ta: 'esta', nadien: 'nadie',
  }, // prettier-ignore
  elisions: {},
  negators: ['no', 'nunca', 'jamas', 'tampoco', 'ni', 'sin', 'ningun', 'ninguna', 'ninguno', 'nadie'],
  nearNegators: ['ni', 'nadie'],
  needsAfterNo: [],
  negationStops: [
    'pero',
    'sino',
    'porque',
    'mejor',
    'favor',
    'entonces',
    'asi',
    'dejame',
    'deja',
    'pues',
    'solo',
  ],
  notRefusals: [
    /\bpor que\b/,
    /\bno (?:me |te |se |nos |le |les |lo |la )*(?:puedo|puede|puedes|pude|podemos|pueden|deja|dejan|permite|permiten|encuentro|encuentra|sale|aparece|funciona|carga|llega|llego|llegado|sirve|se|entiendo|consigo|logro)\b/,
    /\b(?:todavia|aun) no\b/,
    /\bno (?:me |te |se |nos |le |lo |la )*(?:he|has|ha|hemos|habeis|han|habia) (?:\w+ ){0,2}(?:recibido|llegado|tenido|visto|obtenido|devuelto|dado|hecho|enviado|reembolsado|podido|logrado)\b/,
    /\bno (?:me |nos |lo |la )*(?:han|dieron|dan|devuelven|devolvieron|devuelve|llego|llega|hicieron|hacen|reembolsan|reembolsaron|contestan|responden|mandaron|enviaron|recibi|recibo|tengo)\b/,
    /\b(?:sigo|seguimos|llevo|continuo|estoy)(?: \w+){0,4} sin\b/,
    /\bsin (?:exito|respuesta|solucion|resultado|noticias)\b/,
    /\b(?:o|si) no\b/,
    /\bnadie (?:me |nos )?(?:contesta|responde|ayuda|atiende|llama|devuelve|da)\b/,
  ],
  commonWords: [
    'el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'de', 'del', 'al', 'a', 'en', 'con', 'por', 'para', 'sin', 'sobre', 'que', 'y', 'o', 'u', 'pero', 'si', 'no',
    'es', 'son', 'soy', 'eres', 'era', 'fue', 'esta', 'estan', 'estoy', 'estas', 'este', 'esto', 'estos', 'eso', 'ese', 'esa', 'hay', 'he', 'ha', 'han', 'hemos', 'tengo',
    'tiene', 'tienen', 'tienes', 'quiero', 'quiere', 'quisiera', 'puedo', 'puede', 'pueden', 'puedes', 'podria', 'podrian', 'necesito', 'mi', 'mis', 'tu', 'tus', 'su', 'sus',
    'me', 'te', 'se', 'nos', 'le', 'lo', 'les', 'yo', 'usted', 'ustedes', 'vosotros', 'como', 'cuando', 'donde', 'cuanto', 'cuanta', 'cual', 'quien', 'porque', 'muy', 'mas',
    'menos', 'ya', 'aun', 'todavia', 'tambien', 'solo', 'nada', 'nadie', 'algo', 'alguien', 'todo', 'todos', 'otro', 'otra', 'favor', 'hablar', 'persona', 'pedido', 'compra',
    'envio', 'dinero', 'cuenta', 'tarjeta', 'pago', 'pagar', 'devolver', 'devolucion', 'cambiar', 'cancelar', 'llegar', 'llega', 'llego', 'paquete', 'tienda', 'ayuda', 'ayudar',
    'hacer', 'hago', 'decir', 'saber', 'ver', 'ir', 'voy', 'va', 'vez', 'veces', 'dias', 'semana', 'semanas', 'mes', 'hoy', 'ayer', 'manana', 'ahora', 'aqui', 'ahi', 'alli',
    'buenos', 'buenas', 'hola', 'gracias', 'gustaria', 'sirve', 'funciona', 'servicio', 'cliente', 'reembolso', 'precio', 'cuesta', 'mismo', 'asi', 'pues', 'bien', 'mal', 'entonces',
  ], // prettier-ignore
  smallTalk: [
    'hola', 'buenas', 'buenos', 'dias', 'tardes', 'noches', 'dia', 'que', 'tal', 'gracias', 'muchas', 'mil', 'adios', 'hasta', 'luego', 'pronto', 'chao', 'chau', 'saludos',
    'vale', 'ok', 'okay', 'perfecto', 'genial', 'muy', 'amable', 'bien', 'de', 'nada', 'estupendo', 'listo', 'igualmente', 'por', 'la', 'ayuda', 'todo', 'si', 'claro', 'favor',
  ], // prettier-ignore
  thanks:
    /\b(?<!accion de )(?:gracias|te agradezco|les agradezco|le agradezco|se agradece|mil gracias|te lo agradezco|se lo agradezco|os lo agradezco|agradecid[oa]|muy amable)\b/,
  thanksBut:
    /\b(?:pero|sin embargo|gracias (?:por|de) nada|aunque|menudas gracias|(?:dar|doy|darle|darles) (?:le |les )?las gracias|(?<!\b(?:mil|muchas|muchisimas|con|y) )gracias a (?:ustedes|vosotros|ti|su|la|el|vuestr[oa]) (?:\w+ ){0,3}(?:perd\w+|me quede|no|llegue tarde)|no gracias)\b|\bno (?:me |nos )?(?:sirve|ayuda|funciona|resuelve|soluciona)/,
  greets: /^ (?:hola|buenas|buen dia|buenos dias|buenas tardes)\b/,
  opens:
    /\b(?:(?:necesito|necesitamos|quiero|queria) (?:su |tu |un poco de |de su )?ayuda|ayuda|(?:me |nos )?(?:puede|puedes|pueden|podria|podrias|podrian) ayudar(?:me|nos)?|ayud[ae]me|tengo (?:una|otra|un|unas|algunas) (?:pequena |rapida )?(?:preguntas?|dudas?|consultas?|problema))(?: por favor)?\b/,
  yes: [
    'si', 'claro', 'vale', 'ok', 'okay', 'correcto', 'exacto', 'exactamente', 'perfecto', 'sip', 'sep', 'dale', 'obvio', 'efectivamente', 'sipi', 'asi es', 'por supuesto', 'de acuerdo', 'desde luego', 'con gusto', 'cierto', 'afirmativo', 'venga', 'va', 'simon', 'bueno', 'listo', 'seguro', 'eso es', 'como no', 'no hay problema', 'sin problema', 'no hay drama', 'ya', 'sii', 'siii', 'me parece',
  ], // prettier-ignore
  no: [
    'no', 'nop', 'nope', 'nunca', 'tampoco', 'ninguno', 'ninguna', 'jamas', 'nah', 'nel', 'para nada', 'de ninguna manera', 'ni hablar', 'ni loco', 'que va', 'negativo', 'en absoluto', 'claro que no', 'por supuesto que no', 'mejor no', 'nada de eso', 'ninguna de esas', 'ninguno de esos', 'dejalo', 'dejalo asi', 'ni una ni otra',
  ], // prettier-ignore
  expletives: [
    'puto', 'puta', 'putos', 'putas', 'jodido', 'jodida', 'pinche', 'pinches', 'maldito', 'maldita', 'malditos', 'cono', 'joder', 'carajo', 'hostia', 'cojones', 'chingado', 'chingada',
  ], // prettier-ignore
  stemmer: 'natural/lib/natural/stemmers/porter_stemmer_es.js',
};
