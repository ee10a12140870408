import path from 'node:path';
import { parseArguments, UsageError, wordsNamed } from './cli/arguments.ts';
import { ask } from './cli/ask.ts';
import { cellAt } from './cli/cellAt.ts';
import { computeFigures } from './cli/computeFigures.ts';
import { bookAsArchive, tabAsXlsx } from './cli/exportFile.ts';
import { tabAsCsv, tabAsJson } from './cli/exportTab.ts';
import { readBytes, writeFile } from './cli/files.ts';
import { importFile } from './cli/importFile.ts';
import { tabsOf } from './cli/tabs.ts';
import { Host, type Outcome } from './host/host.ts';
import type { ExecutionRecord } from './host/hostState.ts';

interface Command {
  readonly usage: string;
  readonly options: readonly string[];
  readonly flags: readonly string[];
  run(words: readonly string[], options: Readonly<Record<string, string>>, flags: ReadonlySet<string>): Promise<void>;
}

const defaultOwner = 'owner@team.example';
const languages: Readonly<Record<string, { locale: 'zh_CN' | 'en_US'; language: 'zh-CN' | 'en' }>> = {
  'zh-CN': { locale: 'zh_CN', language: 'zh-CN' },
  en: { locale: 'en_US', language: 'en' },
};

const commands: Readonly<Record<string, Command>> = {
  new: {
    usage: 'new DIR [--locale zh-CN|en] [--timezone Asia/Shanghai] [--as EMAIL] [--now 2024-03-01T08:00] [--example]',
    options: ['locale', 'timezone', 'as', 'now'],
    flags: ['example'],
    async run(words, options, flags) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      const chosen = languages[options.locale ?? 'zh-CN'];
      if (!chosen) throw new UsageError(`--locale is zh-CN or en, not ${options.locale}.`);
      const email = emailOf(options.as ?? defaultOwner);
      const name = email.split('@')[0] ?? email;
      const host = await Host.create({
        dir,
        name: path.basename(path.resolve(dir)),
        locale: chosen.locale,
        timeZone: zoneOf(options.timezone ?? 'Asia/Shanghai'),
        ...(options.now !== undefined && { now: options.now }),
        users: [{ email, name, role: 'owner', language: chosen.language }],
      });
      await finishing(host, async () => {
        await host.openFor(email);
        const installed = await ask(host, email, 'install', {
          language: chosen.language,
          example: flags.has('example'),
        });
        if (flags.has('example')) await computeFigures(host, email);
        print({ dir, ...installed });
      });
    },
  },
  call: {
    usage: 'call DIR FUNCTION [JSON]... [--as EMAIL]',
    options: ['as'],
    flags: [],
    async run(words, options) {
      const [dir, name, ...texts] = words;
      if (!dir || !name) throw new UsageError(`Usage: ${this.usage}`);
      const values = texts.map((text, index) => parseJson(text, index + 1));
      await withHost(dir, options.as, async (host, as) => {
        if (!host.bundle.functions.includes(name)) {
          throw new UsageError(`The add-on has no function ${name}. It has: ${host.bundle.functions.join(', ')}`);
        }
        const outcome = await host.call(as, name, values);
        failOnError(outcome);
        print(outcome.value ?? null);
      });
    },
  },
  run: {
    usage: 'run DIR FILE.gs [--function main] [--as EMAIL]',
    options: ['function', 'as'],
    flags: [],
    async run(words, options) {
      const [dir = '', file = ''] = wordsNamed(words, ['DIR', 'FILE.gs'], this.usage);
      const source = new TextDecoder().decode(readBytes(file));
      await withHost(dir, options.as, async (host, as) => {
        const outcome = await host.runSource(as, source, options.function ?? 'main', file);
        for (const warning of outcome.record.warnings) process.stderr.write(`warning: ${warning}\n`);
        failOnError(outcome);
        print({ log: outcome.record.log, result: outcome.value ?? null });
      });
    },
  },
  edit: {
    usage: "edit DIR 'Sheet'!A1 TEXT [--as EMAIL]",
    options: ['as'],
    flags: [],
    async run(words, options) {
      const [dir = '', place = '', text = ''] = wordsNamed(words, ['DIR', "'Sheet'!A1", 'TEXT'], this.usage);
      await withHost(dir, options.as, async (host, as) => {
        const { sheet, row, column } = cellAt(host, place);
        const outcome = await host.humanEdit(as, { kind: 'type', sheet: sheet.id, row, column, texts: [[text]] });
        const shown = sheet.displayValues({ row, column, rows: 1, columns: 1 }, true)[0]?.[0] ?? '';
        print({ sheet: sheet.name, row, column, shown, onEdit: outcome && executionLine(host, outcome.record) });
      });
    },
  },
  clock: {
    usage: 'clock DIR --until ISO',
    options: ['until'],
    flags: [],
    async run(words, options) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      const until = options.until;
      if (!until) throw new UsageError(`--until is missing. Usage: ${this.usage}`);
      await withHost(dir, undefined, async (host) => {
        const time = timeOf(host, until);
        if (time < host.state.now)
          throw new UsageError(`The clock stands at ${host.timeText()} and only goes forward.`);
        await host.advanceTo(time, ({ record }) => print(executionLine(host, record)));
      });
    },
  },
  mail: {
    usage: 'mail DIR',
    options: [],
    flags: [],
    async run(words) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      await withHost(dir, undefined, async (host) => {
        for (const mail of host.mails) print({ ...mail, at: host.timeText(mail.at) });
      });
    },
  },
  import: {
    usage:
      'import DIR --kind customers|orders|interactions FILE.csv [--map a=b,...] [--date-order dmy|mdy|ymd] [--dry-run] [--no-create] [--as EMAIL]',
    options: ['kind', 'map', 'date-order', 'as'],
    flags: ['dry-run', 'no-create'],
    async run(words, options, flags) {
      const [dir = '', file = ''] = wordsNamed(words, ['DIR', 'FILE.csv'], this.usage);
      const kind = options.kind ?? '';
      if (!['customers', 'orders', 'interactions'].includes(kind)) {
        throw new UsageError(`--kind is customers, orders or interactions${kind && `, not ${kind}`}.`);
      }
      const dateOrder = options['date-order'];
      if (dateOrder !== undefined && !['dmy', 'mdy', 'ymd'].includes(dateOrder)) {
        throw new UsageError(`--date-order is dmy, mdy or ymd, not ${dateOrder}.`);
      }
      await withHost(dir, options.as, async (host, as) => {
        const request = {
          kind,
          file,
          dateOrder,
          map: options.map,
          dryRun: flags.has('dry-run'),
          createCustomers: !flags.has('no-create'),
          as,
        };
        print(await importFile(host, request));
      });
    },
  },
  sheets: {
    usage: 'sheets DIR',
    options: [],
    flags: [],
    async run(words) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      await withHost(dir, undefined, async (host) => {
        const tabs = tabsOf(host).map(({ sheet, key }) => ({
          name: sheet.name,
          key,
          hidden: sheet.hidden,
          rows: sheet.lastRow,
          columns: sheet.lastColumn,
        }));
        print(tabs);
      });
    },
  },
  export: {
    usage:
      'export DIR --sheet NAME --format csv|json|xlsx [--out FILE] or export DIR --archive --out FILE [--as EMAIL]',
    options: ['sheet', 'format', 'out', 'as'],
    flags: ['archive'],
    async run(words, options, flags) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      const { sheet = '', format = 'json', out } = options;
      const isArchive = flags.has('archive');
      if (!sheet && !isArchive) throw new UsageError(`--sheet is missing. Usage: ${this.usage}`);
      if (!['csv', 'json', 'xlsx'].includes(format))
        throw new UsageError(`--format is csv, json or xlsx, not ${format}.`);
      if (out === undefined && (isArchive || format === 'xlsx'))
        throw new UsageError(`--out is missing. Usage: ${this.usage}`);
      await withHost(dir, options.as, async (host, as) => {
        const file = isArchive
          ? await bookAsArchive(host, as)
          : format === 'xlsx'
            ? await tabAsXlsx(host, as, sheet)
            : format === 'csv'
              ? tabAsCsv(host, sheet)
              : `${JSON.stringify(tabAsJson(host, sheet), null, 1)}\n`;
        if (out === undefined) process.stdout.write(file);
        else {
          writeFile(out, file);
          print({ out, bytes: Buffer.byteLength(file) });
        }
      });
    },
  },
  open: {
    usage: 'open DIR [--port N] [--no-browser]',
    options: ['port'],
    flags: ['no-browser'],
    async run(words, options, flags) {
      const [dir = ''] = wordsNamed(words, ['DIR'], this.usage);
      const { startServer } = await import('./server/startServer.ts');
      const host = await Host.open(dir);
      const port = options.port === undefined ? 8787 : Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new UsageError(`--port is a number up to 65535, not ${options.port}.`);
      const server = await startServer(host, { port, openBrowser: !flags.has('no-browser') });
      print({ address: server.address });
      await server.closed;
    },
  },
};

async function main(typed: readonly string[]): Promise<void> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === 'help' || rest.includes('--help')) {
    const shown = name && commands[name] ? [commands[name]] : Object.values(commands);
    process.stdout.write(`${shown.map(({ usage }) => `npm run -s host -- ${usage}`).join('\n')}\n`);
    return;
  }
  const command = commands[name];
  if (!command) throw new UsageError(`Unknown command ${name}. Commands: ${Object.keys(commands).join(', ')}`);
  const { words, options, flags } = parseArguments(rest, command);
  await command.run(words, options, flags);
}

async function withHost(
  dir: string,
  as: string | undefined,
  work: (host: Host, as: string) => Promise<void>,
): Promise<void> {
  const host = await Host.open(dir);
  await finishing(host, async () => work(host, personOf(host, as)));
}

async function finishing(host: Host, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await host.close();
  }
}

/** Somebody new is somebody with whom the spreadsheet is shared: an editor. */
function personOf(host: Host, as: string | undefined): string {
  if (as === undefined) return host.book.owner;
  const email = emailOf(as);
  if (!host.state.users.some((user) => user.email === email)) {
    host.share({
      email,
      name: email.split('@')[0] ?? email,
      role: 'editor',
      language: host.user(host.book.owner).language,
    });
  }
  return email;
}

function emailOf(text: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new UsageError(`--as is an e-mail address, not ${text}.`);
  return text.toLowerCase();
}

function zoneOf(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) && text;
  } catch {
    throw new UsageError(`--timezone is a name such as Asia/Shanghai, not ${text}.`);
  }
}

function timeOf(host: Host, text: string): number {
  try {
    return host.parseTime(text);
  } catch (error) {
    throw new UsageError(`--until: ${(error as Error).message}`);
  }
}

function parseJson(text: string, place: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `Argument ${place} of the function is no JSON: ${(error as Error).message}. A text needs quotes: '"text"'.`,
    );
  }
}

function failOnError({ error }: Outcome): void {
  if (error) throw new UsageError(`${error.name}: ${error.message}`);
}

function executionLine(host: Host, record: ExecutionRecord) {
  const { functionName, kind, user, startedAt, simulatedMs, ownMs, countedCalls, cellsRead, cellsWritten, error } =
    record;
  return {
    at: host.timeText(startedAt),
    function: functionName,
    kind,
    user,
    ms: simulatedMs,
    ownMs,
    calls: countedCalls,
    cellsRead,
    cellsWritten,
    error,
  };
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

// who reads only the first lines (`| head`) closes the pipe; that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof UsageError || (error instanceof Error && !(error instanceof TypeError));
  process.stderr.write(`${isExpected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exitCode = 1; // not exit(): a pipe may still be taking what was printed
});
