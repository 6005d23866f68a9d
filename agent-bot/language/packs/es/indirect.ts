import { cue } from '../cue.ts';
import type { Cue } from '../pack.ts';

const NUMBER =
  '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|\\d+|varios|varias|muchos|muchas|tantos|tantas)';
const UNIT = '(?:dias?|semanas?|meses|mes|anos?|horas)';
const WEEKDAY = '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|navidad|verano|semana santa)';
/** A time that goes on: since yesterday is news, since Monday is not. */
const SINCE = `(?:desde (?:hace (?:ya )?)?(?:el |la |principios de |finales de |mediados de |hace )?(?:${NUMBER} ${UNIT}|${WEEKDAY}|${MONTH}|\\d+|semana pasada|mes pasado)|(?:llevo|llevamos|hace|van|vamos para|hacen)(?: (?:ya|mas de|casi|como|por lo menos)){0,2} (?:${NUMBER} ${UNIT}|(?:una|un|toda la|media) (?:semana|mes|hora|manana|tarde)))`;
const LACK =
  '(?:sin|nada|nadie|no|ni|esperando|espero|tratando|intentando|dando vueltas|incomunicad[oa]s?|tirad[oa]s?|aguantando|reclamando|pidiendo)';
const ORDINAL = '(?:tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|decim[oa]|enesim[oa])';

/** Spanish: complaints that do not say so. */
export const INDIRECT: readonly Cue[] = [
  cue(
    `\\b${SINCE}(?: \\w+){0,4} ${LACK}\\b|\\b(?:sin|no|nadie|nada)(?: \\w+){0,5} ${SINCE}\\b`,
    0.5,
    'goes on for long',
  ),
  cue(
    `\\bllev(?:o|amos) (?:desde|toda|todo|media|horas|dias|semanas|meses)\\b(?: \\w+){0,6} (?:sin|${LACK}|en)\\b`,
    0.5,
    'goes on for long',
  ),
  cue(
    `(?<!\\b(?:compro|compre|pido|viajo) )\\b${ORDINAL} (?:vez|intento|visita|cita|correo|llamada|tecnico|reclamo|reclamacion|mensaje|semana|mes|dia)\\b(?!(?: que)? (?:compr|ped|viaj|veng|dosis|vacuna|trimestre))|\\b(?:tres|cuatro|cinco|seis|diez|mil|\\d+) veces (?:he|han|hemos|ya|lo|la|me|que)(?: \\w+){0,3} (?:cambi\\w+|aplaz\\w+|llam\\w+|escrit\\w*|escrib\\w+|reclam\\w+|explic\\w+|mand\\w+|pedid?\\w*|enviad?\\w*)\\b|\\bperdi(?:do)? la cuenta\\b`,
    0.5,
    'had to do it again and again',
  ),
  cue(
    '\\b(?:me|nos) (?:dijeron|prometieron|aseguraron|juraron|prometio|dijo|habian dicho|habian prometido|quedaron de|garantizaron)\\b(?:(?: \\|)? \\w+){0,10} (?:y|pero|todavia|aun|vamos|ya|nada|nunca|sigo|seguimos|ahora|hoy)\\b|\\b(?:que|la que|el que|lo que) (?:me|nos) (?:prometieron|dijeron|aseguraron|habian prometido)\\b|\\bse supone que\\b(?:(?: \\|)? \\w+){0,9}|\\bsupuestamente\\b(?=(?:(?: \\|)? \\w+){0,10} (?:y|pero|no|nada|todavia|nadie)\\b)',
    0.5,
    'was promised and not kept',
  ),
  cue(
    '\\b(?:(?:todavia|aun) (?:estoy|estamos|sigo|ando) (?:esperando|aguardando|sin)|sigo (?:aqui )?(?:esperando|sin|igual)|todavia (?:lo |la |les )?espero|aqui (?:sigo|seguimos))\\b',
    0.5,
    'has waited long',
  ),
  cue(
    '(?<!\\b(?:si|cuando) )\\b(?:no aparece|no aparecio|no vino|no viene|no llego|no se presento|no se presenta|no ha venido|nunca (?:vino|llego|aparecio|me (?:llam|contest|respond)\\w+))(?: \\w+){0,2} (?:nadie|el tecnico|ninguno|nunca)\\b|\\bnadie (?:vino|viene|aparecio|aparece|llego|se presento|se presenta|se hace|se hizo|da la cara|sabe nada|se digna|dio|da explicaciones)\\b|\\bnunca (?:vino|llego|aparecio|me (?:llamaron|contestaron|respondieron))\\b|\\b(?:no aparece|no vino) nadie\\b',
    0.5,
    'says nobody does it',
  ),
  cue(
    '\\b(?:para|pa|a la hora de) (?:cobrar(?:me|nos)?|facturar|pagar|venderte?|vender|quitarme)\\b(?:(?: \\|)? \\w+){0,4} (?:si|bien|rapid\\w+|puntual\\w*|nunca|ahi|siempre|nadie)\\b|\\bque (?:casualidad que|eficiencia|rapidez|maravilla de)\\b|\\basi (?:da gusto|cualquiera)\\b|\\b(?:bravo|felicidades|enhorabuena|felicitaciones|genial|muy bonito) (?:\\| )?(?:otra vez|de nuevo|dos|me|nos|por|siguen|ya)\\b(?=(?:(?: \\|)? \\w+){0,8} (?:mal|cobr\\w+|sin|no|nada|peor|doble|perd\\w+|lo mismo|igual)\\b)',
    0.5,
    'praise that is none',
  ),
  cue(
    '\\b(?:para que|pa que|de que) (?:pago|estoy pagando|me sirve|les pago|sirve|pagamos|tienen)\\b(?! (?:el codigo|la app|el boton|esta|este))|\\ba ver si (?:para|en|algun|alguna vez|de una vez|es verdad|hoy|ahora)\\b(?: \\w+){0,5} (?:arregl\\w+|llega\\w*|contest\\w+|respond\\w+|resuelv\\w+|soluciona\\w*|dignan|hacen|vienen|mandan)\\b|\\b(?:tengo|tenemos) cara de\\b|\\bhasta cuando\\b(?= (?:voy|vamos|tengo|tenemos|me|nos|piensan|van|hay)\\b)',
    0.5,
    'a reproach that looks like a question',
  ),
  cue(
    '\\b(?:otra vez|de nuevo|siempre|nuevamente|sigue\\w*) (?:la|el|los|las|con la|con el|lo)(?: \\w+)? (?:mism[oa]s?|misma respuesta|respuesta automatica|cuento|excusa|mensaje automatico|historia)\\b|\\b(?:respuestas?|mensajes?) (?:automatic[oa]s?|enlatad[oa]s?|de robot)\\b(?= \\||\\s*$| que no)|\\b(?:puras|siempre|solo|mas) (?:excusas|promesas|largas|cuentos|mentiras)\\b',
    0.5,
    'the same answer again',
  ),
  cue(
    '\\bcada (?:operador[a]?|persona|agente|vez|uno|quien|dia|asesor[a]?|semana|llamada)(?: \\w+){0,4} (?:distint[oa]s?|diferentes?|otra (?:cosa|version|historia|excusa)|una historia|algo (?:distinto|diferente))\\b|\\b(?:de (?:un|una) (?:\\w+ )?(?:departamento|lado|area|oficina|lugar|sitio|persona) a (?:otr[oa]|la otra))\\b|\\b(?:me|nos) (?:mandan|pasan|tienen|traen|llevan|marean|pelotean) (?:de (?:un|aqui|uno|una|aca)|dando vueltas|como pelota|a otr[oa]|en vueltas)\\b|\\bdando vueltas (?:en|con|por)\\b',
    0.5,
    'is passed around',
  ),
  cue(
    '\\b(?:ni (?:una|un|siquiera)(?: \\w+){0,2} (?:disculpas?|respuesta|llamada|correo|explicacion|aviso|perdon|mensaje|solucion))\\b|\\b(?:sin|ninguna) (?:\\w+ )?(?:disculpas?|explicacion(?:es)?|explicar nada|dar la cara|avisar(?: \\w+)?)(?= \\||\\s*$)',
    0.5,
    'got no answer',
  ),
  cue(
    '\\b(?:volvio|regreso|vino|salio|quedo|esta|sigue)(?: \\w+){0,4} (?:igual que|peor que|como se fue|como estaba|con el mismo|con la misma|exactamente igual)\\b|\\b(?:despues de|tras)(?: \\w+){0,3} (?:reparacion(?:es)?|visitas?|arreglo|cambio|tecnicos?|llamadas|correos)(?: \\w+){0,4} (?:igual|sigue|lo mismo|sin|no|nada)\\b',
    0.5,
    'was repaired and is not',
  ),
  cue(
    '\\b(?:pague|pagamos|pago|contrate) (?:\\w+ ){0,2}(?:urgente|express|expres|premium|prioritari[oa]|24 horas)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:gracios\\w*|nada|no|todavia|sigo|dias|semana|semanas|para que|para nada)\\b)|\\bme cobra(?:n|ron) (?:\\w+ ){0,3}y (?:ahora |encima |no |todavia )',
    0.5,
    'took longer than was said',
  ),
  cue(
    '\\b(?:dice|dicen|segun|pone|aparece)(?: \\w+){0,4} (?:entregad[oa]|llego|lleg[ao]ron|resuelto|reparto)\\b(?=(?:(?: \\|)? \\w+){0,9} (?:no|nada|nadie|sin|mentira|falso)\\b)|\\bresulta que (?:ahora )?(?:tengo|tenemos|no|me|la|el|yo)\\b|\\b(?:se quedo|nos quedamos|me quede|se quedaron) sin (?:\\w+ )?(?:regalo|fiesta|vacaciones|viaje|cumpleanos|boda|vuelo|cena|trabajar|clase)\\b|\\bperdi (?:el|la|mi|un|una) (?:vuelo|dia|manana|tarde|trabajo|conexion|cita|viaje)\\b',
    0.5,
    'it is not as was said',
  ),
  cue(
    '\\b(?:estoy|ando) que (?:exploto|reviento|echo humo|me muero|trino|muerdo|no puedo)\\b|\\bnunca mas(?= \\||\\s*$| (?:compr\\w+|vuelvo|les|pido|aqui|aca|con))|\\b(?:que|menud[oa]|vaya|tremend[oa]) (?:pesadilla|verguenza|desastre|circo|chasco|caos|cachondeo|poca verguenza|falta de|tomadura|timo|robo|inutiles|chapuza|panda|desilusion|abuso)\\b|\\b(?:me|nos) tienen (?:podrid|hart|fri|quemad|hasta)\\w*\\b|\\b(?:panda|manada|bola|banda) de (?:\\w+)\\b|\\b(?:la|mi) paciencia (?:tiene|se)\\b|\\b(?:impresentables?|chapuzas?|sinverguenzas?|chapuceros|caraduras?)\\b',
    0.5,
    'strong complaint',
  ),
];

/** What sounds cross and is about a thing, the weather, somebody else or oneself. */
export const ABOUT_OTHERS: readonly RegExp[] = [
  /\b(?:el|la|mi) (?:otr[oa]|antigu[oa]|anterior|ex) (?:banco|compania|operador[a]?|hotel|casero|empresa|tienda|seguro|proveedor|marca)(?: \w+){0,4}/g,
  /\b(?:mi|el|la) (?:perr[oa]|gat[oa]|bebe|nin[oa]|hij[oa]|suegra|abuel[oa]|vecin[oa]|madre|padre|marido|mujer)(?: \w+){0,3} (?:fatal|pesim[oa]|inutil|enfadad[oa]|enojad[oa]|furios[oa]|triste|harta?|horrible)\b/g,
  /\b(?:mancha|olor|calor|frio|tiempo|lluvia|tormenta|trafico|clima|resfriado|dolor|pelicula|libro|serie|cancion|humedad|moho)(?: \w+){0,3} (?:asco|asqueros[oa]|horrible|fatal|terrible|horroros[oa]|insoportable|estafa|pesadilla)\b/g,
  /\b(?:culpa mia|mi culpa|fue culpa mia|que torpe|soy (?:muy |un |una |bastante )?(?:torpe|desastre|inutil|mal[oa])|me da verguenza|que verguenza (?:\| )?(?:no se|se me|me olvid\w+|perdon|preguntar))(?: \w+){0,3}/g,
  /\b(?:pelicula|libro|serie|cancion|obra) (?:de )?(?:la |el )?(?:estafa|ladron(?:es)?|robo|verguenza|desastre|ira|furia)\b|\bladron(?:es)? de (?:enchufes?|corriente)\b/g,
];
