import type { Wordings } from './wording-key.ts';

/** Portuguese. */
export const pt: Wordings = {
  clarify: 'Quero ter certeza de responder à pergunta certa. É uma destas?',
  clarify_one: 'Quero ter certeza de responder à pergunta certa. Era isto que queria dizer?',
  none_of_these: 'Nenhuma destas',
  something_else: 'Outra coisa',
  say_it_again: 'Ainda não tenho uma resposta que sirva. Pode dizer com outras palavras?',
  rephrase:
    'Obrigado. Diga mais uma vez com as suas palavras. Se eu ainda não puder responder, passo você para uma pessoa na hora.',
  attachment_only:
    'Não consigo ver arquivos. Diga em palavras o que você precisa. Ou quer falar com uma pessoa que possa vê-los?',
  signs_only: 'Diga em poucas palavras o que você precisa, e vejo o que posso fazer.',
  noted: 'Certo. Se precisar de mais alguma coisa, estou aqui.',
  refuse: 'Não posso ajudar com isso aqui. Posso responder a outra coisa?',
  warn: 'Quero ajudar. Diga, por favor, o que você precisa, sem ofensas.',
  ask_email:
    'Antes de responder: em qual e-mail podemos falar com você se a conversa cair? Se preferir não informar, é só continuar escrevendo.',
  left_line: 'Você saiu da fila. Estou aqui de novo: o que posso responder?',
  opening_failed:
    'Não consegui chamar a equipe agora. Já sabemos disso e estamos cuidando; você também pode tentar de novo mais tarde.',
};
