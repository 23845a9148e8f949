import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { request } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';

const SETTING = 'previewFolded';

interface PreviewFold {
  /** As the user chose in a window with room for both. */
  readonly isFolded: boolean;
  /** Opened in a narrow window; there it is folded by itself. */
  readonly isOpenNarrow: boolean;
}

const useFold = create<PreviewFold>()(() => ({ isFolded: false, isOpenNarrow: false }));

// In a narrow window the preview stands over the form: whoever goes elsewhere wants to see the form.
useApp.subscribe((now, before) => {
  if (now.step === before.step && now.page === before.page && now.target === before.target) return;
  useFold.setState({ isOpenNarrow: false });
});

const narrow = matchMedia('(width < 1000px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => {
    narrow.removeEventListener('change', changed);
  };
}

/** Whether the window has no room for form and preview side by side. */
function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

/** Whether the preview is folded away, and whether it would stand over the form. */
export function usePreviewFold(): { readonly isFolded: boolean; readonly isOver: boolean } {
  const isNarrow = useIsNarrow();
  const { isFolded, isOpenNarrow } = useFold();
  return isNarrow ? { isFolded: !isOpenNarrow, isOver: isOpenNarrow } : { isFolded, isOver: false };
}

/** Takes up what was chosen last, from the settings of the library. */
export function takeUpPreviewFold(settings: Readonly<Record<string, unknown>>): void {
  useFold.setState({ isFolded: settings[SETTING] === true });
}

/** Folds the preview away or opens it; remembered where the window has room for both. */
export async function foldPreview(isFolded: boolean): Promise<void> {
  if (narrow.matches) {
    useFold.setState({ isOpenNarrow: !isFolded });
    return;
  }
  useFold.setState({ isFolded });
  await request('settings/save', { values: { [SETTING]: isFolded } });
}
