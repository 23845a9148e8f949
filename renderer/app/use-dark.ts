import { useSyncExternalStore } from 'react';
import { useApp } from '../state/app-store.ts';

const query = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}

/** Whether the window is dark: as the user chose, else as the system is. */
export function useIsDark(): boolean {
  const system = useSyncExternalStore(subscribe, () => query.matches);
  const theme = useApp((state) => state.theme);
  return theme === 'system' ? system : theme === 'dark';
}
