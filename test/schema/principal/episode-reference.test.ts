import { kindOfReference, ownerOfReference } from '../../../schema/principal/episode-reference.js';

describe('the reference of an episode', () => {
  it.each([
    ['ME-2014-00001', 'ME', 'SOCIAL_CARE'],
    ['SD-2014-00123', 'SD', 'SOCIAL_CARE'],
    ['CN-2014-00001', 'CN', 'SOCIAL_CARE'],
    ['LA-2014-00001', 'LA', 'SOCIAL_CARE'],
    ['CU-2014-00001', 'CU', 'POLICE'],
    ['MI-2014-00001', 'MI', 'POLICE'],
    ['22ZZ0012314', 'URN', 'CPS'],
    ['01ZD0303208', 'URN', 'CPS'],
  ])('%s is of kind %s and owned by %s, whoever asks', (reference, kind, owner) => {
    expect(kindOfReference(reference)).toBe(kind);
    expect(ownerOfReference(reference, 'HEALTH')).toBe(owner);
    expect(ownerOfReference(reference, null)).toBe(owner);
  });

  it('of a break-glass is owned by the agency of the caller, which the CPS cannot be', () => {
    expect(ownerOfReference('BG-2014-00001', 'POLICE')).toBe('POLICE');
    expect(ownerOfReference('BG-2014-00001', 'HEALTH')).toBe('HEALTH');
    expect(ownerOfReference('BG-2014-00001', 'CPS')).toBeNull();
    expect(ownerOfReference('BG-2014-00001', null)).toBeNull();
  });

  it.each([
    '',
    'SELF',
    'SELF-1',
    'SD',
    'SD-',
    'sd-2014-00123',
    'XX-2014-00123',
    'SD-2014-00123\n',
    "SD-2014' or 1=1",
    `SD-${'9'.repeat(40)}`,
    '22ZZ001231',
    '22ZZ00123144',
    '../pass',
  ])('has no kind when it is %j', (reference) => {
    expect(kindOfReference(reference)).toBeNull();
    expect(ownerOfReference(reference, 'POLICE')).toBeNull();
  });
});
