import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../schema/errors/refusal.js';

const KEPT_VERDICTS = 2_000;

/** A document under a name that metrics may show. */
export interface RegisteredDocument {
  readonly name: string;
  readonly text: string;
}

/** Layout and comments make no other operation. Null when the text is not GraphQL. */
const meaningOf = (text: string): string | null => {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return null;
  }
};

/**
 * The documents that partners have agreed on. Who is not a developer may send these and no other; a hash
 * alone names one. Nothing is ever added while the gateway runs.
 */
export class OperationRegister {
  private readonly byHash: ReadonlyMap<string, string>;
  private readonly meanings: ReadonlySet<string | null>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly nameOfDocument = new WeakMap<DocumentNode, { readonly name: string | null }>();
  private readonly verdicts = new LRUCache<string, boolean>({ max: KEPT_VERDICTS });

  /** Throws GraphQLError when a document does not parse. */
  constructor(documents: readonly RegisteredDocument[]) {
    this.byHash = new Map(
      documents.map(({ text }) => [createHash('sha256').update(text).digest('hex'), text]),
    );
    this.meanings = new Set(documents.map(({ text }) => meaningOf(text)));
    this.names = new Map(documents.map(({ name, text }) => [print(parse(text)), name]));
  }

  /** The name of a registered document, however it came; null for any other. */
  nameOf(document: DocumentNode): string | null {
    const known = this.nameOfDocument.get(document);
    if (known) return known.name;
    const name = this.names.get(print(document)) ?? null;
    this.nameOfDocument.set(document, { name });
    return name;
  }

  /** The document whose file has this SHA-256, in hex; undefined when there is none. */
  textOf(hash: string): string | undefined {
    return this.byHash.get(hash);
  }

  /** Throws Refusal BAD_USER_INPUT when a document is not registered. */
  admit(text: string): void {
    if (!this.has(text))
      throw new Refusal('BAD_USER_INPUT', 'This service answers registered operations only.');
  }

  has(text: string): boolean {
    const known = this.verdicts.get(text);
    if (known !== undefined) return known;
    const meaning = meaningOf(text);
    const isRegistered = meaning !== null && this.meanings.has(meaning);
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
