import type { Desk } from '../../../support/command-desk.js';

export const shropshire = 'E06000051';

let taken = 0;

/** A child of Shropshire without a plan, another one every time. */
export const newChild = async (desk: Desk): Promise<string> => {
  const [row] = await desk.rows(
    `select i.id from child_identity i where i.area = $1 and not exists
       (select from child_protection_plan p where p.child_id = i.id)
     order by i.id offset $2 limit 1`,
    shropshire,
    taken,
  );
  taken += 1;
  return String(row?.id);
};
