import type { Principal } from '../../schema/principal/principal.js';
import type { TokenVerifier } from '../../schema/principal/verify-access-token.js';
import { readCaller, type RequestHeaders } from '../authenticate.js';
import type { OperationRegister } from './operation-register.js';

/** Who may send an operation that is not registered, the schema's own included. */
export const maySendAny = ({ roles }: Principal): boolean => roles.includes('DEVELOPER');

/** Asked with the text of every operation over HTTP, before it is held against the schema. */
export type OperationGate = (text: string, headers: RequestHeaders) => Promise<void>;

/**
 * Throws Refusal BAD_USER_INPUT for a document that is not registered, and as readCaller does for one of
 * nobody.
 */
export const createOperationGate =
  (register: OperationRegister, tokenVerifier: TokenVerifier): OperationGate =>
  async (text, headers) => {
    if (register.has(text)) return;
    const { principal } = await readCaller(headers, tokenVerifier);
    if (!maySendAny(principal)) register.admit(text);
  };
