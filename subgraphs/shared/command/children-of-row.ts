import type { EntityManager } from 'typeorm';

/** The children of a record, by its link table. */
export const linkedChildren = async (
  manager: Pick<EntityManager, 'query'>,
  linkTable: string,
  recordId: string,
): Promise<readonly string[]> => {
  const sql = `select child_id from "${linkTable}" where record_id = $1 order by child_id`;
  const rows: readonly { child_id: string }[] = await manager.query(sql, [recordId]);
  return rows.map(({ child_id: id }) => id);
};

/**
 * Whom a row that was just found is about, as the house keeps it: a column of its own, or the link table
 * `<record>_child`. Empty for a row that leads to its children through others.
 */
export const childrenOfRow = async (
  record: new () => object,
  row: object,
  manager: EntityManager,
): Promise<readonly string[]> => {
  if ('childId' in row && typeof row.childId === 'string') return [row.childId];
  const { tableName } = manager.dataSource.getMetadata(record);
  const link = `${tableName}_child`;
  const isLinked = manager.dataSource.entityMetadatas.some((other) => other.tableName === link);
  if (!isLinked || !('id' in row) || typeof row.id !== 'string') return [];
  return linkedChildren(manager, link, row.id);
};
