import type { Protection } from '../../workbook/protection.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type Execution, HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from '../service.ts';
import { enums } from './enums.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, stateOf } from './method.ts';
import type { Session } from './session.ts';

interface ProtectionState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

const { answer, deed } = methodsOn<ProtectionState>();

/** @throws ServiceError when somebody removed it */
function known({ sheet, id }: ProtectionState): Protection {
  const protection = sheet.protections.find((other) => other.id === id);
  if (!protection) throw new ServiceError('The protection no longer exists.');
  return protection;
}

function mayEditProtection({ session }: ProtectionState, { warningOnly, editors }: Protection, user: string): boolean {
  if (session.book.roleOf(user) === 'viewer') return false;
  return warningOnly || user === session.book.owner || editors.includes(user);
}

function change(state: ProtectionState, execution: Execution, apply: (protection: Protection) => void): void {
  const protection = known(state);
  if (!mayEditProtection(state, protection, execution.effectiveUser)) {
    throw new ServiceError('You do not have permission to edit this protection.');
  }
  state.session.chargeFeature(execution);
  apply(protection);
  state.sheet.changed('protection', protection.area);
}

/** Addresses of Users or texts, lower case. */
function addresses(list: readonly unknown[]): string[] {
  return list.map((entry) => {
    if (typeof entry === 'string') return entry.toLowerCase();
    const isUser = (entry as ServiceObject | null)?.type?.name === 'Session.User';
    if (!isUser) throw new HostStrictError('an editor that is neither an address nor a User');
    return stateOf<{ email: string }>(entry as ServiceObject).email;
  });
}

function requireLocking({ warningOnly }: Protection): void {
  if (warningOnly) throw new ServiceError('Cannot change the editors of a warning-only protection.');
}

function addEditors(state: ProtectionState, list: readonly unknown[], execution: Execution): void {
  change(state, execution, (protection) => {
    requireLocking(protection);
    protection.editors = [...new Set([...protection.editors, ...addresses(list)])];
  });
}

function removeEditors(state: ProtectionState, list: readonly unknown[], execution: Execution): void {
  change(state, execution, (protection) => {
    requireLocking(protection);
    // neither the owner nor the user who runs the code can be removed (S79)
    const removed = addresses(list).filter(
      (email) => email !== execution.effectiveUser && email !== state.session.book.owner,
    );
    protection.editors = protection.editors.filter((email) => !removed.includes(email));
  });
}

const userClass = { service: 'Session.User' } as const;

export const protectionClass: ServiceClass<ProtectionState> = serviceClass('SpreadsheetApp.Protection', {
  getDescription: answer([[]], (state) => known(state).description),
  getProtectionType: answer([[]], (state) =>
    known(state).area ? enums.ProtectionType.RANGE : enums.ProtectionType.SHEET,
  ),
  getRange: answer([[]], (state) => {
    const { area } = known(state);
    const { session, sheet } = state;
    return area ? session.make.range(session, sheet, area) : session.make.range(session, sheet, sheet.whole, 'sheet');
  }),
  getUnprotectedRanges: answer([[]], (state) =>
    known(state).unprotected.map((area) => state.session.make.range(state.session, state.sheet, area)),
  ),
  setUnprotectedRanges: deed([['Object[]']], (state, [ranges], execution) =>
    change(state, execution, (protection) => {
      if (protection.area) throw new ServiceError('Only sheet protections can have unprotected ranges.');
      protection.unprotected = ranges.map((range) => stateOf<RangeState>(range as ServiceObject).area);
    }),
  ),
  isWarningOnly: answer([[]], (state) => known(state).warningOnly),
  setWarningOnly: deed([['Boolean']], (state, [warningOnly], execution) =>
    change(state, execution, (protection) => {
      protection.warningOnly = warningOnly;
    }),
  ),
  setDescription: deed([['String']], (state, [description], execution) =>
    change(state, execution, (protection) => {
      protection.description = description;
    }),
  ),
  setRange: deed([[{ service: 'SpreadsheetApp.Range' }]], (state, [range], execution) =>
    change(state, execution, (protection) => {
      protection.area = stateOf<RangeState>(range).area;
    }),
  ),
  canEdit: answer([[]], (state, _args, { effectiveUser }) => mayEditProtection(state, known(state), effectiveUser)),
  // one that only warns locks nobody out: it lists no editors
  getEditors: answer([[]], (state) => {
    const { warningOnly, editors } = known(state);
    return warningOnly ? [] : editors.map((email) => state.session.make.user(email));
  }),
  addEditor: deed([['String'], [userClass]], (state, [editor], execution) => addEditors(state, [editor], execution)),
  addEditors: deed([['Object[]']], (state, [editors], execution) => addEditors(state, editors, execution)),
  removeEditor: deed([['String'], [userClass]], (state, [editor], execution) =>
    removeEditors(state, [editor], execution),
  ),
  removeEditors: deed([['Object[]']], (state, [editors], execution) => removeEditors(state, editors, execution)),
  canDomainEdit: answer([[]], () => false),
  setDomainEdit: deed([['Boolean']], (_state, [editable]) => {
    if (editable) throw new HostStrictError('setDomainEdit(true): this host knows no domain');
  }),
  remove: answer([[]], (state, _args, execution) =>
    change(state, execution, (protection) => {
      state.sheet.protections = state.sheet.protections.filter((other) => other !== protection);
    }),
  ),
});
