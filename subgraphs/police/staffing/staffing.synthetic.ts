import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Post } from './post.js';

export const seedPosts: SeedPart = async ({ police: { posts } }, manager) => {
  const rows = posts.map(({ id, title, funded, holderStaffId }) => ({
    ...{ id, title, funded, filled: holderStaffId !== null },
  }));
  await copyRows<Post>(manager, Post, rows);
  return rows.length;
};
