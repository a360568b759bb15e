import type { EntityManager } from 'typeorm';
import { issuerNames, issuerOf } from '../../dev/issuer/issuers.js';
import type { World } from '../../dev/synthetic/world.js';
import type { PassPerson } from '../../schema/principal/episode-pass.js';
import { seedRestricted } from '../shared/child-register/seed-restricted.synthetic.js';
import { replaceDataset } from '../shared/clock/replace-dataset.js';
import { copyRows } from '../shared/database/copy-rows.js';
import { CaseSuspect } from './case-suspect/case-suspect.js';
import { CpsPerson } from './case-suspect/cps-person.js';
import { ProposedCharge } from './case-suspect/proposed-charge.js';
import { ChargingCaseChild } from './charging-case/charging-case-child.js';
import { ChargingCase } from './charging-case/charging-case.js';
import { ActionPlanItem } from './charging-request/action-plan-item.js';
import { ActionPlan } from './charging-request/action-plan.js';
import { ChargingDecision } from './charging-request/charging-decision.js';
import { ChargingRequest } from './charging-request/charging-request.js';
import { EarlyAdvice } from './early-advice/early-advice.js';
import { VictimInformationRequest } from './victim-information/victim-information-request.js';
import { SpecialMeasure } from './special-measure/special-measure.js';
import { CpsChild } from './child/cps-child.js';

/** The world names an issuer in short; passes name it as tokens do. */
const asTokensName = (person: PassPerson): PassPerson => {
  const name = issuerNames.find((known) => known === person.iss);
  return name ? { ...person, iss: issuerOf(name) } : person;
};

const placed = <Item extends object>(items: readonly Item[]): (Item & { place: number })[] =>
  items.map((item, place) => ({ ...item, place }));

const copyFiles = async ({ cps, asOf }: World, manager: EntityManager): Promise<void> => {
  await seedRestricted(cps.children, asOf, manager);
  const files = cps.chargingCases.map((file) => ({
    ...file,
    people: file.people.map(asTokensName),
  }));
  await copyRows<ChargingCase>(manager, ChargingCase, files);
  const parts = cps.childRoles.map(({ caseId, childId, role }) => ({
    recordId: caseId,
    childId,
    role,
  }));
  await copyRows<ChargingCaseChild>(manager, ChargingCaseChild, parts);
  const suspects = files.flatMap(({ id: caseId, suspects: of }) =>
    placed(of).map((suspect) => ({ ...suspect, caseId })),
  );
  await copyRows<CaseSuspect>(manager, CaseSuspect, suspects);
  const proposed = suspects.flatMap(({ id: suspectId, charges }) =>
    placed(charges).map((charge) => ({ ...charge, suspectId, decisionId: null })),
  );
  await copyRows<ProposedCharge>(manager, ProposedCharge, proposed);
};

const copyRequests = async ({ cps }: World, manager: EntityManager): Promise<void> => {
  const requests = cps.chargingCases.flatMap(({ id: caseId, requests: of }) =>
    of.map((request) => ({ ...request, caseId })),
  );
  await copyRows<ChargingRequest>(manager, ChargingRequest, requests);
  const decisions = requests.flatMap(({ id: requestId, decision }) =>
    decision ? [{ ...decision, requestId }] : [],
  );
  await copyRows<ChargingDecision>(manager, ChargingDecision, decisions);
  const charges = decisions.flatMap(({ id: decisionId, charges: of }) =>
    placed(of).map((charge) => ({ ...charge, suspectId: null, decisionId })),
  );
  await copyRows<ProposedCharge>(manager, ProposedCharge, charges);
  const plans = decisions.flatMap(({ id: decisionId, actionPlan }) =>
    actionPlan ? [{ ...actionPlan, decisionId }] : [],
  );
  await copyRows<ActionPlan>(manager, ActionPlan, plans);
  const items = plans.flatMap(({ id: planId, items: of }) =>
    placed(of).map((item) => ({ ...item, planId })),
  );
  await copyRows<ActionPlanItem>(manager, ActionPlanItem, items);
};

/**
 * Replaces everything in the CPS's tables by its part of the world; answers the number of records. The
 * manager is a transaction's, so that a failed seed leaves what was there.
 */
export const seedCps = async (world: World, manager: EntityManager): Promise<number> => {
  const { cps } = world;
  await replaceDataset(world, { manager, system: 'CPS_RECORDS' });
  await copyRows<CpsChild>(manager, CpsChild, cps.children);
  await copyRows<CpsPerson>(manager, CpsPerson, cps.people);
  await copyFiles(world, manager);
  await copyRequests(world, manager);
  await copyRows<EarlyAdvice>(manager, EarlyAdvice, cps.earlyAdvice);
  await copyRows<SpecialMeasure>(manager, SpecialMeasure, cps.specialMeasures);
  const material = cps.victimInformationRequests;
  await copyRows<VictimInformationRequest>(manager, VictimInformationRequest, material);
  const requests = cps.chargingCases.reduce((total, file) => total + file.requests.length, 0);
  const others = cps.earlyAdvice.length + cps.specialMeasures.length + material.length;
  return cps.children.length + cps.people.length + cps.chargingCases.length + requests + others;
};
