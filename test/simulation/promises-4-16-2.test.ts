import { describePromises } from './describe-promises.ts';

describePromises('4.16.2');
