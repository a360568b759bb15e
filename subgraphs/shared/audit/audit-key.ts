import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readOrMakeSecret } from '../../../schema/principal/secret-file.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * The owner's secret of its audit log, from which each use has a key of its own (HKDF). It is in a file
 * and never in the database: who can write the rows must not be able to chain them.
 */
export class AuditKey {
  private readonly chainKey: Buffer;
  private readonly textKey: Buffer;

  constructor(secret: Buffer) {
    if (secret.length !== KEY_BYTES)
      throw new Error('The secret of the audit log is not 32 bytes.');
    const keyFor = (use: string): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, '', `childview audit ${use}`, KEY_BYTES));
    this.chainKey = keyFor('chain');
    this.textKey = keyFor('justification');
  }

  /** HMAC-SHA-256 of the parts. */
  mac(...parts: readonly (Buffer | string)[]): Buffer {
    const mac = createHmac('sha256', this.chainKey);
    for (const part of parts) mac.update(part);
    return mac.digest();
  }

  /** AES-256-GCM: initialisation vector, tag, text. */
  encrypt(text: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.textKey, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws when it was not encrypted by this owner, or was altered. */
  decrypt(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.textKey, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}

/** The key in a file, made there when there is none. Throws when others could read the file. */
export const loadOrCreateAuditKey = async (file: string): Promise<AuditKey> => {
  const secret = await readOrMakeSecret(file, () => randomBytes(KEY_BYTES).toString('hex'));
  return new AuditKey(Buffer.from(secret.trim(), 'hex'));
};
