const TEXT_INPUT =
  'textarea, [contenteditable], input:not([type]), input[type=text], input[type=search], input[type=number]';

/**
 * Whether typing goes into a text that is no field of the year, such as a search or the name of a
 * version: undo and redo are its own there, and leave the year alone.
 */
export function hasOwnUndo(element: Element | null): boolean {
  return element !== null && element.matches(TEXT_INPUT) && !element.closest('[data-path]');
}
