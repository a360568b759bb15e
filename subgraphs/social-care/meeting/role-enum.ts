import { registerEnumType } from 'type-graphql';
import { roles, type Role } from '../../../schema/principal/role.js';

// The keys are exactly the roles: Object.fromEntries cannot say so.
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as Readonly<
  Record<Role, Role>
>;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'The role in which somebody works with children or their records.',
});
