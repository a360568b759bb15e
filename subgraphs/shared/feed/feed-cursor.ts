import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Agency, CallerAgency } from '../../../schema/principal/agency.js';
import { readOrMakeSecret } from '../../../schema/principal/secret-file.js';
import { badInput } from '../command/refusals.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const POS_BYTES = 8;
const KEY_BYTES = 32;

/** Instead of a cursor: from the oldest event that is kept, for who has none yet and must miss nothing. */
export const FROM_THE_START = 'START';

/** What a cursor is good for, and for whom: nothing else opens it. */
export interface CursorScope {
  readonly owner: Agency;
  readonly topic: string;
  /** The subscriber's. */
  readonly agency: CallerAgency;
  /** The area that the subscription names; null: all of the subscriber's. */
  readonly area: string | null;
}

const boundTo = ({ owner, topic, agency, area }: CursorScope): Buffer =>
  Buffer.from(JSON.stringify([owner, topic, agency, area]));

/**
 * Seals places in the outbox: AES-256-GCM, bound to what the cursor is good for. A place is a count of all
 * that an agency does, so it is no caller's business.
 */
export class CursorSeal {
  constructor(private readonly key: Buffer) {}

  seal(pos: number, scope: CursorScope): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    cipher.setAAD(boundTo(scope));
    const place = Buffer.alloc(POS_BYTES);
    place.writeBigUInt64BE(BigInt(pos));
    const sealed = Buffer.concat([cipher.update(place), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /**
   * Throws Refusal BAD_USER_INPUT, which names the argument, for a cursor that was not sealed here, for this
   * scope, or was altered.
   */
  open(cursor: string, scope: CursorScope, argument = 'after'): number {
    try {
      return this.opened(Buffer.from(cursor, 'base64url'), scope);
    } catch {
      throw badInput(argument, 'This is no cursor of this feed, of your agency and of this area.');
    }
  }

  private opened(bytes: Buffer, scope: CursorScope): number {
    if (bytes.length !== IV_BYTES + TAG_BYTES + POS_BYTES) throw new Error('No cursor.');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(boundTo(scope));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const place = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    decipher.final();
    return Number(place.readBigUInt64BE());
  }
}

/**
 * The seal of an owner's cursors, by the secret that the owner keeps in a file (a key of its own, HKDF): all
 * replicas have it, and unlike the keys that sign it is not rotated, since a cursor may be kept for long.
 */
export const openCursorSeal = async (secretFile: string): Promise<CursorSeal> => {
  const secret = await readOrMakeSecret(secretFile, () => randomBytes(KEY_BYTES).toString('hex'));
  const key = hkdfSync(
    'sha256',
    Buffer.from(secret.trim(), 'hex'),
    '',
    'childview cursor',
    KEY_BYTES,
  );
  return new CursorSeal(Buffer.from(key));
};
