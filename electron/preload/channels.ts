/** The names of the ways between the program and its window. */
export const CHANNELS = {
  /** From the window: one operation of the contract. */
  request: 'request',
  /** From the window: it listens now. */
  ready: 'ready',
  /** To the window: an event, with a number. */
  event: 'event',
  /** From the window: what became of the event of this number. */
  done: 'done',
} as const;
