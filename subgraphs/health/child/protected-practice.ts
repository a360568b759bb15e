import type { RowPolicy } from '../../shared/policy/row-class.js';
import type { HealthChild } from './health-child.js';

/** M10: the practice of a child in hiding tells where the child lives, so it is read as the address is. */
export const protectedPractice: RowPolicy<Pick<HealthChild, 'gpIsProtected'>> = {
  dataClass: 'CONTACT',
  listedAt: 'SUMMARY',
  classOf: ({ gpIsProtected }) =>
    gpIsProtected ? { insteadOf: 'CONTACT', is: 'PROTECTED_ADDRESS' } : null,
};
