import { DEPARTMENT, type ClassesPart } from '../pack.ts';

/** Spanish: words that stand for each other in a request for a person. */
export const classes: ClassesPart = {
  requestClasses: {
    WHO:
      'persona personas humano humana humanos gente agente agentes asesor asesora asesores representante representantes ejecutivo ejecutiva ' +
      'ejecutivos operador operadora operadores teleoperador teleoperadora encargado encargada responsable responsables gerente gerenta supervisor ' +
      'supervisora jefe jefa empleado empleada empleados trabajador trabajadora tecnico tecnica tecnicos companero companera companeros colega ' +
      'colegas especialista especialistas dependiente dependienta comercial vendedor vendedora superior superiores dueno duena director directora ' +
      'gestor gestora consultor consultora experto experta chica chico senorita ser ajente acesor operario staff anfitrion recepcionista ' +
      'administrador profesional',
    ANY: 'alguien alguno alguna algien uno cualquiera algun',
    TALK:
      'hablar hable hablarlo hablarle hablarles habla hablo hablame hablemos hablando conversar conversacion conversarlo charlar charla chatear chat ' +
      'platicar platica comunicarme comunicarnos comunicar comunicacion dialogar tratar tratarlo discutir discutirlo explicar explicarle ' +
      'explicarselo explicarlo contar contarselo contarle consultar consultarlo consultarselo comentar comentarlo comentarselo escribir escribirle ' +
      'ablar hablarte',
    PASS:
      'pasar paso pasa pasas pasen transferir transfiere transfieren transfieras transferido transferida derivar deriva derivas conectar conecta ' +
      'conectas comunica comunicas comunican comuniquen comunique comuniques pase pases redirigir redirige escalar escala escalen escalalo cambiar ' +
      'pon pones pone poner enviar envia traspasa traspasar remitir dirigir asignar asignen asigne pongan ponga puse comunicara turnar canalizar',
    PASSME:
      'pasame paseme pasenme pasarme pasadme pasanos comunicame comuniqueme comuniquenme conectame conecteme conectenme conectarme transfiereme ' +
      'transfierame transfieranme transferirme derivame derivarme derivenme ponme pongame ponganme poneme ponerme redirigeme redirijame direccioname ' +
      'encaminame remiteme enlazame mandame dame deme denme darme traeme traigame consigueme conseguirme buscame facilitame facilitarme faciliteme ' +
      'asigname asignenme asignarme canaliceme prestame regaleme regalame',
    REACH:
      'ponganse pongase poneos comuniquense llamenme llameme llamadme llamame marquenme llamarme marcarme llamen llamasen llamais contactar contacto contacten contacte contactarme contactara contactarlos llamar llame llama llaman llamada ' +
      'llamas marcar localizar localizo telefono telefonica telefonico numero celular disponible conectado conectados devuelvan ' +
      'yamar yamen correo',
    BOT:
      'bot bots robot robots robotito maquina maquinas ordenador computadora computador contestador contestadora ia chatbot chatbots grabacion ' +
      'automatico automatica automaticas automaticos programa algoritmo inteligencia',
    REAL: 'real reales verdad verdadera verdadero carne hueso vivo viva posta mismisimo personalizada personalizado competente humanas vivos',
    DEPT: `${DEPARTMENT} soporte atencion servicio recepcion departamento area gerencia equipo tienda sucursal oficina hotel ventas cobranza central`,
    ME: 'me nos mi conmigo',
    I: 'yo nosotros',
    YOU: 'tu usted ustedes vos vosotros te su sus tus vuestro vuestra ti',
    MY: 'mis nuestro nuestra',
    HE: 'ella ellos le les lo',
    WISH:
      'quiero quisiera queria necesito gustaria deseo prefiero preferiria preciso ocupo exijo solicito pido requiero busco quieres urge queremos ' +
      'necesitamos prefiera espero esperando merezco demando ruego agradeceria agradezco',
    MAY: 'puedo podria puede pueden podrian puedes podrias podemos podriamos podes posible podre sera habra seria pudiera podra tendria',
    PLEASE: 'favor porfavor porfa xfa porfis xfavor amable amabilidad favorcito',
    GET:
      'dar das regala regalas consigue consigo trae traer busca encuentro encuentra deja dejame dejeme dejenme permitame permite haz haga hagame ' +
      'llego venga aparezca atiendame atiende atienden atienda atiendan atender atenderme atendido atendida',
    NOT: 'no nunca nadie ningun ninguna ninguno sin tampoco jamas',
    WAS:
      'ayer hablamos hablado fue dijo dijeron era pasada llamaron atendio atendieron contesto prometio colgo ayudo hace antes estaba estuve resolvio ' +
      'transfirieron pasaron converse chatee',
    A: 'un una el la los las al del este esta ese esa',
    IF: 'si cuando',
    NOW: 'ya ahora urgente urgentemente inmediato hoy cuanto',
    HELP:
      'ayuda ayudar ayudarme ayude ayuden ayudeme ayudame ayudaria explique expliquen explicarme revisar revise revisen mire mirar ver vea verlo ' +
      'orientar orientarme asesorar asesorarme asesoren responder responda respondan responderme conteste contesten contestar resolver resuelva ' +
      'resolverlo asistencia guie guiar encargue entienda entiende sepa solucione solucionar oriente',
    who: 'quien quienes',
  },
  keptWords:
    'con a de para por en que como donde cual hay tienen tiene es son eres estan ahi aqui mejor mas otro otra otros y o pero sobre entre e se sea hola gracias bueno vale pues entonces asi vez lugar desde hasta solo',
};
