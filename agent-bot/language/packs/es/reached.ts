import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const PERSON =
  '(?:humano|persona|agente|asesor(?:a)?|ejecutiv[oa]|operador(?:a)?|representante|encargad[oa]|responsable|gerente|supervisor(?:a)?|jef[ea]|gestor(?:a)?|tecnic[oa]|companer[oa]|especialista|alguien|funcionari[oa]|trabajador(?:a)?|emplead[oa]|superior)';

/** Spanish: asking to be called, met or written to, to be passed up, and whether somebody reads. */
export const REACHED: readonly Cue[] = [
  cue(
    `\\b(?:llamenme|llameme|llamadme|llamame|marquenme|telefoneenme|contactenme|contacteme|contactadme|contactame)(?: (?:ustedes|por favor|al|a|ya|hoy|manana|cuando|cuanto|en|por|lo|para|urgente|si)\\b|(?= \\||\\s*$))`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:ponganse|pongase|poneos|poneros|ponte|pongansen|comuniquense|comuniquese|comunicate|comunicaos|contacten|contacte|contactad)(?: (?:ya|por favor))?(?: (?:en contacto))? (?:conmigo|con nosotros)\\b|\\bse (?:ponga|pongan|comunique|comuniquen|contacte|contacten)(?: en contacto)? conmigo\\b|\\b(?:contacto|comunicarse|contactarse) conmigo\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `(?<!\\b(?:cuando|si|que|porque|no|siempre) )\\bme (?:llama|llaman|llamas|llamais|marcan|marcas|marca|telefonean|contactan)(?= \\||\\s*$| (?:al|ustedes|vosotros|por|cuando|manana|hoy|luego|y lo|para)\\b)`,
    0.8,
    'asks to be called',
    /\b(?:numero|telefono|movil|celular|dejo|paso|favor|pueden|cel|quiero|necesito|\d{6,})\b/,
  ),
  cue(
    `\\b(?:quiero|quisiera|necesito|solicito|pido|deseo|exijo|me gustaria|ruego|requiero)(?: (?:por|favor|que|ser|una|la|recibir|de|ya)){0,4} (?:llamada|llamasen|llamen|llamaran|llame|llameis|llamarais|contactad[oa]|contacten|telefoneen|marquen|devuelvan la llamada)\\b(?! (?:a|la atencion|gratis) )|\\b(?:espero|aguardo|quedo (?:a la espera|en espera|pendiente) de) (?:su|vuestra|tu|la|una) llamada\\b`,
    0.85,
    'asks to be called',
  ),
  cue(
    `\\b(?:concertar|agendar|programar|pedir|tener|fijar|coordinar|solicitar)(?: \\w+)? (?:una|la) (?:llamada|cita|reunion|videollamada)(?: \\w+)? con (?:un|una|mi|el|la|algun) ${PERSON}\\b`,
    0.85,
    'asks to talk to a person',
  ),
  cue(
    `\\b(?:ustedes|vosotros|aqui|ahi|alla|no) (?:no )?(?:tienen|teneis|tienes|hay|trabaja|queda) (?:gente|personas|personal humano|humanos|a nadie|nadie que)\\b(?= \\||\\s*$| (?:real|de verdad|que|para|ahi|aqui))|\\bno hay nadie (?:ahi|que|aqui|por)\\b|\\b(?:alguien|alguna persona) (?:me )?(?:lee|leyendo|contesta|atiende|responde)(?: \\w+)?(?= \\||\\s*$)`,
    0.75,
    'asks whether a person is there',
  ),
  cue(
    `(?<=^ |\\| )(?:por favor |quiero |el |un )?chat en (?:vivo|directo)(?: (?:por favor|con \\w+(?: \\w+)?))?(?= \\||\\s*$)|\\bchatear (?:con \\w+ )?en (?:vivo|directo)\\b`,
    0.8,
    'asks for a person',
  ),
  cue(
    `\\b(?:escal\\w+|elev\\w+|sub\\w+|deriv\\w+|remit\\w+|traslad\\w+|pas\\w+)(?: \\w+){0,4} (?:a|al|con) (?:un |una |su |tu |el |la |otro )?(?:nivel (?:superior|2|dos)|superior|supervisor(?:a)?|jef[ea]|responsable|encargad[oa]|companer[oa]|humano)\\b`,
    0.85,
    'asks to be passed on',
  ),
  cue(
    `\\b(?:podria|puede|puedes|podrias|podeis|me lo) (?:\\w+ ){0,2}(?:mirar|revisar|ver|explicar|llevar) (?:un|una|alguno|algun) (?:de )?(?:${PERSON}|ustedes|vosotros)\\b|\\b(?:ocupo|preciso|urge|me urge|ando buscando)(?: (?:hablar|que|me|hable|a|con|de|ya|conversar|ayude|ayuden|atienda)){0,5} (?:con )?(?:un |una )?${PERSON}\\b`,
    0.85,
    'asks for a person',
  ),
  cue(
    `\\b(?:mi|su|tu|vuestro) (?:gestor|gestora|asesor|asesora|jefe|jefa|ejecutivo|ejecutiva|supervisor|supervisora|superior)(?: (?:por favor|ya))?(?: \\| (?:por favor \\| )?)?(?: ?que me llame)?(?= \\||\\s*$)(?<=^ (?:quiero |con |a )?\\w+ \\w+(?: .*)?)`,
    0.75,
    'asks for a person',
  ),
  cue(
    `\\b(?:speak|talk|chat|connect me|pass me|transfer me|put me through)(?: me)? (?:to|with|con|com|a|avec|mit) (?:\\w+ )?(?:agente?|human|humano|person|persona|someone|somebody|representative|operator|asesor)\\b|\\b(?:can you|please|need|want)(?: \\w+){0,4} (?:con )?(?:un|una) (?:agente|agent|asesor|persona|human|humano)\\b`,
    0.85,
    'asks to talk to a person',
  ),
];

/** Calls, appointments and persons that are told of or asked about. */
export const NOT_REACHED: readonly RegExp[] = [
  /\b(?:otra persona|otra|un tercero|un familiar|cualquier persona) (?:puede|podria|pueda)(?: \w+){0,5}/g,
  /\b(?:llamada|llamadas) (?:perdidas?|suyas?|cortadas?|gratis|ilimitadas?|internacionales?)(?: \w+){0,3}/g,
  /\bme (?:llamaron|llamo|llamaban|han llamado)(?: \w+){0,5}/g,
  /\b(?:estuve|pase|llevo|llevamos|todo el dia|toda la (?:tarde|manana))(?: \w+){0,5} (?:esperando|espero)(?: \w+){0,4}/g,
  /\b(?:tengo|tenia) (?:una )?(?:cita|llamada|reunion)(?: \w+){0,5}/g,
];
