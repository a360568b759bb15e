import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { requestAuthority } from '../../schema/policy/request-authority.js';
import type { Role } from '../../schema/principal/role.js';
import { passFor, principalOf } from '../support/ask-subgraph.js';

const clinician = (...roles: Role[]) => ({
  principal: { ...principalOf('sexual-health-clinician'), roles },
  purpose: 'DIRECT_CARE' as const,
  pass: passFor('DIRECT_CARE', [], { owner: 'HEALTH' }),
});

describe('a sensitive health record', () => {
  it.each(['SEXUAL_HEALTH', 'CAMHS'] as const)('is whole for %s, whose service made it', (role) => {
    expect(requestAuthority(clinician(role), 'HEALTH').level('HEALTH_SENSITIVE')).toBe('FULL');
  });

  it('is nothing for them where another service made it', () => {
    const other = requestAuthority(clinician('SEXUAL_HEALTH'), 'HEALTH').about({
      isOwnService: false,
    });
    expect(other.of('HEALTH_SENSITIVE')).toMatchObject({
      level: 'NONE',
      reason: 'JUSTIFICATION_REQUIRED',
    });
  });

  it.each(['ED_CLINICIAN', 'HEALTH_VISITOR', 'PAEDIATRICIAN'] as const)(
    'is nothing for %s, who makes none',
    (role) => {
      expect(requestAuthority(clinician(role), 'HEALTH').level('HEALTH_SENSITIVE')).toBe('NONE');
    },
  );

  it('is nothing for a role that may not use the purpose', () => {
    const nurse = {
      ...clinician('SEXUAL_HEALTH', 'NAMED_NURSE'),
      purpose: 'S47_STRATEGY_CP',
    } as const;
    expect(requestAuthority(nurse, 'HEALTH').level('HEALTH_SENSITIVE')).toBe('NONE');
  });
});
