import { describeWorkListsOf } from '../../../support/work-list-laws.js';

const as = 'mash-social-worker';

describeWorkListsOf({
  owner: 'SOCIAL_CARE',
  stranger: 'mash-police',
  lists: [
    [{ as, list: 'mashWorklist', select: 'id' }, 'mash_episode_waiting_idx'],
    [{ as, list: 'section47Enquiries', select: 'id' }, 'section47_enquiry_started_on_idx'],
    [{ as, list: 'returnHomeInterviewsOverdue', select: 'id' }, 'missing_episode_ended_at_idx'],
    [{ as, list: 'referralsOverdue', select: 'id' }, 'referral_undecided_idx'],
    [{ as, list: 'reviewsDue', arguments: 'withinDays: 366', select: 'id' }, null],
  ],
});
