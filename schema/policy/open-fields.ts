/**
 * Coordinates that carry no class of their own, in every subgraph: opaque ids and cursors, and value types whose
 * class is that of the field which returns them. Everything else is marked, or answers nobody.
 */
const openTypes: ReadonlySet<string> = new Set([
  'StatutoryClock',
  'Disclosure',
  'PageInfo',
  'PersonRef',
  'Provenance',
  'HandlingMarking',
  'PlanRef',
  'RiskIndicator',
  'IndicatorEvidence',
  'SourceStatus',
  'ChronologyConnection',
  'ChronologyEdge',
  'ChronologyEntry',
  'ChronologyGap',
  'ChildIndicators',
  'ChildIndicatorsConnection',
  'ChildIndicatorsEdge',
  'ChildCandidate',
  'FieldComparison',
  'SafeguardingPartnersReport',
  'ReportedShare',
  'Completeness',
  'AgencyCompleteness',
  'AreaCompleteness',
  'DataCompleteness',
  'AccessEvent',
  'AccessLogConnection',
  'AccessLogEdge',
  'AccessReview',
  'AccessReviewConnection',
  'AccessReviewEdge',
  'Viewer',
  'BreakGlass',
  'DataBreach',
  'FeedSubscriber',
  'PolicyCell',
  'AccessExplanation',
  'MarkExplanation',
  'ClassExplanation',
  'PolicyExplanation',
  'PolicyModifier',
  '_Service',
]);

/**
 * The agencies' parts of a child: always there, so that a whole agency can be absent without a word. A search
 * for a child comes before any episode: who may is said by purpose, and it answers nothing that is held.
 */
const openFields: ReadonlySet<string> = new Set([
  'Child.police',
  'Child.socialCare',
  'Child.health',
  'Child.cps',
  'Child.sources',
  'Child.chronology',
  'Child.indicators',
  'Child.accessHistory',
  'Query.child',
  'Query.children',
  'Query.viewer',
  'Query.policy',
  'Query.accessLog',
  'Query.explainAccess',
  'Query.indicators',
  'Query.childrenNeedingReview',
  'Query.resolveChild',
  'Query.safeguardingPartnersReport',
  'Query.dataCompleteness',
  'Query.policeSubscribers',
  'Query.socialCareSubscribers',
  'Query.cpsSubscribers',
  'Query._entities',
  'Query._service',
]);

/** Arguments that page and do not select, and `input`: what a command writes, or whom a search seeks. */
const openArguments: ReadonlySet<string> = new Set([
  ...['first', 'last', 'after', 'id', 'ids', 'stepDays', 'input'],
]);

/**
 * Who may give a command is said by role and purpose (`role-command.ts`), not by a class; a payload is the
 * shell round its record, whose fields are marked one by one.
 */
const isOfCommand = (type: string): boolean => type === 'Mutation' || type.endsWith('Payload');

export const isOpenField = (type: string, field: string): boolean =>
  field === 'id' ||
  field === 'cursor' ||
  field === 'disclosures' ||
  isOfCommand(type) ||
  openTypes.has(type) ||
  openFields.has(`${type}.${field}`) ||
  (type.endsWith('Connection') && (field === 'edges' || field === 'pageInfo')) ||
  (type.endsWith('Edge') && field === 'node');

export const isOpenArgument = (argument: string): boolean => openArguments.has(argument);
