import type { Pool } from 'pg';
import { z } from 'zod';
import type { Checkpoint, CheckpointVerifier } from '../../../../schema/audit/checkpoint.js';
import { Refusal } from '../../../../schema/errors/refusal.js';
import type { Agency } from '../../../../schema/principal/agency.js';

const body = z.object({ checkpoint: z.string() });

/** What of another agency's log is kept here: it cannot be taken back. */
export class KeptCheckpoints {
  constructor(
    private readonly pool: Pool,
    private readonly verifier: CheckpointVerifier,
  ) {}

  /** Throws Refusal BAD_USER_INPUT, UNAUTHENTICATED or SOURCE_UNAVAILABLE; then nothing is kept. */
  async keep(input: unknown): Promise<void> {
    const read = body.safeParse(input);
    if (!read.success) throw new Refusal('BAD_USER_INPUT');
    const { checkpoint: signed } = read.data;
    const { owner, size, head } = await this.verifier.verify(signed);
    await this.pool.query('select audit_keep_checkpoint($1, $2, $3, $4)', [
      owner,
      size,
      Buffer.from(head, 'hex'),
      signed,
    ]);
  }

  /** What an owner has signed, in the order of its log. */
  async of(owner: Agency): Promise<readonly Checkpoint[]> {
    const { rows } = await this.pool.query<{ size: string; head: Buffer }>(
      'select size, head from audit_checkpoints_of($1)',
      [owner],
    );
    return rows.map(({ size, head }) => ({
      ...{ owner, size: Number(size) },
      head: head.toString('hex'),
    }));
  }
}
