import type { AreaCode } from './world/common.js';

/*
 * Identifiers with valid check digits, all in ranges that are never issued: NHS
 * numbers 999…, PNC serials from 9,000,000, URNs of unit ZZ, inward postcodes with C, I, K, M, O
 * or V, telephone numbers that Ofcom keeps for drama.
 */

/** The `serial`-th valid NHS number from 999 000 0000: nine digits and a modulus-11 check digit. */
export const nhsNumber = (serial: number): string => {
  const body = `999${String(serial).padStart(6, '0')}`;
  const check = nhsCheckDigit(body);
  if (check === null) throw new RangeError(`serial ${String(serial)} has no check digit`);
  return `${body}${String(check)}`;
};

/** Null for the one body in eleven whose check digit would be 10. */
export const nhsCheckDigit = (body: string): number | null => {
  const sum = Array.from(body).reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = 11 - (sum % 11);
  if (check === 11) return 0;
  return check === 10 ? null : check;
};

export const isNhsNumber = (text: string): boolean =>
  /^999\d{7}$/.test(text) && nhsCheckDigit(text.slice(0, 9)) === Number(text[9]);

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Unique pupil number: check letter, LA 3, establishment 4, year 2, serial 3. */
export const upn = (
  laCode: string,
  of: { readonly establishment: number; readonly year: number; readonly serial: number },
): string => {
  const body = `${laCode}${digits(of.establishment, 4)}${digits(of.year % 100, 2)}${digits(of.serial, 3)}`;
  return `${upnCheckLetter(body)}${body}`;
};

export const upnCheckLetter = (body: string): string => {
  const sum = Array.from(body).reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
  return upnLetters.charAt(sum % 23);
};

const pncLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** PNC id `YYYY/NNNNNNNC`. */
export const pncId = (year: number, serial: number): string => {
  const number = digits(serial, 7);
  return `${String(year)}/${number}${policeCheckLetter(`${digits(year % 100, 2)}${number}`)}`;
};

/** Criminal Records Office number `NNNNNN/YYC`. */
export const croNumber = (year: number, serial: number): string => {
  const yy = digits(year % 100, 2);
  const number = digits(serial, 6);
  return `${number}/${yy}${policeCheckLetter(`${yy}${number}`)}`;
};

export const policeCheckLetter = (number: string): string => pncLetters.charAt(Number(number) % 23);

/** Unique reference number of a file: force 22 (the fictional 99 for demo), unit ZZ, serial, year. */
export const urn = (force: string, serial: number, year: number): string =>
  `${force}ZZ${digits(serial, 5)}${digits(year % 100, 2)}`;

/** Reference of an episode: `SD-2014-00123`. */
export const episodeReference = (prefix: string, year: number, serial: number): string =>
  `${prefix}-${String(year)}-${digits(serial, 5)}`;

/** Ofcom's numbers for drama: 07700 900000 to 900999. */
export const dramaPhone = (serial: number): string => `07700 900${digits(serial % 1000, 3)}`;

const outward: Readonly<Record<AreaCode, readonly string[]>> = {
  E06000019: ['HR1', 'HR2', 'HR4', 'HR6', 'HR8', 'HR9'],
  E10000034: ['WR1', 'WR2', 'WR3', 'WR5', 'WR9', 'WR14'],
  E06000051: ['SY1', 'SY2', 'SY3', 'SY7', 'SY8', 'SY11'],
  E06000020: ['TF1', 'TF2', 'TF3', 'TF4', 'TF5', 'TF7'],
};
const neverUsed = ['C', 'I', 'K', 'M', 'O', 'V'];

/** A real outward part, an inward part that cannot exist: `HR1 1CI`. */
export const impossiblePostcode = (area: AreaCode, serial: number): string => {
  const parts = outward[area];
  const out = parts[serial % parts.length] ?? 'HR1';
  const rest = Math.floor(serial / parts.length);
  const first = neverUsed[Math.floor(rest / 9) % 6] ?? 'C';
  const second = neverUsed[Math.floor(rest / 54) % 6] ?? 'I';
  return `${out} ${String((rest % 9) + 1)}${first}${second}`;
};

export const isImpossiblePostcode = (text: string): boolean =>
  /^[A-Z]{1,2}\d{1,2} \d[CIKMOV][CIKMOV]$/.test(text);

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
