import { health } from '../../../subgraphs/health/health.subgraph.js';
import { describeSchemaOf } from '../../support/schema-laws.js';

describeSchemaOf(health);
