import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { ContestantName } from './contestant.js';
import { cpuRatio, figuresOf, type Outcome } from './outcome.js';
import { operationNames, type OperationName } from './questions.js';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const ms = (value: number): string => value.toFixed(1);

const head = [
  row(['Children', 'At once', '', 'CPU, ms', 'Requests/s', 'p50, ms', 'p95, ms', 'p99, ms']),
  row(['---:', '---:', '---', '---:', '---:', '---:', '---:', '---:']),
];

const outcomeRow = (outcome: Outcome): string => {
  const of = figuresOf(outcome);
  return row([
    outcome.children.toLocaleString('en-GB'),
    String(outcome.callers),
    outcome.title,
    ms(of.totalCpuMs),
    of.requestsPerSecond.toFixed(0),
    ...[of.p50Ms, of.p95Ms, of.p99Ms].map(ms),
  ]);
};

/** One operation at all sizes, as a Markdown table. */
export const tableOf = (outcomes: readonly Outcome[]): string =>
  [...head, ...outcomes.map(outcomeRow)].join('\n');

const processes = ['gateway', 'program', 'police', 'social-care', 'health', 'cps', 'PostgreSQL'];

/** Which process the time goes to. */
export const shareTable = (outcomes: readonly Outcome[]): string =>
  [
    row(['Children', '', ...processes]),
    row(['---:', '---', ...processes.map(() => '---:')]),
    ...outcomes.map((outcome) => {
      const { cpuMs } = figuresOf(outcome);
      const cells = processes.map((name) => {
        const used = cpuMs.get(name);
        return used === undefined ? '' : ms(used);
      });
      return row([outcome.children.toLocaleString('en-GB'), outcome.title, ...cells]);
    }),
  ].join('\n');

/** Whom ours is compared with, and what they are called in a sentence. */
const others = [
  ['floor', 'the floor'],
  ['hand', 'by hand'],
  ['stock', 'stock'],
] as const satisfies readonly (readonly [ContestantName, string])[];

const one = (outcomes: readonly Outcome[], name: ContestantName): Outcome | undefined =>
  outcomes.find((outcome) => outcome.name === name);

/** What ours costs as a multiple of the floor, of the same by hand, and of a stock gateway. */
export const ratioTable = (outcomes: readonly Outcome[]): string => {
  const keys = [
    ...new Set(
      outcomes.map(
        ({ children, operation, callers }) => `${operation}|${String(children)}|${String(callers)}`,
      ),
    ),
  ];
  return [
    row(['Operation', 'Children', 'At once', ...others.map(([, title]) => `Ours over ${title}`)]),
    row(['---', '---:', '---:', ...others.map(() => '---:')]),
    ...keys.map((key) => {
      const [operation = '', children = '', callers = ''] = key.split('|');
      const of = outcomes.filter(
        (outcome) =>
          outcome.operation === operation &&
          String(outcome.children) === children &&
          String(outcome.callers) === callers,
      );
      const ours = one(of, 'ours');
      const over = (other: Outcome | undefined): string =>
        ours && other ? cpuRatio(ours, other).toFixed(2) : '';
      return row([
        operation,
        Number(children).toLocaleString('en-GB'),
        callers,
        ...others.map(([name]) => over(one(of, name))),
      ]);
    }),
  ].join('\n');
};

const colours = { ours: '#1d70b8', stock: '#b1b4b6', hand: '#f47738', floor: '#00703c' } as const;

/** Processor time of a child view against the number of children, one caller at a time. */
const pictureOf = (outcomes: readonly Outcome[]): string => {
  const views = outcomes.filter(
    ({ operation, callers }) => operation === 'child-view' && callers === 1,
  );
  const sizes = [...new Set(views.map(({ children }) => children))].sort((a, b) => a - b);
  const most = Math.max(1, ...views.map((view) => figuresOf(view).totalCpuMs));
  const x = (children: number): number =>
    90 + (sizes.indexOf(children) / Math.max(1, sizes.length - 1)) * 460;
  const y = (cpuMs: number): number => 270 - (cpuMs / most) * 220;
  const lines = [...new Set(views.map(({ name }) => name))].map((name) => {
    const of = views.filter((view) => view.name === name);
    const points = of.map(
      (view) => [x(view.children), y(figuresOf(view).totalCpuMs), view] as const,
    );
    const path = points.map(([left, top]) => `${left.toFixed(0)},${top.toFixed(0)}`).join(' ');
    const labels = points
      .map(
        ([left, top, view]) =>
          `<text x="${left.toFixed(0)}" y="${(top - 8).toFixed(0)}" text-anchor="middle">${ms(figuresOf(view).totalCpuMs)}</text>`,
      )
      .join('');
    const [, last = 0] = points.at(-1) ?? [];
    return `<polyline points="${path}" fill="none" stroke="${colours[name]}" stroke-width="2.5"/>${labels}<text x="565" y="${(last + 4).toFixed(0)}" fill="${colours[name]}">${of[0]?.title ?? ''}</text>`;
  });
  const axis = sizes
    .map(
      (size) =>
        `<text x="${x(size).toFixed(0)}" y="295" text-anchor="middle">${size.toLocaleString('en-GB')}</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 310" font-family="sans-serif" font-size="13"><text x="12" y="24" font-size="15">Processor time of a child view, ms, against the number of children</text><line x1="70" y1="270" x2="560" y2="270" stroke="#505a5f"/>${lines.join('')}${axis}</svg>\n`;
};

const titles: Readonly<Record<OperationName, string>> = {
  'child-view': 'A child view',
  'files-awaiting-charging-advice': 'Files that await charging advice',
  backlogs: "The police's backlogs",
};

export interface Report {
  readonly outcomes: readonly Outcome[];
  /** Processes that wanted a processor before the run began, over a minute: other people's work. */
  readonly loadBefore: number;
}

/** All figures, as Markdown. */
export const figuresText = ({ outcomes, loadBefore }: Report): string => {
  const views = outcomes.filter(
    ({ operation, callers }) => operation === 'child-view' && callers === 1,
  );
  return [
    `${loadBefore.toFixed(1)} other processes wanted one of ${String(availableParallelism())} processors before the run.`,
    ratioTable(outcomes),
    ...operationNames.flatMap((name) => {
      const of = outcomes.filter(({ operation }) => operation === name);
      return of.length === 0 ? [] : [`## ${titles[name]}`, tableOf(of)];
    }),
    '## Where the time of a child view goes',
    'Milliseconds of processor time, one caller at a time.',
    shareTable(views),
  ].join('\n\n');
};

/** Writes `docs/performance.md` between its marks, and its picture. */
export const writeReport = async (report: Report, page: string): Promise<void> => {
  // Compiled files stand two folders deeper than their sources.
  const docs = new URL('../../../docs/', import.meta.url);
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const file = fileURLToPath(new URL('performance.md', docs));
  const text = `${before}${BEGIN}\n\n${PICTURE}\n\n${figuresText(report)}\n\n${END}${after}`;
  const style = await resolveConfig(file);
  await writeFile(file, await format(text, { ...style, parser: 'markdown' }));
  await writeFile(new URL('performance.svg', docs), pictureOf(report.outcomes));
};

const BEGIN = '<!-- figures: written by npm run bench:child-view -->';
const PICTURE = '![Processor time of a child view](performance.svg)';
const END = '<!-- end of figures -->';
