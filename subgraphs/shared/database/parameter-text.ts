/** An element of an array literal: quoted, so that nothing in it is read as the array's own. */
const elementText = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayText(value);
  return `"${(parameterText(value) ?? '').replace(/["\\]/g, '\\$&')}"`;
};

const arrayText = (values: readonly unknown[]): string => `{${values.map(elementText).join()}}`;

/**
 * A value as PostgreSQL reads a parameter in text: a list as an array literal, a moment in ISO 8601, bytes in
 * hexadecimal, an object as JSON. Null is SQL's null.
 */
export const parameterText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  const isScalar =
    typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  return isScalar ? String(value) : JSON.stringify(value);
};
