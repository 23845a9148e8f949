import type { MouseEvent } from 'react';

/** A press outside would end the selection that the buttons of a grid work on. */
export function keepSelection(event: MouseEvent): void {
  event.preventDefault();
  event.nativeEvent.stopPropagation();
}
