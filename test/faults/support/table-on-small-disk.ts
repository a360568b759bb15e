/** A table of an agency's, moved to a disk on which there is room for what it holds and no more. */
import { identifier as id, literal } from '../../../subgraphs/shared/database/sql-quote.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { DatabaseServer } from './database-server.js';
import { SmallDisk } from './small-disk.js';

const TABLESPACE = 'small_disk';
const MEBIBYTE = 1024 * 1024;

export class TableOnSmallDisk {
  private constructor(
    private readonly server: DatabaseServer,
    private readonly at: { readonly agency: Agency; readonly table: string },
    private readonly disk: SmallDisk,
  ) {}

  /** `named`: SQL that answers the table's name. */
  static async move(
    server: DatabaseServer,
    agency: Agency,
    named: string,
  ): Promise<TableOnSmallDisk> {
    return server.asAdmin(agency, async (admin) => {
      const { rows } = await admin.query<{ table: string; bytes: string; folder: string }>(
        `select name as table, pg_table_size(name::regclass) as bytes,
            current_setting('data_directory') as folder from (select ${named} as name) named`,
      );
      const [row] = rows;
      if (!row) throw new Error('There is no such table');
      const { table, bytes, folder } = row;
      const disk = SmallDisk.of(Math.ceil(Number(bytes) / MEBIBYTE) + 2);
      if (!disk) throw new Error('No disk can be mounted here');
      const place = disk.folderLike('tables', folder);
      await admin.query(`create tablespace ${TABLESPACE} location ${literal(place)}`);
      await admin.query(`alter table ${id(table)} set tablespace ${TABLESPACE}`);
      return new TableOnSmallDisk(server, { agency, table }, disk);
    });
  }

  fill(): void {
    this.disk.fill();
  }

  /** There is room again, and then no small disk any more. */
  async remove(): Promise<void> {
    this.disk.clear();
    const { agency, table } = this.at;
    await this.server.asAdmin(agency, async (admin) => {
      await admin.query(`alter table ${id(table)} set tablespace pg_default`);
      await admin.query(`drop tablespace ${TABLESPACE}`);
    });
    this.disk.remove();
  }
}
