/**
 * The code of a system or PostgreSQL error (`ENOENT`, `23505`), else undefined. Asked by shape: an
 * error of Node's own is no `instanceof Error` inside a test's realm.
 */
export const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
