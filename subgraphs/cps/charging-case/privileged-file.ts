import { changedVector, type DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { Decision } from '../../../schema/policy/question.js';
import { authorityOf, bindAuthority } from '../../shared/policy/row-authority.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ChargingCase } from './charging-case.js';

const privileged: Decision = {
  level: 'NONE',
  reason: 'LEGAL_PRIVILEGE',
  policies: ['guard.privilege'],
  lawfulBasis:
    "Legal professional privilege; CPIA 1996: the investigation's own officer and supervisors",
};

const withoutAdvice = (vector: DecisionVector): DecisionVector =>
  changedVector(
    vector,
    (of) => (dataClass) => (dataClass === 'LEGAL_ADVICE' ? privileged : of(dataClass)),
  );

/**
 * M13: the police read advice as officer in the case or supervisor of that very file. The pass names its
 * investigations; the advice on a child's other files is withheld from them.
 */
export const casesUnderPrivilege = (
  cases: readonly ChargingCase[],
  { source, context }: { readonly source: unknown; readonly context: SubgraphContext },
): readonly ChargingCase[] => {
  const { principal, pass } = context.request;
  if (principal.agency !== 'POLICE') return cases;
  const ofOtherFiles = withoutAdvice(authorityOf(source, context));
  for (const file of cases) {
    const isOfPass = pass?.investigations.includes(file.investigationId) ?? false;
    if (!isOfPass) bindAuthority(file, ofOtherFiles);
  }
  return cases;
};
