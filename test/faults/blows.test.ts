import { describe, expect, it } from '@jest/globals';
import { blowNamed, blowsTo, nameOf } from './blows.ts';

describe('blows', () => {
  it('are told by a name that brings them back', () => {
    const calls = [
      'SpreadsheetApp.Range.getValues',
      'LockService.Lock.tryLock',
      'PropertiesService.Properties.setProperties',
    ];
    const blows = blowsTo(calls, 3, 1);
    expect(blows.map((blow) => blowNamed(nameOf(blow)))).toEqual(blows);
    expect(blows.map(nameOf)).toEqual(
      expect.arrayContaining(['kill@3', 'service-error-after@0', 'timed-out-before@0+', 'lock-not-free-before@1']),
    );
    expect(() => blowNamed('flood@3')).toThrow(RangeError);
  });
});
