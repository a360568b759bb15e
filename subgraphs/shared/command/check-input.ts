import type { Instant } from '../../../schema/time/instant.js';
import type { CommandInput } from './command-input.js';
import { badInput } from './refusals.js';

/** As long as the longest narrative that a referral form takes. */
const MAX_TEXT = 4_000;

/** No list of an input is longer than what one person types. */
const MAX_ITEMS = 100;

const keyForm = /^[\x21-\x7e]{8,100}$/;
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What cannot be stored, or cannot be seen: control characters but tab and line ends. */
// eslint-disable-next-line no-control-regex -- that is what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

interface Place {
  readonly path: string;
  /** The input field's name; of its list, for an item. */
  readonly name: string;
}

const checkText = (text: string, { path, name }: Place, now: Instant): void => {
  if (text.trim() === '') throw badInput(path, 'A text must not be blank.');
  if (text.length > MAX_TEXT) throw badInput(path, 'A text is longer than 4,000 characters.');
  if (unprintable.test(text)) throw badInput(path, 'A text has control characters.');
  if (/(^id|^ids|Id|Ids)$/.test(name) && !uuidForm.test(text)) {
    throw badInput(path, 'This is not the id of a record.');
  }
  if (name.endsWith('At') && text > now) throw badInput(path, 'This has not happened yet.');
};

const checkValue = (value: unknown, place: Place, now: Instant): void => {
  const { path, name } = place;
  if (typeof value === 'string') checkText(value, place, now);
  else if (typeof value === 'number' && value < 0) throw badInput(path, 'A number is negative.');
  else if (Array.isArray(value)) {
    if (value.length > MAX_ITEMS) throw badInput(path, 'A list has more than 100 items.');
    value.forEach((item, at) => {
      checkValue(item, { path: `${path}[${String(at)}]`, name }, now);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      checkValue(inner, { path: `${path}.${field}`, name: field }, now);
    }
  }
};

/**
 * What holds of every command's input, by the house's names: an `…Id` is a record's id, an `…At` is a
 * moment that has happened, no text is blank, endless or unprintable.
 * @throws Refusal BAD_USER_INPUT that names the argument
 */
export const checkInput = ({ idempotencyKey, ...input }: CommandInput, now: Instant): void => {
  if (!keyForm.test(idempotencyKey)) {
    throw badInput('input.idempotencyKey', 'An idempotency key has 8 to 100 visible characters.');
  }
  checkValue(input, { path: 'input', name: 'input' }, now);
};
