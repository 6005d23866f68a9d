import { line } from './icon.ts';

export const CHECK = line('M5.5 12.5l4.2 4.2L18.5 8');
export const RIGHT = line('M9.5 6l6 6-6 6', true);
