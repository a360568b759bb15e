import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Bounded memory of what was worked out for a document, found by the hash of its text: two callers who
 * may see the same and ask the same share an entry. A document object that was seen before is not
 * hashed again.
 */
export class OperationCache<V extends object> {
  private readonly values: LRUCache<string, V>;
  private readonly hashes = new WeakMap<DocumentNode, string>();

  constructor(max: number) {
    this.values = new LRUCache({ max });
  }

  /** `key` tells apart what depends on more than the document, such as the operation's name. */
  get(document: DocumentNode, key: string, make: () => V): V {
    const hash = `${this.hashOf(document)} ${key}`;
    const known = this.values.get(hash);
    if (known !== undefined) return known;
    const made = make();
    this.values.set(hash, made);
    return made;
  }

  /** Hash of a document's text. */
  hashOf(document: DocumentNode): string {
    const known = this.hashes.get(document);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(print(document)).digest('base64url');
    this.hashes.set(document, hash);
    return hash;
  }
}
