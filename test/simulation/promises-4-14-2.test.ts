import { describePromises } from './describe-promises.ts';

describePromises('4.14.2');
