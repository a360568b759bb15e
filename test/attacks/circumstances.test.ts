/** Attacks that the moment makes: what is so of a child, a caller or a connection while somebody asks. */
import { afterAll, beforeAll } from '@jest/globals';
import { describeBrokenGlass } from './moments/broken-glass.js';
import { describeFeeds } from './moments/feeds.js';
import { describeStanding } from './moments/standing.js';
import { describeUnread } from './moments/unread.js';
import { startBattlefield, type Battlefield } from './support/battlefield.js';

let field: Battlefield;

beforeAll(async () => {
  field = await startBattlefield();
}, 120_000);

afterAll(() => field.stop());

const on = (): Battlefield => field;

describeStanding(on);
describeBrokenGlass(on);
describeUnread(on);
describeFeeds(on);
