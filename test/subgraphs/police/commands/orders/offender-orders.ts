/** Fresh orders about those who may harm a child: allegations, intelligence, managed offenders. */
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../../support/command-desk.js';
import { newChild } from './new-child.js';

const screener = { as: 'mash-police', purpose: 'MASH_SCREENING' } as const;

export const notifyLado = async (desk: Desk): Promise<Order> => {
  const [investigationId, id] = [randomUUID(), randomUUID()];
  await desk.rows(
    `insert into lado_notification (id, investigation_id, area, aware_at, employer_type, is_regulated, allegation_summary)
     values ($1, $2, 'E06000051', '2014-11-13T09:00:00Z', 'SCHOOL', true, 'To be told.')`,
    ...[id, investigationId],
  );
  return {
    ...{ as: 'investigator', purpose: 'S47_STRATEGY_CP', command: 'notifyLado' },
    input: {
      ...{ childIds: [await newChild(desk)], investigationId, localAuthority: 'E06000051' },
      ...{ awareAt: '2014-11-13T09:00:00Z', employerType: 'SCHOOL', isRegulated: true },
      allegationSummary: 'An allegation against a teacher.',
    },
  };
};

/** A report about one child, whose day of review is over. */
const overdueReport = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into intelligence_item (id, reported_at, source, assessment, handling, sanitised_text, raw_text,
       released_to, review_due_on)
     values ($1, '2008-11-01T09:00:00Z', 1, 'B', 'P', 'Seen with older men.', 'As told.', '{SOCIAL_CARE}', '2014-11-01')`,
    id,
  );
  await desk.rows(
    'insert into intelligence_item_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

/** A managed offender who harmed a child, and of whom nobody has told anything. */
const managed = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into managed_offender (id, person_id, recorded_at, category, level, risk_level, manager)
     select $1, id, '2014-11-01T09:00:00Z', 'CATEGORY_1', 2, 'HIGH', 'DC 4711' from police_person limit 1`,
    id,
  );
  await desk.rows(
    'insert into managed_offender_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

export const recordIntelligenceReview = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'intelligence-officer', purpose: 'MISSING_EXPLOITATION' },
  command: 'recordIntelligenceReview',
  input: {
    ...{ intelligenceItemId: await overdueReport(desk), nextDueOn: '2020-11-14' },
    reason: 'He is still seen with girls in care.',
  },
});

export const recordExternalNotification = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'recordExternalNotification' },
  input: {
    ...{ managedOffenderId: await managed(desk), organisation: 'IMMIGRATION_SERVICE' },
    ...{ event: 'RELEASE', effectiveOn: '2014-11-12', learnedAt: '2014-11-13T09:00:00Z' },
  },
});
