/**
 * SQLSTATE classes in which the database is away: connection, who may connect, no such database, resources,
 * not accepting connections, operator, system.
 */
const awayClasses: ReadonlySet<string> = new Set(['08', '28', '3D', '53', '55', '57', '58']);

/** Whether an error says that the database cannot be asked, rather than that the question is wrong. */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return /connection|timeout/i.test(error.message);
  return code.startsWith('E') || awayClasses.has(code.slice(0, 2));
};
