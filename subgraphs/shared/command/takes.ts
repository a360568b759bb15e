import { Field, ID, Int } from 'type-graphql';
import { CivilDay, DateTime } from '../server/scalars.js';

/*
 * The fields of a command's input, one decorator a kind. A field must be given unless it is `optional`;
 * what holds of every text, id and moment is checked in `check-input.ts`.
 */

type TypeOf = Parameters<typeof Field>[0];
type Takes = (description: string, presence?: 'optional') => PropertyDecorator;

const takes =
  (type: TypeOf): Takes =>
  (description, presence) =>
    Field(type as () => typeof ID, { description, nullable: presence === 'optional' });

/** A name ending in `Id` is checked to be one. */
export const TakesId = takes(() => ID);
export const TakesIds = takes(() => [ID]);
export const TakesText = takes(() => String);
export const TakesTexts = takes(() => [String]);
/** A name ending in `At` is checked not to lie in the future. */
export const TakesMoment = takes(() => DateTime);
export const TakesDay = takes(() => CivilDay);
export const TakesFlag = takes(() => Boolean);
export const TakesCount = takes(() => Int);

/** One of an enum's codes, or another input type. */
export const TakesOne = (type: object, ...rest: Parameters<Takes>): PropertyDecorator =>
  takes(() => type as typeof ID)(...rest);

/** A list of an enum's codes, or of another input type. */
export const TakesMany = (type: object, ...rest: Parameters<Takes>): PropertyDecorator =>
  takes(() => [type as typeof ID])(...rest);
