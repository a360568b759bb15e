import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { AuditCase } from '../audit-case.js';

const mark = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

/** By sample, then by number. */
export const auditCases = workList(AuditCase, {
  dataClass: 'OPERATIONAL',
  where: `(:sample::text is null or t.sample = :sample::text)
    and (:theme::text is null or :theme::text = any(t.themes))`,
  order: {
    direction: 'asc',
    terms: [
      { sql: `case t.sample when 'SELF_ASSESSED' then 0 else 1 end`, type: 'integer' },
      { sql: 't.number', type: 'integer' },
    ],
  },
});

export const AuditCaseConnection = workListType(AuditCase, {
  mark,
  description: 'Audited cases.',
});
