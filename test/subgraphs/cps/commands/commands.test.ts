import { describeCommandsOf } from '../../../support/command-laws.js';
import { orders } from './orders.js';

describeCommandsOf('CPS', orders);
