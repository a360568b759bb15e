/** What an outsider can see of a request: the answer, and what it made the processes do. */
import type { Outcome } from './attacker.js';
import type { Battlefield } from './battlefield.js';
import { nobody, outsider } from './dataset/target-child.js';

/** Without what differs from one request to the next: its id, the time, and whom it asked about. */
const settled = (text: string, requestId: string): string =>
  text
    .replaceAll(requestId, 'REQUEST')
    .replaceAll(outsider, 'ASKED')
    .replaceAll(nobody, 'ASKED')
    .replace(/"checkedAt":"[^"]*"/g, '"checkedAt":"NOW"');

const bodyOf = (raw: string): string => raw.slice(raw.indexOf('\n') + 1);

export interface Seen {
  readonly status: number;
  readonly body: unknown;
  /** Of each owner, what it was asked. */
  readonly asked: readonly string[];
  /** Of all databases, what they were asked; so many are the round trips. */
  readonly statements: readonly string[];
}

export const seen = (field: Battlefield, { requestId, raw, status }: Outcome): Seen => ({
  status,
  body: JSON.parse(settled(bodyOf(raw), requestId)) as unknown,
  asked: field
    .exchangesOf(requestId)
    .map(({ agency, path, body }) => `${agency} ${path} ${settled(body, requestId)}`)
    .toSorted(),
  statements: field.statementsOf(requestId).toSorted(),
});
