import type { Agency } from './agency.js';
import type { AccessPurpose } from './purpose.js';

/** Kinds of episode by the prefix of their reference; `URN` is a charging file, `SELF` an agency's own record. */
export const episodeKinds = ['ME', 'SD', 'CN', 'LA', 'CU', 'MI', 'BG', 'URN', 'SELF'] as const;

export type EpisodeKind = (typeof episodeKinds)[number];

export type ConsentState = 'GIVEN' | 'REFUSED' | 'NOT_SOUGHT' | 'NOT_RECORDED';

export interface PassChild {
  readonly id: string;
  /** GSS code of the local authority; null when not known to the owner of the pass. */
  readonly area: string | null;
  readonly ageBand: 'UNBORN' | 'UNDER_16' | '16_OR_OVER' | 'UNKNOWN';
  readonly consent: ConsentState;
}

/** A person named by the owner of the episode, and how that person stands to the child. */
export interface PassPerson {
  readonly iss: string;
  readonly sub: string;
  readonly relation: 'ALLOCATED_WORKER' | 'OFFICER_IN_CASE' | 'TREATING_CLINICIAN' | 'INVITED';
}

/** What an owner vouches about an episode: which children, for which purposes, which agencies. */
export interface EpisodePass {
  readonly owner: Agency;
  readonly episode: string;
  readonly kind: EpisodeKind;
  readonly purposes: readonly AccessPurpose[];
  readonly children: readonly PassChild[];
  /** Agencies invited. With no person of theirs in `people`, any role that may use the purpose is. */
  readonly agencies: readonly Agency[];
  readonly people: readonly PassPerson[];
  /** Charging file of a URN pass: ids of the investigations that it covers; else empty. */
  readonly investigations: readonly string[];
  /** Seconds since 1970, real time; at most 60 after issue. */
  readonly expiresAt: number;
}
