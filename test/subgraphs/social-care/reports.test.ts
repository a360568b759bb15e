import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(async () => {
  await asked.stop();
});

describe('the figures of the inspection', () => {
  it('find the police at every initial conference', async () => {
    const document = '{ icpcAttendance(agency: POLICE) { held attended percent } }';
    const { data, errors } = await asked.report('ig-auditor', document);
    expect(errors).toEqual([]);
    const [row] = await asked.database.rows<{ held: number }>(
      'select count(*)::int as held from initial_child_protection_conference where held_on is not null',
    );
    expect(row?.held).toBeGreaterThan(0);
    expect(data).toEqual({
      icpcAttendance: { held: row?.held, attended: row?.held, percent: 100 },
    });
  });

  it('have no percentage of nothing', async () => {
    const document = '{ icpcAttendance(agency: CPS) { held attended percent } }';
    const { data } = await asked.report('ig-auditor', document);
    expect(data).toEqual({ icpcAttendance: { held: 0, attended: 0, percent: null } });
  });

  it('judge the four authorities as Ofsted did', async () => {
    const document = '{ localAuthorities { id name judgement { grade on } } }';
    const { data, errors } = await asked.report('police-supervisor', document);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      localAuthorities: [
        {
          id: 'E06000019',
          name: 'Herefordshire',
          judgement: { grade: 'INADEQUATE', on: '2014-05' },
        },
        { id: 'E06000051', name: 'Shropshire', judgement: { grade: 'ADEQUATE', on: '2012-11' } },
        {
          id: 'E06000020',
          name: 'Telford and Wrekin',
          judgement: { grade: 'ADEQUATE', on: '2012-07' },
        },
        {
          id: 'E10000034',
          name: 'Worcestershire',
          judgement: { grade: 'ADEQUATE', on: '2012-03' },
        },
      ],
    });
  });
});
