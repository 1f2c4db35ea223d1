import { useSyncExternalStore } from 'react';

const place = 'passerelle-key';
const listeners = new Set<() => void>();

/** The API key of this tab, or null. It is gone when the tab is closed, and no other tab sees it. */
export const readKey = (): string | null => sessionStorage.getItem(place);

/** Keeps the key for this tab; null forgets it. */
export function keepKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, key);
  for (const listener of listeners) listener();
}

export function useKey(): string | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readKey);
}
