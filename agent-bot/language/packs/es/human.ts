import { DEPARTMENT, type Cue, type HumanPart } from '../pack.ts';

const DETERMINER =
  '(?:(?:un|una|uno|el|la|los|las|algun|alguna|alguno|alguien|algunos|otro|otra|tu|su|vuestro|vuestra|tus|sus|de|el|ustedes|vosotros|mismo|verdadero|verdadera|ser) ){0,4}';
const STAFF =
  '(?:humanos?|humana|ser(?:es)? humanos?|agentes?|asesor(?:a|es|as)?|representantes?|operador(?:a|es|as)?|teleoperador(?:a|es)?|encargad[oa]s?|responsables?|gerentes?|supervisor(?:a|es)?|' +
  'jef[ea]s?|emplead[oa]s?|gestor(?:a|es|as)?|trabajador(?:a|es|as)?|comercial(?:es)?|ejecutiv[oa]s?|tecnic[oa]s?|companer[oa]s?|colegas?|especialistas?|dependient[ea]s?|' +
  '(?:personas?|alguien|gente) (?:real|reales|humana|de verdad|de carne y hueso|de el equipo|competente|de (?:la empresa|la tienda|soporte|atencion)))';
const ANYBODY = `(?:personas?|alguien|alguno de (?:ustedes|vosotros)|quien (?:manda|este a cargo)|recepcion|(?:el )?(?:departamento|equipo|area) de \\w+|${DEPARTMENT})`;
const WHO = `${DETERMINER}(?:${STAFF}|${ANYBODY})`;
const SERVICE = '(?:la )?(?:atencion al cliente|servicio al cliente|servicio tecnico|soporte|atencion)';
const TALK =
  '(?:h?ablar(?:le)?|habla|chatear|conversar|charlar|platicar|comunicar(?:me|nos)|contactar(?:me)?|ponerme en contacto|tratar|dialogar|escribir(?:le)?)';
const PASS =
  '(?:pasa(?:me|rme|rnos)?|pase(?:n)?(?:me)?|pasen(?:me)?|pasar|pon(?:me|edme|erme)?|pong[ao](?:n)?(?:me)?|ponganme|pone(?:me|rme)|comunica(?:me|rme|r)?|comuniqu?e(?:n)?(?:me)?|comuniquen(?:me)?|conecta(?:me|rme)?|conecte(?:n)?(?:me)?|' +
  'transfiere(?:me)?|transfiera(?:n)?(?:me)?|transferir(?:me|nos)?|transfieran|deriva(?:me|rme)?|derive(?:n)?(?:me)?|redirige(?:me)?|redirija(?:n)?(?:me)?|redirigir(?:me)?|enlaza(?:me)?|enlace(?:n)?(?:me)?|dirija(?:n)?(?:me)?|mande(?:n)?(?:me)?)';
const BOT =
  '(?:bots?|robots?|robotito|maquinas?|ordenador|computadora|contestador(?:a)?|ia|inteligencia artificial|chatbots?|asistente virtual|grabacion)';

const cue = (source: string, weight: number, why: string, given?: RegExp): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
  ...(given === undefined ? {} : { given }),
});

/** Spanish: asking for a person. */
export const human: HumanPart = {
  human: {
    requests: [
      cue(
        `${TALK}(?: (?:directamente|ya|ahora|por favor|mejor|aqui|por telefono|un momento)){0,3} (?:con|kon|a) ${WHO}\\b`,
        0.95,
        'asks to talk to a person',
      ),
      cue(
        `${TALK} (?:con |a )?(?:el )?(?:encargad[oa]|gerente|supervisor(?:a)?|responsable|jef[ea]|agente|asesor)\\b`,
        0.9,
        'asks to talk to a person',
      ),
      cue(`${TALK} con ${SERVICE}\\b`, 0.75, 'asks for customer service'),
      cue(
        `${PASS}(?: (?:me|nos|ya|por favor|en contacto|directamente)){0,3} (?:con|a|kon) ${WHO}\\b`,
        0.95,
        'asks to be passed on',
      ),
      cue(
        `${PASS}(?: (?:me|nos|ya|por favor|en contacto|directamente)){0,3} (?:con|a) ${SERVICE}\\b`,
        0.9,
        'asks to be passed on',
      ),
      cue(
        `(?:dame|deme|denme|traeme|ponme|pongame|quiero|queremos|necesito|busco|prefiero|exijo|solicito|quisiera|pido|requiero|llama|llame|llamen|contactar)(?: (?:a|ver|tener|con|que|hablar|ya|por favor)){0,2} ${DETERMINER}${STAFF}\\b`,
        0.9,
        'asks for a person',
      ),
      cue(`(?:quiero|necesito|prefiero|dame|deme) (?:una|otra) persona\\b`, 0.85, 'asks for a person'),
      cue(
        `(?:que )?(?:me|nos) (?:atienda|atiendan|conteste|contesten|responda|respondan|llame|llamen|ayude|atendiera|atiende|puede atender|puede llamar|puede contestar)(?: ya| por favor)? ${WHO}\\b`,
        0.9,
        'asks that a person does it',
      ),
      cue(
        `(?:que|puede|podria|quiero que|necesito que)(?: que)? (?:alguien|${DETERMINER}(?:persona|${STAFF}))(?: de \\w+)? (?:me|nos) (?:llame|llamara|llamar|atienda|atender|contacte|contactar|conteste|responda|escriba)\\b`,
        0.9,
        'asks that a person does it',
      ),
      cue(
        `(?:alguien|una persona) (?:me|nos) (?:puede|podria|pueda) (?:llamar|atender|contactar)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:puede|podria|puede alguien|podria alguien) (?:alguien )?(?:llamarme|atenderme|contactarme)\\b`,
        0.85,
        'asks to be called',
      ),
      cue(
        `(?:hay|habra|esta|existe)(?: (?:ahi|aqui|por))? ${DETERMINER}(?:alguien|persona|${STAFF})(?: (?:ahi|aqui|disponible|real|humano|por ahi|que (?:me )?(?:atienda|ayude|conteste)|con (?:quien|el que|la que) (?:pueda )?hablar)|(?= \\||\\s*$))`,
        0.8,
        'asks whether a person is there',
      ),
      cue(`con quien (?:puedo|podria|debo|tengo que) hablar\\b`, 0.75, 'asks whom to talk to'),
      cue(
        `(?:no (?:quiero|me gusta|pienso|deseo|mas)|hart[oa] de|cansad[oa] de|deja de|basta de|paso de|odio)(?: (?:mas|hablar|seguir|hablando|chatear|perder|tiempo|tratar|escribir|discutir|que)){0,4}(?: con)?(?: (?:un|una|el|este|esta|los|las|unos|ningun|ninguna)){0,1} ${BOT}\\b`,
        0.85,
        'does not want to talk to a machine',
      ),
      cue(
        `(?:atencion|ayuda|asistencia|trato|soporte|contacto) (?:humana|humano|personal|personalizada|de una persona)\\b`,
        0.8,
        'asks for a person',
      ),
      cue(
        `(?:persona|operador|agente|asesor) (?:real|humano|humana|de verdad|de carne y hueso)\\b`,
        0.8,
        'names a real person',
      ),
      cue(
        `(?:humano|agente|asesor|operador|representante|encargado|encargada|supervisor|gerente) (?:por favor|ya|ahora)\\b`,
        0.9,
        'asks for a person',
      ),
      cue(
        `(?:arreglar|resolver|solucionar|aclarar|discutir|ver)(?:lo|la)?(?: (?:por telefono|esto|eso|mi \\w+)){0,2} con ${DETERMINER}(?:persona|alguien|${STAFF})\\b`,
        0.85,
        'asks to talk to a person',
      ),
      cue(
        `que (?:lo |la |esto |me )?(?:mire|vea|revise|resuelva|haga|conteste|atienda|lea|explique) (?:alguien|${DETERMINER}(?:persona|${STAFF}))\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:llamenme|llameme|llamadme|llamame)(?= \\||\\s*$| (?:por favor|al|ya|hoy|manana|cuando|cuanto)\\b)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:llamar|atender|ayudar|contactar)(?:me)? (?:alguno|alguna|uno|una) de (?:sus|vuestros|vuestras|tus|los) \\w+`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `(?:me|nos) (?:pueden|puede|puedes|podeis|podrian|podria|podrias) (?:llamar|telefonear|marcar)(?: (?:por telefono|ya|por favor|hoy|al \\w+|alguien|cuando puedan))?(?= \\||\\s*$| (?:por|al|a|en|hoy|manana|es)\\b)`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:pueden|puede|podeis|podrian|podria|podrias) (?:llamarme|telefonearme|contactarme|atenderme)(?: (?:por favor|alguien|un \\w+|una \\w+))?\\b`,
        0.8,
        'asks to be called',
      ),
      cue(
        `(?:podria|puede|pueden|podrian) (?:contactarme|llamarme|atenderme|escribirme) ${WHO}\\b`,
        0.9,
        'asks that a person does it',
      ),
      cue(
        `(?:${STAFF}|alguien|persona|trabajador(?:a|es)?)(?: (?:vuestr[oa]|suy[oa]|tuy[oa]|de (?:ustedes|vosotros|alli|ahi)))?(?: real)? (?:con (?:quien|el que|la que|el cual)|a quien) (?:yo )?(?:pueda|puedo|poder)? ?(?:hablar|contactar|llamar|escribir|dirigirme)\\b`,
        0.85,
        'asks for somebody to talk to',
      ),
      cue(
        `${PASS}(?: (?:otra vez|de nuevo|nuevamente|me|ya|por favor)){0,3} con (?:el|ella|ellos|la misma|el mismo|don \\w+|la senora \\w+)(?= \\||\\s*$| (?:otra|de nuevo|por favor))`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `${PASS}(?: (?:con|a))? (?:quien|alguien que) (?:si )?(?:pueda|sepa|puede|sabe|entienda)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:pones|poner|ponen|ponga|pongan|ponme|ponedme|ponerme)(?: (?:me|en contacto|por favor)){0,3} con (?:la |el |los )?(?:${SERVICE}|\\w+ tecnico|tienda|taller|departamento|oficina)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:pasame|pasenme|paseme|transfiereme|transfierame|derivame|deriveme|comunicame|comuniqueme|conectame|conecteme|transferirme|derivarme)(?: (?:ya|por favor|ahora|de una vez)){0,2}(?= \\||\\s*$)`,
        0.8,
        'asks to be passed on',
      ),
      cue(`que se ponga (?:tu|su|el|la|un|una|vuestro) (?:${STAFF}|persona)\\b`, 0.9, 'asks for a person'),
      cue(
        `(?:quiero|necesito|dame|deme|quisiera|prefiero)(?: hablar con)? (?:a )?(?:otro|otra)(?: (?:distint[oa]|diferente|por favor))?(?= \\||\\s*$)`,
        0.8,
        'asks for another person',
        /\b(?:agente|asesor|operador|persona|chic[oa]|companer[oa]|senor|senora|representante|emplead[oa])\w*\b/,
      ),
      cue(
        `alguien (?:que (?:me )?(?:pueda|sepa|entienda)|competente|con cabeza|del? equipo|de verdad|real)(?: (?:ayudar|atender|resolver|hablar))?(?: de verdad)?(?= \\||\\s*$| (?:por|y|de)\\b)`,
        0.7,
        'asks for a person',
        /\b(?:quiero|necesito|dame|busco|prefiero|no un|no una|no el)\b|^ alguien/,
      ),
      cue(
        `(?<=^ |\\| )(?:sin|no|nada de|no mas|basta de|otro) (?:mas )?${BOT}(?: (?:por favor|ya|no))?(?= \\||\\s*$)`,
        0.75,
        'does not want a machine',
      ),
      cue(
        `(?:esperando|espero) (?:\\w+ ){0,4}(?:a )?(?:un|una|al|a que me atienda) (?:${STAFF}|persona)\\b`,
        0.75,
        'waits for a person',
      ),
      cue(
        `(?<=^ |\\| )(?:hola |por favor )?(?:la )?(?:atencion al cliente|servicio al cliente|servicio de atencion al cliente)(?: (?:por favor|ya|urgente))?(?= \\||\\s*$)`,
        0.75,
        'names customer service',
      ),
      cue(
        `me (?:atienda|atendiese|atendiera|atiendan|gustaria que me atendiese|llame|llamara|contacte|escriba) (?:alguien|${WHO})\\b`,
        0.85,
        'asks that a person does it',
      ),
      cue(
        `como (?:hago|puedo|le hago|se hace|consigo)(?: (?:para|que))? (?:hablar|contactar|comunicarme|me atienda|llegar)(?: (?:con|a))? ${WHO}\\b`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:me gustaria|quisiera|quiero|prefiero|necesito) (?:\\w+ ){0,2}(?:con|por) ${DETERMINER}(?:persona|alguien|${STAFF})\\b`,
        0.85,
        'asks for a person',
      ),
      cue(
        `(?:pasas|pasa|pasan|pones|pone|comunicas|comunica) (?:(?:otra vez|de nuevo|nuevamente) )?con (?:el|ella|ellos|esa chica|ese chico)\\b`,
        0.85,
        'asks to be passed on',
      ),
      cue(
        `(?:hablar|tratar|charlar) con (?:alguno|alguna|uno|una) de (?:sus|vuestros|vuestras|tus|los|las) \\w+`,
        0.9,
        'asks to talk to a person',
      ),
      cue(`(?:nadie|alguien|persona|gente) de carne y hueso\\b`, 0.8, 'asks for a person'),
      cue(
        `(?:tratar|hablar|comentar|discutir|ver) (?:el tema|esto|este tema|el asunto|mi caso|de esto) con ${DETERMINER}(?:persona|alguien|${STAFF})\\b`,
        0.9,
        'asks to talk to a person',
      ),
    ],
    traps: [
      /\b(?:que (?:pasa|pasaria|sucede|ocurre)|cuanto (?:cuesta|vale)|es gratis|en caso de)(?: si)?(?: \w+){0,8}/g,
      /\b(?:mi|su|sus|mis) (?:madre|padre|mujer|marido|esposa|esposo|abuela|abuelo|amig[oa]s?|herman[oa]|hij[oa]|clientes?|vecin[oa]|jefe)(?! y yo\b)(?: \w+){0,8}/g,
      /\b(?:hablar|chatear|llamar) (?:\w+ ){0,3}(?:cuesta|es gratis|es de pago|tiene coste|se paga)\b/g,
      /\bsi (?:hubiera|hubiese|quisiera|necesitara)(?: \w+){0,8}/g,
      /\b(?:ya no|deja(?! (?:que|hablar)\b)|dejalo|olvida|olvidalo)(?: \w+){0,3} (?:agente|asesor|persona|operador|humano)\b/g,
      /\b(?:sin|tener que|hace falta) (?:hablar|llamar|contactar)(?: \w+){0,5}/g,
      /\b(?:es|sera) una? (?:persona|humano|maquina) (?:quien|la que|el que)(?: \w+){0,3}/g,
      /\b(?:tengo que|hay que|debo|necesito) (?:hablar|llamar|contactar)(?: \w+){0,4} o (?:se puede|puedo|lo puedo|puede|hay)\b/g,
      /\b(?:eres|es|sos|seras|sera|son) (?:tu |usted |vos |acaso |realmente |de verdad |esto )?(?:un |una |el |la )?(?:humano|humana|persona|robot|bot|maquina|agente|ser humano|asesor|real)(?: \w+){0,2}/g,
      /\b(?:estoy|estamos|estas|esta|estaba|estuve) (?:hablando|chateando|tratando|escribiendo)(?: \w+){0,8}/g,
      /\bhablo (?:yo )?con(?: \w+){0,4}/g,
      /\b(?:ayer|anoche|antes|anteayer|la semana pasada|hace \w+ \w+)(?: \w+){0,8}/g,
      /\b(?:hable|hablamos|hablaba|he hablado|habia hablado|llame|contacte|escribi) con(?: \w+){0,4}/g,
      /\b(?:la|el|una|un|ese|esa|vuestro|vuestra|su|tu|mi) (?:persona|agente|asesor|asesora|operador|operadora|representante|encargado|encargada|gerente|empleado|empleada) (?:que|me|no|fue|era|es|dijo|estaba|nos|muy)(?: \w+){0,3}/g,
      /\b(?:tengo|hay|tendria) que hablar con(?: \w+){0,3}(?= para\b)/g,
      /\bhablar con (?:mi|mis|su novi|sus padres)(?: \w+){0,2}/g,
    ],
    terms: [
      /\bagente (?:limpiador|limpiadora|quimico|desengrasante|de la propiedad)\b/g,
      /\b(?:recursos|derechos|error|cuerpo|genero) humanos?\b/g,
      /\b(?:por|cada|dos|tres|cuatro|cinco|seis|varias|muchas|cuantas|tercera|primera|segunda|otras|mas) personas?\b/g,
      /\bagentes? (?:de (?:viajes?|policia|seguros|bolsa|transito|trafico|limpieza)|inmobiliarios?|inmobiliaria|secreto|literario)\b/g,
      /\boperador(?:a|es)? (?:turistic[oa]s?|movil|de telefonia|logistico)\b/g,
      /\bpersona (?:fisica|juridica|de contacto|autorizada|mayor)\b/g,
    ],
    begins:
      /(?<!\b(?:si|cuando|donde|como|que|porque|quien|para|no|y|o|dijo|dice|cuanto|tener|debo) )\b(?:(?:asi que|pero|entonces|ahora|pues) )?(?:(?:quiero|necesito|prefiero|exijo) |me (?:pueden|puedes|puede|pones|pasas|pasa|podrian) |(?:pasame|ponme|comunicame|transfiereme|dame|paseme|comuniqueme) )/g,
    nouns: [
      'ejecutivo',
      'ejecutiva',
      'teleoperador',
      'teleoperadora',
      'empleado',
      'jefe',
      'jefa',
      'responsable',
      'tecnico',
      'comercial',
      'humano',
      'humana',
      'persona',
      'agente',
      'asesor',
      'asesora',
      'operador',
      'operadora',
      'representante',
      'encargado',
      'encargada',
      'supervisor',
      'gerente',
      'alguien',
    ],
    politeness: [
      'una',
      'otro',
      'otra',
      'hola',
      'dame',
      'pasame',
      'buenas',
      'alguno',
      'existe',
      'aqui',
      'por',
      'favor',
      'un',
      'una',
      'el',
      'la',
      'quiero',
      'necesito',
      'ya',
      'ahora',
      'con',
      'hablar',
      'real',
      'de',
      'verdad',
      'ser',
      'me',
      'porfavor',
      'urgente',
      'si',
      'ahi',
      'hay',
      'mismo',
    ],
    spelling: [
      'humano',
      'persona',
      'agente',
      'asesor',
      'operador',
      'representante',
      'supervisor',
      'hablar',
      'alguien',
      'encargado',
      'gerente',
      'comunicar',
      'atencion',
      'quiero',
      'necesito',
      'ejecutivo',
    ],
    realWords: [
      'agencia',
      'agentes',
      'personas',
      'personal',
      'humanos',
      'operar',
      'operadores',
      'hallar',
      'hablas',
      'gente',
      'agenda',
      'urgente',
      'asesores',
      'representar',
      'presona',
      'quieto',
      'hablan',
      'habla',
      'humana',
      'mano',
    ],
  },
};
