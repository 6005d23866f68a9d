import { DEPARTMENT, type Cue, type HumanPart } from '../pack.ts';

const DETERMINER =
  '(?:(?:un|una|uno|el|la|los|las|algun|alguna|alguno|otro|otra|tu|su|vuestro|vuestra|tus|sus|de|el|ustedes|vosotros|mismo|verdadero|verdadera|ser) ){0,4}';
const STAFF =
  '(?:humanos?|humana|ser(?:es)? humanos?|agentes?|asesor(?:a|es|as)?|representantes?|operador(?:a|es|as)?|teleoperador(?:a|es)?|encargad[oa]s?|responsables?|gerentes?|supervisor(?:a|es)?|' +
  'jef[ea]s?|emplead[oa]s?|ejecutiv[oa]s?|tecnic[oa]s?|companer[oa]s?|colegas?|especialistas?|dependient[ea]s?|' +
  '(?:personas?|alguien|gente) (?:real|reales|humana|de verdad|de carne y hueso|de el equipo|competente|de (?:la empresa|la tienda|soporte|atencion)))';
const ANYBODY = `(?:personas?|alguien|alguno de (?:ustedes|vosotros)|quien (?:manda|este a cargo)|recepcion|(?:el )?(?:departamento|equipo|area) de \\w+|${DEPARTMENT})`;
const WHO = `${DETERMINER}(?:${STAFF}|${ANYBODY})`;
const SERVICE = '(?:la )?(?:atencion al cliente|servicio al cliente|servicio tecnico|soporte|atencion)';
const TALK =
  '(?:hablar(?:le)?|habla|chatear|conversar|charlar|platicar|comunicar(?:me|nos)|contactar(?:me)?|ponerme en contacto|tratar|dialogar|escribir(?:le)?)';
const PASS =
  '(?:pasa(?:me|rme|rnos)?|pase(?:n)?(?:me)?|pasen(?:me)?|pasar|pon(?:me|edme|erme)?|pong[ao](?:n)?(?:me)?|ponganme|pone(?:me|rme)|comunica(?:me|rme|r)?|comuniqu?e(?:n)?(?:me)?|comuniquen(?:me)?|conecta(?:me|rme)?|conecte(?:n)?(?:me)?|' +
  'transfiere(?:me)?|transfiera(?:n)?(?:me)?|transferir(?:me|nos)?|transfieran|deriva(?:me|rme)?|derive(?:n)?(?:me)?|redirige(?:me)?|redirija(?:n)?(?:me)?|redirigir(?:me)?|enlaza(?:me)?|enlace(?:n)?(?:me)?|dirija(?:n)?(?:me)?|mande(?:n)?(?:me)?)';
const BOT =
  '(?:bots?|robots?|robotito|maquinas?|ordenador|computadora|contestador(?:a)?|ia|inteligencia artificial|chatbots?|asistente virtual|grabacion)';

const cue = (source: string, weight: number, why: string): Cue => ({
  pattern: new RegExp(`\\b${source}`, 'g'),
  weight,
  why,
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
    ],
    traps: [
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
      /\b(?:recursos|derechos|error|cuerpo|genero) humanos?\b/g,
      /\b(?:por|cada|dos|tres|cuatro|cinco|seis|varias|muchas|cuantas|tercera|primera|segunda|otras|mas) personas?\b/g,
      /\bagentes? (?:de (?:viajes?|policia|seguros|bolsa|transito|trafico|limpieza)|inmobiliarios?|inmobiliaria|secreto|literario)\b/g,
      /\boperador(?:a|es)? (?:turistic[oa]s?|movil|de telefonia|logistico)\b/g,
      /\bpersona (?:fisica|juridica|de contacto|autorizada|mayor)\b/g,
    ],
    nouns: [
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
