import 'reflect-metadata';
import { graphql } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Arg, Query, Resolver, buildSchema } from 'type-graphql';
import type { CivilDate, Instant } from '../../schema/time/instant.js';
import type { ClockReading } from '../../subgraphs/shared/clock/clock-reading.js';
import { readClock } from '../../subgraphs/shared/clock/read-clock.js';
import { StatutoryClock } from '../../subgraphs/shared/clock/statutory-clock.type.js';
import { CivilDay, DateTime } from '../../subgraphs/shared/server/scalars.js';

@Resolver()
class ClockProbe {
  @Query(() => StatutoryClock)
  clock(@Arg('startedAt', () => DateTime) startedAt: Instant): ClockReading {
    return readClock({
      code: 'ICPC',
      startedAt,
      now: '2014-11-14T17:00:00Z',
      ruleset: 'WM_2014',
    });
  }

  @Query(() => CivilDay)
  echo(@Arg('day', () => CivilDay) day: CivilDate): CivilDate {
    return day;
  }

  @Query(() => DateTime, { nullable: true })
  broken(): Instant {
    return '2014-11-14 17:00:00+00';
  }
}

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildSchema({ resolvers: [ClockProbe], validate: false, skipCheck: true });
});

const ask = async (source: string, variableValues?: Record<string, unknown>) =>
  graphql({ schema, source, variableValues });

describe('the statutory clock in GraphQL', () => {
  it('answers a reading field by field', async () => {
    const { data, errors } = await ask(`{
      clock(startedAt: "2014-11-04T10:00:00+01:00") {
        code startedAt dueAt dueOn stoppedAt status breached
        workingDaysElapsed workingDaysRemaining hoursRemaining basis ruleset
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.clock).toEqual({
      code: 'ICPC',
      startedAt: '2014-11-04T09:00:00.000Z',
      dueAt: '2014-11-25T23:59:59Z',
      dueOn: '2014-11-25',
      stoppedAt: null,
      status: 'RUNNING',
      breached: false,
      workingDaysElapsed: 8,
      workingDaysRemaining: 7,
      hoursRemaining: null,
      basis: 'STATUTORY_GUIDANCE',
      ruleset: 'WM_2014',
    });
  });

  it('describes every field and every value for caseworkers', () => {
    for (const name of ['StatutoryClock', 'ClockCode', 'ClockStatus', 'ClockBasis']) {
      const type = schema.getType(name);
      const parts =
        type !== undefined && 'getFields' in type
          ? Object.values(type.getFields())
          : type !== undefined && 'getValues' in type
            ? type.getValues()
            : [];
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.filter(({ description }) => !description)).toEqual([]);
    }
  });
});

describe('the time scalars', () => {
  it.each([
    '2014-02-30T10:00:00Z',
    '2014-11-14',
    '2014-11-14T17:00:00',
    '2014-11-14T25:00:00Z',
    '',
  ])('refuse %p as a moment', async (startedAt) => {
    const { errors } = await ask('query ($at: DateTime!) { clock(startedAt: $at) { code } }', {
      at: startedAt,
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['2014-02-29', '2014-13-01', '14/11/2014', '2014-11-14T00:00:00Z'])(
    'refuse %p as a day',
    async (day) => {
      const literal = await ask(`{ echo(day: "${day}") }`);
      const variable = await ask('query ($day: Date!) { echo(day: $day) }', { day });
      expect(literal.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(variable.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('pass a real day through', async () => {
    expect((await ask('{ echo(day: "2016-02-29") }')).data).toEqual({ echo: '2016-02-29' });
  });

  it('do not let a database text out as a moment', async () => {
    const { data, errors } = await ask('{ broken }');
    expect(data).toEqual({ broken: null });
    expect(errors).toHaveLength(1);
  });
});
