/** Episodes that the cases ask under: one of every kind that is open, and those that are not for the asker. */
import type { EntityManager } from 'typeorm';
import { issuerOf } from '../../../../dev/issuer/issuers.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../../schema/principal/purpose.js';
import { outsider, target } from './target-child.js';

/** Open to every agency as a whole, about the target; by the purpose that each serves. */
export const openEpisodes = {
  MASH_SCREENING: 'ME-ATTACK-1',
  S47_STRATEGY_CP: 'SD-ATTACK-1',
  S17_CIN_LAC_EARLYHELP: 'CN-ATTACK-1',
  LADO_ENQUIRY: 'LA-ATTACK-1',
  CUSTODY_WELFARE: 'CU-ATTACK-1',
  MISSING_EXPLOITATION: 'MI-ATTACK-1',
  CRIMINAL_INVESTIGATION_CHARGING: '22AT1000115',
} as const satisfies Partial<Record<AccessPurpose, string>>;

/** The purpose's episode; undefined where the purpose has none. */
export const episodeFor = (purpose: AccessPurpose): string | undefined =>
  (openEpisodes as Partial<Record<AccessPurpose, string>>)[purpose];

/** Strategy discussions that are not open to the one who asks, each for its own reason. */
export const otherDiscussions = {
  /** About the target, closed. */
  closed: 'SD-ATTACK-2',
  /** About the target; the police are not invited. */
  uninvited: 'SD-ATTACK-3',
  /** About the target; of health only the named nurse is invited. */
  named: 'SD-ATTACK-4',
  /** Open to all, about another child. */
  foreign: 'SD-ATTACK-5',
} as const;

const everybody = ['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'] satisfies readonly Agency[];

const open = async (manager: EntityManager, table: string, reference: string): Promise<void> => {
  await manager.query(
    `update ${table} set reference = $2, invited_agencies = $3, people = '[]', closed_at = null
       where id = (select record_id from ${table}_child where child_id = $1 order by 1 limit 1)`,
    [target, reference, everybody],
  );
};

interface Discussion {
  readonly reference: string;
  readonly child?: string;
  readonly agencies?: readonly Agency[];
  readonly people?: readonly { iss: string; sub: string; relation: string }[];
  readonly isClosed?: boolean;
}

/** Takes a discussion about somebody else and makes it this one. */
const discussion = async (manager: EntityManager, wish: Discussion): Promise<void> => {
  const [taken] = await manager.query<{ id: string }[]>(
    `select id from strategy_discussion where reference not like 'SD-ATTACK-%'
       and id not in (select record_id from strategy_discussion_child where child_id = any($1))
       order by id limit 1`,
    [[target, outsider]],
  );
  await manager.query(
    `update strategy_discussion set reference = $2, invited_agencies = $3, people = $4,
       closed_at = case when $5 then held_at else null end where id = $1`,
    [
      taken?.id,
      wish.reference,
      wish.agencies ?? everybody,
      JSON.stringify(wish.people ?? []),
      wish.isClosed ?? false,
    ],
  );
  await manager.query('update strategy_discussion_child set child_id = $2 where record_id = $1', [
    taken?.id,
    wish.child ?? target,
  ]);
};

const nurse = { iss: issuerOf('health'), sub: 'named-nurse', relation: 'INVITED' } as const;

const ofSocialCare = async (manager: EntityManager): Promise<void> => {
  await open(manager, 'mash_episode', openEpisodes.MASH_SCREENING);
  await open(manager, 'strategy_discussion', openEpisodes.S47_STRATEGY_CP);
  await open(manager, 'child_in_need_plan', openEpisodes.S17_CIN_LAC_EARLYHELP);
  await open(manager, 'lado_case', openEpisodes.LADO_ENQUIRY);
  await discussion(manager, { reference: otherDiscussions.closed, isClosed: true });
  await discussion(manager, {
    reference: otherDiscussions.uninvited,
    agencies: ['SOCIAL_CARE', 'HEALTH'],
  });
  await discussion(manager, { reference: otherDiscussions.named, people: [nurse] });
  await discussion(manager, { reference: otherDiscussions.foreign, child: outsider });
};

const ofPolice = async (manager: EntityManager): Promise<void> => {
  await open(manager, 'missing_case', openEpisodes.MISSING_EXPLOITATION);
  await manager.query(
    `update custody_record set reference = $2, invited_agencies = $3, people = '[]', closed_at = null
       where id = (select id from custody_record where child_id = $1 order by id limit 1)`,
    [target, openEpisodes.CUSTODY_WELFARE, everybody],
  );
};

const ofCps = async (manager: EntityManager): Promise<void> => {
  await manager.query(
    `update charging_case set urn = $2, invited_agencies = $3, people = '[]', closed_at = null
       where id = (select record_id from charging_case_child where child_id = $1
         and record_id not in (select record_id from charging_case_child where child_id = $4)
         order by 1 limit 1)`,
    [target, openEpisodes.CRIMINAL_INVESTIGATION_CHARGING, everybody, outsider],
  );
};

/** Writes the episodes that an agency keeps. */
export const writeEpisodes = async (agency: Agency, manager: EntityManager): Promise<void> => {
  if (agency === 'SOCIAL_CARE') await ofSocialCare(manager);
  if (agency === 'POLICE') await ofPolice(manager);
  if (agency === 'CPS') await ofCps(manager);
};
