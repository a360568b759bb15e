/** What the attacks of a moment ask, and how they read what comes of it. */
import { randomUUID } from 'node:crypto';
import type { Attack, Outcome } from '../support/attacker.js';
import type { Battlefield } from '../support/battlefield.js';
import { overHttp, patiently, transports, type Transport } from '../support/attacker.js';

/** The battlefield, once it has started. */
export type On = () => Battlefield;

export const ask = patiently(overHttp);

/** Whatever carries a question to the gateway: what is so at the moment is so on each. */
export const carriers: readonly (readonly [name: string, ask: Transport])[] = Object.entries(
  transports,
).map(([name, transport]) => [name, patiently(transport)]);

/** Something of every agency. */
export const everywhere = `{ id
  police { knownToPolice crimes { crimeNumber } disclosures { class state held count reason } }
  socialCare { involvementStatus disclosures { class state held count reason } }
  health { nhsNumberVerified attendances { id } disclosures { class state held count reason } }
  cps { cases { status } disclosures { class state held count reason } } }`;

export const codesOf = ({ errors }: Pick<Outcome, 'errors'>): readonly string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

export const partOf = {
  POLICE: 'police',
  SOCIAL_CARE: 'socialCare',
  HEALTH: 'health',
  CPS: 'cps',
} as const;

type Part = Readonly<Record<string, unknown>> & {
  readonly disclosures: readonly {
    state: string;
    held: unknown;
    count: unknown;
    reason: unknown;
  }[];
};

export const partIn = ({ data }: Outcome, part: string): Part | null =>
  (data as { child: Readonly<Record<string, Part | null>> | null }).child?.[part] ?? null;

/** A command as the gateway takes it, under a key of its own. */
export const command = (as: string, document: string, input: object): Attack => ({
  ...{ as, purpose: 'MASH_SCREENING', document },
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
});
