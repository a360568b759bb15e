import type { StatefulAuthorizationCall } from '@cedar-policy/cedar-wasm/nodejs';

import type { Role } from '../../principal/role.js';
import type { Level } from '../level.js';
import type { Question } from '../question.js';

/** A level that can be opened; NONE is what is left. */
export type OpenLevel = Exclude<Level, 'NONE'>;

type CedarRequest = Pick<
  StatefulAuthorizationCall,
  'principal' | 'action' | 'resource' | 'context' | 'entities'
>;

const actionOf: Readonly<Record<OpenLevel, string>> = {
  FULL: 'seeFull',
  SUMMARY: 'seeSummary',
  PRESENCE: 'seePresence',
};

const entity = (type: string, id: string): { __entity: { type: string; id: string } } => ({
  __entity: { type, id },
});

const contextOf = ({ purpose, relation, dataClass }: Question): CedarRequest['context'] => {
  const { kind, named, justified, ...facts } = relation;
  return {
    purpose: entity('Purpose', purpose),
    episode: entity('Episode', kind),
    named: entity('Relation', named ?? 'NOT_NAMED'),
    isJustified: justified.includes(dataClass),
    ...facts,
  };
};

/** The question in Cedar's words, asked in one role. The caller is nobody in particular, on purpose. */
export const cedarRequest = (level: OpenLevel, question: Question, role: Role): CedarRequest => {
  const { caller, owner, dataClass } = question;
  const principal = { type: caller.kind === 'person' ? 'Person' : 'System', id: 'caller' };
  const resource = { type: 'Holding', id: `${owner}.${dataClass}` };
  return {
    principal,
    action: { type: 'Action', id: actionOf[level] },
    resource,
    context: contextOf(question),
    entities: [
      {
        uid: principal,
        attrs: { agency: entity('Agency', caller.agency), assurance: caller.assurance },
        parents: [{ type: 'Role', id: role }],
      },
      {
        uid: resource,
        attrs: { owner: entity('Agency', owner), dataClass: entity('DataClass', dataClass) },
        parents: [],
      },
    ],
  };
};
