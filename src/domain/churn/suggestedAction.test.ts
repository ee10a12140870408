import { expect, it } from '@jest/globals';
import { suggestedAction } from './suggestedAction.ts';

it.each([
  ['manager-calls', { band: 'critical', tier: 'key', hasComplaint: false }],
  ['call-with-offer', { band: 'critical', tier: 'regular', hasComplaint: false }],
  ['resolve-complaint', { band: 'critical', tier: 'vip', hasComplaint: true }],
  ['call-with-offer', { band: 'high', tier: 'vip', hasComplaint: false }],
  ['light-contact', { band: 'watch', tier: null, hasComplaint: false }],
  ['welcome', { band: 'new', tier: 'regular', hasComplaint: false }],
  [null, { band: 'stable', tier: 'vip', hasComplaint: false }],
] as const)('suggests %s for %j', (action, facts) => {
  expect(suggestedAction(facts)).toBe(action);
});
