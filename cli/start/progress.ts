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
  /** Of a large dataset: so many children of so many. */
  readonly part: (children: number, of: number) => void;
  /** Takes the bar off the screen. */
  readonly end: () => void;
}

const inWords = (children: number, of: number): string =>
  `${children.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} children`;

/** Without a terminal, every tenth is a line. */
const plain = (out: NodeJS.WriteStream): Progress => {
  let tenths = 0;
  const line = (text: string): void => void out.write(`${text}\n`);
  return {
    say: line,
    begin: line,
    step: (step, records) => {
      line(`  ${stepNames[step]}: ${records.toLocaleString('en-GB')} records`);
    },
    part: (children, of) => {
      const reached = Math.floor((10 * children) / of);
      if (reached > tenths) line(`  ${inWords(children, of)}`);
      tenths = reached;
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
  let done = 0;
  const show = (what: string): void => {
    if (isShown) shown.update({ what });
    else shown.start(steps.length, 0, { what });
    isShown = true;
  };
  return {
    say: show,
    begin: show,
    step: (step, records) => {
      done = Math.min(steps.length, done + 1);
      shown.update(done, { what: `${stepNames[step]} ${records.toLocaleString('en-GB')}` });
    },
    part: (children, of) => {
      done = (steps.length * children) / of;
      shown.update(done, { what: inWords(children, of) });
    },
    end: () => {
      if (isShown) shown.stop();
      isShown = false;
    },
  };
};

export const createProgress = (out: NodeJS.WriteStream): Progress =>
  out.isTTY ? bar(out) : plain(out);
