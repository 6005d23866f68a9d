import { sandboxUnderTest } from '../chatwoot-under-test.ts';
import { describeContract } from '../describe-contract.ts';

describeContract('the sandbox as Chatwoot 4.14.2', () => sandboxUnderTest('4.14.2'));
