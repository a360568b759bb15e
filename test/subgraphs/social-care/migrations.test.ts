import { socialCare } from '../../../subgraphs/social-care/social-care.subgraph.js';
import { describeSchemaOf } from '../../support/schema-laws.js';

describeSchemaOf(socialCare);
