/** The embedded server cannot run here; the message says why and what to set instead. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

/** What to do where the embedded server does not run. */
export const USE_YOUR_OWN =
  'Run PostgreSQL 18 yourself and set DATABASE_URL_POLICE, DATABASE_URL_SOCIAL_CARE, ' +
  'DATABASE_URL_HEALTH and DATABASE_URL_CPS (and each with _OWNER).';
