/**
 * SQLSTATE classes in which the database is away: connection, who may connect, no such database, resources,
 * not accepting connections, operator, system.
 */
const awayClasses: ReadonlySet<string> = new Set(['08', '28', '3D', '53', '55', '57', '58']);

/**
 * Away for this statement alone: it lost a deadlock, which only a migration brings upon those who read, or the
 * server takes no writes (a standby that is not promoted yet, a disk that an operator has closed).
 */
const awayStates: ReadonlySet<string> = new Set(['40P01', '25006']);

/** Whether an error says that the database cannot be asked, rather than that the question is wrong. */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return /connection|timeout/i.test(error.message);
  return code.startsWith('E') || awayStates.has(code) || awayClasses.has(code.slice(0, 2));
};
