import { createContext, useContext } from 'react';
import type { Caller } from './caller.js';
import type { Scene } from './scene.js';

interface CallerState {
  readonly scene: Scene;
  readonly caller: Caller;
  readonly setCaller: (next: Caller) => void;
}

export const CallerContext = createContext<CallerState | null>(null);

/** Throws an Error outside of the explorer. */
export const useCaller = (): CallerState => {
  const state = useContext(CallerContext);
  if (state === null) throw new Error('Nobody is acting here.');
  return state;
};
