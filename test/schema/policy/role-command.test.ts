import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandRules, rolesForCommand } from '../../../schema/policy/role-command.js';
import { rolePurposes } from '../../../schema/policy/role-purpose.js';
import { accessPurposes } from '../../../schema/principal/purpose.js';
import { roles } from '../../../schema/principal/role.js';
import { register } from '../../../subgraphs/register.js';
import { agencies, subgraphNames } from '../../../schema/principal/agency.js';

const names = commandRules.map(({ command }) => command);

describe('the table of commands', () => {
  it('names every command once', () => {
    expect([...new Set(names)]).toEqual(names);
  });

  it('names exactly the mutations that the agencies have, each with its owner', async () => {
    const held: string[] = [];
    for (const name of subgraphNames) {
      const { owner, commands, bulkCommands = [] } = await register[name].subgraph();
      const mutations = [...commands, ...bulkCommands];
      held.push(...mutations.map((command) => `${owner} ${command.name}`));
    }
    expect(held.toSorted()).toEqual(
      commandRules.map(({ owner, command }) => `${owner} ${command}`).toSorted(),
    );
  });

  it('grants nothing that its role could never use', () => {
    const idle = commandRules.flatMap(({ command, grants }) =>
      grants.flatMap(({ agency, roles: granted, purposes }) => [
        ...granted
          .filter(
            (role) =>
              !purposes.some((purpose) =>
                rolesForCommand({ agency, roles: [role] }, command, purpose).includes(role),
              ),
          )
          .map((role) => `${command}: ${agency} ${role}`),
        ...purposes
          .filter(
            (purpose) => rolesForCommand({ agency, roles: granted }, command, purpose).length === 0,
          )
          .map((purpose) => `${command}: ${agency} ${purpose}`),
      ]),
    );
    expect(idle).toEqual([]);
  });

  it('is nobody’s word but its own: what is not granted is refused', () => {
    const caller = fc.record({
      agency: fc.constantFrom(...agencies, 'PARTNERSHIP'),
      roles: fc.subarray([...roles]),
    });
    const command = fc.constantFrom(...names, 'removeEverything');
    fc.assert(
      fc.property(caller, command, fc.constantFrom(...accessPurposes), (who, name, purpose) => {
        for (const role of rolesForCommand(who, name, purpose)) {
          const granted = commandRules
            .find((rule) => rule.command === name)
            ?.grants.some(
              (grant) =>
                grant.agency === who.agency &&
                grant.roles.includes(role) &&
                grant.purposes.includes(purpose),
            );
          const usable = rolePurposes.some(
            (row) =>
              row.agency === who.agency && row.role === role && row.purposes.includes(purpose),
          );
          expect([who.roles.includes(role), granted, usable]).toEqual([true, true, true]);
        }
      }),
    );
  });

  it('lets no system give a command but of what it is told', () => {
    const given = commandRules.filter(
      ({ command, grants }) =>
        grants.some(({ roles: granted }) => granted.includes('SYSTEM_SUBSCRIBER')) &&
        !/^(acknowledgeReferral|register\w+Subscriber|acknowledge\w+Events|end\w+Subscription)$/.test(
          command,
        ),
    );
    expect(given).toEqual([]);
  });
});
