import type { Agency } from '../../../schema/principal/agency.js';
import { literal } from '../database/sql-quote.js';

/** What a comment on a function says, so that those of an earlier build are found again. */
export const madeByRowSecurity = 'childview: made from the row rules';

const setting = (name: string): string => `current_setting('app.${name}', true)`;

/** A comma list; absent or '' is an empty list or null, which no class and no child is in. */
const listOf = (name: string): string => `string_to_array(${setting(name)}, ',')`;

/**
 * What policies ask about the caller. They read the settings of the transaction and nothing else; a
 * connection without settings is nobody.
 */
const functionsOf = (owner: Agency): Readonly<Record<string, readonly [string, string]>> => ({
  'caller_is_known()': ['boolean', `coalesce(${setting('subject')}, '') <> ''`],
  'caller_is_own()': [
    'boolean',
    `coalesce(${setting('subject')}, '') <> '' and ${setting('agency')} = ${literal(owner)}`,
  ],
  'caller_children()': ['uuid[]', `${listOf('children')}::uuid[]`],
  'caller_reaches(classes text[])': ['boolean', `coalesce(classes && ${listOf('classes')}, false)`],
  'caller_reaches_of_own_service(classes text[])': [
    'boolean',
    `coalesce(classes && ${listOf('service_classes')}, false)`,
  ],
  'caller_services()': ['text[]', listOf('services')],
  'caller_counts(class text)': [
    'boolean',
    `coalesce(class = any (${listOf('list_classes')}), false)`,
  ],
  'caller_lists(classes text[])': [
    'boolean',
    `coalesce(${setting('agency')} = ${literal(owner)} and classes && ${listOf('list_classes')}, false)`,
  ],
  'caller_commands()': [
    'boolean',
    `coalesce(${setting('subject')}, '') <> '' and coalesce(${setting('command')}, '') <> ''`,
  ],
});

/** The statements that make them, each without its `;`. */
export const callerFunctionStatements = (owner: Agency): readonly string[] =>
  Object.entries(functionsOf(owner)).flatMap(([signature, [returns, expression]]) => [
    `create function ${signature} returns ${returns} language sql stable parallel safe return ${expression}`,
    `comment on function ${signature} is ${literal(madeByRowSecurity)}`,
  ]);
