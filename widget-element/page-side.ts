/** What only some pages need: to say who the visitor is, and to ask before anything is stored or sent. */
export { PageSide } from './controllers/page-side.ts';
