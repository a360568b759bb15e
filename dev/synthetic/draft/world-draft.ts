import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { hashedId, openStream } from '../random.js';
import type { Random } from '../random.js';
import type { Story, WorldChild } from '../world.js';
import type { DatasetName, Recorded, Ruleset } from '../world/common.js';
import type { CpsWorld } from '../world/cps-world.js';
import type { HealthWorld } from '../world/health-world.js';
import type { PoliceWorld } from '../world/police-world.js';
import type { SocialCareWorld } from '../world/social-care-world.js';
import type { Draft } from './draft.js';
import { emptyCps, emptyHealth, emptyPolice, emptySocialCare } from './empty-agencies.js';

/** The facts that a record needs, and any default that it overrides. */
export type Facts<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

export interface DraftOptions {
  readonly dataset: DatasetName;
  readonly asOf: Instant;
  readonly ruleset: Ruleset;
  /** Force code of URNs, PNC and custody numbers. */
  readonly forceCode: string;
  readonly seed: string;
  /** Absent: 0. */
  readonly part?: number;
  /** Serials by kind, counted on from another draft; absent: from 1. */
  readonly serials?: Map<string, number>;
}

/** How one agency writes a child's name, where a story says so. */
export interface Spelling {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly otherNames?: string;
  readonly dateOfBirth?: string;
}

/** What is known of a child beside the truth: the hand-made part of the agencies' own entries. */
export interface ChildNotes {
  readonly police?: Spelling;
  readonly socialCare?: Spelling;
  readonly health?: Spelling;
  readonly cps?: Spelling;
  readonly allocatedWorkerId?: string;
  readonly treatingClinicianIds?: readonly string[];
  readonly isRestricted?: boolean;
  readonly perpetratorInHousehold?: boolean;
  /** The index must not show a postcode: the home is protected. */
  readonly hidesPostcode?: boolean;
}

/** A world in the making. Records are added in any order; `finishWorld` derives the rest. */
export class WorldDraft {
  readonly children: WorldChild[] = [];
  readonly notes = new Map<string, ChildNotes>();
  readonly stories: Story[] = [];
  readonly police: Draft<PoliceWorld> = emptyPolice();
  readonly socialCare: Draft<SocialCareWorld> = emptySocialCare();
  readonly health: Draft<HealthWorld> = emptyHealth();
  readonly cps: Draft<CpsWorld> = emptyCps();
  private readonly serials: Map<string, number>;
  /** What ids are hashed with: a load of any size is of one family. */
  private readonly family: string;

  constructor(readonly options: DraftOptions) {
    this.serials = options.serials ?? new Map<string, number>();
    [this.family = ''] = options.dataset.split(':');
  }

  id(kind: string, key: string | number): string {
    return hashedId(this.family, kind, key);
  }

  stream(name: string): Random {
    return openStream(this.options.seed, name);
  }

  /** 1, 2, 3 … of this kind. Kinds are counted apart, so that one never reshuffles another. */
  serial(kind: string): number {
    const serial = (this.serials.get(kind) ?? 0) + 1;
    this.serials.set(kind, serial);
    return serial;
  }

  /** The head of a record; `kind` in capitals is the prefix of its number in the source system. */
  recorded(kind: string, key: string | number, written: { at: Instant; by: Role }): Recorded {
    return {
      id: this.id(kind, key),
      sourceRecordId: `${kind}-${String(this.serial(kind)).padStart(6, '0')}`,
      recordedAt: written.at,
      recordedByRole: written.by,
    };
  }
}
