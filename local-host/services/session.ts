import { method, plain, serviceObject } from './object.ts';
import type { ServiceClass, ServiceObject } from './service.ts';

interface Person {
  readonly email: string;
}

const userType: ServiceClass<Person> = {
  name: 'Session.User',
  methods: {
    getEmail: plain(({ email }: Person, execution) => {
      if (email === '') return ''; // not revealed: no error (I2)
      execution.requireScope('userinfo.email', 'User.getEmail');
      return email;
    }),
    getUserLoginId: plain(({ email }: Person) => email),
    toString: plain(({ email }: Person) => email),
  },
};

/** @param facts the person's user-interface language, the script's zone, an opaque key for the person */
export function session(facts: {
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly locale: string;
  readonly scriptTimeZone: string;
  readonly temporaryKey: string;
}): ServiceObject {
  const [effective, active] = [facts.effectiveUser, facts.activeUser].map((email) =>
    serviceObject(userType, { email }),
  );
  return serviceObject(
    {
      name: 'Session',
      methods: {
        getEffectiveUser: plain(() => effective),
        getActiveUser: plain(() => active),
        getActiveUserLocale: plain(() => facts.locale),
        getScriptTimeZone: plain(() => facts.scriptTimeZone),
        getTemporaryActiveUserKey: plain(() => facts.temporaryKey),
      },
    },
    null,
  );
}

/** `Logger` and `console`: lines of the execution's log; the realm makes the text of a line (prelude.js). */
export function logs(write: (line: string) => void): { Logger: ServiceObject; console: ServiceObject } {
  const logging = (name: string) =>
    method<null>([['String']], (_, [line], execution) => {
      execution.charge({ operation: 'log' });
      write(name === 'log' ? (line as string) : `${name}: ${line as string}`);
    });
  return {
    Logger: serviceObject(
      { name: 'Logger', methods: { log: logging('log'), clear: plain(() => undefined), getLog: plain(() => '') } },
      null,
    ),
    console: serviceObject(
      {
        name: 'console',
        methods: {
          log: logging('log'),
          info: logging('info'),
          warn: logging('warn'),
          error: logging('error'),
          time: logging('time'),
          timeEnd: logging('timeEnd'),
        },
      },
      null,
    ),
  };
}
