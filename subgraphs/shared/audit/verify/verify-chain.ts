import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '../../../../schema/audit/checkpoint.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { AuditKey } from '../audit-key.js';
import { RETENTION_MONTHS } from '../retention.js';
import { chainStart, digestOf, sealAfter, sealedText, type ChainHead } from '../seal/chain.js';
import type { Finding, FindingKind } from './finding.js';

/** Seals that are read at once. */
const PAGE = 5_000;

/** A seal comes within a second (docs/protocol.md); a busy machine is forgiven some more. */
const LATEST_SEAL_SECONDS = 10;

const SEALS = `select s.pos::text as pos, s.record_id::text as "recordId", s.digest, s.mac,
    case when r.id is null then null else ${sealedText('r')} end as text,
    s.record_at < coalesce((select max(records_from) from audit_anchor), '-infinity') as "isLetGo"
  from audit_seal s left join audit_record r on r.id = s.record_id and r.at = s.record_at
  where s.pos > $1 order by s.pos limit ${String(PAGE)}`;

const UNSEALED = `select r.id::text as "recordId" from audit_record r
  where r.at < now() - interval '${String(LATEST_SEAL_SECONDS)} seconds'
    and not exists (select from audit_seal s where s.record_id = r.id) order by r.id limit 100`;

const ANCHOR = `select pos::text as pos, mac,
    records_from > now() - interval '${String(RETENTION_MONTHS)} months' as "isEarly"
  from audit_anchor order by pos desc limit 1`;

interface SealRow {
  readonly pos: string;
  readonly recordId: string;
  readonly digest: Buffer;
  readonly mac: Buffer;
  /** Null when the record is not there. */
  readonly text: string | null;
  readonly isLetGo: boolean;
}

/** What a log is verified with: its owner's connection and secret, and what the others were told. */
export interface VerifyChain {
  readonly owner: Agency;
  /** The owner role's: it alone reads the log. */
  readonly manager: Pick<EntityManager, 'query'>;
  readonly key: AuditKey;
  readonly witnesses: ReadonlyMap<Agency, readonly Checkpoint[]>;
}

export interface Verified {
  readonly owner: Agency;
  /** Seals that were followed. */
  readonly seals: number;
  /** Checkpoints of others that agree. */
  readonly agreeing: number;
  readonly findings: readonly Finding[];
}

class Verification {
  readonly findings: Finding[] = [];
  agreeing = 0;
  private head: ChainHead;
  /** What the others were told, by the place in the chain. */
  private readonly told = new Map<number, { readonly witness: Agency; readonly head: string }[]>();
  private start = 0;

  constructor(private readonly of: VerifyChain) {
    this.head = chainStart(of.owner, of.key);
    for (const [witness, checkpoints] of of.witnesses) {
      for (const { size, head } of checkpoints) {
        this.told.set(size, [...(this.told.get(size) ?? []), { witness, head }]);
      }
    }
  }

  get seals(): number {
    return this.head.pos - this.start;
  }

  async run(): Promise<void> {
    await this.fromAnchor();
    for (let rows = await this.page(); rows.length > 0; rows = await this.page()) {
      for (const row of rows) this.follow(row);
    }
    for (const [pos, told] of this.told) {
      if (pos <= this.head.pos) continue;
      for (const { witness } of told) this.find('TAIL_CUT', { pos, witness });
    }
    const unsealed: readonly { recordId: string }[] = await this.of.manager.query(UNSEALED);
    for (const { recordId } of unsealed) this.find('NOT_SEALED', { recordId });
  }

  /** What retention has let go of is verified no more; the chain goes on from its last seal. */
  private async fromAnchor(): Promise<void> {
    const rows: readonly { pos: string; mac: Buffer; isEarly: boolean }[] =
      await this.of.manager.query(ANCHOR);
    for (const { pos, mac, isEarly } of rows) {
      this.head = { pos: Number(pos), mac };
      this.start = this.head.pos;
      if (isEarly) this.find('DROPPED_EARLY', { pos: this.head.pos });
    }
  }

  private page(): Promise<readonly SealRow[]> {
    return this.of.manager.query(SEALS, [this.head.pos]);
  }

  private follow(row: SealRow): void {
    const { recordId, digest, mac, text } = row;
    const pos = Number(row.pos);
    if (pos > this.head.pos + 1) this.find('SEAL_MISSING', { pos: this.head.pos + 1 });
    else if (!sealAfter(this.head, digest, this.of.key).mac.equals(mac)) {
      this.find('SEAL_ALTERED', { pos, recordId });
    }
    if (text === null) {
      if (!row.isLetGo) this.find('RECORD_DELETED', { pos, recordId });
    } else if (!digestOf(text).equals(digest)) this.find('RECORD_ALTERED', { pos, recordId });
    this.head = { pos, mac };
    this.compare(pos, mac.toString('hex'));
  }

  private compare(pos: number, head: string): void {
    for (const { witness, head: told } of this.told.get(pos) ?? []) {
      if (told === head) this.agreeing += 1;
      else this.find('CHAIN_REWRITTEN', { pos, witness });
    }
  }

  private find(kind: FindingKind, at: Partial<Finding>): void {
    const { owner } = this.of;
    this.findings.push({ owner, kind, pos: null, recordId: null, witness: null, ...at });
  }
}

/** Follows an owner's chain from its beginning, or its anchor, to its end, and asks the others. */
export const verifyChain = async (of: VerifyChain): Promise<Verified> => {
  const verification = new Verification(of);
  await verification.run();
  const { seals, agreeing, findings } = verification;
  return { owner: of.owner, seals, agreeing, findings };
};
