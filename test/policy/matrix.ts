import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { agencies } from '../../schema/principal/agency.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { dataClasses, type DataClass } from '../../schema/policy/data-class.js';
import type { Level } from '../../schema/policy/level.js';
import { weaker } from '../../schema/policy/level.js';
import { readCsv } from './read-csv.js';

/** A cell of the signed matrix, as an information-governance lead wrote it. */
export interface Cell {
  readonly dataClass: DataClass;
  readonly caller: Agency;
  readonly purpose: AccessPurpose;
  readonly outcome: string;
  readonly withoutJustification: string;
}

const known = <Word extends string>(words: readonly Word[], text: string | undefined): Word => {
  const word = words.find((candidate) => candidate === text);
  if (!word) throw new Error(`The matrix says ${String(text)}`);
  return word;
};

export const cells: readonly Cell[] = readCsv('sharing-matrix.csv').map((row) => ({
  dataClass: known(dataClasses, row.class),
  caller: known(agencies, row.requesting_agency),
  purpose: known(accessPurposes, row.purpose),
  outcome: row.outcome ?? '',
  withoutJustification: row.without_justification ?? '',
}));

/** What a cell comes to, without and with a recorded justification. */
export interface Outcome {
  readonly plain: Level;
  readonly justified: Level;
}

const levelOf: Readonly<Record<string, Level>> = {
  ALLOW: 'FULL',
  SUMMARY: 'SUMMARY',
  REDACT: 'PRESENCE',
  WITHHOLD: 'NONE',
};

const always = (level: Level): Outcome => ({ plain: level, justified: level });

const written = (cell: Cell): Outcome => {
  const plain = levelOf[cell.withoutJustification];
  if (cell.outcome === 'ALLOW_WITH_JUSTIFICATION' && plain) return { plain, justified: 'FULL' };
  const level = levelOf[cell.outcome];
  if (!level) throw new Error(`The matrix says ${cell.outcome}`);
  return always(level);
};

const policeRow = (cell: Cell): Outcome => {
  const same = cells.find(
    (c) => c.caller === 'POLICE' && c.dataClass === cell.dataClass && c.purpose === cell.purpose,
  );
  if (!same) throw new Error(`The police have no cell for ${cell.dataClass}, ${cell.purpose}`);
  return written(same);
};

const fromTheFile: readonly DataClass[] = ['CRIME', 'VICTIM', 'IDENTITY_PNC_CRO'];

const isExhibit = (cell: Cell, owner: Agency): boolean =>
  owner === 'HEALTH' &&
  cell.dataClass === 'CRIME' &&
  ['S47_STRATEGY_CP', 'CRIMINAL_INVESTIGATION_CHARGING'].includes(cell.purpose);

/** Owner rule (2): an OWN cell met on another agency's record. */
const ownMetElsewhere = (cell: Cell, owner: Agency): Outcome => {
  if (cell.caller === 'SOCIAL_CARE') return policeRow(cell);
  const isOpen =
    cell.caller === 'POLICE' &&
    ((owner === 'CPS' && fromTheFile.includes(cell.dataClass)) || isExhibit(cell, owner));
  return always(isOpen ? 'FULL' : 'NONE');
};

const bindTheirOwner: readonly DataClass[] = ['PROTECTED_ADDRESS', 'HEALTH_SENSITIVE'];

const atMostSummary = ({ plain, justified }: Outcome): Outcome => ({
  plain: weaker(plain, 'SUMMARY'),
  justified: weaker(justified, 'SUMMARY'),
});

/** What a caller sees of a record that `owner` holds: the matrix and the owner rule, and no policy file. */
export const expected = (cell: Cell, owner: Agency): Outcome => {
  if (owner === cell.caller) {
    return bindTheirOwner.includes(cell.dataClass) ? written(cell) : always('FULL');
  }
  const outcome = cell.outcome === 'OWN' ? ownMetElsewhere(cell, owner) : written(cell);
  return cell.purpose === 'DIRECT_CARE' ? atMostSummary(outcome) : outcome;
};
