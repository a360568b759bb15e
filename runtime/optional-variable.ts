import { z } from 'zod';

/** Of a variable that may be absent. An empty one is: docker-compose passes those on. */
export const optionalVariable = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
