/** What only a visitor who sends a file needs; fetched when somebody does. */
export { Files } from './controllers/files.ts';
export { files as filesStyles } from './styles/files.ts';
