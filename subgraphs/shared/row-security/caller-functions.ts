import type { Agency } from '../../../schema/principal/agency.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import { hiddenRecords } from './row-predicate.js';
import { isGuestOf, whomItInvites, type GuestRule, type RowRules } from './row-rule.js';
import { functionPart, type WallPart } from './wall-part.js';

/** INVARIANT: a temporary or public object of the same name never stands in for a table of ours. */
export const asOwner = 'security definer set search_path = pg_catalog, public, pg_temp';

const setting = (name: string): string => `current_setting('app.${name}', true)`;

/** A comma list; absent or '' is an empty list or null, which no class and no child is in. */
const listOf = (name: string): string => `string_to_array(${setting(name)}, ',')`;

const childrenIn = (group: string): string =>
  `string_to_array(current_setting('app.${group}_' || lower(class), true), ',')::uuid[]`;

/**
 * What policies ask about the caller. They read the settings of the transaction and nothing else; a
 * connection without settings is nobody. Each is one expression, so that PostgreSQL puts it in place.
 */
const questions = (owner: Agency): readonly (readonly [string, string, string])[] => [
  ['caller_is_known()', 'boolean', `coalesce(${setting('subject')}, '') <> ''`],
  [
    'caller_is_own()',
    'boolean',
    `coalesce(${setting('subject')}, '') <> '' and ${setting('agency')} = ${literal(owner)}`,
  ],
  ['caller_today()', 'date', `nullif(${setting('today')}, '')::date`],
  ['caller_children(class text)', 'uuid[]', childrenIn('children')],
  ['caller_children_of_service(class text)', 'uuid[]', childrenIn('service_children')],
  ['caller_services()', 'text[]', listOf('services')],
  ['caller_reaches(classes text[])', 'boolean', `coalesce(classes && ${listOf('classes')}, false)`],
  [
    'caller_lists(classes text[])',
    'boolean',
    `coalesce(${setting('agency')} = ${literal(owner)} and classes && ${listOf('list_classes')}, false)`,
  ],
  [
    'caller_counts(class text)',
    'boolean',
    `coalesce(class = any (${listOf('list_classes')}), false)`,
  ],
  [
    'caller_commands()',
    'boolean',
    `coalesce(${setting('subject')}, '') <> '' and coalesce(${setting('command')}, '') <> ''`,
  ],
];

/** Which records of several children have one who is hidden: nobody but the owner can look that up. */
const hiddenOf = (record: string, link: string): WallPart =>
  functionPart(
    hiddenRecords(record),
    `returns uuid[] language sql stable ${asOwner}
    return (select coalesce(array_agg(distinct record_id), '{}') from ${id(link)}
      where child_id = any ((select hidden_children())::uuid[]))`,
  );

/** Every issuer of the caller's agency; where nobody says, the caller's own, who is let in by no colleague's absence. */
const colleagues = `string_to_array(coalesce(nullif(${setting('issuers')}, ''), ${setting('issuer')}), ' ')`;

/** Whom an episode invites, by the columns that every episode has: the same as `isInvited` says of a pass. */
const isInvited = (owner: Agency): string =>
  `${setting('agency')} <> ${literal(owner)} and ${setting('agency')} = any (agencies)
    and (not exists (select from jsonb_array_elements(people) as p
        where p->>'iss' = any (${colleagues}) and p->>'relation' = 'INVITED')
      or exists (select from jsonb_array_elements(people) as p
        where p->>'iss' = ${setting('issuer')} and p->>'sub' = ${setting('subject')}))`;

/** Whether a guest finds a record, for the rows that point at it: asked as the owner, or two rules would ask each other. */
const guestOf = (record: string, { find }: GuestRule): WallPart =>
  functionPart(
    isGuestOf(record, 'uuid'),
    `returns boolean language sql stable ${asOwner} as ${literal(
      `select exists (select from ${id(record)} where id = $1 and ${find})`,
    )}`,
  );

/** Records that guests find; those that say so themselves first, for others ask about them. */
const guestRecords = (rows: RowRules): readonly (readonly [string, GuestRule])[] =>
  Object.entries(rows)
    .flatMap(([record, rule]) =>
      rule.kind === 'record' && rule.way.kind === 'children' && rule.guests
        ? [[record, rule.guests] as const]
        : [],
    )
    .toSorted(([, a], [, b]) => Number(b === whomItInvites) - Number(a === whomItInvites));

/** The functions of the policies, in an order in which they can be made. */
export const callerFunctions = (owner: Agency, rows: RowRules): readonly WallPart[] => [
  functionPart(
    'caller_is_invited(agencies text[], people jsonb)',
    `returns boolean language sql stable parallel safe return ${isInvited(owner)}`,
  ),
  ...guestRecords(rows).map(([record, rule]) => guestOf(record, rule)),
  ...questions(owner).map(([signature, returns, expression]) =>
    functionPart(
      signature,
      `returns ${returns} language sql stable parallel safe return ${expression}`,
    ),
  ),
  ...Object.entries(rows).flatMap(([record, rule]) =>
    rule.kind === 'record' && rule.way.kind === 'children' ? [hiddenOf(record, rule.way.link)] : [],
  ),
];
