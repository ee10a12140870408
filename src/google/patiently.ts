/**
 * Google fails now and then for a moment (platform C13, P10): work that may be repeated is tried again after 1 and 2 s.
 */
export function patiently<T>(work: () => T): T {
  for (let waitMs = 1_000; ; waitMs *= 2) {
    try {
      return work();
    } catch (error) {
      // the text is in the user's language: only English ones are known for certain, others are not repeated
      const passing = /Service error|timed out|server error occurred/i.test(
        error instanceof Error ? error.message : '',
      );
      if (!passing || waitMs > 2_000) throw error;
      Utilities.sleep(waitMs);
    }
  }
}
