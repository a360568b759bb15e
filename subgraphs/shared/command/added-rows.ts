import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertsOf, type PlainRow } from '../database/copy-rows.js';
import type { AskedStatement } from '../database/ask-together.js';

type Table = EntityTarget<ObjectLiteral>;
type Rows = readonly PlainRow<ObjectLiteral>[];

/** Rows that are to be added and that nobody reads before they are committed, by table. */
export class AddedRows {
  private readonly byTable = new Map<Table, Rows>();

  add(table: Table, rows: Rows): void {
    this.byTable.set(table, [...(this.byTable.get(table) ?? []), ...rows]);
  }

  /** All of several together: one statement a table, tables in the order in which they were first filled. */
  static statements(all: readonly AddedRows[], manager: EntityManager): readonly AskedStatement[] {
    const tables = new Set(all.flatMap(({ byTable }) => [...byTable.keys()]));
    return [...tables].flatMap((table) => [
      ...insertsOf(
        manager,
        table,
        all.flatMap(({ byTable }) => byTable.get(table) ?? []),
      ),
    ]);
  }
}
