import { describeCommandsOf } from '../../../support/command-laws.js';
import { orders } from './orders.js';

describeCommandsOf('SOCIAL_CARE', orders);
