import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Writes one part of a dataset; answers the number of records. */
export type WritePart<Part> = (part: Part, manager: EntityManager) => Promise<number>;

/** A dataset on its way into one database: nothing of it is there until `end` has committed all. */
export interface Writing<Part> {
  write(part: Part): Promise<void>;
  /**
   * Commits, lets the planner learn what the tables hold, and indexes be read without them; answers the number of
   * records.
   */
  end(): Promise<number>;
  /** Leaves the database as it was. */
  giveUp(): Promise<void>;
}

/** INVARIANT: a database holds a whole dataset or none: all parts are written in one transaction. */
export const beginWriting = async <Part>(
  owner: DataSource,
  write: WritePart<Part>,
): Promise<Writing<Part>> => {
  const runner: QueryRunner = owner.createQueryRunner();
  await runner.startTransaction();
  let records = 0;
  return {
    write: async (part) => {
      records += await write(part, runner.manager);
    },
    end: async () => {
      await runner.commitTransaction();
      await runner.release();
      await owner.query('vacuum (analyze)');
      return records;
    },
    giveUp: async () => {
      await runner.rollbackTransaction();
      await runner.release();
    },
  };
};

/**
 * Gives each part to all writings at once, and makes the next while they write, so that no more than two
 * are in memory. `onWritten` is told of each part that all have written.
 * @throws what making or writing throws; then no writing has ended, and all have been given up
 */
export const writeParts = async <Part>(
  parts: Iterator<Part>,
  writings: readonly Writing<Part>[],
  onWritten: (part: Part) => void,
): Promise<void> => {
  const following = async (): Promise<IteratorResult<Part>> => {
    await nextTurn();
    return parts.next();
  };
  try {
    let turn = parts.next();
    while (!turn.done) {
      const { value: part } = turn;
      const written = Promise.all(writings.map((writing) => writing.write(part)));
      [turn] = await Promise.all([following(), written]);
      onWritten(part);
    }
  } catch (error) {
    await Promise.allSettled(writings.map((writing) => writing.giveUp()));
    throw error;
  }
};
