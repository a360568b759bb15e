import { GraphQLError } from 'graphql';
import { Field, InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { CivilDay } from '../../shared/server/scalars.js';
import type { Sought } from './compare.js';

const MAX_LENGTH = 100;

@InputType('ResolveChildInput', {
  description:
    'Who is sought: an NHS number or UPN, or a family name with a date of birth, or with a given name and a postcode.',
})
export class ResolveChildInput {
  @Field(() => String, { nullable: true, description: 'Given name. Left out when not known.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name. Left out when not known.' })
  familyName?: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'Date of birth (SSD PERS005A). Left out when not known.',
  })
  dateOfBirth?: CivilDate | null;

  @Field(() => SexEnum, {
    nullable: true,
    description: 'Sex (SSD PERS002A). Left out when not known.',
  })
  sex?: Sex | null;

  @Field(() => String, {
    nullable: true,
    description: 'Postcode of a home. Left out when not known.',
  })
  postcode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'NHS number, ten digits. Only for those who may read it: no police force, until regulations under Children Act 2004 section 16LC. Left out when not known.',
  })
  nhsNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique pupil number. Only for those who may read it. Left out when not known.',
  })
  upn?: string | null;
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const written = (text: string | null | undefined): string | null => {
  if (text === null || text === undefined || text.trim() === '') return null;
  if (text.length > MAX_LENGTH) throw badInput('`input` has a text of more than 100 characters.');
  return text.trim();
};

/** HR1 1CI, as the index writes it. */
const asPostcode = (text: string | null): string | null => {
  const packed = text?.replaceAll(/\s/g, '').toUpperCase() ?? '';
  return packed.length < 5 ? null : `${packed.slice(0, -3)} ${packed.slice(-3)}`;
};

const lower = (text: string | null): string | null => text?.toLowerCase() ?? null;
const digits = (text: string | null): string | null => text?.replaceAll(/\s/g, '') ?? null;

const isEnough = ({
  familyName,
  givenName,
  dateOfBirth,
  postcode,
  nhsNumber,
  upn,
}: Sought): boolean =>
  nhsNumber !== null ||
  upn !== null ||
  (familyName !== null && (dateOfBirth !== null || (givenName !== null && postcode !== null)));

/** In the index's spelling. Throws BAD_USER_INPUT when it is too little to mean one child: no fishing. */
export const soughtOf = (input: ResolveChildInput): Sought => {
  const sought: Sought = {
    givenName: lower(written(input.givenName)),
    familyName: lower(written(input.familyName)),
    dateOfBirth: input.dateOfBirth ?? null,
    sex: input.sex ?? null,
    postcode: asPostcode(written(input.postcode)),
    nhsNumber: digits(written(input.nhsNumber)),
    upn: digits(written(input.upn))?.toUpperCase() ?? null,
  };
  if (isEnough(sought)) return sought;
  throw badInput(
    '`input` must have an NHS number or UPN, or a family name with a date of birth, or with a given name and a postcode.',
  );
};
