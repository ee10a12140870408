import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Program } from '../realm/realmPool.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { publicFunctionsOf, syntaxRules } from './syntax.ts';

/** A script project as clasp pushes it: one program, pages, the manifest. */
export interface Bundle {
  readonly program: Program;
  /** HTML files by name without `.html` */
  readonly pages: Readonly<Record<string, string>>;
  /** last parts of the manifest's scopes */
  readonly scopes: ReadonlySet<string>;
  readonly timeZone: string;
  /** top-level functions that pages, menus and triggers may call (V11) */
  readonly functions: readonly string[];
}

/**
 * @throws Error when the folder holds no bundle, or its manifest lacks what Google asks for (H07)
 * @throws SyntaxError for syntax that Apps Script refuses (H05)
 */
export function loadBundle(folder: string): Bundle {
  const manifestFile = path.join(folder, 'appsscript.json');
  if (!existsSync(manifestFile)) throw new Error(`There is no built add-on in ${folder}. Run: npm run build`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as {
    timeZone: string;
    runtimeVersion?: string;
    oauthScopes?: string[];
  };
  if (manifest.runtimeVersion !== 'V8') throw new Error('appsscript.json: runtimeVersion must be "V8" (M2)');
  if (!manifest.oauthScopes) throw new Error('appsscript.json: oauthScopes is missing (H07)');
  const files = readdirSync(folder).sort();
  const scripts = files.filter((file) => file.endsWith('.js') || file.endsWith('.gs'));
  const source = scripts.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  const program = programOf(source, 'Code.gs');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.slice(0, -'.html'.length), readFileSync(path.join(folder, file), 'utf8')] as const);
  return {
    program,
    pages: Object.fromEntries(pages),
    scopes: new Set(manifest.oauthScopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1))),
    timeZone: manifest.timeZone,
    functions: program.functions,
  };
}

/** Programs by the checksum of their source. */
const known = new Map<string, Program>();

/** @throws SyntaxError for syntax that Apps Script refuses */
export function programOf(source: string, file: string): Program {
  const key = createHash('sha256').update(source).digest('hex');
  const before = known.get(key);
  if (before?.file === file) return before;
  const functions = source.length < largeSource ? publicFunctionsOf(source, file) : parsedOnce(key, source, file);
  const program = { key, source, file, functions };
  known.set(key, program);
  return program;
}

/** The add-on takes the better part of a second to parse, a snippet none. */
const largeSource = 100_000;

/** A source that was found sound is not parsed again by the next process, as long as the rules are the same. */
function parsedOnce(key: string, source: string, file: string): readonly string[] {
  const rules = createHash('sha256').update(syntaxRules).digest('hex').slice(0, 8);
  const folder = path.join(repositoryRoot(), '.cache/parsed');
  const kept = path.join(folder, `${key.slice(0, 32)}-${rules}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as string[];
  } catch {
    const functions = publicFunctionsOf(source, file);
    mkdirSync(folder, { recursive: true });
    // whole or not at all: another process may keep the same at the same moment
    const own = `${kept}.${process.pid}`;
    writeFileSync(own, JSON.stringify(functions));
    renameSync(own, kept);
    return functions;
  }
}
