/** What can be found mechanically of a description that does not help a caseworker. */
import type { Coordinate } from './coordinates.js';

const little = new Set(
  'a an and are as at be been by did do does each for from has have how in is it its of on one or that the their them these there this to was were what when where whether which who whom whose with'.split(
    ' ',
  ),
);

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ed|es|s|d)$/, '') : word;

const inName = (name: string): readonly string[] =>
  name
    .split(/(?=[A-Z])|[_:().]/)
    .filter((word) => word !== '')
    .map((word) => stem(word.toLowerCase()));

const inText = (text: string): readonly string[] =>
  (text.replaceAll(/\([^)]*\)/g, '').match(/[\p{L}\d]+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !little.has(word))
    .map(stem);

/** Says no more than the name: "When it was set." of `setAt`. The standard's item in brackets is no word of it. */
export const repeatsItsName = ({ kind, own, owner, text }: Coordinate): boolean => {
  if (kind === 'TYPE' || kind === 'CODE') return false;
  const known = new Set([...inName(own), ...inName(owner)]);
  return inText(text).every((word) => known.has(word));
};

const unit =
  /\b(?:how (?:many|often)|grading|counts?|counted|number|version|days?|weeks?|months?|years?|hours?|minutes|miles|per cent|times|level|\d+ (?:to|is) )/i;

/** A number of which nobody says what it counts, or in what. */
export const hasNoUnit = ({ type, text }: Coordinate): boolean =>
  /^\[?(?:Int|Float)\b/.test(type) && !unit.test(text);

/** Ids are opaque, or codes of a register that is named. */
export const hasNoShape = ({ type, text }: Coordinate): boolean =>
  /^\[?ID\b/.test(type) &&
  !/opaque|GSS|`x-episode`|characters|\b(?:ODS|URN|reference)\b/i.test(text);

const source =
  /\b(?:Act|Working Together|PACE|Regulations|Guidance|guidance|policy|standard of the CPS)\b/;

/** A clock that does not name the law, guidance or policy that sets it. */
export const hasNoSource = ({ type, text }: Coordinate): boolean =>
  /^StatutoryClock\b/.test(type) && !source.test(text);

/** A caller may leave it out, and is not told what then. */
export const saysNothingOfAbsence = ({ isOptional, type, text }: Coordinate): boolean =>
  isOptional &&
  !type.endsWith('!') &&
  !/\b(?:absent|left out|may be left|only|null|none|empty|unless|otherwise|if any|where|when)\b/i.test(
    text,
  );

/** Items of the SSD, codes with a number of their own, and what is quoted. */
const explained = /`[^`]*`|(?<=SSD )[A-Z]{4}\b|\b[A-Z\d]{4}\d{3}A\b|\b[A-Z]+\d{4,}\b/g;

/** Words in capitals: abbreviations, and codes. */
export const capitalsIn = ({ text }: Coordinate): readonly string[] =>
  text.replaceAll(explained, '').match(/\b[A-Z][A-Z\d]+(?:-[A-Z]+|_[A-Z_]+)?\b/g) ?? [];
