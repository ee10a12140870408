import type { ServiceClass } from '../service.ts';
import { methodsOn, serviceClass } from './method.ts';

interface UserState {
  /** '' where Google does not reveal it (I2) */
  readonly email: string;
}

const { answer } = methodsOn<UserState>();

/** A person, as Spreadsheet.getOwner() and Session.getActiveUser() answer it. */
export const userClass: ServiceClass<UserState> = serviceClass('Session.User', {
  getEmail: answer([[]], ({ email }) => email),
  getUserLoginId: answer([[]], ({ email }) => email),
  toString: answer([[]], ({ email }) => email),
});
