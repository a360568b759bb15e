import { dayOf } from '../../../schema/time/instant.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { DeriveSite, RawObject } from '../../execute/engine-operation.js';
import { agencyParts } from '../agency-parts.js';
import { HIDDEN_PREFIX } from '../derived-field.js';
import { Given } from '../given.js';
import type { Facts, RuleInput } from './view-rule.js';

const nothing = new Given({});

/** Whether a hidden place is in an agency's part of a child, or of a child of a hidden list. */
const isIn = (part: string, path: readonly (string | number)[]): boolean =>
  path.includes(`${HIDDEN_PREFIX}${part}`) ||
  (String(path[0]).startsWith(HIDDEN_PREFIX) && path.includes(part));

/** Parts of which something failed where only the view asks, of whichever child: none of them is trusted. */
const failedParts = ({ unseen }: DeriveSite): ReadonlySet<Agency> =>
  new Set(
    agencies.filter((agency) => unseen.some(({ path = [] }) => isIn(agencyParts[agency], path))),
  );

const full: ReadonlySet<string | null> = new Set(['DISCLOSED', 'PARTLY_DISCLOSED', 'NOT_HELD']);

/** What came back about one child, and whether it may be relied on. */
export class Evidence {
  private readonly parts: ReadonlyMap<Agency, Given>;

  constructor(child: RawObject, site: DeriveSite) {
    const failed = failedParts(site);
    const given = new Given(child);
    this.parts = new Map(
      agencies.flatMap((agency) => {
        const part = given.one(agencyParts[agency]);
        return part?.has('disclosures') && !failed.has(agency) ? [[agency, part] as const] : [];
      }),
    );
  }

  /** Null: the agency did not answer. */
  part(agency: Agency): Given | null {
    return this.parts.get(agency) ?? null;
  }

  /** Whether the owner discloses the class at the level that a rule takes. */
  isGiven({ agency, dataClass, at }: RuleInput): boolean {
    const disclosure = this.parts
      .get(agency)
      ?.all('disclosures')
      .find((one) => one.text('class') === dataClass);
    const state = disclosure?.text('state') ?? 'WITHHELD';
    return at === 'FULL' ? full.has(state) : state !== 'WITHHELD';
  }

  /** Null: no agency answered, so not even the time is known. */
  facts(): Facts | null {
    const looked = [...this.parts.values()]
      .flatMap((part) => part.all('disclosures'))
      .flatMap((one) => one.text('checkedAt') ?? [])
      .toSorted();
    const now = looked.at(-1);
    if (now === undefined) return null;
    return {
      police: this.part('POLICE') ?? nothing,
      socialCare: this.part('SOCIAL_CARE') ?? nothing,
      cps: this.part('CPS') ?? nothing,
      now,
      today: dayOf(now),
    };
  }
}
