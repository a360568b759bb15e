import { agencies, type Agency } from '../../schema/principal/agency.js';
import type { Role } from '../../schema/principal/role.js';
import { agreement } from '../../schema/policy/cedar/agreement.js';
import { dataClasses } from '../../schema/policy/data-class.js';
import { decide, decideForRole } from '../../schema/policy/decide.js';
import { holdings } from '../../schema/policy/holdings.js';
import type { Decision } from '../../schema/policy/question.js';
import { rolePurposes } from '../../schema/policy/role-purpose.js';
import { asking, person } from './asking.js';
import { matrixCase } from './decision-cases.js';
import { cells, expected, type Cell } from './matrix.js';

const decided = (cell: Cell, owner: Agency, isJustified: boolean): Decision => {
  const { question, role } = matrixCase(cell, owner, isJustified);
  return decideForRole(question, role, agreement());
};

const holdersOf = (cell: Cell): readonly Agency[] =>
  agencies.filter((owner) => holdings[owner].includes(cell.dataClass));

test('the matrix has 306 cells, and every class of it is held by somebody', () => {
  expect(cells).toHaveLength(306);
  expect(cells.filter((cell) => holdersOf(cell).length === 0)).toEqual([]);
});

const places = cells.flatMap((cell) =>
  holdersOf(cell).map((owner) => ({
    at: `${owner} to ${cell.caller} for ${cell.purpose}`,
    dataClass: cell.dataClass,
    wanted: expected(cell, owner),
    plain: decided(cell, owner, false),
    justified: decided(cell, owner, true),
  })),
);

test.each(dataClasses)('%s is shared as every cell of the matrix says', (dataClass) => {
  const sweep = places.filter((place) => place.dataClass === dataClass);

  expect(sweep.map(({ at, plain, justified }) => [at, plain.level, justified.level])).toEqual(
    sweep.map(({ at, wanted }) => [at, wanted.plain, wanted.justified]),
  );
});

test('a cell that a justification lifts says so, and no other cell does', () => {
  const saying = places.filter(({ plain }) => plain.reason === 'JUSTIFICATION_REQUIRED');
  const lifted = places.filter(({ wanted }) => wanted.plain !== wanted.justified);

  expect(saying.map(({ at }) => at)).toEqual(lifted.map(({ at }) => at));
  expect(places.filter((p) => p.justified.reason === 'JUSTIFICATION_REQUIRED')).toEqual([]);
});

test('a justification for one class lifts no other', () => {
  const question = asking(
    {
      caller: person('POLICE', 'MASH_PRACTITIONER'),
      purpose: 'S47_STRATEGY_CP',
      owner: 'HEALTH',
      dataClass: 'HEALTH_SENSITIVE',
    },
    { justified: ['PROTECTED_ADDRESS'] },
  );

  expect(decide(question)).toMatchObject({ level: 'NONE', reason: 'JUSTIFICATION_REQUIRED' });
});

test('a purpose that no role of the agency may use is not available, whatever the matrix says', () => {
  const everyRole = (agency: Agency): readonly Role[] =>
    rolePurposes.filter((row) => row.agency === agency).map((row) => row.role);
  const unusable = cells.filter(
    (cell) => cell.caller === 'SOCIAL_CARE' && cell.purpose === 'CRIMINAL_INVESTIGATION_CHARGING',
  );

  expect(unusable).toHaveLength(17);
  for (const { caller, purpose, dataClass } of unusable) {
    const asked = { caller: person(caller, ...everyRole(caller)), purpose, dataClass };
    expect(decide(asking({ ...asked, owner: 'POLICE' }))).toMatchObject({
      level: 'NONE',
      reason: 'PURPOSE_NOT_AVAILABLE',
    });
  }
});
