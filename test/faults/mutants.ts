import type { Mutant } from '../mutants/mutatedBundles.ts';
import type { UseCaseName } from './useCases.ts';

/** The use case whose drills show the fault. */
export interface FaultMutant extends Mutant {
  readonly use: UseCaseName;
}

export const mutants: readonly FaultMutant[] = [
  {
    name: 'a mail before its log entry',
    file: 'src/services/automation/deliver.ts',
    from: '  const row = logSending(sending, {',
    to: '  ports.mail.send(mail);\n  ports = { ...ports, user: ports.user, config: ports.config, mail: { ...ports.mail, send: () => undefined } };\n  const row = logSending(sending, {',
    use: 'digest',
  },
  {
    name: 'a mail that was counted is sent again',
    file: 'src/services/automation/deliver.ts',
    from: "mayHaveGone(left, ports) ? 'unknown' : 'failed'",
    to: "left < 0 ? 'unknown' : 'failed'",
    use: 'digest',
  },
  {
    name: 'an abandoned mail stays as sending',
    file: 'src/services/automation/sendDigests.ts',
    from: 'if (abandoned.length === 0) return;',
    to: 'if (abandoned.length >= 0) return;',
    use: 'digest',
  },
  {
    name: 'data before its before-image',
    file: 'src/google/operations/googleOperations.ts',
    from: '    const pieces = pack(content);',
    to: '    this.writer.write(content.changes, { changes: [], _undo: [] });\n    flush();\n    const pieces = pack(content);\n    content = { ...content, changes: [] };',
    use: 'addOrder',
  },
  {
    name: 'an operation never counts as done',
    file: 'src/google/operations/googleOperations.ts',
    from: "planned: '', revision,",
    to: 'revision,',
    use: 'addFeedback',
  },
  {
    name: 'what a dead run planned is not finished',
    file: 'src/entrypoints/rpc.ts',
    from: '    ports.operations.finishPlanned();\n    if (bringsUpToDate',
    to: '    if (bringsUpToDate',
    use: 'addOrder',
  },
  {
    name: 'a retry writes twice',
    file: 'src/entrypoints/rpc.ts',
    from: 'return before !== undefined ?',
    to: 'return before === null ?',
    use: 'logInteraction',
  },
  {
    name: 'a person is renamed before what is theirs',
    file: 'src/services/team/saveMember.ts',
    from: '  ports.operations.commit({',
    to: '  if (former) ports.table("team").updateRows([{ row: former.row, set: member }]);\n  ports.table("team").count();\n  ports.operations.commit({',
    use: 'renameMember',
  },
  {
    name: 'dead work counts as alive',
    file: 'src/services/jobs/isAlive.ts',
    from: 'Math.abs(hoursBetween(beatAt, now)) < silentHours',
    to: 'Math.abs(hoursBetween(beatAt, now)) < 1000',
    use: 'night',
  },
  {
    name: 'the night is noted as done before it is',
    file: 'src/services/automation/hourly.ts',
    from: "if (runNight(ports).done) ports.store.set({ 'night.done': day });",
    to: "ports.store.set({ 'night.done': day });\n  runNight(ports);",
    use: 'night',
  },
];
