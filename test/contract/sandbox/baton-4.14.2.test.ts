import { sandboxUnderTest } from '../chatwoot-under-test.ts';
import { describeBaton } from '../describe-baton.ts';

describeBaton('Baton on the sandbox as Chatwoot 4.14.2', () => sandboxUnderTest('4.14.2'));
