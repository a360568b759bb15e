/** The same parts, open for writing. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer R)[] ? R[] : T[K];
};
