import type { Wordings } from './wording-key.ts';

/** Spanish. */
export const es: Wordings = {
  clarify: 'Quiero estar seguro de responder a la pregunta correcta. ¿Es una de estas?',
  clarify_one: 'Quiero estar seguro de responder a la pregunta correcta. ¿Se refería a esto?',
  none_of_these: 'Ninguna de estas',
  something_else: 'Otra cosa',
  say_it_again: 'Todavía no tengo una respuesta que encaje. ¿Puede decirlo con otras palabras?',
  rephrase:
    'Gracias. Dígamelo otra vez con sus palabras. Si sigo sin poder responder, le paso enseguida con una persona.',
  attachment_only:
    'No puedo ver archivos. Dígame con palabras qué necesita. ¿O quiere hablar con una persona que pueda verlos?',
  signs_only: 'Dígame en pocas palabras qué necesita y veré qué puedo hacer.',
  noted: 'Bien. Si necesita algo más, aquí estoy.',
  refuse: 'Aquí no puedo ayudar con eso. ¿Puedo responder a otra cosa?',
  warn: 'Quiero ayudarle. Por favor, dígame qué necesita, sin insultos.',
  ask_email:
    'Antes de responder: ¿en qué dirección de correo podemos localizarle si se corta la conversación? Si prefiere no decirlo, siga escribiendo.',
  left_line: 'Ha salido de la cola. Vuelvo a estar aquí: ¿qué puedo responderle?',
  opening_failed:
    'Ahora mismo no he podido avisar al equipo. Lo sabemos y estamos en ello; también puede intentarlo más tarde.',
};
