/** What the process answers to its caller. */
export const exitCodes = { failed: 1, wrongUse: 2, found: 3, away: 4, gap: 5 } as const;

/** Ends a command: the message goes to stderr, in whole sentences, and never holds a secret. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(reason: keyof typeof exitCodes, message: string) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCodes[reason];
  }
}
