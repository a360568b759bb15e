import { namedEnum } from '../../shared/server/named-enum.js';

export const EmployerTypeEnum = namedEnum(
  'EmployerType',
  'Where a person works with children (Working Together, allegations against people who work with children).',
  {
    SCHOOL: 'A school or college.',
    LOCAL_AUTHORITY: 'A local authority.',
    CHILDRENS_HOME: "A children's home.",
    HEALTH: 'The health service.',
    VOLUNTARY: 'A voluntary organisation.',
  },
);
export type EmployerType = keyof typeof EmployerTypeEnum;
