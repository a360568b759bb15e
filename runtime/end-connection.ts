/** Holds a connection that is open, or about to be. */
interface ConnectionHolder {
  dispose(): void | Promise<void>;
}

/**
 * Closes the connection, now or as soon as it is open. One that never opens is told to whoever waits for it, and `dispose`
 * would tell it again: a rejection that nobody awaits ends the process.
 */
export const endConnection = (holder: ConnectionHolder): void => {
  Promise.resolve(holder.dispose()).catch(() => undefined);
};
