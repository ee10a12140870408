/** The sections of Today, in the order in which they stand in the sidebar and in the digest. */
export const sections = ['late', 'today', 'risk', 'care', 'pool', 'data'] as const;
export type Section = (typeof sections)[number];
