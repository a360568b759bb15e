import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '../../../../schema/audit/checkpoint.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import {
  chainStart,
  digestOf,
  sealAfter,
  sealedText,
} from '../../../../subgraphs/shared/audit/seal/chain.js';
import { testAuditKey } from '../../../support/collected-audit.js';
import {
  firstKeptMonth,
  letGoBefore,
  monthsBefore,
} from '../../../../subgraphs/shared/audit/retention.js';
import { AuditKeeper } from '../../../../subgraphs/shared/audit/audit-keeper.js';
import { openSealedLog, type SealedLog } from './sealed-log.js';

const SIZE = 12;

describe('an audit log that is verified', () => {
  let log: SealedLog;
  let witnesses: ReadonlyMap<Agency, Checkpoint[]>;

  beforeAll(async () => {
    log = await openSealedLog();
    const middle = await log.grow(SIZE / 2);
    const head = await log.grow(SIZE / 2);
    const told = [middle, head].map((at) => ({
      owner: 'POLICE' as const,
      size: at?.pos ?? 0,
      head: at?.mac.toString('hex') ?? '',
    }));
    witnesses = new Map([['HEALTH', told]]);
  });
  afterAll(() => log.close());

  const kindsAfter = async (tamper: (manager: EntityManager) => Promise<unknown>) => {
    const { findings } = await log.afterTampering(tamper, witnesses);
    return findings.map(({ kind, pos, witness }) => `${kind} ${String(pos)} ${String(witness)}`);
  };

  it('is sound as it was written, and agrees with what the others were told', async () => {
    const verified = await log.database.asOwner(({ manager }) => log.verify(manager, witnesses));
    expect(verified).toEqual({ owner: 'POLICE', seals: SIZE, agreeing: 2, findings: [] });
  });

  it('shows a row that was edited', async () => {
    const tamper = (manager: EntityManager) =>
      manager.query(`update audit_record set subject = 'somebody else'
        where id = (select record_id from audit_seal where pos = 4)`);
    expect(await kindsAfter(tamper)).toEqual(['RECORD_ALTERED 4 null']);
  });

  it('shows a row that was deleted, with its seal and without', async () => {
    const record = `delete from audit_record where id = (select record_id from audit_seal where pos = 5)`;
    expect(await kindsAfter((manager) => manager.query(record))).toEqual(['RECORD_DELETED 5 null']);
    const both = async (manager: EntityManager) => {
      await manager.query(record);
      await manager.query('delete from audit_seal where pos = 5');
    };
    expect(await kindsAfter(both)).toEqual(['SEAL_MISSING 5 null']);
  });

  it('shows a tail that was cut, by what the others were told', async () => {
    const cut = async (manager: EntityManager) => {
      const tail = `record_id in (select record_id from audit_seal where pos > 9)`;
      await manager.query(`delete from audit_record where ${tail.replace('record_id', 'id')}`);
      await manager.query('delete from audit_seal where pos > 9');
    };
    expect(await kindsAfter(cut)).toEqual([`TAIL_CUT ${String(SIZE)} HEALTH`]);
    expect((await log.afterTampering(cut)).findings).toEqual([]);
  });

  it('shows a chain that was rewritten with its own secret, by what the others were told', async () => {
    const rewrite = async (manager: EntityManager) => {
      await manager.query(`update audit_record set purpose = 'AUDIT'
        where id = (select record_id from audit_seal where pos = 7)`);
      const rows: readonly { pos: string; text: string }[] = await manager.query(
        `select s.pos, ${sealedText('r')} as text from audit_seal s
           join audit_record r on r.id = s.record_id order by s.pos`,
      );
      let head = chainStart('POLICE', testAuditKey);
      for (const { pos, text } of rows) {
        head = sealAfter(head, digestOf(text), testAuditKey);
        await manager.query('update audit_seal set digest = $1, mac = $2 where pos = $3', [
          ...[digestOf(text), head.mac, pos],
        ]);
      }
    };
    expect(await kindsAfter(rewrite)).toEqual([`CHAIN_REWRITTEN ${String(SIZE)} HEALTH`]);
    expect((await log.afterTampering(rewrite)).findings).toEqual([]);
  });

  it('shows a seal that was made without the secret', async () => {
    const forge = (manager: EntityManager) =>
      manager.query(`update audit_seal set mac = sha256(mac) where pos = 3`);
    expect(await kindsAfter(forge)).toEqual(['SEAL_ALTERED 3 null', 'SEAL_ALTERED 4 null']);
  });

  it('shows a record that waits for its seal', async () => {
    const late = (manager: EntityManager) =>
      manager.query(`insert into audit_record (at, kind, domain_at, call_id, request_id, issuer,
          subject, agency, caller_kind, roles, disclosed, withheld, lawful_basis, policy_hash, justified)
        select at, kind, domain_at, call_id, request_id, issuer, subject, agency, caller_kind, roles,
          disclosed, withheld, lawful_basis, policy_hash, justified
        from audit_record order by id limit 1`);
    const { findings } = await log.afterTampering(async (manager) => {
      await manager.query(`select audit_open_month((current_date - interval '1 month')::date)`);
      await late(manager);
      await manager.query(
        `update audit_record set at = now() - interval '1 minute' where id = (select max(id) from audit_record)`,
      );
    });
    expect(findings).toMatchObject([{ kind: 'NOT_SEALED' }]);
  });

  it('shows whatever was edited in whichever row', async () => {
    const texts = ['request_id', 'issuer', 'subject', 'agency', 'purpose', 'episode', 'operation'];
    const edits = fc.record({
      pos: fc.integer({ min: 1, max: SIZE }),
      column: fc.constantFrom(...texts, 'operation_hash', 'policy_hash'),
      value: fc.option(
        fc.string().filter((text) => !text.includes('\0')),
        { freq: 8 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ pos, column, value }) => {
        const kept: unknown[] = [];
        const wanted = value ?? '';
        const { findings } = await log.afterTampering(async (manager) => {
          const where = 'id = (select record_id from audit_seal where pos = $1)';
          const [before]: readonly Record<string, unknown>[] = await manager.query(
            `select ${column} as kept from audit_record where ${where}`,
            [pos],
          );
          kept.push(before?.kept);
          await manager.query(`update audit_record set ${column} = $2 where ${where}`, [
            pos,
            wanted,
          ]);
        });
        expect(findings.map(({ kind, pos: at }) => [kind, at])).toEqual(
          kept[0] === wanted ? [] : [['RECORD_ALTERED', pos]],
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('sealing', () => {
  let log: SealedLog;

  beforeAll(async () => {
    log = await openSealedLog();
  });
  afterAll(() => log.close());

  it('seals each row once when several replicas seal at once', async () => {
    const writes = Array.from({ length: 3 }, () => log.grow(20));
    await Promise.all([...writes, log.sealer.sealAll(), log.sealer.sealAll()]);
    const verified = await log.database.asOwner(({ manager }) => log.verify(manager));
    expect(verified).toMatchObject({ seals: 60, findings: [] });
  });

  /** As if what is there had been written and sealed on that day, and its month was let go of. */
  const letGo = (
    day: string,
    drop = (manager: EntityManager): Promise<unknown> =>
      manager.query('select audit_drop_month($1)', [day]),
  ) =>
    log.afterTampering(async (manager) => {
      await manager.query('select audit_open_month($1)', [day]);
      const then = `- (now() - '${day} 12:00+00'::timestamptz)`;
      await manager.query(`update audit_record set at = at ${then}`);
      await manager.query(
        `update audit_seal set sealed_at = sealed_at ${then}, record_at = record_at ${then}`,
      );
      await drop(manager);
    });

  it('lets go of a sealed month, and the chain is sound from its anchor', async () => {
    expect(await letGo('2016-03-15')).toMatchObject({ seals: 0, findings: [] });
    const whole = await log.database.asOwner(({ manager }) => log.verify(manager));
    expect(whole).toMatchObject({ seals: 60, findings: [] });
  });

  it('lets go of every month before another, the oldest first, and of none after', async () => {
    const gone: string[] = [];
    const drop = async (manager: EntityManager): Promise<void> => {
      for (const day of ['2015-11-01', '2016-05-01']) {
        await manager.query('select audit_open_month($1)', [day]);
      }
      expect(await monthsBefore('2016-05', manager)).toEqual(['2015-11', '2016-03']);
      gone.push(...(await letGoBefore('2016-05', manager)));
      expect(await monthsBefore('2016-06', manager)).toEqual(['2016-05']);
    };
    expect(await letGo('2016-03-15', drop)).toMatchObject({ seals: 0, findings: [] });
    expect(gone).toEqual(['2015-11', '2016-03']);
  });

  it('keeps what is younger than seven years', () => {
    expect(firstKeptMonth('2026-11-26T02:00:00.000Z')).toBe('2019-11');
    expect(firstKeptMonth('2026-01-01T00:00:00.000Z')).toBe('2019-01');
  });

  it('lets go by itself of what is seven years old, and of nothing younger, whatever is asked', async () => {
    const letGoOf = (day: string, keptMonths: number, gone: string[]) =>
      letGo(day, async (manager) => {
        await manager.query('select audit_open_month($1)', ['2015-11-01']);
        const rows: readonly { month: string }[] = await manager.query(
          'select audit_let_go($1) as month',
          [keptMonths],
        );
        gone.push(...rows.map(({ month }) => month));
      });
    const [old, young, longer]: readonly string[][] = [[], [], []];
    expect(await letGoOf('2016-03-15', 84, old ?? [])).toMatchObject({ seals: 0, findings: [] });
    expect(old).toEqual(['2015-11', '2016-03']);
    expect(await letGoOf('2025-03-15', 1, young ?? [])).toMatchObject({ seals: 60 });
    expect(young).toEqual(['2015-11']);
    expect(await letGoOf('2016-03-15', 1_200, longer ?? [])).toMatchObject({ seals: 60 });
    expect(longer).toEqual([]);
  });

  it('stays whole while a month of it is not sealed', async () => {
    const unsealed = letGo('2016-03-15', async (manager) => {
      await manager.query(`insert into audit_unsealed select id, at from audit_record limit 1`);
      await manager.query('select audit_let_go(84)');
    });
    await expect(unsealed).rejects.toThrow('The month is not sealed');
  });

  it('is looked after by the role that adds to it, which tells what is gone', async () => {
    await log.database.rows(`select audit_open_month('2015-11-01')`);
    const told: unknown[] = [];
    const note = (one: unknown): void => {
      told.push(one);
    };
    const of = { pool: log.pool, keptMonths: 84, onLetGo: note, onProblem: note };
    await new AuditKeeper(of).look();
    await new AuditKeeper(of).look();
    expect(told).toEqual([['2015-11']]);
  });

  it('shows a month that was let go of before its time', async () => {
    const { findings } = await letGo('2025-03-15');
    expect(findings).toMatchObject([{ kind: 'DROPPED_EARLY', pos: 60 }]);
  });
});
