import { ServiceError } from '../service.ts';

/** Letters, digits, underscore; no digit first; no cell address (S65). @throws ServiceError */
export function checkRangeName(name: string): void {
  const isAddress = /^\$?[A-Za-z]{1,3}\$?\d+$/.test(name) || /^R\d+C\d+$/i.test(name);
  const isGood = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !isAddress && !/^(?:true|false)$/i.test(name);
  if (!isGood) throw new ServiceError('The name of the range is invalid.');
}
