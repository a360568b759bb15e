import { randomUUID } from 'node:crypto';
import type { RequestHeaders } from './authenticate.js';

const requestIdForm = /^[A-Za-z0-9._-]{8,64}$/;

/** A caller's own request id is kept when it is one; it goes into the audit, so it may not be anything. */
export const requestIdOf = (headers: RequestHeaders): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
};
