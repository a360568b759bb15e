/** What a failure may say in a log: its kind, its code, and where in the code. Its message may quote what was read. */
export const failureOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const at = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return { kind: error.name, code, at: at?.trim() };
};
