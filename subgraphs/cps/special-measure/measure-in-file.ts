import type { CommandWork, LockOptions } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { SpecialMeasure } from './special-measure.js';

interface MeasureInFile {
  readonly measure: SpecialMeasure;
  readonly urn: string;
}

/** A measure, locked with its file. @throws Refusal CONFLICT when the file is closed, or the court has ruled */
export const measureInFile = async (
  id: string,
  expectedVersion: LockOptions['expectedVersion'],
  work: CommandWork,
): Promise<MeasureInFile> => {
  const argument = 'input.specialMeasureId';
  const measure = await work.lock(SpecialMeasure, id, { argument, expectedVersion });
  const { urn, closedAt } = await work.lock(ChargingCase, measure.caseId, { argument });
  if (closedAt !== null) throw outOfOrder('The file is closed.');
  if (measure.granted !== null) throw outOfOrder('The court has ruled already.');
  return { measure, urn };
};
