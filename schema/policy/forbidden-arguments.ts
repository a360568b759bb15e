import { Kind, type ArgumentNode } from 'graphql';
import { walkOperation, type FieldVisit, type OperationQuestion } from './operation-walk.js';
import { barredBy, type Barred } from './withheld-selection.js';

/** An argument that filters or sorts by a class which the caller lacks. */
export interface ForbiddenArgument extends Barred {
  /** `Query.chargingQueue(rasso:)`. */
  readonly coordinate: string;
}

/** An argument by a variable that is left out, and has no default, is not given. Null is: it says something. */
const isGiven = ({ value }: ArgumentNode, variables: FieldVisit['variables']): boolean =>
  value.kind !== Kind.VARIABLE || Object.hasOwn(variables, value.name.value);

/**
 * The arguments for which the operation is refused as a whole, once each, in document order: an answer
 * filtered by what may not be seen would tell it. A withheld field is answered to nobody, so neither its
 * arguments nor anything below it is spoken of; nor is a default that the caller did not write.
 */
export const forbiddenArguments = (question: OperationQuestion): readonly ForbiddenArgument[] => {
  const found = new Map<string, ForbiddenArgument>();
  walkOperation(question, ({ type, node, variables }) => {
    const rule = question.ruleOf(type, node.name.value);
    if (!rule) return true;
    if (rule.isUnmarked || barredBy(rule, rule.marks, question)) return false;
    for (const argument of node.arguments ?? []) {
      const marks = rule.argumentMarks.get(argument.name.value) ?? [];
      const barred = isGiven(argument, variables) ? barredBy(rule, marks, question) : null;
      const coordinate = `${type.name}.${node.name.value}(${argument.name.value}:)`;
      if (barred) found.set(coordinate, { coordinate, ...barred });
    }
    return true;
  });
  return [...found.values()];
};
