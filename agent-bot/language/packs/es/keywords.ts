import type { KeywordsPart } from '../pack.ts';

const SOMEBODY =
  'mi (?:hermana|hermano|madre|padre|mujer|marido|amiga|amigo|vecina|vecino|prima|primo|hija|hijo|jefe|jefa|tia|tio|novia|novio|companera|companero)';

/** What was told is still open. */
const OPEN =
  /\b(?:todavia|aun|sigue\w*|sigo|seguimos|continua\w*|hasta (?:hoy|ahora|la fecha)|sin respuesta|nada|no (?:me )?(?:lleg\w+|han|hicieron|lo)|por que|espero|esperando)\b/;

/** Spanish: keywords. */
export const keywords: KeywordsPart = {
  concepts: {
    refund: {
      words: [
        'reembolso',
        'reembolsar',
        'reembolsen',
        'reembolsado',
        'reintegro',
        'devolver el dinero',
        'devolución del dinero',
        'reembolsarme',
        'devolución',
        'devoluciones',
      ],
      patterns: [
        /\b(?:devuel[vt]\w+|devolv\w+|regres\w+|reintegr\w+|devolucion)(?: (?:me|nos|de|todo|ya)){0,2} (?:el|mi|mis|la|su|todo el|el el) (?:dinero|plata|pasta|importe|pago|euros|pesos|deposito|fianza)\b/g,
        /\b(?:mi (?:dinero|plata|pasta) de vuelta|(?:recuperar|recobrar) (?:mi|el|nuestro|la) (?:dinero|plata|pasta))\b/g,
        /\b(?:devuelvan?(?:me|nos)|devolved(?:me|nos)|devolver(?:me|nos)|me (?:devuelv\w+|devolv\w+|(?:tienen|teneis|tiene|van a|vais a|deben|debeis|han de) (?:que )?devolver))\b(?! (?:la llamada|el favor|las? llaves?|el mensaje))/g,
      ],
    },
    cancel: {
      words: [
        'cancelenme',
        'canceleme',
        'cancelame',
        'anulenme',
        'anuleme',
        'cancelar',
        'cancelación',
        'anular',
        'anulación',
        'dar de baja',
        'darme de baja',
        'rescindir',
        'cerrar mi cuenta',
      ],
      patterns: [
        /\b(?:dar(?:me|se|nos|lo|la)?|denme|deme|dame|dadme|dad|den|doy|damos|pedi\w*|pido|tramit\w+|solicit\w+|gestion\w+|quiero|exijo|deseo)(?: (?:de|la|una|mi)){0,2} baja\b(?! (?:medica|laboral|maternal|paternal|tension|temperatura|calidad|velocidad|por enfermedad))/g,
      ],
    },
    legal: {
      words: [
        'abogado',
        'abogada',
        'demandar',
        'demanda',
        'denunciar',
        'denuncia',
        'acciones legales',
        'demandaré',
        'demandaremos',
        'denunciaré',
        'denunciaremos',
        'juicio',
        'tribunales',
      ],
    },
    complaint: {
      words: ['queja', 'quejarme', 'reclamación', 'reclamar', 'hoja de reclamaciones', 'reclamo'],
      patterns: [/\b(?:poner|presentar|hacer|interponer) una (?:queja|reclamacion|denuncia)\b/g],
    },
    unsubscribe: {
      words: [
        'darme de baja',
        'no recibir más correos',
        'cancelar la suscripción',
        'desuscribir',
        'desuscribirme',
      ],
    },
    chargeback: { words: ['contracargo', 'disputar', 'retroceso', 'devolver el recibo'] },
    injury: {
      words: [
        'herido',
        'herida',
        'lesión',
        'lesionado',
        'hospital',
        'quemado',
        'quemadura',
        'reacción alérgica',
        'descarga eléctrica',
        'sangrando',
      ],
    },
    privacy: {
      words: ['RGPD', 'protección de datos', 'datos personales', 'borrar mis datos', 'eliminar mis datos'],
    },
    fraud: {
      words: ['fraude', 'estafa', 'estafado', 'robado', 'robada', 'hackeado', 'hackeada', 'no autorizado'],
    },
  },
  keywordVoids: [
    {
      word: /^abogad/,
      after: /^ (?:me|nos) (?:recom\w+|pid\w+|envi\w+|mand\w+)\b/,
      why: 'names a profession',
    },
    {
      before:
        /\b(?:que (?:es|son|significa|quiere decir)|que se entiende por)(?: (?:un|una|el|la|los|las|eso|lo|de|del|exactamente)){0,3} $/,
      unless: /\b(?:lo que|por que|hasta que|ya que) (?:es|son)\b/,
      why: 'asks for its meaning',
    },
    { before: /\bcontra $/, word: /^reembols/, why: 'cash on delivery' },
    {
      before: /\b(?:imaginemos|supongamos|pongamos|suponiendo|digamos)(?: que)?(?: \w+){0,5} $/,
      why: 'hypothetical',
    },
    { before: /\b(?:mucha|poca|hay|gran|alta|tanta|la|en) $/, word: /^demandas?$/, why: 'another meaning' },
    { before: /\bcasi (?:\w+ )?$/, why: 'did not come to it' },
    {
      before: /\b(?:estoy|esta|estaba|sigo) (?:de )?$/,
      word: /baja/,
      after: /^ (?:medica|laboral|maternal|por)\b/,
      why: 'another meaning',
    },
    {
      before:
        /\b(?:iba|ibamos|queria|queriamos|pensaba|pensabamos|pense|estuve a punto|estaba por|quise)(?: (?:a|de|en))?(?: \w+)? $/,
      later:
        /\b(?:me quede|me quedo|nos quedamos|cambie de (?:idea|opinion)|me arrepenti|(?:al final|finalmente) (?:no|me|sigo|decidi)|sigo con|ya no)\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'did not come to it',
    },
    {
      before: /\b(?:habria|habriamos|hubiera|hubieramos|hubiese|hubiesemos) (?:\w+ )?$/,
      word: /(?:ado|ido|uelto)$/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'hypothetical',
    },
    {
      before:
        /\b(?:habia|habiamos) (?:pedido|solicitado|tramitado|hecho|reclamado|querido|recibido|tenido) (?:\w+ ){0,2}$/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      later:
        /\bya (?:quedo|se|esta|fue|lo) (?:\w+ )?(?:cerrad[oa]|resuelt[oa]|resolvi\w*|arregl\w+|list[oa])\b/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'already done',
    },
    { before: /\bsi (?:algun dia|alguna vez|un dia)\b[^|]*$/, why: 'hypothetical' },
    { before: /\bque pasa(?:ria)? con (?:(?:una?|la|el|mi) )?$/, later: /\bsi\b/, why: 'hypothetical' },
    {
      before:
        /\b(?:mi (?:antigu[oa]|ex|anterior) \w+|(?:mi|la|el|una?) (?:casero|casera|compania|aerolinea|banco|hotel|agencia|aseguradora|organizador|empresa|otra? \w+))(?: (?:me|nos|ya))? $/,
      word: /(?:o|aron)$/,
      unless: /\b(?:no|nadie)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about somebody else',
    },
    {
      before:
        /\b(?:se necesita|hace falta|es necesari[oa]|se requiere|hay que (?:tener|llevar))(?: un| una)? $/,
      only: ['legal'],
      why: 'asks about a rule',
    },
    {
      before: /\b(?:trata|habla|va|cuenta|historia)(?: (?:de|sobre))(?: un| una)? $/,
      only: ['legal'],
      why: 'a story',
    },
    {
      word: /^abogad/,
      before: /\b(?:soy|es|somos)(?: (?:un|una|tambien))? $/,
      only: ['legal'],
      why: 'names a profession',
    },
    { after: /^ (?:activa )?de(?:l)? ruido\b/, only: ['cancel'], why: 'a feature, not the matter' },
    {
      before: /\b(?:multa|penalizacion|coste|gastos|plazo|comision|tasa|cuota) (?:de|por|para) (?:la )?$/,
      why: 'about the policy',
    },
    { before: /\b(?:me|nos) $/, word: /aron$/, only: ['cancel'], why: 'has happened' },
    {
      before: /\b(?:descuentos?|tarifas?|precios?|plan|seguro|oferta) (?:para|de|a) $/,
      only: ['legal'],
      why: 'names a profession',
    },
    {
      before: /\b(?:tuve|tuvimos|tenia|hubo) que $/,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before:
        /\b(?:cuanto (?:cuesta|vale|cobran(?: por)?)|que coste tiene|cual es el coste de)(?: \w+){0,3} $/,
      only: ['cancel'],
      why: 'asks what it costs',
    },
    {
      before: /\b(?:fue|fueron|ha sido|han sido|habia sido) $/,
      word: /ad[oa]s?$/,
      only: ['cancel'],
      why: 'has happened',
    },
    {
      before:
        /(?<!\b(?:saber|ver|decir|preguntar|dime|digame|se) )\bsi (?!(?:es posible|se puede|puedo|no)\b)(?:\w+ ){0,5}$/,
      unless: /\b(?:quiero|exijo|necesito)(?: \w+){0,3} $/,
      why: 'hypothetical',
    },
    {
      before: /\b(?:que pasa(?:ria)? si|en caso de(?: que)?|suponiendo|imagina|aunque)\b[^|]*$/,
      why: 'hypothetical',
    },
    { before: /\bgracias(?: \w+){0,4} $/, why: 'already done' },
    {
      before:
        /\b(?:ayer|anoche|anteayer|el (?:mes|ano) pasado|la semana pasada|hace (?:\w+ ){1,2}(?:dias|semanas|meses|anos)|ya)(?: \w+){0,3} $/,
      word: /(?:e|aste|o|amos|aron|ado|ada|ados)$/,
      unless: /\b(?:quiero|no|todavia|aun|necesito|cuando|puedo|quisiera)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before: /\b(?:he|hemos|ha|han|habia|me han|ya me) (?:\w+ ){0,2}$/,
      word: /(?:ado|ido|uelto)$/,
      unless: /\b(?:no|nunca|todavia|aun)\b/,
      unlessLater: OPEN,
      except: ['injury', 'fraud', 'complaint'],
      why: 'about the past',
    },
    {
      before:
        /\b(?:ya (?:me )?(?:recibi|llego|dieron|hicieron|tengo)|me (?:llego|dieron|hicieron)|recibi) (?:\w+ ){0,2}$/,
      unless: /\bno\b/,
      why: 'already done',
    },
    { after: /^ (?:ya )?(?:llego|ha llegado|me llego|recibido)\b/, unless: /\bno\b/, why: 'already done' },
    {
      before: /\b(?:politicas?|condiciones|normas|terminos) (?:de|para|sobre) (?:\w+ )?$/,
      why: 'about the policy',
    },
    {
      before: new RegExp(`\\b(?:a )?${SOMEBODY} (?:\\w+ ){0,4}$`),
      except: ['injury', 'fraud'],
      why: 'about somebody else',
    },
    { before: /\ben (?:lugar|vez) de (?:\w+ )?$/, why: 'negated: something else is wanted' },
  ],
  formEndings:
    /(?:s|es|o|a|os|as|ar|er|ir|ado|ada|ados|adas|ando|e|en|an|amos|emos|aste|aron|re|remos|ran|cion|ciones|me|te|se|le|lo|la|nos|ra|ria|miento|ad|ed|id|enme|eme)$/,
  notSlips: ['cancela', 'anillar', 'quemada', 'demandas', 'fraudes', 'estufa', 'estafeta'],
  compounds: null,
};
