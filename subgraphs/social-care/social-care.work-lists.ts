import type { Subgraph } from '../shared/server/subgraph.js';
import { candidateSearch } from './child-search/candidate.search.js';
import { ResolveChildResolver } from './child-search/resolve-child.resolver.js';
import { completenessResolver } from '../shared/completeness/completeness.resolver.js';
import { completenessFigures } from './data-completeness/completeness-figures.js';
import { SocialCareCandidateResolver } from './indicator/work-list/candidates.resolver.js';
import { MashEpisodeResolver } from './mash/mash.resolver.js';
import { MashListResolver } from './mash/work-list/mash-list.resolver.js';
import { InterviewsOverdueResolver } from './missing-episode/work-list/interviews-overdue.resolver.js';
import { ReferralsOverdueResolver } from './referral/work-list/referrals-overdue.resolver.js';
import { ReviewsDueResolver } from './review/reviews-due.resolver.js';
import { Section47EnquiryListResolver } from './section-47-enquiry/work-list/enquiry-list.resolver.js';
import {
  discussionAttendanceFigures,
  DiscussionAttendanceResolver,
} from './strategy-discussion/attendance.report.js';
import {
  icpcTimelinessFigures,
  referralTimelinessFigures,
} from './timeliness/timeliness.report.js';
import { TimelinessResolver } from './timeliness/timeliness.resolver.js';

/** Lists over many children, for social care's own staff, and figures over them. */
export const workLists: Pick<Subgraph, 'resolvers' | 'reports'> = {
  resolvers: [
    MashEpisodeResolver,
    MashListResolver,
    Section47EnquiryListResolver,
    InterviewsOverdueResolver,
    ReferralsOverdueResolver,
    ReviewsDueResolver,
    TimelinessResolver,
    DiscussionAttendanceResolver,
    completenessResolver('socialCareDataCompleteness', completenessFigures),
    ResolveChildResolver,
    SocialCareCandidateResolver,
  ],
  reports: [
    candidateSearch,
    referralTimelinessFigures,
    icpcTimelinessFigures,
    discussionAttendanceFigures,
    ...Object.values(completenessFigures),
  ],
};
