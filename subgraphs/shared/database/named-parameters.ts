import { sqlStatement, type NamedStatement } from './named-statement.js';

/** `:name`, but not the type of a `::cast`. */
const parameterForm = /(?<!:):([a-z]\w*)/gi;

/**
 * A statement written by hand whose parameters have names: `where t.area = any(:areas)`. Each gets one
 * number however often it occurs, so that parts which share a filter can be put together as text.
 */
export const namedStatement = (text: string): NamedStatement => {
  const parameters: string[] = [];
  const numbered = text.replaceAll(parameterForm, (_, name: string) => {
    if (!parameters.includes(name)) parameters.push(name);
    return `$${String(parameters.indexOf(name) + 1)}`;
  });
  return sqlStatement(numbered, parameters);
};
