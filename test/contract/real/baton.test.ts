import { inject } from 'vitest';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { describeBaton } from '../describe-baton.ts';

describeBaton('Baton on Chatwoot', () => realChatwoot(process.env), inject('contractMarker'));
