import type { Agency } from '../../../schema/principal/agency.js';
import type { AreaCode } from './common.js';

/** What does not belong to one agency: the force, the areas, what the report says of them. */
export interface Reference {
  /** `provenance.sourceSystem` of every record of an agency. */
  readonly sourceSystems: Readonly<Record<Agency, string>>;
  readonly force: Force;
  readonly localAuthorities: readonly LocalAuthority[];
  readonly policingAreas: readonly PolicingArea[];
  /** Facts that the report gives only roughly or not at all, and that this dataset assumes. */
  readonly assumptions: readonly Assumption[];
}

export interface Force {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** "approximately 3,550": not the sum of its parts, which is 3,546. */
  readonly staffApprox: number;
  readonly officers: number;
  readonly policeStaff: number;
  readonly pcsos: number;
  readonly areaSqMiles: number;
  readonly population: number;
  readonly alliance: string | null;
}

export interface LocalAuthority {
  readonly id: string;
  /** GSS code: the `localAuthority: ID` of operations. */
  readonly code: AreaCode;
  readonly dfeCode: string;
  readonly name: string;
  /** Ofsted's judgement of child protection; `on` is `YYYY-MM`. Null where none is loaded. */
  readonly judgement: { readonly grade: OfstedGrade; readonly on: string } | null;
  readonly edtPhone: string;
}

export type OfstedGrade = 'OUTSTANDING' | 'GOOD' | 'ADEQUATE' | 'INADEQUATE';

export interface PolicingArea {
  readonly id: string;
  readonly name: string;
  readonly localAuthorityCode: AreaCode;
}

export interface Assumption {
  readonly key: string;
  readonly text: string;
}
