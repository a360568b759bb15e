import type { DeriveField } from '../execute/engine-operation.js';
import { accessHistory } from './access/access-history.js';
import { accessLog } from './access/access-log.js';
import { chronology } from './chronology/chronology.js';
import { dataCompleteness } from './data-completeness.js';
import { engineField, type DerivedField } from './derived-field.js';
import { childrenNeedingReview, indicatorList } from './indicators/indicator-lists.js';
import { indicators } from './indicators/indicators.js';
import { partnersReport } from './partners-report.js';
import { sources } from './sources.js';

const fields: readonly DerivedField[] = [
  sources,
  chronology,
  indicators,
  accessHistory,
  accessLog,
  indicatorList,
  childrenNeedingReview,
  partnersReport,
  dataCompleteness,
];

/** Every field that the gateway computes itself, by coordinate. A new one is one line above. */
export const derivedFields: ReadonlyMap<string, DerivedField> = new Map(
  fields.map((field) => [field.coordinate, field]),
);

/** The same as the engine computes them. */
export const engineFields: ReadonlyMap<string, DeriveField> = new Map(
  fields.map((field) => [field.coordinate, engineField(field)]),
);
