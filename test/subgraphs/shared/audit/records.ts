import { randomUUID } from 'node:crypto';
import type {
  DisclosureCall,
  DisclosureRecord,
} from '../../../../schema/audit/disclosure-record.js';

/** A sergeant who asks under a strategy discussion. */
export const callBy = (subject: string, over: Partial<DisclosureCall> = {}): DisclosureCall => ({
  kind: 'READ',
  refusal: null,
  callId: randomUUID(),
  requestId: 'request-1',
  issuer: 'https://issuer.example/police',
  subject,
  agency: 'POLICE',
  callerKind: 'person',
  roles: ['SUPERVISOR_SERGEANT'],
  purpose: 'S47_STRATEGY_CP',
  episode: 'SD-2014-00001',
  operation: 'Asked',
  operationHash: 'h',
  policyHash: 'p',
  domainAt: '2014-11-14T17:00:00.000Z',
  justified: [],
  justification: null,
  ...over,
});

export const recordOf = (
  childId: string | null,
  over: Partial<DisclosureRecord> = {},
): DisclosureRecord => ({
  childId,
  disclosed: { CRIME: { level: 'FULL', count: 3 } },
  withheld: { INTELLIGENCE: 'NONE' },
  lawfulBasis: ['CA 1989 s47(9)'],
  ...over,
});
