/** Commands about her by people of another area, where no episode links them to her: nothing is done, and it is on record. */
import { describe, expect, it } from '@jest/globals';
import { subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { Role } from '../../../schema/principal/role.js';
import type { Outcome } from '../support/attacker.js';
import { countCases } from '../support/count-cases.js';
import { openEpisodes } from '../support/dataset/episodes.js';
import { target, targetArea } from '../support/dataset/target-child.js';
import { anyCommands } from '../support/generate/any-command.js';
import { carriers, codesOf, type On } from './asking.js';

/** Telford: she lives in Herefordshire. */
const elsewhere = 'E06000020';

/** Who would give a command, were she of their area. */
interface Giver {
  readonly owner: Agency;
  readonly role: Role;
  readonly purpose: AccessPurpose;
}

interface Attempt extends Giver {
  readonly command: string;
  /** What names her, or what is hers, in the command's input: SQL that gives each field. */
  readonly input: Readonly<Record<string, string>>;
}

const urn = `'${openEpisodes.CRIMINAL_INVESTIGATION_CHARGING}'`;
const mashEpisode = `'${openEpisodes.MASH_SCREENING}'`;
const missingCase = `'${openEpisodes.MISSING_EXPLOITATION}'`;
const her = `'${target}'`;

const worker: Giver = {
  ...{ owner: 'SOCIAL_CARE', role: 'SOCIAL_WORKER', purpose: 'MISSING_EXPLOITATION' },
};
const screener: Giver = {
  ...{ owner: 'SOCIAL_CARE', role: 'TEAM_MANAGER', purpose: 'MASH_SCREENING' },
};
const prosecutor: Giver = {
  ...{ owner: 'CPS', role: 'RASSO_PROSECUTOR', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
};
const nurse: Giver = { owner: 'HEALTH', role: 'NAMED_NURSE', purpose: 'S47_STRATEGY_CP' };
const sergeant: Giver = {
  ...{ owner: 'POLICE', role: 'SUPERVISOR_SERGEANT', purpose: 'MISSING_EXPLOITATION' },
};

const hersMissing = `(select id from missing_episode where child_id = '${target}' order by id limit 1)`;
/** A report about her alone: one about children of two areas is of both. */
const herReport = `(select l.record_id from intelligence_item_child l where l.child_id = '${target}'
  and not exists (select from intelligence_item_child o join police_child c on c.child_id = o.child_id
    where o.record_id = l.record_id and c.area <> '${targetArea}') order by 1 limit 1)`;

const attempts: readonly Attempt[] = [
  {
    ...{ ...worker, command: 'offerReturnHomeInterview' },
    input: { missingEpisodeId: hersMissing },
  },
  {
    ...{ ...worker, command: 'recordReturnHomeInterview' },
    input: { missingEpisodeId: hersMissing },
  },
  { ...screener, command: 'contributeToMashEpisode', input: { reference: mashEpisode } },
  { ...screener, command: 'recordNotShared', input: { reference: mashEpisode } },
  { ...prosecutor, command: 'requestSpecialMeasure', input: { urn, childId: her } },
  {
    ...prosecutor,
    command: 'raiseVictimInformationRequest',
    input: { urn, childId: her, counselling: 'false' },
  },
  { ...prosecutor, command: 'inviteToChargingFile', input: { reference: urn } },
  { ...prosecutor, command: 'uninviteFromChargingFile', input: { reference: urn } },
  { ...prosecutor, command: 'closeChargingFile', input: { reference: urn } },
  { ...nurse, command: 'nameTreatingClinician', input: { childId: her } },
  { ...nurse, command: 'endTreatment', input: { childId: her, clinician: `'somebody'` } },
  { ...sergeant, command: 'setWarningFlag', input: { childId: her } },
  { ...sergeant, command: 'inviteToPoliceEpisode', input: { reference: missingCase } },
  { ...sergeant, command: 'uninviteFromPoliceEpisode', input: { reference: missingCase } },
  { ...sergeant, command: 'closePoliceEpisode', input: { reference: missingCase } },
  {
    ...{ ...sergeant, command: 'recordIntelligenceReview' },
    input: { intelligenceItemId: herReport },
  },
];

const left = 'select count(*)::int as receipts from command_receipt';

export const describeAreas = (on: On): void => {
  const given = async (
    { owner, role, purpose, command, input }: Attempt,
    carrier: number,
  ): Promise<Outcome> => {
    const of = anyCommands().find(({ name }) => name === command);
    const [, ask] = carriers[carrier % carriers.length] ?? [];
    if (!of || !ask) throw new Error(`There is no ${command}`);
    const fields = Object.entries(input).map(([field, sql]) => `${sql} as "${field}"`);
    const [hers] = await on().databases[owner].rows<Record<string, unknown>>(
      `select ${fields.join(', ')}`,
    );
    expect(Object.values(hers ?? {})).not.toContain(null);
    const claims = { sub: 'of-elsewhere', roles: [role], areas: [elsewhere], kind: 'person' };
    const token = await on().identity.claim(subgraphOf[owner], claims);
    return ask(on(), {
      ...{ as: 'mash-police', purpose, document: of.document },
      headers: { authorization: `Bearer ${token}` },
      variables: { input: { ...(of.variables.input as object), ...hers } },
    });
  };

  describe('a command about a child of another area', () => {
    it.each(attempts.map((one, at) => [one.command, one, at] as const))(
      'is not carried out: %s',
      async (_, attempt, carrier) => {
        countCases('areas');
        const { owner } = attempt;
        const before = await on().databases[owner].rows(left);
        const outcome = await given(attempt, carrier);
        expect(codesOf(outcome)).toEqual(['PURPOSE_NOT_AVAILABLE']);
        expect(outcome.errors[0]?.message).toBe("The record is outside the caller's areas.");
        expect(outcome.data).toEqual({ done: null });
        expect(await on().databases[owner].rows(left)).toEqual(before);
        const recorded = await on().databases[owner].rows(
          `select subject, refusal from audit_record where request_id = $1 and kind = 'COMMAND'`,
          [outcome.requestId],
        );
        expect(recorded).toEqual([{ subject: 'of-elsewhere', refusal: 'PURPOSE_NOT_AVAILABLE' }]);
      },
    );
  });
};
