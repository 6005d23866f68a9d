import { DEPARTMENT, type ClassesPart } from '../pack.ts';

/** Portuguese: words that stand for each other in a request for a person. */
export const classes: ClassesPart = {
  requestClasses: {
    WHO:
      'gestor gestora pessoa pessoas humano humana humanos gente atendente atendentes agente agentes representante representantes operador operadora operadores ' +
      'consultor consultora consultores gerente gerentes supervisor supervisora chefe chefes encarregado encarregada responsavel responsaveis ' +
      'funcionario funcionaria funcionarios colaborador colaboradora tecnico tecnica tecnicos colega colegas especialista especialistas analista ' +
      'analistas vendedor vendedora dono dona diretor diretora superior superiores assistente assistentes moca moco assessor assessora ser atendete ' +
      'atendnte pesoa profissional recepcionista staff coordenador coordenadora',
    ANY: 'alguem algm algum alguma qualquer algun',
    TALK:
      'falar fale falo falando falem conversar conversa converse conversando papo tratar comunicar comunicarme dialogar explicar contar mostrar ' +
      'discutir escrever escreva chat fala flar falasse',
    PASS:
      'sobe subir eleva elevar transferencia passar passa passe passem transferir transfere transfira transfiram transferido transferida encaminhar encaminha encaminhe encaminhem ' +
      'encaminhado conectar conecta conecte conectem colocar coloca coloque coloquem direcionar direciona direcione direcionado redirecionar ' +
      'redireciona bota bote poe ponha pusesse repassa repassar escala escalar mudar trocar designa designem designar atribuir atribuam atribua indicar reencaminhar remeter manda mande leva mandar chama ' +
      'chame chamem chamar traz traga busca encaminhasse passasse',
    REACH:
      'ligarem telefonarem telefonassem ligassem contactasse contactassem contactado retornar retornarem telefonema viva contato contacto contatar contactar contate contacte contatado ligar liga ligue liguem ligacao ligasse telefone telefonar ' +
      'numero retorno retornem disponivel online linha zap whatsapp chamada ligo',
    BOT:
      'bot bots robo robos robozinho maquina maquinas computador ia chatbot chatbots gravacao automatico automatica automaticas programa algoritmo ' +
      'inteligencia',
    REAL: 'real reais verdade verdadeira verdadeiro carne osso vivo viva competente humanas mesmo personalizado personalizada',
    DEPT: `${DEPARTMENT} suporte atendimento central setor sac recepcao departamento equipe equipa time loja filial hotel assistencia apoio`,
    ME: 'me mim nos comigo',
    I: 'eu',
    YOU: 'voce voces tu te seu sua seus suas teu tua vosso vossa',
    MY: 'meu minha meus minhas nosso nossa',
    HE: 'ele ela eles dele dela lhe',
    WISH:
      'quero queria gostaria gostava preciso precisava desejo prefiro preferia exijo solicito peco procuro querendo querer precisamos queremos ' +
      'espero esperando exigimos agradecia agradeceria necessito',
    MAY: 'precisa precisam devia deveria posso poderia pode podem poderiam podia podes possivel consigo da sera teria haveria podemos seria consegue conseguem dava',
    PLEASE: 'favor pfv gentileza porfavor',
    GET: 'dar arruma arranja acho encontro deixa deixe deixem venha apareca atende atenda atendam atender atendido atendida cade pegar marcar marque',
    NOT: 'nao nunca ninguem nenhum nenhuma sem nem jamais',
    WAS:
      'ontem falei conversei conversamos falou conversou foi disse disseram era passada ligou ligaram atendeu atenderam respondeu prometeu desligou ' +
      'ajudou faz ja tinha fui estava resolveu transferiram passaram entrei falado',
    A: 'um uma o a os as ao do esse essa este esta no na',
    IF: 'se quando',
    NOW: 'agora urgente urgencia logo hoje imediatamente',
    HELP:
      'ajuda ajudar ajude ajudem explique revisar olhar olhe olhasse ver veja verificar verifique orientar oriente orientasse responder responda ' +
      'respondam responde resolver resolva resolve assuma assumir cuide cuidar entenda entende saiba analisar analise analisado visto resolvido',
    who: 'quem',
  },
  keptWords:
    'com para por de em que como onde quanto qual tem ha vcs existe e sao es estao ai aqui la melhor mais outro outra outros ou mas sobre entre seja oi ola obrigado bom entao assim vez lugar desde ate so pessoal pelo pela',
};
