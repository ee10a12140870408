import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import type { Program } from '../realm/realmPool.ts';

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

/** Programs by the checksum of their source: to parse the add-on takes a second, and tests load it for each of their hosts. */
const known = new Map<string, Program>();

/** @throws SyntaxError for syntax that Apps Script refuses */
export function programOf(source: string, file: string): Program {
  const key = createHash('sha256').update(source).digest('hex');
  const before = known.get(key);
  if (before?.file === file) return before;
  const tree = parsed(source, file);
  checkSyntax(tree, file);
  const program = { key, source, file, functions: publicFunctions(tree) };
  known.set(key, program);
  return program;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const refused: Readonly<Record<string, string>> = {
  PropertyDefinition: 'class field',
  PrivateIdentifier: '#private member',
  StaticBlock: 'static block',
  ImportExpression: 'import()',
};

type Tree = ReturnType<typeof parse>;

/** @throws SyntaxError naming file and line */
function parsed(source: string, file: string): Tree {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'script', locations: true, allowHashBang: false });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: { line: number } };
    throw new SyntaxError(`${file} line ${loc.line}: ${message}`);
  }
}

/** Class fields and the like fail at Google when the code is pushed (platform X4). */
function checkSyntax(tree: Tree, file: string): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (typeof node !== 'object' || node === null || typeof (node as Node).type !== 'string') return;
    const found = node as Node;
    const name =
      refused[found.type] ??
      (found.type === 'AssignmentExpression' && isLogical(found) ? `${String(found.operator)}` : undefined);
    if (name) {
      const { line } = (found as unknown as { loc: { start: { line: number } } }).loc.start;
      throw new SyntaxError(`${file} line ${line}: Apps Script does not accept this syntax: ${name}`);
    }
    for (const key of Object.keys(found)) if (key !== 'loc') visit(found[key]);
  };
  visit(tree);
}

function isLogical(node: Node): boolean {
  return ['??=', '||=', '&&='].includes(String(node.operator));
}

function publicFunctions(tree: Tree): string[] {
  return tree.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id && !node.id.name.endsWith('_') ? [node.id.name] : [],
  );
}
