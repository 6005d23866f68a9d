/** Content that few chats hold: cards, forms, the question at the end; fetched when one does. */
export { rich as richStyles } from './styles/rich.ts';
export { richContent } from './views/rich-content.ts';
export { survey } from './views/survey.ts';
