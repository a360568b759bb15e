import { at } from '../civil-time.js';
import type { WorldChild } from '../world.js';
import { teenagers } from './st-24-teenagers.js';
import type { Teenager } from './st-24-teenagers.js';
import { tellCare, tellHealth } from './st-24-care.js';
import { tellCustody, tellFiles, tellPoliceRecords } from './st-24-police.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { addMashEpisode } from '../draft/social-care.js';

const area = 'E10000034';

/** Six of the fifteen of the custody sample: arrested in the homes where they live, all kept. */
export const st24: StoryScript = {
  story: 'ST-24',
  title: 'Six looked-after teenagers arrested in care homes: no accommodation for any',
  raises: ['R16', 'R17'],
  tell: (scene) => {
    const children = teenagers.map((teenager) => introduce(scene, teenager));
    const told = teenagers.map((teenager, i) => ({ teenager, child: childAt(children, i) }));
    const custody = told.map((one) => tellCustody(scene, one));
    told.forEach((one) => {
      tellPoliceRecords(scene, one);
      tellCare(scene, one);
      tellHealth(scene, one);
    });
    tellFiles(scene, told);
    tellPathway(scene, {
      children,
      receivedAt: at('2014-08-12', '10:00'),
      source: 'LA_SERVICES',
      need: 'N6',
      narrative: ({ givenName }) =>
        `Reviewing officer: ${givenName} was kept in a cell after an incident in the home.`,
      heldAt: at('2014-08-13', '14:00'),
    });
    const mash = addMashEpisode(scene.draft, scene.serial, {
      ...{ childIds: children.map(({ id }) => id), area, openedAt: at('2014-11-12', '11:00') },
    });
    const first = custody[0];
    return {
      children,
      episodes: { MASH_SCREENING: mash.reference, ...(first && { CUSTODY_WELFARE: first }) },
    };
  },
};

const introduce = (scene: Scene, teenager: Teenager): WorldChild =>
  scene.child({
    ...{ key: teenager.key, givenName: teenager.givenName, familyName: teenager.familyName },
    ...{ born: teenager.born, sex: teenager.sex, area, postcode: teenager.postcode },
    notes: { hidesPostcode: true },
  });

const childAt = (children: readonly WorldChild[], i: number): WorldChild => {
  const child = children[i];
  if (child === undefined) throw new RangeError(`no child ${String(i)}`);
  return child;
};
