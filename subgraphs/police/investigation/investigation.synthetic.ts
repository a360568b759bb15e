import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { seedConduct } from './conduct/conduct.synthetic.js';
import { InvestigationChild, InvestigationCrime } from './investigation-links.js';
import { Investigation } from './investigation.js';

export const seedInvestigations: SeedPart = async (world, manager) => {
  const { investigations } = world.police;
  const crimes = investigations.flatMap(({ id: investigationId, crimeIds }) =>
    crimeIds.map((crimeId) => ({ investigationId, crimeId })),
  );
  await copyRows<Investigation>(manager, Investigation, investigations);
  await copyRows<InvestigationChild>(manager, InvestigationChild, childLinks(investigations));
  await copyRows<InvestigationCrime>(manager, InvestigationCrime, crimes);
  return investigations.length + (await seedConduct(world, manager));
};
