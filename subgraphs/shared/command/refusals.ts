import { Refusal } from '../../../schema/errors/refusal.js';

/** `argument` is the path of the input field, as `input.reason`; the sentence is constant text. */
export const badInput = (argument: string, sentence: string): Refusal =>
  new Refusal('BAD_USER_INPUT', sentence, { argument });

/** The same for a record that is not there, and for one of a child whom the caller may not know of. */
export const noSuchRecord = (argument: string): Refusal =>
  badInput(argument, 'There is no such record.');

/** The order of events does not allow this: sending it again changes nothing. */
export const outOfOrder = (sentence: string): Refusal =>
  new Refusal('CONFLICT', sentence, { retryable: false });

/** What it waits for has not arrived: the same command may succeed later. */
export const notYet = (sentence: string): Refusal =>
  new Refusal('CONFLICT', sentence, { retryable: true });

/** The record has moved on since the caller read it. */
export const staleVersion = (currentVersion: number): Refusal =>
  new Refusal('CONFLICT', 'The record has changed since it was read: read it again.', {
    retryable: false,
    currentVersion,
  });
