import { ID } from 'type-graphql';
import { textIn, type FeedFilter } from '../../shared/feed/feed.js';

/** Narrows a feed to one referral of the police. */
export const ofPoliceReferral: FeedFilter = {
  argument: 'policeReferralId',
  type: () => ID,
  says: 'The referral that is followed, by the opaque id that the police gave it. Absent: all of them.',
  of: (event) => textIn(event, 'policeReferralId'),
};
