import { BOT_SCENES } from './bot-scenes.ts';
import { CONTENT_SCENES } from './content-scenes.ts';
import type { Scene } from './scene.ts';
import { WAITING_SCENES } from './waiting-scenes.ts';

/** Every state of the widget. */
export const SCENES: readonly Scene[] = [...BOT_SCENES, ...WAITING_SCENES, ...CONTENT_SCENES];
