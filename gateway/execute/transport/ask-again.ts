/**
 * Asks once more where the connection was lost: a process that ends closes connections that were kept, and one that
 * has ended is behind its address until whoever balances has seen it. Only for what may be asked twice.
 */
export const askAgain = async <T>(
  ask: () => Promise<T>,
  isLost: (error: unknown) => boolean,
): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!isLost(error)) throw error;
    return ask();
  }
};

/** What `fetch` throws where there is no connection, or no more; time that has run out is another error. */
export const isFetchFailed = (error: unknown): boolean => error instanceof TypeError;
