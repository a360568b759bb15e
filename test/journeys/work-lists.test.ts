/** Lists over many children: of the police’s supervisor, and of the prosecutor. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { operation, story, type Answer, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

describe('the backlogs', () => {
  it('are there for the police’s supervisor', async () => {
    const answer = await partnership.ask({
      as: 'police-supervisor',
      purpose: 'MASH_SCREENING',
      document: operation('backlogs'),
      variables: { first: 10 },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      harmAssessmentBacklog: { totalCount: 200 },
      missingDetentionCertificates: { totalCount: 8 },
      unflaggedCseChildren: { totalCount: 248 },
    });
  });

  it('are withheld from social care, every list of them', async () => {
    const answer = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'MASH_SCREENING',
      document: operation('backlogs'),
      variables: { first: 10 },
    });
    expect(Object.values(answer.data ?? {})).toEqual([null, null, null, null]);
    for (const { extensions } of answer.errors) expect(extensions.code).toBe('WITHHELD');
  });
});

describe('files awaiting charging advice', () => {
  const files = (as: string): Promise<Answer> =>
    partnership.ask({
      as,
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      document: operation('files-awaiting-charging-advice'),
      variables: { first: 5 },
    });

  it.each(['prosecutor', 'cps-manager'])(
    'show %s the oldest first: ST-13 at 457 days',
    async (as) => {
      const { data, errors } = await files(as);
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        chargingQueue: {
          edges: [{ node: { urn: story('ST-13').urn, ageInDays: 457 } }, {}, {}, {}, {}],
        },
      });
    },
  );

  it('are nobody else’s work list', async () => {
    expect(await files('investigator')).toMatchObject({
      data: { chargingQueue: null },
      errors: [{ extensions: { code: 'WITHHELD', owner: 'CPS' } }],
    });
  });
});
