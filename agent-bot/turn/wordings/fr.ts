import type { Wordings } from './wording-key.ts';

/** French. */
export const fr: Wordings = {
  clarify: "Je veux être sûr de répondre à la bonne question. Est-ce l'une de celles-ci ?",
  clarify_one: 'Je veux être sûr de répondre à la bonne question. Vouliez-vous dire ceci ?',
  none_of_these: 'Aucune de celles-ci',
  something_else: 'Autre chose',
  say_it_again: "Je n'ai pas encore de réponse qui convienne. Pouvez-vous le dire autrement ?",
  rephrase:
    "Merci. Dites-le-moi encore une fois avec vos mots. Si je ne peux toujours pas répondre, je vous passe tout de suite quelqu'un.",
  attachment_only:
    "Je ne peux pas lire les fichiers. Dites-moi avec des mots ce qu'il vous faut. Ou voulez-vous parler à une personne qui peut les regarder ?",
  signs_only: "Dites-moi en quelques mots ce qu'il vous faut, et je verrai ce que je peux faire.",
  noted: "Bien. S'il vous faut autre chose, je suis là.",
  refuse: 'Je ne peux pas aider pour cela ici. Puis-je répondre à autre chose ?',
  warn: "Je veux vous aider. Dites-moi ce qu'il vous faut, sans insultes, s'il vous plaît.",
  ask_email:
    'Avant de répondre : à quelle adresse e-mail pouvons-nous vous joindre si la conversation est interrompue ? Si vous préférez ne pas la donner, continuez simplement à écrire.',
  left_line: "Vous avez quitté la file d'attente. Je suis de nouveau là : à quoi puis-je répondre ?",
  opening_failed:
    "Je n'ai pas pu joindre l'équipe à l'instant. Nous le savons et nous nous en occupons ; vous pouvez aussi réessayer plus tard.",
};
