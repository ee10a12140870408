import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Host, type HostOptions } from './host/host.ts';
import { repositoryRoot } from './host/repositoryRoot.ts';
import { isSaved } from './host/saving.ts';
import { startServer } from './server/startServer.ts';

/**
 * What `npm start` opens: the workbook kept in `.local/`, made empty the first time. PORT, BROWSER=none, WORKBOOK (another
 * folder) and NOW (where a new workbook's clock stands) are read from the environment.
 */
const folder = process.env.WORKBOOK || path.join(repositoryRoot(), '.local/workbook');
const port = process.env.PORT === undefined ? 8787 : Number(process.env.PORT);

/** The language of this computer: Chinese, else English. */
const isChinese =
  Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') || /^zh/i.test(process.env.LANG ?? '');

const fresh = (): HostOptions => ({
  dir: folder,
  name: '客户动态管理表 Customer dynamics',
  locale: isChinese ? 'zh_CN' : 'en_US',
  users: [
    isChinese
      ? { email: 'limin@team.example', name: '李敏', role: 'owner', language: 'zh-CN' }
      : { email: 'ivy@team.example', name: 'Ivy Tran', role: 'owner', language: 'en' },
  ],
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  ...(process.env.NOW && { now: process.env.NOW }),
});

async function makeAnew(): Promise<Host> {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  return Host.create(fresh());
}

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is a number up to 65535, not ${process.env.PORT}.`);
  const host = isSaved(folder) ? await Host.open(folder) : await Host.create(fresh());
  const server = await startServer(host, { port, openBrowser: process.env.BROWSER !== 'none', reset: makeAnew });
  console.log(`The workbook is open at ${server.address} (Ctrl C ends it; it is kept in ${folder}).`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  await server.closed;
}

start().catch((error: unknown) => {
  const problem = error as NodeJS.ErrnoException;
  const taken =
    problem.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=9000 npm start` : problem.message;
  console.error(taken);
  process.exitCode = 1;
});
