import { agencies, type Agency, type CallerAgency } from '../../schema/principal/agency.js';
import { episodeKinds } from '../../schema/principal/episode-pass.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { roles, type Role } from '../../schema/principal/role.js';
import { dataClasses } from '../../schema/policy/data-class.js';
import { holdings } from '../../schema/policy/holdings.js';
import { levels, type Level } from '../../schema/policy/level.js';
import {
  decisionReasons,
  plainChild,
  plainRecord,
  type Question,
  type Relation,
} from '../../schema/policy/question.js';
import { relationOfAgency } from '../../schema/policy/relation-of-agency.js';
import { asking, person } from './asking.js';
import { cells, expected, type Cell } from './matrix.js';
import { readCsv } from './read-csv.js';

/** One question, and the answer that was signed: by no policy file. */
export interface DecisionCase {
  readonly about: string;
  readonly question: Question;
  readonly role: Role;
  readonly level: Level;
  /** Null: any reason, or none. */
  readonly reason: string | null;
}

const known = <Word extends string>(words: readonly Word[], text: string | undefined): Word => {
  const word = words.find((candidate) => candidate === text);
  if (!word) throw new Error(`The cases say ${String(text)}`);
  return word;
};

const flags = [...Object.keys(plainChild), ...Object.keys(plainRecord)];

const namedIn = (facts: readonly string[]): Relation['named'] => {
  const [, name] = facts.find((fact) => fact.startsWith('named:'))?.split(':') ?? [];
  const names = ['ALLOCATED_WORKER', 'OFFICER_IN_CASE', 'TREATING_CLINICIAN', 'INVITED'] as const;
  return name === undefined ? null : known(names, name);
};

const callers: readonly CallerAgency[] = [...agencies, 'PARTNERSHIP'];

/** M1 to M13 and the owner rule, as an information-governance lead wrote them. */
export const modifierCases: readonly DecisionCase[] = readCsv('modifier-cases.csv').map((row) => {
  const facts = (row.facts ?? '').split(' ').filter((fact) => fact !== '');
  const words = facts.filter((fact) => !fact.startsWith('named:'));
  for (const word of words) known([...flags, 'justified', 'system'], word);
  const dataClass = known(dataClasses, row.class);
  const role = known(roles, row.role);
  const kind = facts.includes('system') ? 'system' : 'person';
  const relation = Object.fromEntries(flags.map((flag) => [flag, facts.includes(flag)]));
  return {
    about: row.about ?? '',
    role,
    question: asking(
      {
        caller: { ...person(known(callers, row.caller), role), kind },
        purpose: known(accessPurposes, row.purpose),
        owner: known(agencies, row.owner),
        dataClass,
      },
      {
        ...relation,
        kind: known(['NONE' as const, 'FEED' as const, ...episodeKinds], row.episode),
        named: namedIn(facts),
        justified: facts.includes('justified') ? [dataClass] : [],
      },
    ),
    level: known(levels, row.level),
    reason: row.reason ? known(decisionReasons, row.reason) : null,
  };
});

const withoutLimits: Readonly<Record<Agency, Role>> = {
  POLICE: 'SUPERVISOR_INSPECTOR',
  SOCIAL_CARE: 'TEAM_MANAGER',
  HEALTH: 'NAMED_DOCTOR',
  CPS: 'RASSO_PROSECUTOR',
};

/** Two rows are for the person whom the episode names, and for nobody else (M1, M13). */
const named = ({ dataClass, caller }: Cell): Relation['named'] => {
  if (dataClass === 'LEGAL_ADVICE') return 'INVITED';
  return dataClass === 'PROTECTED_ADDRESS' ? relationOfAgency[caller] : null;
};

/** One cell, on the records of one owner. */
export const matrixCase = (cell: Cell, owner: Agency, isJustified: boolean): DecisionCase => {
  const { caller, purpose, dataClass } = cell;
  const wanted = expected(cell, owner);
  const role = withoutLimits[caller];
  return {
    about: `${dataClass} of ${owner} to ${caller} for ${purpose}${isJustified ? ', justified' : ''}`,
    role,
    question: asking(
      { caller: person(caller, role), purpose, owner, dataClass },
      { justified: isJustified ? [dataClass] : [], named: named(cell) },
    ),
    level: isJustified ? wanted.justified : wanted.plain,
    reason: null,
  };
};

/** Every cell of the signed matrix, on the records of every agency that holds the class. */
export const matrixCases: readonly DecisionCase[] = cells.flatMap((cell) =>
  agencies
    .filter((owner) => holdings[owner].includes(cell.dataClass))
    .flatMap((owner) => [matrixCase(cell, owner, false), matrixCase(cell, owner, true)]),
);
