/** The numbers of the inspection's report, as `fixtures/ground-truth.json` holds them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const counts = z.object({ good: z.number(), adequate: z.number(), inadequate: z.number() });

export const truth = z
  .object({
    force: z.record(z.string(), z.union([z.string(), z.number()])),
    ofsted: z.array(z.tuple([z.string(), z.string(), z.string()])),
    audit: z
      .object({
        selfAssessed: z.object({
          total: z.number(),
          force: counts,
          hmic: counts,
          byType: z.record(z.string(), z.number()),
          unattributed: z.number(),
        }),
        further: counts.extend({ total: z.number() }),
        allHmic: counts.extend({ total: z.number() }),
      })
      .and(z.record(z.string(), z.unknown())),
    hauBacklog: z.object({ approx: z.number(), herefordMashBacklog: z.number() }),
    cse: z
      .object({ atRisk: z.number(), flagged: z.number(), unflagged: z.number() })
      .and(z.object({ flagCoveragePct: z.number(), withPlan: z.object({ value: z.number() }) })),
    digital: z.record(z.string(), z.union([z.string(), z.number()])),
    custody: z.object({
      juvenileArrests: z.number(),
      detainedOvernight: z.number(),
      pct: z.number(),
      transferredToLA: z.number(),
      pct2011: z.number(),
      sample: z.record(z.string(), z.unknown()),
      selfAssessedCareHome: z.number(),
    }),
    staffing: z.record(z.string(), z.number()),
    icpcPoliceAttendance: z.number(),
    recommendations: z.record(z.string(), z.number()),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../fixtures/ground-truth.json', import.meta.url), 'utf8')),
  );
