/** Spanish: words that stand for each other in a complaint; the classes' names are the same in all languages. */
export const complaintClasses: Readonly<Record<string, string>> = {
  NOT: 'no nada nunca jamas ningun ninguna ninguno nadie ni sin tampoco naiden',
  STILL: 'sigue siguen sigo seguimos aun todavia sigan continua',
  EVER: 'siempre cada todos todas toda todo constantemente continuamente diario diariamente',
  AGAIN: 'otra otro vuelta nuevamente vuelve volvio volvieron vuelven repetir repiten repito vuelvo',
  ALREADY: 'ya recien apenas',
  SINCE: 'desde hace hacen llevo llevamos lleva van hasta tras',
  PERIOD:
    'dia dias semana semanas mes meses ano anos hora horas minuto minutos rato tarde noche manana quincena siglo siglos eternidad',
  DATE: 'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ayer anteayer antier navidad pasado pasada',
  SOON: 'hoy luego pronto proximo proxima ahorita enseguida',
  TWO: 'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cien mil varias varios muchas muchos',
  TIMES: 'vez veces x ocasiones',
  ORDER:
    'segunda segundo tercera tercer tercero cuarta cuarto quinta quinto sexta sexto enesima enesimo decima',
  PROMISE:
    'prometieron prometido prometen prometio promesa juraron aseguraron aseguran garantizaron quedaron supuestamente supuesto teoria decian iban iba debia deberia deberian tenia tenian anunciaron ofrecieron dizque segun pone ponia',
  SAY: 'dijeron dicen dice dijo decir digo dices diciendo explicaron mandan mandaron cuentan',
  WAIT: 'espero espera esperar esperando esperamos espere esperado cola fila aguardando esperen',
  CAME: 'llego llega llegan llegado llegaron llegue recibi recibido recibo aparece aparecio vino vinieron viene vienen entregado entregaron entregan trajeron paso pasa',
  SENT: 'mande mandado envie enviado escribi escrito llame llamado reclame reclamado pedi pedido compre comprado reserve solicite entregue reporte adjunte contrate denuncie',
  GONE: 'desaparecio desaparecido desaparecieron perdieron perdido falta faltan faltaba borro borraron vacio vacia cancelaron cancelado bloquearon bloqueada bloqueado rechazaron cerrado cerraron cortaron cortado colgaron cuelgan suspendieron',
  BROKEN:
    'roto rota rotos averiado averia danado danada cae cayo caido caida falla fallo fallas fallos error errores congela cuelga traba trabado rompio descompuso malogrado pierde gotea quebrado',
  RUN: 'funciona funcionan funcionaba anda anduvo sirve sirven carga cargan abre arranca enciende prende jala',
  PAY: 'pago pagar pague pagado pagando pagamos cobraron cobran cobro cobrado cobrando cobrar descontaron facturaron facturan cargaron cobrandome',
  MONEY:
    'dinero plata lana euros pesos dolares comision comisiones factura cuota guita precio tarifa recargo multa saldo',
  REPLY:
    'respuesta respuestas responden responde contesta contestan contestado respondieron respondido atienden atiende solucion soluciones resuelven resuelto noticias explicacion disculpa',
  CALL: 'correo correos mail mails email emails llamada llamadas telefono linea mensaje mensajes carta ticket tique folio enlace',
  PRAISE:
    'genial bravo bonito bonita lindo excelente maravilla felicidades felicitaciones enhorabuena fantastico precioso chistoso gracioso barbaro menudo estupendo vaya',
  THANK: 'gracias agradezco thx',
  FINE: 'bien perfecto listo ok vale solucionado arreglado contento contenta encantada encantado amable rapido joya feliz resolvio',
  HOW: 'como cuando donde cual cuales cuanto cuanta cuantos cuantas que quien q a',
  WHY: 'porque porq',
  MAY: 'puedo puede pueden podria podrian podeis podes se hay tienen tiene teneis tenes debo necesito',
  WISH: 'quiero quisiera querria gustaria quiere busco queria prefiero necesitaria',
  I: 'yo me mi nos nosotros conmigo',
  MY: 'mis nuestro nuestra nuestros mio',
  YOU: 'tu te ti usted ustedes vosotros vos os le les vuestro vuestra su sus tus',
  THEY: 'el ella ellos repartidor tecnico chofer medico doctor vendedor mensajero domiciliario asesor comercial perito empleado fontanero',
  ONLY: 'solo solamente unicamente menos',
  BUT: 'pero aunque sino cambio embargo encima igual mientras',
  THEN: 'ahora entonces despues resulta ahi',
  WRONG:
    'equivocado equivocada equivocados mal distinto distinta diferente doble mitad incorrecto erroneo trocado cambiado cruzado',
  BAD: 'frio fria crudo sucio sucia mojado lento lenta malo mala peor caro cara carisimo retraso horrible pesimo pesima podrido duro',
  OUTRAGE:
    'verguenza vergonzoso estafa estafadores robo ladrones desastre inaceptable increible tomadura burla asco desgracia ridiculo indignante harto harta cansado cansada enojado enfadado molesto decepcion decepcionado decepcionada decepcionante pena fatal inutil inutiles mierda carajo broma chiste abuso pesadilla lamentable descaro caradura cachondeo cuento excusa excusas tonto tontos pelo',
  ENOUGH: 'basta colmo paciencia limite ultima',
  MISHAP: 'perdon perdona perdone disculpe disculpa lastima siento confundi equivoque culpa',
  IF: 'si caso',
  KIN: 'madre padre hijo hija marido mujer esposa esposo vecino vecina hermano hermana abuela abuelo jefe amigo amiga vieja viejo bebe nino nina',
  USELESS: 'vano balde gusto perder sirvio dejalo olvidalo',
};
