import { describe, expect, it } from '@jest/globals';
import {
  mostAuthority,
  standingKey,
  type Standing,
} from '../../../schema/policy/request-authority.js';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import { passFor, principalOf } from '../../support/ask-subgraph.js';

const [inArea] = principalOf('ed-clinician').areas;

/** A clinician who treats children of these areas. */
const treating = (...areas: (string | null)[]): Standing => ({
  principal: principalOf('ed-clinician'),
  purpose: 'DIRECT_CARE',
  pass: passFor('DIRECT_CARE', [], {
    owner: 'HEALTH',
    agencies: ['HEALTH'],
    children: areas.map((area, at): PassChild => {
      const id = `00000000-0000-4000-8000-00000000000${String(at)}`;
      return { id, area, ageBand: 'UNDER_16', consent: 'GIVEN' };
    }),
  }),
});

const nhsNumber = (standing: Standing): string =>
  mostAuthority(standing, 'HEALTH').level('IDENTITY_NHS_UPN');

describe('what the gateway prunes by', () => {
  it('is a summary where every child of the pass is of another area, but for what a relation lifts (M3)', () => {
    expect(nhsNumber(treating('E06000019'))).toBe('SUMMARY');
    expect(mostAuthority(treating('E06000019'), 'HEALTH').level('HEALTH')).toBe('FULL');
  });

  it('is all that one of the children could open', () => {
    expect(nhsNumber(treating('E06000019', inArea ?? null))).toBe('FULL');
    expect(nhsNumber(treating(null))).toBe('FULL');
    expect(nhsNumber(treating())).toBe('FULL');
  });

  it('is kept apart for callers to whom the pass says other things', () => {
    expect(standingKey(treating('E06000019'))).not.toBe(standingKey(treating(inArea ?? null)));
  });
});
