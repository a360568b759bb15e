import { createEngine, type Engine, type PolicyAlarm } from './engine.js';
import { readPolicyText } from './policy-text.js';

let listener: PolicyAlarm = (detail) => {
  process.emitWarning(detail, 'PolicyFailure');
};

/** Where failures of the running agreement are reported; until set, as warnings of the process. */
export const onPolicyFailure = (alarm: PolicyAlarm): void => {
  listener = alarm;
};

let running: Engine | null = null;

/** The agreement of the policy files in the folder above, read and parsed at first use. */
export const agreement = (): Engine =>
  (running ??= createEngine(readPolicyText(), (detail) => {
    listener(detail);
  }));
