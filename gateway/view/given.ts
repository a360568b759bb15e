import type { RawObject } from '../execute/engine-operation.js';

const isObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One record of a merged answer, read by field. What was withheld, or never came, reads as null. */
export class Given {
  constructor(readonly raw: RawObject) {}

  text(field: string): string | null {
    const value = this.raw[field];
    return typeof value === 'string' ? value : null;
  }

  flag(field: string): boolean | null {
    const value = this.raw[field];
    return typeof value === 'boolean' ? value : null;
  }

  count(field: string): number | null {
    const value = this.raw[field];
    return typeof value === 'number' ? value : null;
  }

  one(field: string): Given | null {
    const value = this.raw[field];
    return isObject(value) ? new Given(value) : null;
  }

  /** A list, the nodes of a connection, or a single record as a list of one. */
  all(field: string): readonly Given[] {
    const value = this.raw[field];
    if (Array.isArray(value)) return value.filter(isObject).map((item) => new Given(item));
    if (!isObject(value)) return [];
    if (!Array.isArray(value.edges)) return [new Given(value)];
    return new Given(value).all('edges').flatMap((edge) => edge.one('node') ?? []);
  }

  /** Whether there was an answer for the field: a value, or the owner's word that there is none. */
  has(field: string): boolean {
    return this.raw[field] !== undefined && this.raw[field] !== null;
  }
}
