import { InputType } from 'type-graphql';
import type { BulkCommand } from '../../shared/command/bulk/bulk-command.js';
import { addingCommand } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput } from '../../shared/command/refusals.js';
import { TakesId, TakesIds, TakesMany, TakesOne, TakesText } from '../../shared/command/takes.js';
import type { PlainRow } from '../../shared/database/copy-rows.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import { PoliceReferralChild } from './police-referral-child.js';
import { PoliceReferral } from './police-referral.js';
import {
  ConsentStateEnum,
  ReferralKindEnum,
  ReferralReasonEnum,
  UrgencyEnum,
  type ConsentState,
  type ReferralKind,
  type ReferralReason,
  type Urgency,
} from './referral-enums.js';
import { UnknownChild } from './unknown-child.js';

@InputType({ description: "What the police tell children's social care about a child." })
class SubmitPoliceReferralInput extends CommandInput {
  @TakesIds(
    'Opaque ids of the children in the child index. Left out when all are unknown to it.',
    'optional',
  )
  childIds?: readonly string[] | null;

  @TakesMany(
    UnknownChild,
    'Children who are not in the index: social care registers them when it acknowledges.',
    'optional',
  )
  unknownChildren?: readonly UnknownChild[] | null;

  @TakesId('GSS code of the local authority that is told.')
  localAuthority!: string;

  @TakesOne(ReferralKindEnum, 'What it is about.')
  kind!: ReferralKind;

  @TakesOne(UrgencyEnum, 'How soon somebody has to look.')
  urgency!: Urgency;

  @TakesOne(ReferralReasonEnum, 'What the police fear.')
  reason!: ReferralReason;

  @TakesOne(RiskGradeEnum, "The police's own grade: standard, medium or high (DASH).")
  riskGrade!: RiskGrade;

  @TakesText('What happened and what worries the police.')
  narrative!: string;

  @TakesOne(ConsentStateEnum, 'Whether the family agreed. Absent: not recorded.', 'optional')
  consentSought?: ConsentState | null;
}

/** The nine characters of a GSS code of England or Wales. */
const gssForm = /^[EW]\d{8}$/;

const check = (input: SubmitPoliceReferralInput): void => {
  const { childIds, unknownChildren, localAuthority } = input;
  if (!childIds?.length && !unknownChildren?.length) {
    throw badInput('input.childIds', 'A referral is about at least one child, known or unknown.');
  }
  if (!gssForm.test(localAuthority)) {
    throw badInput('input.localAuthority', 'This is not the GSS code of a local authority.');
  }
};

const unknownRow = (
  { givenName, familyName, dateOfBirth, sex, locality }: UnknownChild,
  ids: Pick<UnknownChild, 'id' | 'recordId'>,
): PlainRow<UnknownChild> => ({ ...ids, givenName, familyName, dateOfBirth, sex, locality });

/** A child who is not in the index must never block a referral. */
export const submitPoliceReferral = addingCommand({
  name: 'submitPoliceReferral',
  does: "Tells children's social care about a child who may be at risk (Children Act 2004 s11).",
  input: SubmitPoliceReferralInput,
  shows: { field: 'referral', record: PoliceReferral },
  act: async (input, work) => {
    check(input);
    const { localAuthority, kind, urgency, reason, riskGrade, narrative } = input;
    const recordId = work.newId();
    const childIds = [...new Set(input.childIds ?? [])];
    await work.add(PoliceReferral, {
      ...{ id: recordId, localAuthority, kind, urgency, reason, riskGrade, narrative },
      submittedAt: work.now,
      consentSought: input.consentSought ?? 'NOT_RECORDED',
    });
    await work.add(PoliceReferralChild, ...childIds.map((childId) => ({ recordId, childId })));
    const unknown = input.unknownChildren ?? [];
    await work.add(
      UnknownChild,
      ...unknown.map((child) => unknownRow(child, { id: work.newId(), recordId })),
    );
    work.announce({
      topic: 'policeReferralSubmitted',
      key: recordId,
      payload: {
        ...{ localAuthority, kind, urgency, reason, riskGrade, childIds },
        unknownChildren: unknown.length,
      },
    });
    return { recordId, childIds };
  },
});

/** For records systems, which hand over what a shift has written: one transaction, an answer each. */
export const submitPoliceReferrals: BulkCommand = {
  name: 'submitPoliceReferrals',
  does: "Tells children's social care about up to a hundred matters at once, each as by itself.",
  orders: 'referrals',
  of: submitPoliceReferral,
};
