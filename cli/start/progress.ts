import cliProgress from 'cli-progress';
import { steps, type Step } from './databases/prepared-file.js';

/** What each step is called in front of people. */
export const stepNames: Readonly<Record<Step, string>> = {
  CHILDREN: 'Children',
  POLICE: 'Police',
  SOCIAL_CARE: 'Social care',
  HEALTH: 'Health',
  CPS: 'CPS',
};

/** Says what takes time while it is done: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly say: (message: string) => void;
  readonly begin: (what: string) => void;
  readonly step: (step: Step, records: number) => void;
  /** Takes the bar off the screen. */
  readonly end: () => void;
}

const plain = (out: NodeJS.WriteStream): Progress => {
  const line = (text: string): void => void out.write(`${text}\n`);
  return {
    say: line,
    begin: line,
    step: (step, records) => {
      line(`  ${stepNames[step]}: ${records.toLocaleString('en-GB')} records`);
    },
    end: () => undefined,
  };
};

const bar = (out: NodeJS.WriteStream): Progress => {
  const shown = new cliProgress.SingleBar({
    format: ' {bar} {what}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: true,
    stream: out,
  });
  let isShown = false;
  const show = (what: string): void => {
    if (isShown) shown.update({ what });
    else shown.start(steps.length, 0, { what });
    isShown = true;
  };
  return {
    say: show,
    begin: show,
    step: (step, records) => {
      shown.increment({ what: `${stepNames[step]} ${records.toLocaleString('en-GB')}` });
    },
    end: () => {
      if (isShown) shown.stop();
      isShown = false;
    },
  };
};

export const createProgress = (out: NodeJS.WriteStream): Progress =>
  out.isTTY ? bar(out) : plain(out);
