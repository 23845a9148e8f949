import { useEffect } from 'react';
import { endGroup, flush, redo, undo } from '../state/year-store.ts';
import { hasOwnUndo } from './own-undo.ts';
import { printShown } from './print-shown.ts';

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/**
 * Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z) over all steps, but not in texts of their own; Ctrl+S saves at once;
 * Ctrl+P prints the document, not the window.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isModified(event) || event.isComposing) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key === 'p') {
        event.preventDefault();
        printShown();
        return;
      }
      if (key !== 'z' && key !== 'y' && key !== 's') return;
      if (key !== 's' && hasOwnUndo(document.activeElement)) return;
      event.preventDefault();
      endGroup();
      if (key === 's') void flush();
      else if (isRedo) redo();
      else undo();
    };
    // Before the field's own undo, which knows only its own text.
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}
