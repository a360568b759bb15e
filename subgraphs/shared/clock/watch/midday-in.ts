/** In SQL, a day as the moment from which its clock runs: noon, which is the same day in London all year. */
export const middayIn = (day: string): string => `(to_char(${day}, 'YYYY-MM-DD') || 'T12:00:00Z')`;
