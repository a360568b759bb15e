import type { CallerAgency } from '../../schema/principal/agency.js';
import type { Role } from '../../schema/principal/role.js';
import { episodeFor } from '../../schema/policy/sharing-table.js';
import {
  plainChild,
  plainRecord,
  type Caller,
  type Question,
  type Relation,
} from '../../schema/policy/question.js';

export const person = (agency: CallerAgency, ...roles: Role[]): Caller => ({
  agency,
  kind: 'person',
  roles,
  assurance: 2,
});

export const stranger: Relation = {
  kind: 'NONE',
  named: null,
  justified: [],
  ...plainChild,
  ...plainRecord,
};

type Asked = Pick<Question, 'caller' | 'purpose' | 'owner' | 'dataClass'>;

/** A question under the episode that serves its purpose, unless the relation says otherwise. */
export const asking = (asked: Asked, relation: Partial<Relation> = {}): Question => ({
  ...asked,
  relation: { ...stranger, kind: episodeFor[asked.purpose], ...relation },
});
