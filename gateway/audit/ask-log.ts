import type { Agency } from '../../schema/principal/agency.js';

/** Notes whom the gateway asked, in which request, and when. */
export interface AskLog {
  /** Resolves when the call may be made. Never rejects. */
  note(requestId: string, owner: Agency): Promise<void>;
}
