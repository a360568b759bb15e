import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../schema/errors/refusal.js';

const KEPT_VERDICTS = 2_000;

/** A document under a name that metrics may show. */
export interface RegisteredDocument {
  readonly name: string;
  readonly text: string;
}

/** Layout and comments make no other operation. Null when the text does not parse. */
const meaningOf = (text: string): string | null => {
  try {
    return print(parse(text, { noLocation: true }));
  } catch {
    return null;
  }
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The documents that partners have agreed on. Who is not a developer may send these and no other; a hash
 * alone names one. Nothing is ever added while the gateway runs.
 */
export class OperationRegister {
  private readonly byHash: ReadonlyMap<string, string>;
  /** By what they mean, their names. */
  private readonly names: ReadonlyMap<string | null, string>;
  private readonly verdicts = new LRUCache<string, boolean>({ max: KEPT_VERDICTS });
  private readonly nameOfDocument = new WeakMap<DocumentNode, { readonly name: string | null }>();

  constructor(documents: readonly RegisteredDocument[]) {
    this.byHash = new Map(documents.map(({ text }) => [hashOf(text), text]));
    this.names = new Map(documents.map(({ name, text }) => [meaningOf(text), name]));
  }

  /** The document whose file has this SHA-256, in hex; undefined when there is none. */
  textOf(hash: string): string | undefined {
    return this.byHash.get(hash);
  }

  /** The name of a registered document, however it came; null for any other. */
  nameOf(document: DocumentNode): string | null {
    const known = this.nameOfDocument.get(document);
    if (known) return known.name;
    const name = this.names.get(print(document)) ?? null;
    this.nameOfDocument.set(document, { name });
    return name;
  }

  /** Throws Refusal BAD_USER_INPUT when a document is not registered. */
  admit(text: string): void {
    if (!this.has(text))
      throw new Refusal('BAD_USER_INPUT', 'This service answers registered operations only.');
  }

  /** `text` has been admitted: it is no larger than an operation may be. */
  has(text: string): boolean {
    const known = this.verdicts.get(text);
    if (known !== undefined) return known;
    const meaning = meaningOf(text);
    const isRegistered = meaning !== null && this.names.has(meaning);
    this.verdicts.set(text, isRegistered);
    return isRegistered;
  }
}

/** The `.graphql` files of a folder, as they are. Throws when it cannot be read. */
export const documentsIn = (folder: string): readonly RegisteredDocument[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: basename(file, '.graphql'),
      text: readFileSync(join(folder, file), 'utf8'),
    }));
