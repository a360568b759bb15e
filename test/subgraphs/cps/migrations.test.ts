import { cps } from '../../../subgraphs/cps/cps.subgraph.js';
import { describeSchemaOf } from '../../support/schema-laws.js';

describeSchemaOf(cps);
