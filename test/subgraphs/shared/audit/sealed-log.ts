/** A police audit log over a real database: written, sealed, and open to its owner's hands. */
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '../../../../schema/audit/checkpoint.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { AuditWriter } from '../../../../subgraphs/shared/audit/audit-writer.js';
import type { ChainHead } from '../../../../subgraphs/shared/audit/seal/chain.js';
import { Sealer } from '../../../../subgraphs/shared/audit/seal/sealer.js';
import {
  verifyChain,
  type Verified,
} from '../../../../subgraphs/shared/audit/verify/verify-chain.js';
import { createDataSource } from '../../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import { testAuditKey } from '../../../support/collected-audit.js';
import { freshDatabase, type FreshDatabase } from '../../../support/database.js';
import { callBy, recordOf } from './records.js';

export interface SealedLog {
  readonly database: FreshDatabase;
  /** The audit role's. */
  readonly pool: Pool;
  readonly sealer: Sealer;
  readonly writer: AuditWriter;
  /** Writes so many records, and seals them. */
  grow(records: number): Promise<ChainHead | null>;
  verify(manager: EntityManager, witnesses?: ReadonlyMap<Agency, Checkpoint[]>): Promise<Verified>;
  /** What is found once the owner has laid hands on the log; afterwards it is as before. */
  afterTampering(
    tamper: (manager: EntityManager) => Promise<unknown>,
    witnesses?: ReadonlyMap<Agency, Checkpoint[]>,
  ): Promise<Verified>;
  close(): Promise<void>;
}

const rolledBack = new Error('rolled back');

export const openSealedLog = async (): Promise<SealedLog> => {
  const database = await freshDatabase('POLICE', police);
  const source = createDataSource({ url: database.auditUrl, entities: [], migrations: [] });
  await source.initialize();
  const of = { owner: 'POLICE', pool: poolOf(source), key: testAuditKey } as const;
  const writer = new AuditWriter(of);
  const sealer = new Sealer(of);
  const verify: SealedLog['verify'] = (manager, witnesses = new Map()) =>
    verifyChain({ owner: 'POLICE', key: testAuditKey, manager, witnesses });
  return {
    ...{ database, pool: of.pool, sealer, writer, verify },
    grow: async (records) => {
      for (let at = 0; at < records; at += 1) {
        await writer.record(callBy(`person-${String(at)}`), [recordOf(null)]);
      }
      return sealer.sealAll();
    },
    afterTampering: async (tamper, witnesses) => {
      const verified: Verified[] = [];
      await database
        .asOwner((owner) =>
          owner.transaction(async (manager) => {
            for (const table of ['audit_record', 'audit_seal']) {
              await manager.query(`alter table ${table} disable trigger user`);
            }
            await tamper(manager);
            verified.push(await verify(manager, witnesses));
            throw rolledBack;
          }),
        )
        .catch((error: unknown) => {
          if (error !== rolledBack) throw error;
        });
      const [found] = verified;
      if (!found) throw new Error('Nothing was verified');
      return found;
    },
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};
