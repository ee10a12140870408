/** Everything that a run makes bears one of these names, so that what a killed run left can be found and removed. */
export const names = {
  resultTab: 'conformance',
  scratchTab: 'conformance scratch',
  commonTab: 'conformance scratch cells',
  pageTab: 'conformance scratch page',
  /** begins the keys of properties, cache entries and metadata */
  key: 'conformance.',
  /** begins the names of named ranges */
  range: 'conformance_',
  trigger: 'conformanceTick',
} as const;
