/** Readers of one agency and purpose from whom the same is withheld: what one was told the others will be told. */
import type { Attack } from './attacker.js';
import { isLong } from './length.js';
import type { Reader } from './oracle/expected-level.js';
import { expectedStates } from './oracle/expected-states.js';

/** What two who are alike both ask: at length always, else one question in so many. */
const ONE_IN = isLong ? 1 : 8;

/** Who of a file's readers asks what: of those who are alike the first asks all of it, each other an eighth. */
export class Alike {
  private readonly asked = new Set<string>();

  /** `turn`: another for each question and reader, so that the others ask other eighths. */
  asks(reader: Reader, attack: Attack, turn: number): boolean {
    const { withheld } = expectedStates(attack, reader);
    const question = JSON.stringify([reader.agency, reader.purpose, attack.document, withheld]);
    const isNew = !this.asked.has(question);
    this.asked.add(question);
    return isNew || turn % ONE_IN === 0;
  }
}
