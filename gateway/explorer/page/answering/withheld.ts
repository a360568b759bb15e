import { z } from 'zod';

const answer = z.object({
  errors: z
    .array(
      z.object({
        extensions: z.object({ code: z.string(), owner: z.string() }).partial().optional(),
      }),
    )
    .optional(),
});

const agencyNames: Readonly<Record<string, string>> = {
  POLICE: 'police',
  SOCIAL_CARE: 'social care',
  HEALTH: 'health',
  CPS: 'CPS',
};

const counted = (names: readonly string[]): string =>
  [...new Set(names)]
    .map((name) => `${name} ${String(names.filter((one) => one === name).length)}`)
    .join(', ');

/** What an answer holds back and fails at, in one line: `withheld by health 3, CPS 1`. */
export const summaryOf = (given: unknown): string => {
  const read = answer.safeParse(given);
  if (!read.success) return 'no answer of GraphQL';
  const codes = (read.data.errors ?? []).map(({ extensions }) => extensions ?? {});
  const withheld = codes.filter(({ code }) => code === 'WITHHELD');
  const others = codes.filter(({ code }) => code !== 'WITHHELD').map(({ code }) => code ?? 'ERROR');
  const lines = [
    ...(withheld.length > 0
      ? [`withheld by ${counted(withheld.map(({ owner = '' }) => agencyNames[owner] ?? owner))}`]
      : []),
    ...(others.length > 0 ? [counted(others)] : []),
  ];
  return lines.length === 0 ? 'nothing withheld' : lines.join('; ');
};
