import { useSyncExternalStore } from 'react';

/** Whether events come, or are waited for after the connection was lost. */
export type SocketState = 'live' | 'reconnecting';

const listeners = new Set<() => void>();
let current: SocketState = 'reconnecting';

export const socketState = {
  set(state: SocketState): void {
    current = state;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useSocketState = (): SocketState => useSyncExternalStore(socketState.subscribe, () => current);
