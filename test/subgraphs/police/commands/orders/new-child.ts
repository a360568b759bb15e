import type { Desk } from '../../../../support/command-desk.js';

let taken = 0;

/** Moves on with every order, so that none meets the rows of another. */
export const nextPlace = (): number => {
  taken += 1;
  return taken - 1;
};

/** A child of whom the police hold nothing yet but that they know them, another one every time. */
export const newChild = async (desk: Desk): Promise<string> => {
  const [row] = await desk.rows(
    `select c.child_id from police_child c
     where not exists (select from missing_episode m where m.child_id = c.child_id)
       and not exists (select from custody_record r where r.child_id = c.child_id)
       and not exists (select from police_protection p where p.child_id = c.child_id)
       and not exists (select from warning_flag f where f.child_id = c.child_id)
       and not exists (select from cse_profile s where s.child_id = c.child_id)
     order by c.child_id offset $1 limit 1`,
    nextPlace(),
  );
  return String(row?.child_id);
};
