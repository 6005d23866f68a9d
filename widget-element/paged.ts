/** What a chat needs whose earlier messages may be paged in. */
export { repeat } from 'lit/directives/repeat.js';
