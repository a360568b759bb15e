import { registerEnumType } from 'type-graphql';

/** Descriptions of an enum's values, by value. */
export type ValueDescriptions<Value extends string> = Readonly<Record<Value, string>>;

/**
 * Registers a GraphQL enum whose values are described one by one, and gives the object that
 * type-graphql's decorators name. Its keys are the list of codes that the table's CHECK allows.
 */
export const namedEnum = <Value extends string>(
  name: string,
  description: string,
  values: ValueDescriptions<Value>,
): Readonly<Record<Value, Value>> => {
  const entries = Object.keys(values).map((value) => [value, value]);
  // The keys are exactly the values described: Object.fromEntries cannot say so.
  const codes = Object.fromEntries(entries) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(codes, { name, description, valuesConfig });
  return codes;
};
