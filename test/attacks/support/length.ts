/** `npm run attacks -- --long` runs everything on everything; a run of all tests, what is worth its seconds. */
export const isLong = process.env.ATTACKS === 'long';
