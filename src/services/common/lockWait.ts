/** How long a run waits for the document lock, in milliseconds. */
export const lockWaitMs = 10_000;
