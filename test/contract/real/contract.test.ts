import { inject } from 'vitest';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { describeContract } from '../describe-contract.ts';

describeContract('Chatwoot', () => realChatwoot(process.env), inject('contractMarker'));
