import type { DocumentNode } from 'graphql';

/** Leaves everything in. */
export const prune = (document: DocumentNode): DocumentNode => document;
